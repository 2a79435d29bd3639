"""A chart large, with its tools above it, its data as a table one click away, and all that can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from harbin_viewer.charts.formats.document_facts import in_words
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.words.point_rows import told_at
from harbin_viewer.charts.text.missing_fonts import not_yet_said
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.window.charts.access.listening import Listening
from harbin_viewer.window.charts.chart_menu import ChartMenu
from harbin_viewer.window.charts.chart_room import ChartRoom
from harbin_viewer.window.charts.chart_tools import ChartTools
from harbin_viewer.window.charts.chart_view import ChartView
from harbin_viewer.window.charts.chart_zooming import ChartZooming
from harbin_viewer.window.charts.series_row import SeriesRow
from harbin_viewer.window.charts.series_switch import switches_of
from harbin_viewer.window.charts.series_switching import SeriesSwitching
from harbin_viewer.window.charts.table_face import TableFace
from harbin_viewer.window.charts.taking.chart_taking import ChartTaking
from harbin_viewer.window.tabs.reading_page import ReadingPage, Work
from harbin_viewer.window.tabs.tab_kinds import PageContext
from harbin_viewer.window.widgets.focus.page_turn import turn_to
from harbin_viewer.window.widgets.own_turn import in_own_turn

_FEW_LINES = 12
"""Lines of text in its height, under which all of it is the chart's: what its tools do is in menus too."""

_IN_MENUS = "Table, copies and export are in the menu of the chart (right-click, or Shift+F10), its series in View."
"""Said over a chart that has the place of its tools."""


