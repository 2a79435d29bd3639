"""A chart onto the clipboard: as an image, as data, in words. Each says what it did."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from harbin_viewer.charts.formats.data.data_text import as_cells, as_html, as_markdown
from harbin_viewer.charts.formats.document_facts import in_words
from harbin_viewer.charts.formats.export import render
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.formats.picture import image
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.document import Document

_SVG = "image/svg+xml"


def copy_image(document: Document, chart: Chart, options: Options) -> str:
    """Copy the chart as an image, and as SVG for programs that take it.

    No HTML is beside them: programs for documents prefer it, and cannot read a picture that stands in it.
    """
    data = QMimeData()
    data.setImageData(image(chart, options))
    data.setData(_SVG, render(document, chart, "svg", options))
    QGuiApplication.clipboard().setMimeData(data)
    return f"The chart “{chart.title}” was copied as an image."


def copy_data(document: Document, chart: Chart) -> str:
    """Copy the chart's data, with status and source, as cells for a spreadsheet, and as a table for documents."""
    data = QMimeData()
    data.setText(as_cells(document, chart))
    data.setHtml(as_html(document, chart))
    QGuiApplication.clipboard().setMimeData(data)
    return f"The data of the chart “{chart.title}” was copied. Paste it into a spreadsheet."


def copy_markdown(document: Document, chart: Chart) -> str:
    """Copy the chart's data, with status and source, as a table in Markdown."""
    QGuiApplication.clipboard().setText(as_markdown(document, chart))
    return f"The data of the chart “{chart.title}” was copied as a table in Markdown."


def copy_words(chart: Chart) -> str:
    """Copy the sentences that tell what the chart shows."""
    QGuiApplication.clipboard().setText(in_words(chart))
    return f"The chart “{chart.title}” was copied in words."
