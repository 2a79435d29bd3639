"""What a workbook says of a sheet beside the values of its cells."""

from __future__ import annotations

from dataclasses import dataclass, field

from harbin_viewer.factsheet.sources.workbooks.number_formats import GENERAL, NumberFormat


@dataclass(frozen=True)
class SheetFacts:
    """Of one worksheet: `formats` by row and column counted from 0, `column_formats` where the cell's own is not known.

    `errors` and `uncomputed` are the cells (as a person calls them) with an error value, and with a formula without
    its result. `merged` are the first and last cells of merged ones, where the reader of values does not know them.
    `last` is the row and column of its last cell with a value. `texts` are those whose tabs the reader of
    values leaves out.
    """

    formats: dict[tuple[int, int], NumberFormat] = field(default_factory=dict)
    column_formats: dict[int, NumberFormat] = field(default_factory=dict)
    looked_up: int = 0
    errors: tuple[str, ...] = ()
    uncomputed: tuple[str, ...] = ()
    last: tuple[int, int] = (0, 0)
    merged: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()
    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    far: int = 0
    """The number of the first row that lies far below all others, 0 where none does: it is left out."""

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
    def different(self) -> list[NumberFormat]:
        """The number formats that figures have, those of many cells once."""
        forms = [*self.formats.values(), *self.column_formats.values()]
        return list(dict(zip(map(id, forms), forms, strict=True)).values())


def cell_name(row: int, column: int) -> str:
    """A cell as a person calls it ("B3"), from its row and column counted from 0."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"
