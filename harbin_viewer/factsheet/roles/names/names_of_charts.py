"""How the columns of a chart are called that left this program as data, and comes back to it."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import Literal

_ALL = frozenset({"series", "value", "unit", "status", "source", "place", "note", "references", "addresses"})
"""But for what stands along the axis, which each chart calls as it does."""

_SAID: dict[str, Literal["note", "words"]] = {
    "status": "note", "note": "note", "references": "words", "place": "words", "addresses": "words",
}  # fmt: skip


def said_of_figures(spellings: Set[str]) -> Mapping[str, Literal["note", "words"]]:
    """What such columns say of their figures, and tell no rows apart; none where a table has not all of them."""
    return _SAID if spellings >= _ALL else {}
