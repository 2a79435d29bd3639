"""The first rows of the data that an export will write."""

from __future__ import annotations

from functools import partial
from itertools import islice

from PySide6.QtWidgets import QWidget

from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.document import Document
from harbin_viewer.window.evidence.written_figures import plain
from harbin_viewer.window.tables.data_table import DataTable
from harbin_viewer.window.tables.table_model import TableColumn, TableModel

_MOST = 100


class DataPreview(DataTable):
    """Shows them as a table, as they stand in the file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Preview of the data")

    def show_data(self, document: Document, chart: Chart) -> None:
        """Show the first rows of the chart's data."""
        from harbin_viewer.charts.formats.data.chart_data import header, rows

        shown = [row.cells() for row in islice(rows(document, chart), _MOST)]
        columns = [
            TableColumn(title, partial(_text, shown, place), is_number=title == "value")
            for place, title in enumerate(header(chart))
        ]
        self.show_model(TableModel(columns, len(shown)), f"The first {len(shown)} rows of the data.")


def _text(rows: list[tuple[str | float | None, ...]], place: int, row: int) -> str:
    cell = rows[row][place]
    return "" if cell is None else cell if isinstance(cell, str) else plain(cell)
