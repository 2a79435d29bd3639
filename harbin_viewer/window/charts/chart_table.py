"""The data of a chart as a table, with what the chart says of itself: title and measure, note and sources."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy, QVBoxLayout, QWidget

from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.words.attribution import credit
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.recipe import Recipe
from harbin_viewer.window.tables.data_table import DataTable
from harbin_viewer.window.tables.table_model import TableModel
from harbin_viewer.window.text.links.text_link import TextLink, beginning_with_text
from harbin_viewer.window.text.scaled_font import size_in_type
from harbin_viewer.window.text.wrapped_text import WrappedText

_WIDEST = 130
"""Average characters: longer lines are hard to read."""

_LINES_WITH_NOTES, _LINES_WITH_TITLE, _LINES_WITH_LINK = 16, 10, 6
"""Lines of text that there must be room for, so that notes, title, or the link to evidence stand beside the table."""

_MOST_LOOKED_AT = 100_000
"""Rows among which a figure is looked for."""

_LEADS = "Open the evidence of the cell that is selected: its source, and what others say"
_CHOOSE = "Select a figure first: then its evidence can be opened."


class ChartTable(QWidget):
    """`table` between the words that stand round it; these stay in sight while it is scrolled."""

    cell_asked = Signal(object)
    """The reader wants the source of the figure at this `CellAt`."""

    recipe_asked = Signal(object)
    """The reader wants to see how the figure with this `Recipe` was computed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = DataTable()
        self._title = WrappedText(1.2, "ink", QFont.Weight.DemiBold)
        self._subtitle = WrappedText(1.0, "muted")
        self._evidence = TextLink("Who says it")
        self._note = WrappedText(0.9, "muted")
        self._credit = WrappedText(0.9, "muted")
        self._build()
        self.setFocusProxy(self.table)
        self.table.current_moved.connect(self._tell_cell)
        self.table.cell_asked.connect(self._ask)
        self._evidence.clicked.connect(self.table.ask)

    def show_chart(self, chart: Chart, model: TableModel, described: str) -> None:
        """Show the model of the chart's data; `described` says in words what it holds."""
        self._title.setText(chart.title)
        self._subtitle.setText(chart.subtitle)
        self._note.setText(f"Note to the chart: {chart.remarks}" if chart.remarks else "")
        self._credit.setText(credit(chart.source))
        self.table.show_model(model, described)
        self._give_way()

    def point_at(self, cell: CellAt) -> None:
        """Select the cell that has a figure of the sheet, if one has it."""
        model = self.table.model()
        if not isinstance(model, TableModel) or model.count > _MOST_LOOKED_AT:
            return
        places = ((row, number) for number, column in enumerate(model.columns) for row in range(model.count)
                  if column.is_number and column.address(row) == cell)  # fmt: skip
        row, number = next(places, (-1, 0))
        if row >= 0:
            self.table.go_to_row(row, number, whole=False)

    def recipe(self) -> Recipe | None:
        """How the figure in the current cell was computed; None where it was not."""
        model = self.table.model()
        return model.recipe(self.table.currentIndex()) if isinstance(model, TableModel) else None

    def _ask(self, cell: CellAt) -> None:
        """Ask for the source of the figure in the current cell; of one that was computed, for how it was."""
        if (recipe := self.recipe()) is not None:
            self.recipe_asked.emit(recipe)
        else:
            self.cell_asked.emit(cell)

    def _build(self) -> None:
        for words in (self._title, self._subtitle, self._note, self._credit):
            size_in_type(words, most=_WIDEST)
        self.table.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        layout = self._layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.addWidget(self._title)
        layout.addWidget(self._subtitle)
        layout.addSpacing(10)
        layout.addWidget(self.table, 1)
        layout.addLayout(beginning_with_text(self._evidence))
        layout.addSpacing(6)
        layout.addWidget(self._note)
        layout.addWidget(self._credit)
        layout.addStretch()

    def _tell_cell(self) -> None:
        """Offer the evidence of the current cell, where it has one."""
        self._evidence.setEnabled(self.table.has_evidence)
        self._evidence.setToolTip(_LEADS if self.table.has_evidence else _CHOOSE)

    def _give_way(self) -> None:
        """Leave the room to the table where there is little: first what stands under it goes, then its title."""
        lines = self.height() / max(self.fontMetrics().lineSpacing(), 1)
        for words in (self._note, self._credit):
            words.setVisible(bool(words.text()) and lines >= _LINES_WITH_NOTES)
        for words in (self._title, self._subtitle):
            words.setVisible(bool(words.text()) and lines >= _LINES_WITH_TITLE)
        self._evidence.setVisible(lines >= _LINES_WITH_LINK)  # Enter and a double click lead there too
        self._layout.setContentsMargins(16, *((10, 16, 16) if lines >= _LINES_WITH_TITLE else (2, 16, 2)))

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 60, self.fontMetrics().height() * 20)
