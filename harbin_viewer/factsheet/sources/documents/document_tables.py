"""Tables in a document of words (a page, a report): what they have in common with those of a worksheet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile
from string import ascii_uppercase
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.units import is_unit
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import (
    first_text,
    is_number_of_table,
    keyed,
    looks_like_note,
    said_in,
)
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import TURN_IT, RawTable, tables_left_out, too_wide
from harbin_viewer.factsheet.sources.reader import Reading
from harbin_viewer.factsheet.sources.row_places import unless_one_by_one
from harbin_viewer.factsheet.sources.text.written_figures import style_notices, styles_of_document
from harbin_viewer.factsheet.wording import number

if TYPE_CHECKING:
    from harbin_viewer.factsheet.sources.text.number_style import NumberStyle
    from harbin_viewer.factsheet.sources.workbooks.grid import Merged
    from harbin_viewer.factsheet.sources.workbooks.sheet_tables import SheetTable

MAX_TABLES = 100

MOST_PLACES = 2_000_000
"""Places of a table in its rows and columns that are looked at; blank ones take memory too."""

FOOTNOTE = re.compile(r"\s*\[(?:\d{1,3}|[a-z]|note \d+|citation needed|edit)\]")
"""Marks of footnotes as encyclopedias put them behind figures and names."""

_NOT_BELOW = 3
"""Paragraphs behind a table from which on none is of it."""

_OF_PICTURE = re.compile(r"(?i)(?:fig|abb|phot|foto|pict|bild|image|chart|map|karte|graph|grafi)")
"""How lines begin below pictures, whose source is that of no table."""

_LONGEST = 200
"""Letters of a line that may be a note without saying that it is one."""

_NO_TABLE = (
    "If it is an article, make a sheet of it (File ▸ New fact sheet…); else look whether its tables are pictures."
)


@dataclass(frozen=True)
class DocumentTable:
    """A table with its title, as rows of cells; `spans` are the cells that cover several (top, left, bottom, right).

    `above` and `below` are the lines of the document around it that say what they are: its unit, source and notes.
    Its first `heads` rows name the columns, as the document says; 0 where it does not. So many of its last rows are
    `left_out`.
    """

    title: str
    rows: list[list[str]]
    spans: tuple[tuple[int, int, int, int], ...] = ()
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    heads: int = 0
    left_out: int = 0


class LinesAround:
    """Gathers the paragraphs of a document in turn, and tells which of them are of a table."""

    def __init__(self) -> None:
        self._tables: list[DocumentTable] = []
        self._of_parts: list[tuple[str, ...]] = []
        self._lines: list[str] = []
        self._below = _NOT_BELOW
        self._of_either: set[str] = set()
        self._level, self._said = 0, dict[int, tuple[str, ...]]()

    @property
    def tables(self) -> list[DocumentTable]:
        """The tables, each with what is said of the part in which it stands, unless it says that itself."""
        return [_with_said(table, said) for table, said in zip(self._tables, self._of_parts, strict=True)]

    def add(self, line: str) -> None:
        """A paragraph, or several things that one says."""
        for part in said_in(" ".join(line.split())):
            self._add(part)

    def _add(self, text: str) -> None:
        """What is of the table before it, as long as those behind it say what they are; or its source."""
        if not text:
            return
        said = keyed(text)
        if (self._below == 0 and _says_what_it_is(text)) or (self._below < _NOT_BELOW and said and said[0] == "source"):
            self._tables[-1] = replace(self._tables[-1], below=(*self._tables[-1].below, text))
        else:
            if self._below == 0 and _is_caption(text) and not _is_caption(self.tables[-1].title):
                self._of_either.add(text)
            self._lines.append(text)
            self._below += 1

    def heading(self, level: int) -> None:
        """A heading of a level: what stood before it is of no table behind it, and what follows of none before it.

        But what the first lines below a higher heading say is said of all parts of it.
        """
        self._keep_first(self._lines)
        self._said = {above: said for above, said in self._said.items() if above < level}
        self._lines, self._below, self._level = [], _NOT_BELOW, level

    def _keep_first(self, lines: list[str]) -> None:
        """Keep what a part says below its heading, where no table has come there yet."""
        self._said.setdefault(self._level, _said_first(lines))

    def title(self) -> str:
        """The last paragraph that is no unit, source or note of what follows."""
        return next((line for line in reversed(self._lines) if not _says_what_it_is(line)), "")

    def caption(self) -> str:
        """That paragraph where it says that it is the title of a table (“Table 1: Rents, EUR per m²”), else "".

        Right behind a table that has none of its own it may be that of either.
        """
        line = self.title()
        return line if _is_caption(line) and line not in self._of_either else ""

    def table(self, table: DocumentTable) -> None:
        """A table, of which the paragraphs just before it that say what they are tell too."""
        near = list(takewhile(_says_what_it_is, reversed(self._lines)))
        self._tables.append(replace(table, above=tuple(reversed(near))))
        self._keep_first(self._lines[: len(self._lines) - len(near)])
        self._of_parts.append(tuple(line for _level, said in sorted(self._said.items(), reverse=True) for line in said))
        self._lines, self._below = [], 0


def _said_first(lines: list[str]) -> tuple[str, ...]:
    """What the first lines of a part say of it: its source, day and the like, but for those of a picture.

    No title, and no unit, which may be that of some figures only: of an amount, and not of how many there are.
    """
    found = []
    for before, line in zip(("", *lines), lines[:_NOT_BELOW], strict=False):
        said = keyed(line)
        if said is not None and said[0] not in ("title", "unit") and not _OF_PICTURE.match(before):
            found.append(line)
    return tuple(found)


def _with_said(table: DocumentTable, said: tuple[str, ...]) -> DocumentTable:
    """A table with what is said of its part, of what it does not say itself."""
    own = {found[0] for line in (*table.above, *table.below) if (found := keyed(line))}
    return replace(table, below=(*table.below, *(line for line in said if (keyed(line) or ("",))[0] not in own)))


def _is_caption(line: str) -> bool:
    """Whether a line says that it is the title of a table, by a number or a word before it."""
    head, _sign, rest = line.partition(": ") if ": " in line else line.partition(". ")
    return bool(rest and is_number_of_table(head)) or bool(first_text([line], "title"))


def _says_what_it_is(line: str) -> bool:
    """Whether a line says that it is a unit, a source or a note, and no title."""
    said = keyed(line)
    if said is not None:
        return said[0] != "title"
    return len(line) <= _LONGEST and (looks_like_note(line) or is_unit(line))


def document_reading(tables: list[DocumentTable], file: OpenedFile, *, title: str = "") -> Reading:
    """The tables of a document, those of figures before those of words; SheetError where there is none."""
    found = [
        (number, table, part)
        for number, table in enumerate(map(_bounded, tables[:MAX_TABLES]), start=1)
        if not _is_too_wide(table, number, file)
        for part in _found(table)
    ]
    some_figures = any(part.has_figures for _, _, part in found)
    styles = styles_of_document([(part.labels, part.rows) for _, _, part in found])
    raw = [
        _raw_table(
            table,
            part,
            number,
            file.stem if len(found) == 1 else f"{file.stem} {number}",
            style,
            minor=some_figures and not part.has_figures,
        )
        for (number, table, part), style in zip(found, styles, strict=True)
    ]
    if not raw:
        raise file.error("There is no table in this document.", _NO_TABLE)
    raw.sort(key=lambda table: table.minor)
    return Reading(tuple(raw), title=title, notices=tuple(tables_left_out(MAX_TABLES, len(tables))))


def _is_too_wide(table: DocumentTable, number: int, file: OpenedFile) -> bool:
    """False; SheetError where it has more columns than are read."""
    if wide := too_wide(max(map(len, table.rows), default=0)):
        raise file.error(wide, TURN_IT, f"table {number}")
    return False


def _bounded(table: DocumentTable) -> DocumentTable:
    """The table without blank columns at its right, as a title over very many leaves them, and with as many rows as
    are looked at.
    """
    width = max(map(_filled, table.rows), default=0)
    read = min(len(table.rows), MOST_PLACES // max(1, width))
    spans = tuple(span for span in table.spans if span[0] < read and span[1] < width)
    rows = [row[:width] for row in table.rows[:read]]
    return replace(table, rows=rows, spans=spans, left_out=len(table.rows) - read)


def _filled(row: list[str]) -> int:
    """How many cells of a row there are up to the last that has a word."""
    return next((count for count in range(len(row), 0, -1) if row[count - 1].strip()), 0)


def _found(table: DocumentTable) -> list[SheetTable]:
    from harbin_viewer.factsheet.sources.workbooks.grid import Merged, grid_of
    from harbin_viewer.factsheet.sources.workbooks.sheet_tables import sheet_tables

    table = _without_names_of_places(table)
    rows = [[FOOTNOTE.sub("", text) for text in row] for row in table.rows]
    merged = tuple(Merged(*span) for span in table.spans if span[0] != span[2] or span[1] != span[3])
    rows = _filled_down(rows, merged)
    return sheet_tables(replace(grid_of(rows, merged), heads=table.heads))[0]


def _without_names_of_places(table: DocumentTable) -> DocumentTable:
    """A worksheet saved as a page, without the letters above its columns and the numbers before its rows."""
    head, numbers = table.rows[0] if table.rows else [], [row[0] for row in table.rows[1:] if row]
    letters = head[1 : 1 + len(ascii_uppercase)]
    lettered = len(letters) > 1 and letters == list(ascii_uppercase[: len(letters)]) and not head[0].strip()
    if not lettered or not all(number.isdigit() or not number for number in numbers):
        return table
    spans = tuple(
        (top - 1, left - 1, bottom - 1, right - 1) for top, left, bottom, right in table.spans if top and left
    )
    return replace(table, rows=[row[1:] for row in table.rows[1:]], spans=spans, heads=max(0, table.heads - 1))


def _filled_down(rows: list[list[str]], merged: tuple[Merged, ...]) -> list[list[str]]:
    """A cell over several rows holds for each of them."""
    filled = [list(row) for row in rows]
    for merge in merged:
        text = rows[merge.top][merge.left]
        for row in filled[merge.top + 1 : merge.bottom + 1]:
            row += [""] * (merge.left + 1 - len(row))
            row[merge.left] = row[merge.left] or text
    return filled


def _raw_table(
    table: DocumentTable, part: SheetTable, number: int, name: str, style: NumberStyle, *, minor: bool
) -> RawTable:
    title = table.title or (part.above[0] if part.above else "")
    return RawTable(
        name=title or name,
        labels=part.labels,
        rows=part.rows,
        title=title,
        header_rows=part.header_rows,
        above=(*table.above, *part.above),
        below=(*part.below, *table.below),
        columns=part.columns,
        first_row=part.row_numbers[0] + 1,
        row_numbers=unless_one_by_one([row + 1 for row in part.row_numbers]),
        decimal_char=style.decimal_char,
        group_char=style.group_char,
        place=f"table {number}",
        notices=(*style_notices(style), *_rows_left_out(table, number)),
        minor=minor,
    )


def _rows_left_out(table: DocumentTable, place: int) -> Iterator[Notice]:
    if table.left_out:
        read = len(table.rows)
        sentence = f"The first {number(read)} of {number(read + table.left_out)} rows were read."
        yield Notice("left out", sentence, place=f"table {place}")
