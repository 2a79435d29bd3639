"""Tables in a document of words (a page, a report): what they have in common with those of a worksheet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from string import ascii_uppercase
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.model.error import NoTableError
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import TURN_IT, RawTable, tables_left_out, too_wide
from harbin_viewer.factsheet.sources.reader import Reading
from harbin_viewer.factsheet.sources.row_places import unless_one_by_one
from harbin_viewer.factsheet.sources.text.number_style import style_notices
from harbin_viewer.factsheet.sources.text.written_figures import styles_of_document
from harbin_viewer.factsheet.wording import number

if TYPE_CHECKING:
    from harbin_viewer.factsheet.sources.text.number_style import NumberStyle
    from harbin_viewer.factsheet.sources.workbooks.grid import Merged
    from harbin_viewer.factsheet.sources.workbooks.sheet_tables import SheetTable

MAX_TABLES = 100

MOST_PLACES = 2_000_000
"""Places of a table in its rows and columns that are looked at; blank ones take memory too."""

_PLACES_OF_BLANKS = 200_000
"""The same of a table of which nearly all cells are blank, as those are that others are said to cover."""

_SPARSE = 20
"""How many cells there are then for each that has a word."""

FOOTNOTE = re.compile(r"(?<!\s)\s*+\[(?:\d{1,3}|[a-z]|note \d+|citation needed|edit)\]")
"""Marks of footnotes as encyclopedias put them behind figures and names."""

_FIGURE = re.compile(r"[-−+]?\d[\d.,'’\s]*%?")
"""A figure, of which a mark behind it may be told."""

_NO_TABLE = "If it is an article, make a sheet of it (File ▸ New fact sheet…); else {}."
_OTHER_FILE, _PICTURES = "choose the file of the table", "look whether its tables are pictures"


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


def document_reading(
    tables: list[DocumentTable], file: OpenedFile, *, title: str = "", pictured: bool = False
) -> Reading:
    """The tables of a document, those of figures before those of words; SheetError where there is none.

    One that may be `pictured` can have tables that are pictures.
    """
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
        remedy = _NO_TABLE.format(_PICTURES if pictured else _OTHER_FILE)
        raise NoTableError(file.label, "", "There is no table in this document.", remedy)
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
    most = _PLACES_OF_BLANKS if _is_sparse(table.rows, width) else MOST_PLACES
    read = min(len(table.rows), max(1, most // max(1, width)))
    spans = tuple(span for span in table.spans if span[0] < read and span[1] < width)
    rows = [row[:width] for row in table.rows[:read]]
    return replace(table, rows=rows, spans=spans, left_out=len(table.rows) - read)


def _is_sparse(rows: list[list[str]], width: int) -> bool:
    """Whether nearly all places of very many are blank."""
    places = len(rows) * width
    return places > _PLACES_OF_BLANKS and sum(bool(text) for row in rows for text in row) * _SPARSE < places


def _filled(row: list[str]) -> int:
    """How many cells of a row there are up to the last that has a word."""
    return next((count for count in range(len(row), 0, -1) if row[count - 1].strip()), 0)


def _found(table: DocumentTable) -> list[SheetTable]:
    from harbin_viewer.factsheet.sources.workbooks.grid import Merged, grid_of
    from harbin_viewer.factsheet.sources.workbooks.sheet_tables import sheet_tables

    table = _without_names_of_places(table)
    rows = _without_marks(table)
    merged = tuple(Merged(*span) for span in table.spans if span[0] != span[2] or span[1] != span[3])
    rows = _filled_down(rows, merged)
    return sheet_tables(replace(grid_of(rows, merged), heads=table.heads))[0]


def _without_marks(table: DocumentTable) -> list[list[str]]:
    """The rows without the marks of footnotes, but for those at figures that a line below the table tells of."""
    told = {found[0].strip() for line in table.below if (found := FOOTNOTE.match(line))}
    rows = [[FOOTNOTE.sub("", text) for text in row] for row in table.rows]
    for at, row in enumerate(table.rows if told else ()):
        for place, text in enumerate(row):
            bears = told.intersection(mark[0].strip() for mark in FOOTNOTE.finditer(text))
            if at >= table.heads and place and bears and _FIGURE.fullmatch(rows[at][place].strip()):
                rows[at][place] = text
    return rows


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
