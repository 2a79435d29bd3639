"""The rows of a table as a file: CSV, a workbook, JSON, or texts for the cells of a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias

from harbin_viewer.atomic_write import ExportError, written_whole
from harbin_viewer.charts.formats.data.book_rows import MOST_ROWS, pour_book
from harbin_viewer.charts.formats.data.csv_data import pour_lines
from harbin_viewer.charts.formats.data.json_data import pour_records

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


def as_lines(columns: Sequence[FileColumn], rows: int, told: Told) -> Iterator[list[str]]:
    """The rows as texts that spreadsheets paste into cells, their headings before them."""
    from harbin_viewer.charts.formats.data.chart_data import pasted

    yield [pasted(column.title) for column in columns]
    for row in _counted(rows, told):
        yield [pasted(column.cell(row)) for column in columns]


def export(columns: Sequence[FileColumn], rows: int, file: Path, kind: str, about: tuple[str, str], told: Told) -> Path:
    """Write the rows to `file` in one of `TABLE_FORMATS`; returns it. ExportError where it cannot be written.

    `about` is the title of the table, and which rows of it these are ("": all).
    """
    if kind == "xlsx" and rows > MOST_ROWS:
        problem = f"There are {rows:,} rows, and a workbook holds {MOST_ROWS:,}."
        raise ExportError(file, problem, "Choose CSV or JSON, or filter the rows first.")
    with written_whole(file) as stream:
        _pour(columns, _counted(rows, told), stream, kind, about)
    return file


def _pour(
    columns: Sequence[FileColumn], rows: Iterator[int], stream: BinaryIO, kind: str, about: tuple[str, str]
) -> None:
    title, left = about
    if kind == "json":
        fields = [{"name": column.name, "title": column.title} for column in columns]
        values = [(column.name, column.value) for column in columns]
        records = ({name: _plain(value(row)) for name, value in values} for row in rows)
        pour_records(stream, {"title": title, **({"filter": left} if left else {}), "fields": fields}, records)
        return
    header, cells = [column.title for column in columns], [column.cell for column in columns]
    lines = ([cell(row) for cell in cells] for row in rows)
    if kind == "csv":
        pour_lines(stream, header, lines)
    else:
        pour_book(stream, header, lines, {"title": title, **({"comments": left} if left else {})})


def _counted(rows: int, told: Told) -> Iterator[int]:
    for row in range(rows):
        if row % _AT_ONCE == 0:
            told(row, rows)
        yield row


def _plain(value: Any) -> Any:
    """A value as JSON has it."""
    if isinstance(value, float) and (value != value or abs(value) == float("inf")):
        return None
    return value if value is None or isinstance(value, str | int | float | bool | list | dict) else str(value)
