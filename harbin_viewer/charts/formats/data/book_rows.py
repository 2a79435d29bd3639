"""Rows into a workbook, one after the other: none is kept, so that a million need no more memory than a few."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO

from harbin_viewer.atomic_write import scratch_folder

if TYPE_CHECKING:
    from datetime import datetime

MOST_ROWS = 1_048_575
"""Rows of a workbook below its header."""

_LONGEST_TEXT = 32_767
"""Characters of a cell."""


def pour_book(
    stream: BinaryIO,
    header: Sequence[str],
    rows: Iterable[Sequence[str | float | None]],
    facts: Mapping[str, str | datetime | None],
    widths: Sequence[tuple[int, int, int]] = (),
) -> None:
    """A workbook of one sheet; texts stay texts, whatever they begin with, and figures keep their stated decimals.

    `facts` are those about the file, `widths` the first and last column and their width in letters.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with scratch_folder() as folder:
        settings = {"constant_memory": True, "tmpdir": str(folder), **plain}
        book = xlsxwriter.Workbook(stream, settings)
        book.set_properties(dict(facts))
        page = book.add_worksheet("Data")
        page.freeze_panes(1, 0)
        for first, last, width in widths:
            page.set_column(first, last, width)
        page.write_row(0, 0, [_cut(text) for text in header], book.add_format({"bold": True}))
        _put(book, page, rows)
        try:
            book.close()
        except FileCreateError as error:
            raise OSError(*error.args) from error


def _put(book: Any, page: Any, rows: Iterable[Sequence[str | float | None]]) -> None:
    from functools import cache

    from harbin_viewer.factsheet.words.reported_decimals import Stated

    shown = cache(lambda decimals: book.add_format({"num_format": f"{0:.{decimals}f}"}))
    text, number = page.write_string, page.write_number
    for row, cells in enumerate(rows, 1):
        for place, cell in enumerate(cells):
            if isinstance(cell, str):
                if cell:
                    text(row, place, _cut(cell))
            elif isinstance(cell, Stated):
                number(row, place, cell, shown(cell.decimals))
            elif cell is not None:
                number(row, place, cell) if abs(cell) < float("inf") else text(row, place, str(cell))


def _cut(cell: str) -> str:
    """A text as long as a cell may be; a longer one would be left out."""
    return cell if len(cell) <= _LONGEST_TEXT else cell[: _LONGEST_TEXT - 1] + "…"
