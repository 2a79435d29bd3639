"""What a workbook says of a sheet beside the values of its cells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from harbin_viewer.factsheet.sources.raw_table import MOST_COLUMNS
from harbin_viewer.factsheet.sources.workbooks.number_formats import GENERAL, NumberFormat

MAX_SPREAD = 20_000_000
"""Cells between the first and the last of a sheet, beyond which it is not read: each takes memory, blank or not."""

SURELY_FEW = 5_000_000
"""Cells up to which a sheet may have blank ones counted in."""

_SPARSE = 20
"""How many cells there may be, beyond these, for each that is written."""


def are_nearly_all_blank(places: int, written: int) -> bool:
    """Whether the room for so many cells, of which so many are written, would be taken by blank ones."""
    return places > max(SURELY_FEW, _SPARSE * written)


@dataclass(frozen=True)
class SheetFacts:
    """Of one worksheet: `formats` by row and column counted from 0, `column_formats` where the cell's own is not known.

    `errors` and `uncomputed` are the cells (as a person calls them) with an error value, and with a formula without
    its result. `merged` are the first and last cells of merged ones, where the reader of values does not know them.
    `last` is the row and column of its last cell with a value, `written` how many have one, counted where that may
    matter. `texts` are those whose tabs the reader of values leaves out.
    """

    formats: dict[tuple[int, int], NumberFormat] = field(default_factory=dict)
    column_formats: dict[int, NumberFormat] = field(default_factory=dict)
    looked_up: int = 0
    errors: tuple[str, ...] = ()
    uncomputed: tuple[str, ...] = ()
    last: tuple[int, int] = (0, 0)
    written: int = 0
    merged: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()
    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    no_room: bool = False
    """Whether the sheets before it take the room there is for all, where they are read at once."""

    far: int = 0
    """The number of the first row that lies far below all others, 0 where none does: it is left out."""

    far_column: int = 0
    """The place of the first column that lies far to the right of all others, 0 where none does: it is left out."""

    swells: bool = False
    """Whether long texts stand so often in it that they unfold to more letters than are read."""

    page: tuple[str, ...] = ()
    """The lines in the header and the footer of its printed pages."""

    hidden: tuple[int, tuple[int, ...]] = (0, ())
    """How many rows with cells are hidden, and the places of hidden columns, counted from 0."""

    comments: tuple[tuple[str, str], ...] = ()
    """The cells with a comment, as a person calls them, and what it says."""

    def format(self, row: int, column: int) -> NumberFormat:
        """The number format of a cell."""
        if row < self.looked_up:
            return self.formats.get((row, column), GENERAL)
        return self.formats.get((row, column)) or self.column_formats.get(column, GENERAL)

    def form_of(self, row: int, column: int) -> NumberFormat | None:
        """The number format of a figure, None of a cell that is known to hold none."""
        return self.formats.get((row, column)) or (None if row < self.looked_up else self.column_formats.get(column))

    @property
    def spread(self) -> int:
        """How many cells there are up to its last: who reads the values makes room for each."""
        return (self.last[0] + 1) * (self.last[1] + 1)

    @property
    def is_sparse(self) -> bool:
        """Whether the room for its cells would be taken by blank ones, nearly all."""
        return are_nearly_all_blank(self.spread, self.written)

    @property
    def lies_far_out(self) -> bool:
        """Whether its last cell lies so far out that it is not read."""
        return self.no_room or self.spread > MAX_SPREAD or self.last[1] >= MOST_COLUMNS or self.is_sparse

    @property
    def is_passed_over(self) -> bool:
        """Whether it is not read, for where its last cell lies or for what it unfolds to."""
        return self.swells or self.lies_far_out

    @property
    def different(self) -> list[NumberFormat]:
        """The number formats that figures have, those of many cells once."""
        forms = [*self.formats.values(), *self.column_formats.values()]
        return list(dict(zip(map(id, forms), forms, strict=True)).values())


def within_room(
    sheets: Iterable[tuple[str, SheetFacts]], room: int, taken: Callable[[SheetFacts], int]
) -> Iterator[tuple[str, SheetFacts]]:
    """The sheets that are all read at once, each marked for which those before it leave no room."""
    for name, facts in sheets:
        needed = 0 if facts.lies_far_out else taken(facts)
        yield name, facts if needed <= room else replace(facts, no_room=True)
        room -= needed if needed <= room else 0


def cell_name(row: int, column: int) -> str:
    """A cell as a person calls it ("B3"), from its row and column counted from 0."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"