class ChartDesk(QWidget):
    """Shows the chart it is given; `reading` stands in its place while there is none. `holding` as in `ChartView`.

    Its series can be switched off; where it `asks`, others decide who is on show, and tell the `series_row`.
    """

    said = Signal(str, object)
    """What was done, as a sentence, and the file it went to (a `Path`, or None)."""

    cell_asked = Signal(object)
    """The reader wants the source of the figure at this `CellAt`."""

    recipe_asked = Signal(object)
    """The reader wants to see how the figure with this `Recipe` was computed."""

    failed = Signal(object)
    """An exception that ended work of the table in a thread."""

    commands_changed = Signal()
    """`commands` answers differently from now on."""

    asked = Signal(str)
    """The reader pressed the button of this command."""

    series_asked = Signal(str)
    """The reader wants the series of this label switched off, or on again, where others decide who is on show."""

    all_series_asked = Signal()
    """The reader wants all series again, where others decide who is on show."""

    def __init__(self, around: PageContext, parent: QWidget | None = None, *, holding: bool = False) -> None:
        super().__init__(parent)
        self._document = around.document
        self.asks = self._has_steps = holding
        self.chart: Chart | None = None
        self.tools = ChartTools(around.resources)
        self.view = ChartView(partial(told_at, self._document), holding=holding)
        self._room = ChartRoom(self.view)
        self._stack = QStackedWidget()
        self.table = TableFace(around, self._stack)
        shown = self.shown, self.table.places
        self._taking = ChartTaking(self._document, around.remembered, self.view, *shown, self.said.emit, self)
        self._zooming = ChartZooming(self.view, self.tools, self.shown, self._say, self.commands_changed.emit)
        self.menu = ChartMenu(self._document, self.view, self.shown, self.said.emit, self)
        self.menu.commands = self.commands
        self.listening = Listening(self.view, self)
        self.switching = SeriesSwitching()
        self.series_row = SeriesRow()
        self.reading = ReadingPage()
        self.whole: Chart | None = None
        self._words: str | None = ""
        self._words_of_whole: str | None = ""
        self._build()
        self._connect()

    def show_chart(self, chart: Chart, words: str | None = None) -> None:
        """Show this chart without what the reader has switched off.

        `words` are the description of all of it, None where that is made when somebody asks for it.
        """
        self.whole, self._words_of_whole = chart, words
        self.tools.tell_ready()
        self._show_shown()
        in_own_turn(self, self._say_missing_fonts)

    def show_none(self, why: str, *, quietly: bool = False) -> None:
        """There is no chart: the page of reading says so, aloud unless `quietly`; the buttons why they do nothing."""
        self.reading.tell(why, moving=False, quietly=quietly)
        self._show_reading(why)

    def read(self, title: str, work: Work) -> None:
        """Read in a thread, and say meanwhile that what has this title is being read."""
        self.reading.begin(title, work)
        self.wait_for_table()

    def wait_for_table(self) -> None:
        """There is no chart until `reading` has read its table."""
        self._show_reading("There is no chart yet: its table is not read.")

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What can be done with the chart on show."""
        if self.chart is None:
            return {}
        return {
            **self._taking.commands(),
            "hear": lambda: self.listening.turn(self.shown()),
            "table": lambda: self.change_face(),
            **self._series_commands(),
            **(self._zooming.commands() if self._stack.currentWidget() is self._room else {}),
        }

    def place(self) -> CellAt | None:
        """The figure of a table that is pointed at, in the picture or the table."""
        if self.table.is_shown:
            return self.table.page.current_cell
        mark = self.view.current_mark
        return mark.cell if mark is not None and self.view.recipe(mark) is None else None

    def change_face(self, *, go_in: bool = True) -> None:
        """Change between the chart and its data; the reader is led there, unless they are elsewhere (`go_in`)."""
        as_table = not self.table.is_shown
        self.tools.tell_table(as_table)
        if as_table:
            self._show_table()
        face: QWidget = self.table.page if as_table else self._room
        turn_to(self._stack, face)
        if go_in:
            face.setFocus()
        self._say("")
        self.commands_changed.emit()

    # series

    def restore_series(self, state: object) -> None:
        """Switch off what was off, as `switching.state()` told it."""
        self.switching.restore(state)
        if self.whole is not None:
            self.tools.tell_row(self.switching.hidden(self.whole))
            self._show_shown()

    def point_at(self, cell: CellAt, *, noted: bool = True) -> None:
        """Point at a figure, `noted` beside it; a series that has it is switched on where it was off, which is said."""
        off = self.switching.hidden(self.whole) if self.whole is not None else frozenset()
        has = [series.label for series in (self.whole.series if off and self.whole else ()) if series.has(cell)]
        if has and set(has) <= off:
            self.switch(has[0])
        if self.table.is_shown:
            self.table.page.point_at(cell)
            return
        part = self.view.shown_window()
        self.view.point_at_row(*cell, noted=noted)
        if part is not None and self.view.shown_window() is None:
            self._say("The figure lies outside the part that was on show: the whole chart is shown.")

    def switch(self, label: str) -> None:
        """Switch the series of this label off, or on again."""
        self._switch(lambda whole: self.switching.switch(whole, label))

    def _switch(self, change: Callable[[Chart], str]) -> None:
        """Carry a change of what is off out, and say what it did; the part on show stays."""
        if self.whole is None:
            return
        self._say(change(self.whole))
        if self.switching.hidden(self.whole):
            self.tools.tell_row(shown=True)  # here it can be switched on again
        window = self.view.shown_window()
        self._show_shown()
        if window is not None:
            self.view.show_window(window)

    def _show_shown(self) -> None:
        """Show what is left of the chart: in the picture or the table, in its words and in the row of series."""
        assert self.whole is not None
        self.listening.cancel()
        whole, chart = self.whole, self.switching.shown(self.whole)
        words = self._words_of_whole if chart is whole else in_words(chart)
        self.chart, self._words = chart, words
        was_read = self._stack.currentWidget() is self.reading
        turn_to(self._stack, self.table.page if self.tools.table.isChecked() else self._room)
        if was_read:  # in the room that it is to have, so that it is laid out once
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.view.show_chart(chart, words)
        if self.table.is_shown:
            self._show_table()
        self._tell_series(whole)
        self._zooming.tell()
        self.commands_changed.emit()

    def _show_reading(self, why: str) -> None:
        self.chart = self.whole = None
        self.series_row.hide()
        self.tools.tell_ready(why)
        turn_to(self._stack, self.reading)
        self.commands_changed.emit()

    def _say_missing_fonts(self) -> None:
        """Say what of the chart's words no font can write, once somebody may listen."""
        if said := " ".join(not_yet_said(self.chart.words if self.chart is not None else ())):
            self._say(said)

    def _tell_series(self, whole: Chart) -> None:
        if not self.asks:
            self.series_row.show_series(switches_of(whole), self.switching.hidden(whole))
        self.view.switchable = self.series_row.on
        self.tools.tell_series(self.series_row.count, len(self.series_row.off), len(whole.switchable))
        self.series_row.setVisible(self.tools.series.isChecked())

    def _series_commands(self) -> dict[str, Callable[[], object]]:
        whole = self.whole
        if whole is None or not self.series_row.count:
            return {}
        steps = {} if self._has_steps else self.switching.steps(whole)
        return {"series": self._change_row, **{name: partial(self._switch, step) for name, step in steps.items()}}

    def _change_row(self) -> None:
        """Show the row of series, with the focus in it, or put it away."""
        self.tools.tell_row(self.series_row.turn())

    def shown(self) -> Chart:
        assert self.chart is not None
        return self.chart

    def _build(self) -> None:
        self.series_row.hide()
        for face in (self._room, self.reading):
            self._stack.addWidget(face)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tools)
        layout.addWidget(self.series_row)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.tools.asked.connect(self.asked)
        self.view.cell_asked.connect(self.cell_asked)
        self.view.recipe_asked.connect(self.recipe_asked)
        self.view.said.connect(self._say)
        for part in (self.view.series_asked, self.series_row.switched):
            part.connect(lambda label: self.series_asked.emit(label) if self.asks else self.switch(label))
        self.series_row.left.connect(self._change_row)
        show_all = partial(self._switch, self.switching.show_all)
        self.series_row.all_asked.connect(lambda: self.all_series_asked.emit() if self.asks else show_all())
        self.view.menu_asked.connect(self.menu.open)
        self.view.drag_asked.connect(self._taking.drag)
        self.listening.said.connect(self._say)
        self.table.cell_asked.connect(self.cell_asked)
        self.table.recipe_asked.connect(self.recipe_asked)
        self.table.said.connect(self.said)
        self.table.failed.connect(self.failed)

    def _show_table(self) -> None:
        chart = self.shown()
        if self._words is None:
            self._words = in_words(chart)
            self.view.setAccessibleDescription(self._words)
        self.table.page.show_chart(chart, self._words)

    def _say(self, words: str) -> None:
        self.said.emit(words, None)

    def leave(self) -> None:
        """End what still runs."""
        self.reading.leave()
        self.table.leave()

    # Qt

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.listening.cancel()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        has_lines = self.height() > self.fontMetrics().lineSpacing() * _FEW_LINES
        self.tools.setVisible(has_lines)
        self.view.tip = "" if has_lines else _IN_MENUS
