"""Which rows and columns of a worksheet are hidden from who looks at it, though they are read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree import ElementTree

from harbin_viewer.factsheet.sources.workbooks.facts.ods_reach import TABLE
from harbin_viewer.factsheet.sources.workbooks.facts.sheet_facts import cell_name

_ROW = re.compile(
    rb'<(?:\w+:)?row\b(?=[^>]*\shidden="(?:1|true)")[^>]*(?<!/)>(?:(?!</(?:\w+:)?row>).)*?<(?:\w+:)?[vt]\b', re.DOTALL
)
"""A hidden row in which a cell has a value or a text; others may be formatted, and hold nothing that is read."""

_COLUMN = re.compile(rb'<(?:\w+:)?col\b(?=[^>]*\shidden="(?:1|true)")[^>]*>')
_BOUND = re.compile(rb'\s(min|max)="(\d{1,5})"')
_HIDDEN = ("collapse", "filter")
_MOST_COLUMNS, _LOOKED_THROUGH = 40, 4 * 1024**2
"""Hidden columns that are looked at, of a span and of all, and the bytes in which a value of theirs is looked for.

A span may reach to the end of what a sheet can have.
"""

_MOST_REPEATED = 10_000
"""Rows that are said once: more are those below the sheet's last value."""


@dataclass
class HiddenLines:
    """What is hidden of a worksheet whose records are walked once: its rows, its spans of columns, and those filled."""

    rows: set[int] = field(default_factory=set)
    columns: list[tuple[int, int]] = field(default_factory=list)
    _rows_filled: set[int] = field(default_factory=set)
    _columns_filled: set[int] = field(default_factory=set)

    def filled(self, row: int, column: int, count: int = 1) -> None:
        """So many cells from one on have a value."""
        self._rows_filled.add(row)
        self._columns_filled.update(range(column, column + count))

    def told(self) -> tuple[int, tuple[int, ...]]:
        """How many rows with values are hidden, and the places of hidden columns with a value."""
        places = [place for place in sorted(self._columns_filled) if any(a <= place <= z for a, z in self.columns)]
        return len(self.rows & self._rows_filled), tuple(places[:_MOST_COLUMNS])


def hidden_lines(worksheet: bytes) -> tuple[int, tuple[int, ...]]:
    """How many rows of an XLSX worksheet with values are hidden, and the places of hidden columns with a value."""
    if b"hidden=" not in worksheet:
        return 0, ()
    head = worksheet[: max(0, worksheet.find(b"sheetData"))]
    bounds = [dict(_BOUND.findall(found[0])) for found in _COLUMN.finditer(head)]
    spans = [(int(bound.get(b"min", b"0")) - 1, int(bound.get(b"max", b"0"))) for bound in bounds]
    columns = sorted({place for first, end in spans for place in range(first, min(end, first + _MOST_COLUMNS))})
    filled = [
        place for place in columns[:_MOST_COLUMNS] if _is_filled(worksheet[:_LOOKED_THROUGH], cell_name(0, place)[:-1])
    ]
    return sum(1 for _ in _ROW.finditer(worksheet)), tuple(filled)


def _is_filled(worksheet: bytes, letters: str) -> bool:
    """Whether a cell of a column has a value or a text."""
    cell = rf'<(?:\w+:)?c\s[^>]*?\br="{letters}\d+"[^>]*(?<!/)>(?:(?!</(?:\w+:)?c>).)*?<(?:\w+:)?[vt]\b'
    return re.search(cell.encode(), worksheet, re.DOTALL) is not None


def hidden_lines_of_ods(table: ElementTree.Element) -> tuple[int, tuple[int, ...]]:
    """How many rows of an ODS sheet with texts are hidden, and the places of its hidden columns up to a filled one."""
    rows = (row for row in table.iter(f"{TABLE}table-row") if row.get(f"{TABLE}visibility") in _HIDDEN)
    counts = (_repeated(row, "rows") for row in rows if any(text.strip() for text in row.itertext()))
    columns: list[int] = []
    place = 0
    filled = _columns_filled(table)
    for column in table.iter(f"{TABLE}table-column"):
        count = _repeated(column, "columns")
        hidden = column.get(f"{TABLE}visibility") in _HIDDEN
        columns += (at for at in range(place, place + count) if hidden and at < filled)
        place += count
    return sum(counts), tuple(columns)


def _columns_filled(table: ElementTree.Element) -> int:
    """How many columns there are up to the last that has a text in one of the rows."""
    last = 0
    for row in table.iter(f"{TABLE}table-row"):
        place = 0
        for cell in row:
            place += _repeated(cell, "columns")
            last = max(last, place) if any(text.strip() for text in cell.itertext()) else last
    return last


def _repeated(element: ElementTree.Element, what: str) -> int:
    told = element.get(f"{TABLE}number-{what}-repeated", "1")
    return int(told) if told.isdecimal() and int(told) <= _MOST_REPEATED else 1
