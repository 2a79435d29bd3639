"""The data of a chart as a table, with what the chart says of itself: title and measure, note and sources."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy, QVBoxLayout, QWidget

from harbin_viewer.charts.formats.data.chart_data import axis_title
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.series_figures import in_one
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.charts.model.words.attribution import credit
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.recipe import Recipe
from harbin_viewer.window.charts.chart_columns import chart_columns, places, with_dots_as_one
from harbin_viewer.window.evidence.figure_copy import figure_choices, recipe_choices
from harbin_viewer.window.tables.table_browser import TableBrowser
from harbin_viewer.window.tables.table_model import TableModel
from harbin_viewer.window.tabs.tab_kinds import PageContext
from harbin_viewer.window.text.scaled_font import size_in_type
from harbin_viewer.window.text.wrapped_text import WrappedText
from harbin_viewer.window.widgets.context_menu import Choice

_WIDEST = 130
"""Average characters: longer lines are hard to read."""

_LINES_WITH_NOTES, _LINES_WITH_TITLE, _LINES_WITH_BAR = 18, 12, 7
"""Lines of text that there must be room for, so that notes, title, or the bar stand beside the table."""

_MOST_LOOKED_AT = 100_000
"""Rows among which a figure is looked for."""


class ChartTable(QWidget):
    """The table, to sort and filter, between the words that stand round it; these stay in sight while it is scrolled.

    `views` keeps, by chart, how its table was arranged: it is read, and written to.
    """

    cell_asked = Signal(object)
    """The reader wants the source of the figure at this `CellAt`."""

    recipe_asked = Signal(object)
    """The reader wants to see how the figure with this `Recipe` was computed."""

    said = Signal(str, object)
    """What was done, as a sentence, and the file it went to (a `Path`, or None)."""

    def __init__(self, around: PageContext, views: dict[str, object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = around.document
        self._views = views
        self._chart: Chart | None = None
        self._places: Floats = np.zeros(0)
        self.browser = TableBrowser(lambda: around.remembered.folder)
        self.table = self.browser.table
        self.table.more_choices = self._choices_of
        self._title = WrappedText(1.2, "ink", QFont.Weight.DemiBold)
        self._subtitle = WrappedText(1.0, "muted")
        self._note = WrappedText(0.9, "muted")
        self._credit = WrappedText(0.9, "muted")
        self._build()
        self.setFocusProxy(self.table)
        self.browser.cell_asked.connect(self._ask)
        self.browser.said.connect(self.said)

    def show_chart(self, chart: Chart, described: str) -> None:
        """Show the chart's data, arranged as they were; `described` says in words what it holds."""
        if chart is self._chart:
            return
        self.keep_view()
        self._chart = chart
        self._title.setText(chart.title)
        self._subtitle.setText(chart.subtitle)
        self._note.setText(f"Note to the chart: {chart.remarks}" if chart.remarks else "")
        self._credit.setText(credit(chart.source))
        chart = with_dots_as_one(chart)
        self._places = places(chart)
        columns = chart_columns(chart, self._places, axis_title(self._document.sheet, chart))
        model = TableModel(columns, len(self._places), named_by=columns[:1])
        self.browser.show_table(model, chart.title, described)
        view = self._views.get(self._key(chart))
        if isinstance(view, dict):
            self.browser.restore(view)
        self._give_way()

    def keep_view(self) -> None:
        """Keep how the table on show is arranged."""
        if self._chart is not None:
            self._views[self._key(self._chart)] = self.browser.state()

    def forget(self) -> None:
        """Show no chart: the next is arranged as `views` says."""
        self._chart = None

    def places(self) -> Floats | None:
        """The places on the chart's axis of the rows on show, in their order; None where nothing is arranged.

        Of dots with names these are their numbers from left to right.
        """
        rows = self.browser.shown_model().arranged
        if rows is None or self._chart is None:
            return None
        return self._places[rows] if in_one(self._chart.told) is None else np.asarray(rows, dtype=float)

    def _key(self, chart: Chart) -> str:
        """By what its view is kept: in Explore what is compared changes, and with it what can be filtered."""
        return f"{chart.name}/{axis_title(self._document.sheet, chart)}"

    def point_at(self, cell: CellAt) -> None:
        """Select the cell that has a figure of the sheet, if one has it."""
        model = self.browser.shown_model()
        if model.count > _MOST_LOOKED_AT:
            return
        found = ((row, column.name) for column in model.columns for row in range(model.count)
                 if column.is_number and column.address(row) == cell)  # fmt: skip
        row, name = next(found, (-1, ""))
        if row >= 0:
            self.browser.go_to_row(row, name)

    @property
    def current_cell(self) -> CellAt | None:
        """The figure of the sheet in the current cell; None where that has none, or one that was computed."""
        return self.table.current_cell if self._recipe() is None else None

    def _recipe(self) -> Recipe | None:
        """How the figure in the current cell was computed; None where it was not."""
        return self.browser.shown_model().recipe(self.table.currentIndex())

    def _choices_of(self, cell: CellAt) -> list[Choice]:
        recipe, document, say = self._recipe(), self._document, self.said.emit
        return figure_choices(document, cell, say) if recipe is None else recipe_choices(document, recipe, say)

    def _ask(self, cell: CellAt) -> None:
        """Ask for the source of the figure in the current cell; of one that was computed, for how it was."""
        if (recipe := self._recipe()) is not None:
            self.recipe_asked.emit(recipe)
        else:
            self.cell_asked.emit(cell)

    def _build(self) -> None:
        for words in (self._title, self._subtitle, self._note, self._credit):
            size_in_type(words, most=_WIDEST)
        self.table.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
        self.browser.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.browser.bar.keep_inside()
        layout = self._layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.addWidget(self._title)
        layout.addWidget(self._subtitle)
        layout.addSpacing(8)
        layout.addWidget(self.browser)
        layout.addSpacing(8)
        layout.addWidget(self._note)
        layout.addWidget(self._credit)
        layout.addStretch(1)  # the words follow a short table

    def _give_way(self) -> None:
        """Leave the room to the table where there is little: first what stands under it goes, then its title."""
        lines = self.height() / max(self.fontMetrics().lineSpacing(), 1)
        for words in (self._note, self._credit):
            words.setVisible(bool(words.text()) and lines >= _LINES_WITH_NOTES)
        for words in (self._title, self._subtitle):
            words.setVisible(bool(words.text()) and lines >= _LINES_WITH_TITLE)
        self.browser.bar.setVisible(lines >= _LINES_WITH_BAR)  # what it does is in menus too
        self._layout.setContentsMargins(16, *((10, 16, 16) if lines >= _LINES_WITH_TITLE else (2, 16, 2)))

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 60, self.fontMetrics().height() * 20)
