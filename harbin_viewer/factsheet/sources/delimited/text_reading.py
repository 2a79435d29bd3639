"""The reader of delimited text: CSV, TSV, fixed widths and pasted cells, told by their bytes and not by their names.

`read` gives the tables of a file, `read_text` those of pasted cells, `find_format` what a small form shows for
correction. The way: `byte_source` (head and tail), `encoding`, `delimiter`, `delimited_text` (rows), `table_spans`,
`beside_table`, `side_by_side` and `table_bounds` (where the tables stand), `header_labels`, `surroundings`,
`delimited_table` (the RawTable).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.delimited.bounds.beside_table import MOST_ROWS, without_remarks
from harbin_viewer.factsheet.sources.delimited.bounds.data_columns import are_filled, find_columns, is_prose
from harbin_viewer.factsheet.sources.delimited.bounds.side_by_side import parts_side_by_side
from harbin_viewer.factsheet.sources.delimited.bounds.table_bounds import Bounds, find_bounds
from harbin_viewer.factsheet.sources.delimited.bounds.table_spans import table_spans
from harbin_viewer.factsheet.sources.delimited.comment_header import with_header_of_comment
from harbin_viewer.factsheet.sources.delimited.cut_cells import with_whole_cells
from harbin_viewer.factsheet.sources.delimited.cut_names import with_whole_names
from harbin_viewer.factsheet.sources.delimited.delimited_table import FoundTable, found_table, raw_table
from harbin_viewer.factsheet.sources.delimited.format_notices import text_notices
from harbin_viewer.factsheet.sources.delimited.text import DelimitedText, take_apart
from harbin_viewer.factsheet.sources.delimited.text_format import BLANKS, DelimitedFormat
from harbin_viewer.factsheet.sources.delimited.text_refusals import refuse, refuse_blank, refuse_prose, what_it_is
from harbin_viewer.factsheet.sources.delimited.whole_walk import walked_whole
from harbin_viewer.factsheet.sources.delimited.width_row import without_widths
from harbin_viewer.factsheet.sources.files.package_files import MemoryFiles, OpenedFile
from harbin_viewer.factsheet.sources.raw_table import TURN_IT, RawTable, too_wide
from harbin_viewer.factsheet.sources.text.byte_source import ByteSource, byte_source, open_regular
from harbin_viewer.factsheet.sources.text.cell_kind import is_blank
from harbin_viewer.factsheet.sources.text.encoding import Encoding, find_encoding
from harbin_viewer.factsheet.sources.text.number_style import NumberStyle
from harbin_viewer.factsheet.sources.text.separators.noted_pairs import (
    MOST_LINES,
    commas_are_of_figures,
    has_title,
    noted_pairs,
)

SCANNED = 64 * 1024 * 1024
"""Bytes of a file whose head is plain ASCII in which the first other letter is looked for."""

_NOTED = Notice("assumed", "Each line was read as a name and its figure.")

_PIECE = 1024 * 1024
_AROUND = 64 * 1024
_ASCII = bytes(range(128))


def read(
    file: Path | bytes,
    name: str = "",
    *,
    form: DelimitedFormat | None = None,
    declared_encoding: str = "",
) -> list[RawTable]:
    """The tables of a file or of bytes; `form` in place of what is found. SheetError where there is none."""
    source = byte_source(file, name)
    return read_source(source, name or _name(file), form=form, declared_encoding=declared_encoding)


def read_source(
    source: ByteSource,
    title: str,
    *,
    form: DelimitedFormat | None = None,
    declared_encoding: str = "",
    seen: Collection[int] = (),
) -> list[RawTable]:
    """The tables of bytes, which are called so.

    Of a large text the rows of numbers that were `seen` to be odd (from 0) are looked at with those of its ends.
    """
    found = _find_tables(source, form, declared_encoding, seen)
    notices = tuple(text_notices(found[0].text))
    beside = [] if form or len(found) > 1 else _side_by_side(found[0].text)
    if form is None and not beside and (alone := _without_remarks(found[0].text)) is not None:
        found = _find_tables(alone, None, "utf-8")
    noted = [] if form or beside else _noted(found)
    found = beside or noted or found
    notices = (*notices, *([_NOTED] if noted else []))
    tables = [
        raw_table(
            table, title if len(found) == 1 else f"{title} {number}", "" if len(found) == 1 else f"table {number}"
        )
        for number, table in enumerate(found, 1)
    ]
    if not beside and _ends_apart(found[-1]):
        tables = _with_source_of_all(tables)
    several = _several(len(tables), "beside" if beside else "under")
    return [replace(table, notices=(*notices, *several, *table.notices)) for table in tables]


def read_text(text: str, name: str, *, form: DelimitedFormat | None = None) -> list[RawTable]:
    """The tables of pasted cells; SheetError where there is none."""
    return read(text.encode("utf-8", "replace"), name, form=form, declared_encoding="utf-8")


def find_format(
    head: bytes, tail: bytes = b"", size: int | None = None, name: str = "", declared_encoding: str = ""
) -> tuple[DelimitedFormat, tuple[Notice, ...]]:
    """The format of the first table in `size` bytes by their head and tail, and what was assumed, in sentences."""
    source = ByteSource(name, None, None, False, len(head) if size is None else size, head, tail)
    table = _find_tables(source, None, declared_encoding)[0]
    return table.form, (*text_notices(table.text), *raw_table(table, name).notices)


def is_delimited(head: bytes) -> bool:
    """Whether the first bytes may be a text of a table: no known other kind, and at least two columns."""
    if not head or what_it_is(head):
        return False
    source = ByteSource("", None, None, False, len(head), head)
    encoding = find_encoding(head)
    text = take_apart(source, encoding, None)
    cells = [row.cells for row in text.rows]
    columns = find_columns(cells)
    return columns.width > 1 and not is_prose(cells, columns)


def _find_tables(
    source: ByteSource, form: DelimitedFormat | None, declared: str, seen: Collection[int] = ()
) -> list[FoundTable]:
    encoding = _encoding(source, form, declared)
    refuse(source, encoding)
    text = with_header_of_comment(without_widths(walked_whole(take_apart(source, encoding, form), seen)))
    text = with_whole_cells(with_whole_names(text))
    cells = [row.cells for row in text.rows]
    if wide := too_wide(max(map(len, cells), default=0)):
        raise SheetError(source.name, "", wide, TURN_IT)
    if all(map(is_blank, cells)):
        raise refuse_blank(source)
    if form is not None:
        return [_as_told(text, form)]
    columns = find_columns(cells)
    if is_prose(cells, columns):
        raise refuse_prose(source.name)
    spans = table_spans(cells) if text.whole else [(0, len(cells))]
    known = columns if len(spans) == 1 else None
    return [found_table(text, span, find_bounds(cells[slice(*span)], known)) for span in spans]


def _encoding(source: ByteSource, form: DelimitedFormat | None, declared: str) -> Encoding:
    if form is None:
        return find_encoding(source.head, _beyond_ascii(source) or source.tail, declared)
    found = find_encoding(source.head, b"", form.encoding)
    mark = found.mark if form.encoding.startswith(found.name[:5]) else 0
    return Encoding(form.encoding, mark)


def _beyond_ascii(source: ByteSource) -> bytes:
    """The bytes around the first letter beyond ASCII in the middle of a large file, if its ends have none."""
    if source.whole or source.packed or source.file is None or not (source.head + source.tail).isascii():
        return b""
    with open_regular(source.file) as stream:
        stream.seek(len(source.head))
        for _ in range(SCANNED // _PIECE):
            piece = stream.read(_PIECE)
            if not piece.isascii():
                first = len(piece) - len(piece.lstrip(_ASCII))
                return piece[max(0, piece.rfind(b"\n", 0, first)) : first + _AROUND]
            if not piece:
                break
    return b""


def _as_told(text: DelimitedText, form: DelimitedFormat) -> FoundTable:
    """The table that a format tells, with nothing found out but what stands in the columns."""
    cells = [row.cells for row in text.rows]
    first = min(max(form.first_row - 1, 0), len(cells))
    header = tuple(row - 1 for row in form.header_rows if 0 < row <= len(cells))
    end = len(cells) if form.last_row is None else min(form.last_row, len(cells))
    if form.last_row is None and text.whole:
        end -= min(form.rows_below, end - first)
    columns = find_columns(cells[first:end] or cells)
    bounds = Bounds(header, first, max(first, end), columns)
    style = NumberStyle(form.decimal_char, form.group_char)
    return FoundTable(text, text.rows, 0, bounds, form, not text.whole, style)


def _without_remarks(text: DelimitedText) -> ByteSource | None:
    """The text without blank columns before its table and what stands in cells beside this, which follows as lines
    below; None where there is nothing of that.
    """
    if not _has_cells(text) or len(text.rows) > MOST_ROWS:
        return None
    rows = [row.cells for row in text.rows]
    width = max(map(len, rows), default=0)
    if all(told := are_filled(rows, width)):
        return None
    blank = told.index(True)
    filled = [[*map(str.strip, cells[blank:]), *[""] * (width - len(cells))] for cells in rows]
    beside = without_remarks(filled)
    if beside is None and not blank:
        return None
    lines = [[line] for line in (*beside.above, *beside.below)] if beside else []
    kept = beside.rows if beside else [cells[blank:] for cells in rows]
    return byte_source(_written([*kept, *([[]] if lines else []), *lines], text.form.delimiter), text.source.name)


def _noted(found: Sequence[FoundTable]) -> list[FoundTable]:
    """The table of lines that each have a name and its figure, where it is none by signs or blanks; [] else."""
    text, lines = found[0].text, [row.text for row in found[0].rows[: MOST_LINES + 1]]
    if len(found) > 1 or not text.whole or len(lines) > MOST_LINES or _are_parted(found[0], lines):
        return []
    pairs = noted_pairs(lines)
    return _find_tables(byte_source(_written(pairs, "\t"), text.source.name), None, "utf-8") if pairs else []


def _are_parted(found: FoundTable, lines: Sequence[str]) -> bool:
    """Whether signs part the cells of a table, or blanks those of a header and of all rows alike."""
    widths = {len(row.cells) for row in found.rows if row.text.strip()}
    if found.text.form.delimiter == BLANKS:
        return bool(found.bounds.header) and len(widths) == 1
    if len(starts := found.text.form.column_starts) == len(("name", "figure")) and has_title(lines, starts[1]):
        return False
    return widths != {1} and not (found.text.form.delimiter == "," and commas_are_of_figures(lines))


def _has_cells(text: DelimitedText) -> bool:
    """Whether all rows are there, and a sign parts their cells."""
    delimiter = text.form.delimiter
    return text.whole and len(delimiter) == 1 and delimiter != BLANKS and not text.form.key_separator


def _side_by_side(text: DelimitedText) -> list[FoundTable]:
    """The tables of a text that stand beside each other, each read as a text of its own; [] where there is one."""
    delimiter = text.form.delimiter
    if not _has_cells(text):
        return []
    parts = parts_side_by_side([row.cells for row in text.rows])
    sources = [byte_source(_written(part, delimiter), text.source.name) for part in parts]
    return [table for source in sources for table in _find_tables(source, None, "utf-8")]


def _written(rows: Sequence[Sequence[str]], delimiter: str) -> bytes:
    with io.StringIO(newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows(rows)
        return stream.getvalue().encode("utf-8", "replace")


def _ends_apart(table: FoundTable) -> bool:
    """Whether a blank row stands between the rows of a table and the lines below it."""
    below = [row.cells for row in table.rows[table.bounds.end :]]
    return len(below) > 1 and is_blank(below[0])


def _with_source_of_all(tables: list[RawTable]) -> list[RawTable]:
    """The tables, each with the source that is named below the last one, apart from it, where no other has one."""
    sources = tables[-1].sources
    if len(tables) == 1 or not any(hint.title for hint in sources) or any(table.sources for table in tables[:-1]):
        return tables
    notice = Notice("assumed", "The source below the last table is taken for those above it too.")
    return [
        *(replace(table, sources=sources, notices=(*table.notices, notice)) for table in tables[:-1]), tables[-1]
    ]  # fmt: skip


def _several(tables: int, where: Literal["under", "beside"]) -> Sequence[Notice]:
    if tables == 1:
        return ()
    parted = {"under": "blank rows", "beside": "a blank column"}[where]
    return (Notice("assumed", f"{tables} tables stand {where} each other, parted by {parted}."),)


def _name(file: Path | bytes) -> str:
    if isinstance(file, bytes):
        return "table"
    return OpenedFile(MemoryFiles({}), file.name).stem or file.name


__all__ = ["find_format", "is_delimited", "read", "read_source", "read_text"]
