"""A chart large, with its tools above it, its data as a table one click away, and all that can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from harbin_viewer.charts.formats.chart_data import axis_title
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.description import describe
from harbin_viewer.window.charts.chart_copy import copy_data, copy_image, copy_markdown, copy_words
from harbin_viewer.window.charts.chart_data import chart_table
from harbin_viewer.window.charts.chart_table import ChartTable
from harbin_viewer.window.charts.chart_tools import ChartTools
from harbin_viewer.window.charts.chart_view import ChartView
from harbin_viewer.window.tabs.reading_page import ReadingPage, Work
from harbin_viewer.window.tabs.tab_kinds import PageContext
from harbin_viewer.window.widgets.palette import theme_of

_ZOOM = 0.7


class ChartDesk(QWidget):
    """Shows the chart it is given; `reading` stands in its place while there is none. `holding` as in `ChartView`."""

    said = Signal(str, object)
    """What was done, as a sentence, and the file it went to (a `Path`, or None)."""

    cell_asked = Signal(object)
    """The reader wants the source of the figure at this `CellAt`."""

    commands_changed = Signal()
    """`commands` answers differently from now on."""

    asked = Signal(str)
    """The reader pressed the button of this command."""

    def __init__(self, around: PageContext, parent: QWidget | None = None, *, holding: bool = False) -> None:
        super().__init__(parent)
        self._around = around
        self._document = around.document
        self.chart: Chart | None = None
        self.tools = ChartTools(around.resources)
        self.view = ChartView(self._document.label, holding=holding)
        self._table_face = ChartTable()
        self.table = self._table_face.table
        self.reading = ReadingPage()
        self._words: str | None = ""
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def show_chart(self, chart: Chart, words: str | None = None) -> None:
        """Show this chart; `words` are its description, None where that is made when somebody asks for it."""
        self.chart, self._words = chart, words
        self.tools.tell_ready()
        self._stack.setCurrentWidget(self._table_face if self.tools.table.isChecked() else self.view)
        self.view.show_chart(chart, words if words is not None else chart.title)
        if self.tools.table.isChecked() or words is not None:
            self._show_table()
        self._tell_zoomed()
        self.commands_changed.emit()

    def show_none(self, why: str) -> None:
        """There is no chart, which the page of reading says too; the buttons say why they can do nothing."""
        self.chart = None
        self.tools.tell_ready(why)
        self.reading.tell(why, moving=False)
        self._stack.setCurrentWidget(self.reading)
        self.commands_changed.emit()

    def read(self, title: str, work: Work) -> None:
        """Read in a thread, and say meanwhile that what has this title is being read."""
        self.chart = None
        self.tools.tell_ready("There is no chart yet: its table is not read.")
        self._stack.setCurrentWidget(self.reading)
        self.reading.begin(title, work)
        self.commands_changed.emit()

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What can be done with the chart on show."""
        if self.chart is None:
            return {}
        zooming = {
            "zoom_in": lambda: self.view.zoom(_ZOOM),
            "zoom_out": lambda: self.view.zoom(1 / _ZOOM),
            "whole": self.view.show_whole,
        }
        return {
            "export": self._export,
            "copy_image": self._copy_image,
            "copy_data": lambda: self._say(copy_data(self._document, self._shown())),
            "copy_markdown": lambda: self._say(copy_markdown(self._document, self._shown())),
            "copy_words": lambda: self._say(copy_words(self._shown())),
            "print": self._print,
            "table": self.change_face,
            **(zooming if self._stack.currentWidget() is self.view else {}),
        }

    def change_face(self) -> None:
        """Change between the chart and its data."""
        as_table = self._stack.currentWidget() is not self._table_face
        self.tools.table.setChecked(as_table)
        if as_table:
            self._show_table()
        face: QWidget = self._table_face if as_table else self.view
        self._stack.setCurrentWidget(face)
        face.setFocus()
        self.commands_changed.emit()

    # private

    def _shown(self) -> Chart:
        assert self.chart is not None
        return self.chart

    def _build(self) -> None:
        for face in (self.view, self._table_face, self.reading):
            self._stack.addWidget(face)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tools)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.tools.asked.connect(self.asked)
        self.view.cell_asked.connect(self.cell_asked)
        self.view.window_changed.connect(self._tell_zoomed)
        self.table.cell_asked.connect(self.cell_asked)
        self.table.said.connect(self.said)

    def _show_table(self) -> None:
        chart = self._shown()
        if self._words is None:
            self._words = describe(chart)
            self.view.setAccessibleDescription(self._words)
        self._table_face.show_chart(chart, chart_table(chart, axis_title(self._document.sheet, chart)), self._words)

    def _tell_zoomed(self) -> None:
        zoomed = self.view.shown_window() is not None
        if not zoomed and self.tools.whole.hasFocus():  # it can do nothing now, and Qt would take the next button
            self.view.setFocus()
        self.tools.tell_zoomed(zoomed=zoomed)

    def _say(self, words: str) -> None:
        self.said.emit(words, None)

    def _copy_image(self) -> None:
        page, theme = self.view.page(), theme_of(self.palette())
        self._say(copy_image(self._shown(), page, theme, self.view.shown_window()))

    def _print(self) -> None:
        from harbin_viewer.window.charts.chart_print import print_chart

        folder = self._around.remembered.folder
        said = print_chart(self._document.sheet, self._shown(), self.view.shown_window(), folder, self)
        if said:
            self._say(said)

    def _export(self) -> None:
        from harbin_viewer.window.export.export_dialog import ExportDialog

        shown, remembered = self.view.shown_window(), self._around.remembered
        dialog = ExportDialog(self._document, self._shown(), shown, remembered, self)
        dialog.said.connect(self.said)
        dialog.open()
