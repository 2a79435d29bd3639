"""The rows of data of a delimited text, streamed from its bytes as often as they are walked."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, NamedTuple

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.resource import LONGEST_LINE
from harbin_viewer.factsheet.sources.delimited.cut_cells import put_together
from harbin_viewer.factsheet.sources.delimited.text_format import DelimitedFormat
from harbin_viewer.factsheet.sources.text.byte_source import ByteSource
from harbin_viewer.factsheet.sources.text.cell_kind import is_blank, is_rule, kind
from harbin_viewer.factsheet.sources.text.cell_splitting import Rows

_DRAWN = ("---", "===", "+-", "+=", "──", "══")
"""How rows begin that may be lines drawn between others."""


class Heads(NamedTuple):
    """The cells of the lowest row of heads, which may come again among the rows.

    Where they are `over_figures`, all but the first one, they may do so beside the name of a group of rows.
    """

    cells: tuple[str, ...] = ()
    over_figures: bool = False

    def are_in(self, cells: Sequence[str]) -> bool:
        """Whether a row has them again."""
        if not (cells and self.cells) or tuple(cells[1:]) != self.cells[1:]:
            return False
        return self.over_figures or cells[0] == self.cells[0]

    def bare(self, cells: list[str]) -> list[str]:
        """A row as it is; of one that has them again, the name of a group or nothing."""
        if not self.cells or cells[-1] != self.cells[-1] or not self.are_in(cells):  # as most often
            return cells
        return [cells[0] if cells[0] != self.cells[0] else "", *[""] * (len(cells) - 1)]


@dataclass(frozen=True)
class DelimitedRows:
    """The rows between two places of a source, each with `width` cells; blank rows and repeated headers are left out.

    `encoding` is Python's name for the bytes after any mark of order; `most` ends the rows early (None: it does not).
    Some of them were `seen` to be odd, wherever they stand.
    """

    source: ByteSource
    form: DelimitedFormat
    encoding: str
    start: int
    end: int | None
    width: int
    heads: Heads
    most: int | None = None
    seen: tuple[list[str], ...] = ()

    def __iter__(self) -> Iterator[list[str]]:
        return (row for _number, row in self.numbered())

    def numbered(self) -> Iterator[tuple[int, list[str]]]:
        """The rows, each with the number of rows before it from the first one, blank ones among them."""
        with self.source.open(self.start, self.end) as stream:
            rows = Rows(lines_of(stream, self.encoding, self.source.name), self.form)
            yield from numbered_rows(rows, self.form, self.width, self.heads, self.most)


def lines_of(stream: BinaryIO, encoding: str, name: str) -> Iterator[str]:
    """The lines of the bytes of a text called so, without zero bytes; SheetError where one is longer than the bound."""
    text = io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="")
    number = 0
    while line := text.readline(LONGEST_LINE):
        number += 1
        if len(line) >= LONGEST_LINE:
            raise too_long(name, number)
        yield line.replace("\0", "") if "\0" in line else line


def too_long(name: str, number: int) -> SheetError:
    """What is said of a line beyond the bound; `number` is counted from the first row of data."""
    problem = "A line is longer than four million characters."
    place = f"line {number} of the data" if number else "the first lines"
    return SheetError(name, place, problem, "Check that it is a table, and that its lines end where its rows do.")


def numbered_rows(
    rows: Sequence[list[str]] | Rows,
    form: DelimitedFormat,
    width: int,
    heads: Heads,
    most: int | None = None,
) -> Iterator[tuple[int, list[str]]]:
    """Rows with `width` cells each and their number from 0; the blank ones and repetitions of the header are left out.

    Of heads that come again beside the name of a group, this is left.
    """
    key, last = form.key_separator, heads.cells[-1] if heads.cells else None
    for number, row in enumerate(rows):
        if most is not None and number >= most:
            return
        cells = [*row[0].split(key), *row[1:]] if key and row else row
        if row and row[0].startswith(_DRAWN) and is_rule(row):
            continue
        if len(cells) > width and form.cut_cells:
            cells = put_together(cells, width) or cells
        if len(cells) != width:
            cells = fitted(cells, width, form.delimiter)
        if cells[-1] == last:
            cells = heads.bare(cells)
        if cells[0] or not is_blank(cells):
            yield number, cells


def fitted(cells: list[str], width: int, delimiter: str) -> list[str]:
    """A row with as many cells as there are columns: filled up with empty ones, or what is too much put to the last."""
    if len(cells) < width:
        return [*cells, *[""] * (width - len(cells))]
    beyond = cells[width:]
    if is_blank(beyond):
        return cells[:width]
    last = (delimiter or " ").join(cells[width - 1 :])
    if delimiter == "," and all(map(_is_part_of_figure, cells[width - 1 :])):
        last = ", ".join(cells[width - 1 :])  # which of them make up a figure, nobody knows
    return [*cells[: width - 1], last]


def _is_part_of_figure(cell: str) -> bool:
    return kind(cell) == "number"
