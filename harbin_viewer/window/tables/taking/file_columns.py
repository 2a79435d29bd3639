"""The columns of a table as they leave it: figures as numbers, all else as it is shown."""

from __future__ import annotations

from collections.abc import Sequence

from harbin_viewer.charts.formats.data.table_data import FileColumn
from harbin_viewer.window.tables.table_model import TableColumn, TableModel


def file_columns(model: TableModel, columns: Sequence[int]) -> list[FileColumn]:
    """The columns as they go to a file, with the rows as they are arranged now."""
    arranged, count = model.arranged, model.count
    rows: Sequence[int] = range(count) if arranged is None else arranged.tolist()
    return [_file_column(model.columns[column], rows) for column in columns]


def _file_column(column: TableColumn, rows: Sequence[int]) -> FileColumn:
    figure = column.figure

    def cell(place: int) -> str | float | None:
        row = rows[place]
        value = figure(row) if figure is not None and column.is_number else None
        if isinstance(value, int | float):
            return value
        return text if (text := column.text(row)) != column.gap else None

    value = cell if figure is None else lambda place: figure(rows[place])
    return FileColumn(column.title, column.name or column.title, cell, value)
