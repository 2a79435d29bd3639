"""Cells of an XLSX sheet that lie far from all others, as one that was once touched by mistake: left out."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from itertools import pairwise

from harbin_viewer.factsheet.sources.workbooks.facts.far_formats import column_number

_GAP = 20_000
"""Blank rows between two rows that no table has."""

_SPARSE = 5
"""How many times the rows that are written the number of the last is, where some may lie far below."""

_GAP_OF_COLUMNS = 500
"""Blank columns between two columns that no table has."""

_FEW = 0.02
"""The share of all cells that may lie beyond such a gap."""

_ROW = re.compile(rb'<(?:\w+:)?row\s[^>]*?\br="(\d{1,7})"')
_END = re.compile(rb"</(?:\w+:)?sheetData>")

_CELL = re.compile(rb'<((?:\w+:)?)c\s[^>]*?\br="([A-Za-z]{1,9})\w*"[^>]*?(?:/>|>.*?</\1c>)', re.DOTALL)


def before_gap(content: bytes) -> tuple[bytes, int]:
    """A worksheet without the rows that lie far below the others, and the number of the first of these, 0 for none."""
    written = content.count(b"<row ") + content.count(b":row ")
    last = content.rfind(b"row ", 0)
    named = _ROW.search(content, max(0, last - 16)) if last >= 0 else None
    if named is None or int(named[1]) < max(_GAP, _SPARSE * written):
        return content, 0
    before = 0
    for row in _ROW.finditer(content):
        number = int(row[1])
        if number - before > _GAP and before:
            return _without_rows_from(content, row.start()), number
        before = number
    return content, 0


def _without_rows_from(content: bytes, start: int) -> bytes:
    end = _END.search(content, start)
    return content[:start] + content[end.start() :] if end else content


def first_far_column(content: bytes) -> int:
    """The place of the first column with a value behind a gap, where few cells lie beyond; 0 for none."""
    cells = Counter(column_number(cell[2]) for cell in _CELL.finditer(content) if cell[0][-2:] != b"/>")
    beyond = cells.total()
    for before, column in pairwise(sorted(cells)):
        beyond -= cells[before]
        if column - before > _GAP_OF_COLUMNS and beyond <= max(1, _FEW * cells.total()):
            return column
    return 0


def without_columns_from(first: int, content: bytes) -> bytes:
    """The worksheet without the cells of that column and all behind it."""
    return _CELL.sub(lambda cell: b"" if column_number(cell[2]) >= first else cell[0], content)


def with_part(archive: zipfile.ZipFile, name: str, content: bytes) -> io.BytesIO:
    """The workbook with another content of one part."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as copy:
        for info in archive.infolist():
            copy.writestr(info.filename, content if info.filename.lower() == name.lower() else archive.read(info))
    made.seek(0)
    return made
