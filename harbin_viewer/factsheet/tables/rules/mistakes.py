"""What is wrong in a table: in words for a reader, and by the cells it marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from types import MappingProxyType

from msgspec import Struct

from harbin_viewer.factsheet.model.error import SheetError


class Mistakes(Struct, frozen=True):
    """What is wrong in a table: the first ones in the order of the file, how many they are, and the cells they mark."""

    listed: tuple[SheetError, ...] = ()
    total: int = 0
    cells: Mapping[tuple[int, str], int] = MappingProxyType({})
    """By row (0-based) and field ("" for the row): the place among those listed, -1 for one that is not."""
    ends: int | None = None
    """How many of those listed a judge is told, where what follows would only repeat the last of them."""

    def __bool__(self) -> bool:
        return self.total > 0

    @property
    def first(self) -> SheetError | None:
        """The first mistake; None where there is none."""
        return self.listed[0] if self.listed else None

    @property
    def judged(self) -> Iterator[SheetError]:
        """The mistakes that a judge is told; after those listed comes one more where there are others."""
        if self.ends is not None:
            return iter(self.listed[: self.ends])
        return chain(self.listed, self.listed[:1] if self.total > len(self.listed) else ())

    def at(self, row: int, field: str = "") -> SheetError | None:
        """What is wrong with a cell, or with a row as a whole; None where nothing is, or no more is listed."""
        place = self.cells.get((row, field), -1)
        return self.listed[place] if place >= 0 else None

    def marks(self, row: int, field: str = "") -> bool:
        """Whether something is wrong with a cell, or with a row as a whole."""
        return (row, field) in self.cells


NO_MISTAKES = Mistakes()
