"""Tells in which cells of a workbook the rows of its tables and the entries of its pages stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from harbin_viewer.factsheet.book.cells.changed_cells import BookCell
from harbin_viewer.factsheet.book.from_book import BookPackage, package_of
from harbin_viewer.factsheet.book.page_reading import Rows
from harbin_viewer.factsheet.book.pages import ABOUT, Page, sheet_of_page
from harbin_viewer.factsheet.book.records import MORE, row_of
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile, in_memory
from harbin_viewer.factsheet.sources.workbooks.workbook import sheets_as_shown

_ENDS = 65536
"""Bytes at both ends of a workbook by which its kind is known."""


@dataclass(frozen=True)
class BookPlaces:
    """A workbook as it is now: the package it makes, and the texts of its sheets by their names."""

    file: Path
    package: BookPackage
    sheets: Mapping[str, Rows]

    def of_table(self, path: str, row: int, column: int) -> BookCell:
        """The cell of a row of a table, counted from 0 without its header; `path` is that of its CSV file."""
        return BookCell(self._actual(self.package.sheets[path]), row + 1, column)

    def of_entry(self, page: Page, number: int, word: str) -> BookCell:
        """The cell for a property of an entry, counted from 0; SheetError where its page has no such column."""
        sheet = self._page(page.name)
        return BookCell(sheet, self.package.rows[page.name][number] - 1, self._column(sheet, _heading(page, word)))

    def owned(self, page: Page, owner: str, name: str) -> list[int]:
        """The entries of a page, counted from 0, that belong to the owner of that name; `owner` heads its column."""
        sheet = self._page(page.name)
        column = self._column(sheet, owner)
        return [
            number
            for number, row in enumerate(self.package.rows[page.name])
            if self.sheets[sheet][row - 1][column].strip() == name
        ]

    def of_property(self, word: str) -> dict[BookCell, str]:
        """The cells that a property of the sheet itself needs; the last of them is that of its value."""
        sheet = self._page(ABOUT)
        keys = [row[0].strip() if row else "" for row in self.sheets[sheet]]
        if word in keys:
            return {BookCell(sheet, keys.index(word), 1): ""}
        last = max((number for number, key in enumerate(keys) if key), default=0) + 1
        return {BookCell(sheet, last, 0): word, BookCell(sheet, last, 1): ""}

    def of_new_entry(self, page: Page, entry: Mapping[str, Any]) -> dict[BookCell, str]:
        """The cells of another entry below those of a page; SheetError where the page has no column for a value."""
        sheet = self._page(page.name)
        last = max(self.package.rows[page.name], default=1)
        cells = row_of(entry, page.columns, dict(page.defaults))
        headings = (*(column.heading for column in page.columns), MORE)
        told = {heading: str(cell) for heading, cell in zip(headings, cells, strict=True) if cell != ""}
        return {BookCell(sheet, last, self._column(sheet, heading)): text for heading, text in told.items()}

    def _page(self, name: str) -> str:
        """The sheet of a page, as the workbook writes its name."""
        found = sheet_of_page(name, self.sheets)
        if not found:
            problem = f"The workbook has no sheet “{name}” that this could be written into."
            raise SheetError(self.file, "", problem, f"Add a sheet “{name}” with its headings.")
        return found

    def _actual(self, name: str) -> str:
        return next(sheet for sheet in self.sheets if sheet.strip() == name)

    def _column(self, sheet: str, heading: str) -> int:
        header = [text.strip().lower() for text in (self.sheets[sheet] or [[]])[0]]
        if heading not in header:
            problem = f"The sheet “{sheet}” has no column “{heading}” that this could be written into."
            raise SheetError(self.file, f"sheet “{sheet}”", problem, f"Add the heading “{heading}” behind the others.")
        return header.index(heading)


@lru_cache(maxsize=2)
def places_of(content: bytes, file: Path) -> BookPlaces:
    """The places of a workbook by its content; SheetError for a mistake in its cells. What it gives is not changed."""
    opened = _opened(content, file)
    sheets = sheets_as_shown(opened)
    return BookPlaces(file, package_of(opened, sheets), sheets)


def _opened(content: bytes, file: Path) -> OpenedFile:
    return replace(in_memory(content, file.name, str(file.parent)), head=content[:_ENDS] + content[-_ENDS:])


def _heading(page: Page, word: str) -> str:
    """The heading of the column for a property."""
    return next(column.heading for column in page.columns if column.path == (word,))
