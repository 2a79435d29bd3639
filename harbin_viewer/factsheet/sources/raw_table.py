"""A table as it stands in what a person handed over: texts, before anybody says what they mean."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, BinaryIO

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.files.on_disk import is_plain_file
from harbin_viewer.factsheet.sources.row_places import Counting, LazyRows, Row, counted_as
from harbin_viewer.factsheet.wording import number

MOST_COLUMNS = 16_384
"""Columns of a table that is read: as many as a spreadsheet has."""

TURN_IT = "Turn it, so that its columns become rows, or keep the columns you need."
"""What to do about a table of more columns."""


def too_wide(columns: int) -> str:
    """What is said of a table of more columns than are read; "" where it has no more."""
    if columns <= MOST_COLUMNS:
        return ""
    return f"It has {number(columns)} columns, more than the {number(MOST_COLUMNS)} that are read."


def tables_left_out(read: int, many: int) -> Iterator[Notice]:
    """What is said of a file of more tables than are read."""
    if read < many:
        yield Notice("left out", f"Only the first {number(read)} of {number(many)} tables were read.")


Rows = Iterable[Sequence[str]]
"""Cells of each row, as many as there are labels. May be walked again and again; a list for small tables."""


@dataclass(frozen=True)
class CleanText:
    """Where the same table stands as clean delimited text: bytes `start` to `end` (None: the end) of a file.

    `content` has the bytes of a file that was packed, unpacked in memory; `file` is then what they came out of.

    The range begins with one header row whose labels are those of the table (or has none: `header` False) and holds
    nothing but its rows, so that the fast reader can take it as it is.
    """

    file: Path
    encoding: str = "utf-8"
    delimiter: str = ","
    quote_char: str = '"'
    start: int = 0
    end: int | None = None
    header: bool = True
    content: bytes | None = field(default=None, repr=False, compare=False)
    first: int = 1
    """The number of the row of the file that it begins with."""

    def open(self) -> BinaryIO:
        """All bytes of the file."""
        return self.file.open("rb") if self.content is None else io.BytesIO(self.content)

    @property
    def is_there(self) -> bool:
        """Whether they can be read."""
        return self.content is not None or is_plain_file(self.file)


@dataclass(frozen=True)
class ColumnHint:
    """What the format itself says of a column: by its own header rows or metadata, never guessed from the values.

    `type` is a Table Schema type and `format` its format, a pattern of dates such as %m/%d/%Y or "YES|NO" for truth
    values ("" where the format does not say). `labels` are the words of coded values. `shown` is the unit that stands
    at all of its figures as they are shown, `all_shown` are those at any. `group_char` parts the thousands of its
    figures where those of other columns are written otherwise.
    """

    title: str = ""
    description: str = ""
    unit: str = ""
    type: str = ""
    format: str = ""
    labels: dict[str, str] = field(default_factory=dict)
    shown: str = ""
    all_shown: tuple[str, ...] = ()
    group_char: str = ""
    key: bool = False
    """Whether it is of the table's key, as the format says."""
    ordered: bool = False
    """Whether its words stand in `labels` in their order, such as answers from none to all."""
    missing: tuple[str, ...] = ()
    """What stands for no value in this column of words, as the format says."""


@dataclass(frozen=True)
class SourceHint:
    """What the format or the lines around a table say of where it comes from; "" where they do not."""

    title: str = ""
    publisher: str = ""
    address: str = ""
    date: str = ""
    date_of: str = ""
    accessed: str = ""
    licence: str = ""
    note: str = ""


@dataclass(frozen=True)
class RawTable:
    """Texts in columns, with what stands around them.

    `labels` has one text a column, `header_rows` the rows of the original header above each other (several where it
    had several; merged cells are repeated in each column they span). `above` are the lines before the header (title,
    unit, source …), `below` those after the data (notes, sources, keys of flags), each as its cells joined by a tab.
    `first_row` is the number of the first data row in its file or worksheet, as a person counts, `row_numbers` are
    those of all, None where they follow it one by one; `row_heads` are the labels above the figures of each row that
    was turned, and `counted` is what one is called (a “table row” is in the file by no number). `place` names the
    worksheet, member or table of the file ("" where it has one only). Figures are texts as the format shows them.
    Rows of the numbers `seen` are known to be odd: they are looked at, wherever they stand.
    """

    name: str
    labels: tuple[str, ...]
    rows: Rows
    title: str = ""
    description: str = ""
    header_rows: tuple[tuple[str, ...], ...] = ()
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    columns: dict[str, ColumnHint] = field(default_factory=dict)
    sources: tuple[SourceHint, ...] = ()
    missing_values: tuple[str, ...] = ()
    decimal_char: str = "."
    group_char: str = ""
    first_row: int = 2
    row_numbers: Sequence[int] | None = None
    row_heads: Sequence[Mapping[str, str]] | None = None
    counted: str = "row"
    place: str = ""
    clean: CleanText | None = None
    notices: tuple[Notice, ...] = ()
    seen: frozenset[int] = frozenset()
    minor: bool = False
    """Whether it is metadata about another table (countries, series, contents), not what one opens the file for."""

    def hint(self, place: int) -> ColumnHint:
        """What the format itself says of the column at a place."""
        return self.columns.get(self.labels[place], ColumnHint())

    @property
    def counting(self) -> Counting:
        """How its rows are counted."""
        return Counting(self.first_row, self.row_numbers, self.row_heads)

    def walked(self, walk: Callable[[Iterable[Row]], Iterable[Row]], **changes: Any) -> RawTable:
        """The table of the rows that a walk makes of them, each where the one stands that it was made of.

        The walk takes a row, gives what becomes of it (nothing, one or several), and takes the next; `changes` are
        those of the table besides.
        """
        made = LazyRows(walk, self.rows)
        if not isinstance(self.rows, Sequence):
            return replace(self, rows=made, clean=None, **changes)
        placed = list(self.counting.placed(made))
        counting = counted_as([place for place, _ in placed])
        return replace(
            self, rows=[row for _, row in placed], clean=None, first_row=counting.first, row_numbers=counting.numbers,
            row_heads=counting.heads, **changes,
        )  # fmt: skip
