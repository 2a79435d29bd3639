"""The chart on show onto a printer, laid out anew for its paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import QWidget

from harbin_viewer.charts.chart import Chart
from harbin_viewer.charts.layout import DataWindow, lay_out
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.window.printing import chosen_printer, paper_of, print_pages


def print_chart(chart: Chart, window: DataWindow | None, folder: Path, parent: QWidget) -> str:
    """Ask for a printer and print the part `window` of the chart; what was done in words, "" where nothing was."""
    printer = chosen_printer(parent, chart.title, QPageLayout.Orientation.Landscape, folder)
    if printer is None:
        return ""
    return print_pages(printer, [lambda: lay_out(chart, paper_of(printer), LIGHT, window, transparent=True)])
