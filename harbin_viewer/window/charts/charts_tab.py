"""A tab of charts: their list at the side, one of them large, its data as a table one click away."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.charts.exploring.on_show import OnShow
from harbin_viewer.charts.formats.document_facts import in_words
from harbin_viewer.charts.layout.chart_layout import DataWindow
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.model.recipes import recipe_again
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.finding.chart_coverage import Drawn, drawn
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.recipe import Recipe
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.tables.distinct_values import has_more_than
from harbin_viewer.factsheet.tables.reading_progress import Progress
from harbin_viewer.factsheet.tabs.kinds.charts import ChartsTab
from harbin_viewer.window.charts.chart_desk import ChartDesk
from harbin_viewer.window.charts.chart_menu import chart_choices, maker_choices
from harbin_viewer.window.tables.data_table import DataTable
from harbin_viewer.window.tabs.tab_kinds import PageContext
from harbin_viewer.window.tabs.tab_page import TabPage
from harbin_viewer.window.tabs.title_box import TitleBox
from harbin_viewer.window.tabs.title_list import TitleList
from harbin_viewer.window.widgets.context_menu import Choice
from harbin_viewer.window.widgets.layouts.side_splitter import SideSplitter

_AT_ONCE = 50_000
"""Rows of which a chart is made while the window waits; it takes a few milliseconds."""

_SERIES_AT_ONCE = 300
"""The same of series, of which each takes as long as very many rows."""

_USUAL, _NARROWEST = 38, 27
"""Average characters of the list of charts: in less than the latter, its titles stand a word to a line."""


class ChartsPage(TabPage):
    """Shows a chart when its title is chosen. A large table is read in a thread, and the reader may go elsewhere."""

    is_read_first = True

    def __init__(self, tab: ChartsTab, around: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._document = around.document
        self._findings: tuple[Finding, ...] = around.findings
        self._views = _views(tab, around)
        self._number = -1
        self._goal: CellAt | None = None
        self._part: DataWindow | None = None
        self._is_wanted_as_table = False
        self.list = TitleList([view.label for view in self._views])
        self.box = TitleBox([view.label for view in self._views], self.list)
        self.desk = ChartDesk(around)
        self.tools, self.view = self.desk.tools, self.desk.view
        self._build()
        self._connect()
        self.list.choose(0) if self._views else self._tell_empty()

    @property
    def table(self) -> DataTable:
        """The data of the chart."""
        return self.desk.table.page.table

    # TabPage

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What can be done with the chart on show."""
        return self.desk.commands()

    def place(self) -> CellAt | str | None:
        """The figure that is pointed at, else the chart on show."""
        return self.desk.place() or (self._views[self._number].name if self._number >= 0 else None)

    def recipe_again(self, chart: str, subject: str) -> Recipe | None:
        """How the figure of that subject is computed now, in the chart of that name; None where it is not on show."""
        return recipe_again(self.desk.whole, chart, subject) if self.desk.whole is not None else None

    def take_findings(self, findings: tuple[Finding, ...] | None) -> None:
        """The notes under the charts tell of the findings."""
        if findings and findings != self._findings:
            self._findings = findings
            self._show(self._number)

    def go_to(self, item: str, row: int | None, field: str = "") -> bool:
        """Show the view of that name, or the one that has most of the figure, and point at it."""
        number = self._number_of(item) if row is None else self._best_for(CellAt(item, row, field))
        if number is None:
            return False
        self._number = number if row is None else self._number  # so that what was said of what led to it stays
        self.list.choose(number)
        if row is not None:
            self._goal = CellAt(item, row, field)
            self._point_at_goal()
        return True

    def state(self) -> dict[str, object]:
        """The chart, its part and its series on show, whether as a table, how arranged; the list’s width and place."""
        name = self._views[self._number].name if self._number >= 0 else ""
        as_table = self.tools.table.isChecked() or self._is_wanted_as_table
        return {
            "view": name, "number": self._number, "window": self.view.shown_window(), "table": as_table,
            "widths": self.parts.wanted_sizes(), "hidden": self.desk.switching.state(),
            "listed": self.list.scrolled(), "arranged": self.desk.table.views(),
        }  # fmt: skip

    def on_show(self) -> OnShow:
        """What is switched off in the charts."""
        return OnShow(off=self.desk.switching.state())

    def restore(self, state: dict[str, object]) -> None:
        """Show the same part of the same chart again."""
        number = self._number_of(str(state.get("view", "")))
        if self._views:
            near = min(max(int(str(state.get("number", 0))), 0), len(self._views) - 1)  # it was taken out: the next
            self._number = near if number is None else number  # so that what was said of it stays
            self.list.choose(self._number)
        self.desk.table.restore(state.get("arranged"))
        self.desk.restore_series(state.get("hidden"))
        widths, window = state.get("widths"), state.get("window")
        if isinstance(widths, list):
            self.parts.setSizes(widths)
        if isinstance(window, list | tuple) and len(window) == 2 and all(isinstance(end, float) for end in window):
            self._part = (window[0], window[1])
            self._show_part()
        self._is_wanted_as_table = bool(state.get("table"))
        self._show_face()
        self.list.scroll_to(int(str(state.get("listed", 0))))

    def return_to(self, find: Callable[[], CellAt | None]) -> None:
        """Point at the figure, where the chart on show has it, now or when it is there."""
        cell = find()
        if cell is not None and self._best_for(cell) == self._number:
            self._goal = cell
            self._point_at_goal(noted=False)  # it would cover others until the mouse moves, which may be elsewhere

    # private

    def _number_of(self, name: str) -> int | None:
        return next((number for number, view in enumerate(self._views) if view.name == name), None)

    def _best_for(self, cell: CellAt) -> int | None:
        """The view that has most of a figure: the one on show where it has the figure, else the first of the best."""
        has = [drawn(self._document, view, cell) for view in self._views]
        best = max(has, default=Drawn.NOTHING)
        if best is Drawn.NOTHING:
            return None
        on_show = has[self._number]
        stays = on_show is best or on_show >= Drawn.AS_TOTAL
        return self._number if stays else has.index(best)

    def _point_at_goal(self, *, noted: bool = True) -> None:
        """Point at the figure that the reader was led to, now or when its chart is there."""
        if self._goal is not None and self.desk.chart is not None:
            self.desk.point_at(self._goal, noted=noted)
            self._goal = None
            if noted:
                self.reached.emit(self.desk.table.page if self.desk.table.is_shown else self.view)

    def _show_part(self) -> None:
        """Show the part of the axis that was on show, now or when its chart is there."""
        if self._part is not None and self.desk.chart is not None:
            self.view.show_window(self._part)
            self._part = None

    def _show_face(self) -> None:
        """Show the data, if they were on show, now or when their chart is there."""
        if self._is_wanted_as_table and self.desk.chart is not None:
            self.desk.change_face(go_in=False)
            self._is_wanted_as_table = False

    def _build(self) -> None:
        self.parts = SideSplitter(self.list, self.desk, _USUAL, _NARROWEST)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self.box)
        around.addWidget(self.parts, 1)
        self.setFocusProxy(self.list)

    def _go_in(self, _row: int) -> None:
        """Into the picture, or the table that stands for it: the keys go from figure to figure there."""
        picture = self.view.picture()
        if not self.view.isVisible() or picture is None:
            self.desk.table.page.setFocus()
            return
        self.view.setFocus()
        if self.view.current_mark is None and picture.marks:
            self.view.go_to(picture.marks[0])

    def _connect(self) -> None:
        self.list.chosen.connect(self._show)
        self.list.choices = self._choices_of
        self.desk.menu.of_maker = lambda name: maker_choices(self._document, name, self.command_asked.emit)
        self.list.key_entered.connect(self._go_in)
        self.desk.asked.connect(lambda name: self.commands().get(name, lambda: None)())
        self.desk.cell_asked.connect(self.cell_asked)
        self.desk.recipe_asked.connect(self.recipe_asked)
        self.desk.said.connect(self.said)
        self.view.point_reached.connect(lambda words: self.said.emit(words, None))
        self.desk.commands_changed.connect(self.commands_changed)
        self.desk.reading.done.connect(self._take_chart)
        for part in (self.desk, self.desk.reading):
            part.failed.connect(self.failed)

    def _choices_of(self, row: int) -> list[Choice]:
        """What the menu of a title offers: it is of the chart on show then."""
        choices = chart_choices(self._document, self._views[row].name, self.commands(), self.said.emit)
        return [*choices, *self.desk.menu.of_maker(self._views[row].name)]

    def _show(self, number: int) -> None:
        if not 0 <= number < len(self._views):
            return
        if number != self._number:
            self.said.emit("", None)  # it was said of the chart before
        self._number = number
        self._goal = self._part = None
        self._is_wanted_as_table = False
        self.desk.reading.give_up()
        view = self._views[number]
        if (made := self._made_at_once(view)) is not None:
            self._take_chart(made)
        else:
            self._read_first(view)

    def _made_at_once(self, view: View) -> tuple[Chart, str] | None:
        """The chart of a view whose tables are at hand; None where they are not, or where it cannot be drawn."""
        if not all(map(self._is_at_hand, view.resources)) or self._has_many_series(view):
            return None
        try:
            return _made(self._document, view, self._findings)
        except SheetError:
            return None

    def _is_at_hand(self, name: str) -> bool:
        """Whether the table has been read, and is no longer than what a chart is made of at once."""
        return self._document.has_table(name) and len(self._document.table(name)) <= _AT_ONCE

    def _has_many_series(self, view: View) -> bool:
        if len(view.series()) > _SERIES_AT_ONCE:
            return True
        columns = (self._document.table(name).columns.get(view.spec.by) for name in view.resources)
        return any(column is not None and has_more_than(_SERIES_AT_ONCE, column) for column in columns)

    def _read_first(self, view: View) -> None:
        document, findings = self._document, self._findings
        self.desk.read(view.label, lambda progress: _made(document, view, findings, progress))

    def _take_chart(self, made: tuple[Chart, str]) -> None:
        self.desk.show_chart(*made)
        self._show_part()
        self._show_face()
        self._point_at_goal()

    def _tell_empty(self) -> None:
        self.list.hide()
        self.desk.show_none("There is no chart in this tab.", quietly=True)
        self.setFocusProxy(self.desk.reading)  # whose name says so to who comes to the tab

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._views:
            self.box.fit(self)

    def leave(self) -> None:
        """End the reading of tables."""
        self.desk.leave()


def _views(tab: ChartsTab, around: PageContext) -> tuple[View, ...]:
    return tuple(map(around.document.sheet.view, tab.views)) or around.document.sheet.views


def _made(
    document: Document, view: View, findings: Sequence[Finding], progress: Progress | None = None
) -> tuple[Chart, str]:
    """The chart of a view and the words for it, with all that takes long of it done: it may be called in a thread."""
    for name in view.resources:
        document.table(name, progress)
    chart = make_chart(document, view, findings)
    if progress is not None:
        progress(1, 1)
    _worked_out = [
        series.within((float(series.x[0]), float(series.x[-1])))
        for series in chart.series
        if len(series.x) and series.rises
    ]
    return chart, in_words(chart)
