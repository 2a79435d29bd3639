"""A tab of tables: their list at the side, one of them as it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from harbin_viewer.charts.status import status_words
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.schema import Field
from harbin_viewer.factsheet.tables.reading import Table
from harbin_viewer.factsheet.tabs.kinds.table import TableTab
from harbin_viewer.window.charts.chart_list import ChartList
from harbin_viewer.window.evidence.figures import plain
from harbin_viewer.window.tables.data_table import DataTable
from harbin_viewer.window.tables.table_model import TableColumn, TableModel
from harbin_viewer.window.tabs.reading_page import ReadingPage
from harbin_viewer.window.tabs.tab_kinds import PageContext
from harbin_viewer.window.tabs.tab_page import TabPage


class TablePage(TabPage):
    """Shows a table when its title is chosen; it is read in a thread."""

    def __init__(self, tab: TableTab, around: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        document = self._document = around.document
        self._names = tab.resources or tuple(one.name for one in document.sheet.resources)
        self._row: int | None = None
        self.list = ChartList([document.sheet.resource(name).label for name in self._names])
        self.list.setAccessibleName("Tables")
        self.table = DataTable()
        self._reading = ReadingPage()
        self._stack = QStackedWidget()
        self._build()
        self.list.chosen.connect(self._show)
        self.table.cell_asked.connect(self.cell_asked)
        self.table.said.connect(self.said)
        self._reading.done.connect(self._take)
        self._reading.failed.connect(self.failed)
        self.list.choose(0)

    def go_to(self, item: str, row: int | None, field: str = "") -> bool:
        """Show the row of the table of that name."""
        if item not in self._names:
            return False
        self._row = row
        number = self._names.index(item)
        if self.list.current_row() == number:
            self._show(number)
        self.list.choose(number)
        return True

    def state(self) -> dict[str, object]:
        """The table on show."""
        return {"table": self._names[max(self.list.current_row(), 0)]}

    def restore(self, state: dict[str, object]) -> None:
        """Show the same table again."""
        self.go_to(str(state.get("table", "")), None)

    def leave(self) -> None:
        """End the reading of tables."""
        self._reading.leave()

    def _build(self) -> None:
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._reading)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.list)
        splitter.addWidget(self._stack)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([self.fontMetrics().averageCharWidth() * 38, 900])
        splitter.setHandleWidth(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(splitter)
        self.setFocusProxy(self.list)

    def _show(self, number: int) -> None:
        name = self._names[number]
        self._reading.give_up()
        if self._document.has_table(name):
            self._take(self._document.table(name))
            return
        self._stack.setCurrentWidget(self._reading)
        label = self._document.sheet.resource(name).label
        self._reading.begin(label, lambda progress: self._document.table(name, progress))

    def _take(self, table: Table) -> None:
        fields = [table.field(name) for name in table.columns]
        model = TableModel([_column(table, field, self._document.label) for field in fields], len(table), self.table)
        self.table.show_model(model, table.resource.description or table.resource.label)
        self._stack.setCurrentWidget(self.table)
        if self._row is not None:
            self.table.go_to_row(self._row)
            self._row = None


def _column(table: Table, field: Field, source_name: Callable[[object], str]) -> TableColumn:
    is_number = table.column(field.name).dtype.kind in "if"
    title = f"{field.label} ({field.unit})" if field.unit else field.label

    def text(row: int) -> str:
        value = table.text(field.name, row)
        if field.name == "source":
            return source_name(value)
        if field.name == "references":
            return "; ".join(source_name(one.strip()) for one in value.split(";") if one.strip())
        if is_number and field.unit and value:
            return plain(table.value(field.name, row))
        return status_words(value) or value

    return TableColumn(title, text, lambda row: CellAt(table.resource.name, row, field.name), is_number)
