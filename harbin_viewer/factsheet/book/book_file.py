"""Writes the pages of a fact sheet as an XLSX file: headers that explain, drop-down lists, figures as stated."""

from __future__ import annotations

import io
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from harbin_viewer.factsheet.book.pages import ABOUT, PAGES, Page
from harbin_viewer.factsheet.book.records import Cell
from harbin_viewer.factsheet.book.to_book import Book
from harbin_viewer.factsheet.model.status import STATUSES

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_MOST_ROWS = 2000
"""Rows that a drop-down list is offered in."""

_NARROW, _WIDE = 12, 48
_ORDER = ("about", "sources")


def book_bytes(book: Book) -> bytes:
    """The file; the sheets of tables come behind “about” and “sources”, those that describe them last."""
    import xlsxwriter

    out = io.BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, plain) as file:
        formats = _Formats(file)
        described = [name for name in book.pages if name not in (*_ORDER, *book.tables)]
        for name in (*_ORDER, *book.tables, *described):
            sheet = file.add_worksheet(name)
            _fill(sheet, book.pages[name], formats)
            page = next((page for page in PAGES if page.name == name), None)
            if page is not None:
                _explain(sheet, page, book)
            elif name == ABOUT:
                sheet.write_comment(0, 0, "title, description, about … : one in a row, and what it says.")
            else:
                _offer(sheet, book.pages[name][0], book)
    return out.getvalue()


class _Formats:
    """The looks of cells, each made once."""

    def __init__(self, file: Workbook) -> None:
        self.head = file.add_format({"bold": True, "bottom": 1, "num_format": "@"})
        self.text = file.add_format({"num_format": "@"})
        self._file = file
        self._numbers: dict[int, Format] = {}

    def number(self, value: Decimal | int) -> Format:
        """The look that shows as many decimals as the figure has."""
        exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
        decimals = -exponent if isinstance(exponent, int) else 0
        if decimals not in self._numbers:
            shown = f"0.{'0' * decimals}" if decimals else "0"
            self._numbers[decimals] = self._file.add_format({"num_format": shown})
        return self._numbers[decimals]


def _fill(sheet: Worksheet, rows: Sequence[Sequence[Cell]], formats: _Formats) -> None:
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                look = formats.head if number == 0 else formats.text
                if cell:
                    sheet.write_string(number, column, cell, look)
            else:
                sheet.write_number(number, column, float(cell), formats.number(cell))
    sheet.freeze_panes(1, 0)
    for column in range(len(rows[0])):
        longest = max((len(str(row[column])) for row in rows[:200] if column < len(row)), default=0)
        sheet.set_column(column, column, min(_WIDE, max(_NARROW, longest + 2)))


def _explain(sheet: Worksheet, page: Page, book: Book) -> None:
    for number, column in enumerate(page.columns):
        if column.note:
            sheet.write_comment(0, number, column.note)
        _list(sheet, number, _source_of_list(column.choices, book))
    sheet.write_comment(0, len(page.columns), "What no column has a place for; leave it as it is.")


def _offer(sheet: Worksheet, header: Sequence[Cell], book: Book) -> None:
    """The lists of statuses and of sources in the sheet of a table."""
    for number, heading in enumerate(header):
        if str(heading) == "status" or str(heading).endswith("_status"):
            _list(sheet, number, _source_of_list("statuses", book))
        elif heading == "source":
            _list(sheet, number, _source_of_list("sources", book))


def _source_of_list(choices: tuple[str, ...] | str, book: Book) -> list[str] | str:
    if choices == "statuses":
        return list(STATUSES)
    if choices == "sources":
        return f"=sources!$A$2:$A${max(len(book.pages['sources']), 2) + 200}"
    if choices == "tables":
        return f"=tables!$A$2:$A${max(len(book.pages['tables']), 2) + 50}"
    return list(choices)


def _list(sheet: Worksheet, column: int, source: list[str] | str) -> None:
    if source:
        offered: dict[str, Any] = {"validate": "list", "source": source, "error_type": "warning"}
        sheet.data_validation(1, column, _MOST_ROWS, column, offered)
