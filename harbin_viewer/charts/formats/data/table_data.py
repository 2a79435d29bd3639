"""The rows of a table as a file: CSV, a workbook, JSON, or cells for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from harbin_viewer.atomic_write import ExportError, write_whole
from harbin_viewer.factsheet.reported_decimals import Stated, in_digits

if TYPE_CHECKING:
    from pathlib import Path

Told: TypeAlias = Callable[[int, int], None]
"""Is told how far the work is (done, of); may raise CancelledError."""

TABLE_FORMATS = {
    "csv": ("CSV – for any program", ".csv"),
    "xlsx": ("Excel workbook – for spreadsheets", ".xlsx"),
    "json": ("JSON – for programs", ".json"),
}
"""The formats, in words, and the endings of their files."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a cell begins with that a spreadsheet takes for a formula."""

_MOST_ROWS, _LONGEST_TEXT = 1_048_575, 32_767
"""Rows of a workbook below its header, and characters of a cell."""

_AT_ONCE = 2_000


@dataclass(frozen=True)
class FileColumn:
    """A column of a file: its heading, its name for programs, and its cells by place.

    `cell` gives a figure as a number (None where it is missing) and all else as it is shown; `value` the plain value.
    """

    title: str
    name: str
    cell: Callable[[int], str | float | None]
    value: Callable[[int], Any]


def as_cells(columns: Sequence[FileColumn], rows: int, told: Told) -> str:
    """The rows as text that spreadsheets paste as cells, with their headings."""
    from harbin_viewer.charts.formats.data.chart_data import pasted

    lines = ["\t".join(pasted(column.title) for column in columns)]
    lines += ["\t".join(pasted(column.cell(row)) for column in columns) for row in _counted(rows, told)]
    return "\n".join(lines) + "\n"


def export(columns: Sequence[FileColumn], rows: int, file: Path, kind: str, title: str, told: Told) -> Path:
    """Write the rows to `file` in one of `TABLE_FORMATS`; returns it. ExportError where it cannot be written."""
    if kind == "xlsx" and rows > _MOST_ROWS:
        problem = f"There are {rows:,} rows, and a workbook holds {_MOST_ROWS:,}."
        raise ExportError(file, problem, "Choose CSV or JSON, or filter the rows first.")
    content = {"csv": _as_csv, "xlsx": _as_xlsx, "json": _as_json}[kind](columns, rows, title, told)
    write_whole(file, content)
    return file


def _as_csv(columns: Sequence[FileColumn], rows: int, _title: str, told: Told) -> bytes:
    """CSV in UTF-8 with a byte order mark, which spreadsheets need to see that it is."""
    import csv
    import io

    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([_written(column.title) for column in columns])
    for row in _counted(rows, told):
        writer.writerow([_written(column.cell(row)) for column in columns])
    return out.getvalue().encode("utf-8-sig")


def _as_json(columns: Sequence[FileColumn], rows: int, title: str, told: Told) -> bytes:
    import json

    names = [column.name for column in columns]
    data = [dict(zip(names, (_plain(one.value(row)) for one in columns), strict=True)) for row in _counted(rows, told)]
    fields = [{"name": column.name, "title": column.title} for column in columns]
    content = {"title": title, "fields": fields, "data": data}
    return (json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def _as_xlsx(columns: Sequence[FileColumn], rows: int, title: str, told: Told) -> bytes:
    """A workbook; texts stay texts, whatever they begin with, and figures keep the decimals they were stated with."""
    import io
    from functools import cache

    import xlsxwriter

    out = io.BytesIO()
    settings = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
                "strings_to_numbers": False}  # fmt: skip
    with xlsxwriter.Workbook(out, settings) as book:
        book.set_properties({"title": title})
        page = book.add_worksheet("Data")
        shown = cache(lambda decimals: book.add_format({"num_format": f"{0:.{decimals}f}"}))
        page.freeze_panes(1, 0)
        page.write_row(0, 0, [_cut(column.title) for column in columns], book.add_format({"bold": True}))
        for row in _counted(rows, told):
            for place, column in enumerate(columns):
                cell = column.cell(row)
                if isinstance(cell, Stated):
                    page.write_number(row + 1, place, cell, shown(cell.decimals))
                elif cell is not None:
                    page.write(row + 1, place, _cut(cell))
    return out.getvalue()


def _counted(rows: int, told: Told) -> Iterator[int]:
    for row in range(rows):
        if row % _AT_ONCE == 0:
            told(row, rows)
        yield row


def _written(cell: str | float | None) -> str:
    """A cell as text: a figure in digits, with the decimals it was stated with, a text never a formula."""
    if isinstance(cell, str):
        return "'" + cell if cell.startswith(_FORMULA) else cell
    return "" if cell is None else in_digits(cell)


def _cut(cell: str | float | None) -> str | float | None:
    """A text as long as a cell may be; infinite figures, which a workbook has not, as text."""
    if isinstance(cell, str):
        return cell if len(cell) <= _LONGEST_TEXT else cell[: _LONGEST_TEXT - 1] + "…"
    return str(cell) if cell is not None and abs(cell) == float("inf") else cell


def _plain(value: Any) -> Any:
    """A value as JSON has it."""
    if isinstance(value, float) and (value != value or abs(value) == float("inf")):
        return None
    return value if value is None or isinstance(value, str | int | float | bool | list | dict) else str(value)
