"""The chart on show onto a printer, laid out anew for its paper."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import QWidget

from harbin_viewer.charts.formats.document_facts import facts_of
from harbin_viewer.charts.layout.chart_layout import DataWindow, lay_out
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.window.export.printing import chosen_printer, paper_of, print_pages


def print_chart(sheet: FactSheet, chart: Chart, window: DataWindow | None, folder: Path, parent: QWidget) -> str:
    """Ask for a printer and print the part `window` of the chart; what was done in words, "" where nothing was."""
    printer = chosen_printer(parent, chart.title, QPageLayout.Orientation.Landscape, folder)
    if printer is None:
        return ""
    page = partial(lay_out, chart, paper_of(printer), LIGHT, window, transparent=True)
    return print_pages(printer, [page], facts_of(sheet, chart.within(window)))
