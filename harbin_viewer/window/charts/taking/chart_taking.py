"""What can be taken along of the chart on show, always as it is on show: copied, printed, exported, dragged out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.factsheet.document import Document
from harbin_viewer.window.charts.chart_view import ChartView
from harbin_viewer.window.charts.painted.painted_view import ON_SCREEN
from harbin_viewer.window.charts.taking.chart_copy import copy_data, copy_file, copy_image, copy_markdown, copy_words
from harbin_viewer.window.state.remembered import Remembered
from harbin_viewer.window.widgets.palette import theme_of

_SHARP = 2.0
"""Pixels of a picture to a px of the screen."""


@dataclass(frozen=True)
class ChartTaking:
    """Takes the chart along that `shown` gives, as `view` has it; `said` is told what was done, and the file.

    `places` gives those on its axis that stand in its table, in their order, where that is on show and arranged.
    """

    document: Document
    remembered: Remembered
    view: ChartView
    shown: Callable[[], Chart]
    places: Callable[[], Floats | None]
    said: Callable[[str, object], object]
    parent: QWidget

    def commands(self) -> dict[str, Callable[[], object]]:
        """What can be done, by the names of the window's commands."""
        return {
            "export": self.export,
            "copy_image": lambda: self._say(copy_image(self.document, self.shown(), self._options())),
            "copy_file": lambda: self._say(copy_file(self.document, self.shown(), self._options())),
            "copy_data": lambda: self._copy(copy_data),
            "copy_markdown": lambda: self._copy(copy_markdown),
            "copy_words": lambda: self._say(copy_words(self.shown())),
            "print": self.print,
        }

    def export(self) -> None:
        """Ask how and where to save the chart, or its data."""
        from harbin_viewer.window.export.export_dialog import ExportDialog

        window = self.view.shown_window()
        dialog = ExportDialog(self.document, self.shown(), window, self.remembered, self.parent)
        dialog.said.connect(self.said)
        dialog.open()

    def print(self) -> None:
        """Ask for a printer, and print the chart."""
        from harbin_viewer.window.charts.taking.chart_print import print_chart

        window, folder = self.view.shown_window(), self.remembered.folder
        self._say(print_chart(self.document.sheet, self.shown(), window, folder, self.parent))

    def drag(self) -> None:
        """Let the reader drop the chart somewhere as a picture file."""
        from harbin_viewer.window.charts.taking.chart_drag import drag_out

        self._say(drag_out(self.document, self.shown(), self._options(), self.view.grab(), self.view))

    def _options(self) -> Options:
        """The picture that is on screen, twice as sharp."""
        theme = theme_of(self.view.palette())
        part = self.view.shown_window()
        return Options(size=self.view.page(), theme=theme, scale=_SHARP, window=part, largest_type=ON_SCREEN)

    def _copy(self, copy: Callable[[Document, Chart, Floats | None, QWidget], str]) -> None:
        self._say(copy(self.document, self.shown(), self.places(), self.parent))

    def _say(self, words: str) -> None:
        if words and isValid(self.parent):  # the window may be closed while it waits
            self.said(words, None)
