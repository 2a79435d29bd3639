"""A chart onto the clipboard: as an image, as data, in words. Each says what it did."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from harbin_viewer.charts.formats.data.data_text import as_cells, as_markdown
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.formats.picture import image
from harbin_viewer.charts.layout.page import DataWindow
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.description import describe
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import Theme
from harbin_viewer.factsheet.document import Document

_SHARP = 2.0


def copy_image(chart: Chart, size: Size, theme: Theme, window: DataWindow | None) -> str:
    """Copy the chart as it is on screen, twice as sharp."""
    options = Options(size=size, theme=theme, scale=_SHARP, window=window)
    QGuiApplication.clipboard().setImage(image(chart, options))
    return f"The chart “{chart.title}” was copied as an image."


def copy_data(document: Document, chart: Chart) -> str:
    """Copy the chart's data, with status and source, as cells that a spreadsheet takes."""
    QGuiApplication.clipboard().setText(as_cells(document, chart))
    return f"The data of the chart “{chart.title}” was copied. Paste it into a spreadsheet."


def copy_markdown(document: Document, chart: Chart) -> str:
    """Copy the chart's data, with status and source, as a table in Markdown."""
    QGuiApplication.clipboard().setText(as_markdown(document, chart))
    return f"The data of the chart “{chart.title}” was copied as a table in Markdown."


def copy_words(chart: Chart) -> str:
    """Copy the sentences that tell what the chart shows."""
    QGuiApplication.clipboard().setText(describe(chart))
    return f"The chart “{chart.title}” was copied in words."
