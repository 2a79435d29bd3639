"""Writes the pages of a fact sheet as an XLSX file: headers that explain, drop-down lists, figures as stated."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from harbin_viewer.factsheet.book.guidance import (
    OFFERED_ROWS,
    Choices,
    Names,
    choices_of,
    notes_of,
    sheets_in_order,
)
from harbin_viewer.factsheet.book.pages import ABOUT
from harbin_viewer.factsheet.book.records import Cell
from harbin_viewer.factsheet.book.to_book import Book

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

NARROW, WIDE = 12, 48
"""Characters that a column shows at least and at most."""


def xlsx_bytes(book: Book) -> bytes:
    """The file."""
    import xlsxwriter

    out = io.BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, plain) as file:
        file.set_properties({"created": _created(book)})
        formats = _Formats(file)
        for name in sheets_in_order(book):
            sheet = file.add_worksheet(name)
            _fill(sheet, book.pages[name], formats)
            for column, note in notes_of(name).items():
                sheet.write_comment(0, column, note)
            for column, choices in choices_of(name, book).items():
                _offer(sheet, column, choices)
    return out.getvalue()


def _created(book: Book) -> datetime:
    """The day of the sheet's making, so that the same sheet is the same bytes; one long ago where it states none."""
    said = next((str(row[1]) for row in book.pages[ABOUT] if row[0] == "created"), "")
    try:
        return datetime.fromisoformat(said[:10])
    except ValueError:
        return datetime(1980, 1, 1)


def width_of(rows: Sequence[Sequence[Cell]], column: int) -> int:
    """How many characters of a column are shown."""
    longest = max((len(str(row[column])) for row in rows[:200] if column < len(row)), default=0)
    return min(WIDE, max(NARROW, longest + 2))


def decimals_of(value: Decimal | int) -> int:
    """How many decimals a figure is stated with."""
    exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
    return max(0, -exponent) if isinstance(exponent, int) else 0


class _Formats:
    """The looks of cells, each made once."""

    def __init__(self, file: Workbook) -> None:
        self.head = file.add_format({"bold": True, "bottom": 1, "num_format": "@"})
        self.text = file.add_format({"num_format": "@"})
        self._file = file
        self._numbers: dict[int, Format] = {}

    def number(self, value: Decimal | int) -> Format:
        """The look that shows as many decimals as the figure has."""
        decimals = decimals_of(value)
        if decimals not in self._numbers:
            shown = f"0.{'0' * decimals}" if decimals else "0"
            self._numbers[decimals] = self._file.add_format({"num_format": shown})
        return self._numbers[decimals]


def _fill(sheet: Worksheet, rows: Sequence[Sequence[Cell]], formats: _Formats) -> None:
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if not isinstance(cell, str):
                sheet.write_number(number, column, float(cell), formats.number(cell))
            elif cell:
                sheet.write_string(number, column, cell, formats.head if number == 0 else formats.text)
    sheet.freeze_panes(1, 0)
    for column in range(len(rows[0])):
        sheet.set_column(column, column, width_of(rows, column))


def _offer(sheet: Worksheet, column: int, choices: Choices) -> None:
    source = f"={choices.sheet}!$A$2:$A${choices.last}" if isinstance(choices, Names) else list(choices)
    offered: dict[str, Any] = {"validate": "list", "source": source, "error_type": "warning"}
    sheet.data_validation(1, column, OFFERED_ROWS, column, offered)
