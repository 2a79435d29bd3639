"""The names of all columns of a table, to be asked for those like one of them without walking through all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from harbin_viewer import lazy_re as re
from harbin_viewer.cached_property import cached_property
from harbin_viewer.factsheet.roles.names.column_names import is_named, spelled

_AMOUNT = re.compile(r"\d+ ?[a-z]+", re.IGNORECASE)

_OF_CHARTS = frozenset({"series", "value", "unit", "status", "source", "place", "note", "references", "addresses"})
"""Columns of a chart that left this program as data and comes back, but for what stands along its axis."""

_SAID_OF_FIGURES: Mapping[str, Literal["note", "words"]] = {
    "status": "note", "note": "note", "references": "words", "place": "words", "addresses": "words",
}  # fmt: skip


@dataclass(frozen=True)
class TableNames:
    """`names` are those of a table in its order."""

    names: Sequence[str]

    @cached_property
    def places(self) -> dict[str, int]:
        """The place of each name in the table."""
        return {name: place for place, name in enumerate(self.names)}

    @cached_property
    def spellings(self) -> frozenset[str]:
        """All names in plain words."""
        return frozenset(map(spelled, self.names))

    @property
    def said_of_figures(self) -> Mapping[str, Literal["note", "words"]]:
        """The columns of the data of a chart that say something of its figures, and tell no rows apart."""
        return _SAID_OF_FIGURES if self.spellings >= _OF_CHARTS else {}

    @cached_property
    def have_value(self) -> bool:
        """Whether a column is called as values are."""
        return any(is_named(name, "value") or name.endswith("Value") for name in self.names)

    @cached_property
    def _stems(self) -> frozenset[str]:
        """What stands before the amounts that names end with, in small letters."""
        parts = (name.rpartition("_") for name in self.names)
        return frozenset(stem.lower() for stem, _line, end in parts if stem and _AMOUNT.fullmatch(end))

    def is_per_amount(self, name: str) -> bool:
        """Whether what ends a name is an amount that is counted for, as others are: ghg_kg beside ghg_1000kcal."""
        stem, _line, end = name.rpartition("_")
        return bool(stem and end) and stem.lower() in self._stems


class NamesWithin:
    """Finds which of some texts have a given one in them, in about the time that it takes to read that one."""

    def __init__(self, texts: Iterable[str], sought: Iterable[str]) -> None:
        """`texts` are those that may have others in them, `sought` all that will be asked for."""
        self._sought = {text for text in sought if text}
        self._head = min(map(len, self._sought), default=0)
        self._lengths: dict[str, set[int]] = defaultdict(set)
        for text in self._sought:
            self._lengths[text[: self._head]].add(len(text))
        self._found: dict[str, list[int]] = defaultdict(list)
        for number, text in enumerate(texts):
            for part in set(self._parts(text)):
                self._found[part].append(number)

    def having(self, text: str) -> Sequence[int]:
        """The numbers of the texts that have a sought one in them, from 0 on, in their order."""
        return self._found.get(text, ())

    def _parts(self, text: str) -> Iterator[str]:
        """The sought texts that are a part of this one."""
        for start in range(len(text) - self._head + 1):
            for length in self._lengths.get(text[start : start + self._head], ()):
                if (part := text[start : start + length]) in self._sought:
                    yield part
