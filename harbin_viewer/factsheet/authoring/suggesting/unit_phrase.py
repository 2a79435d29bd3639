"""How the words of a chart say in which unit it is drawn: “in EUR”, “per cent”, “in millions”."""

from __future__ import annotations

from harbin_viewer.factsheet.authoring.tidying.unit_words import SCALES

_SIZES = frozenset(SCALES.values())
"""Units that are a size alone, as in “Guests (million)”."""


def unit_phrase(unit: str) -> str:
    """The phrase for a unit, to stand behind a comma; "" for none."""
    if unit == "%":
        return "per cent"
    return f"in {unit}s" if unit in _SIZES else f"in {unit}" if unit else ""
