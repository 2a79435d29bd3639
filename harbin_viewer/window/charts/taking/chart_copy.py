"""A chart onto the clipboard: as an image, as a file, as data, in words. Each says what it did."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication

from harbin_viewer.charts.formats.data.data_text import as_cells, as_markdown, html_table, pasted_lines
from harbin_viewer.charts.formats.document_facts import facts_of, in_words
from harbin_viewer.charts.formats.export import render
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.formats.picture import image, image_element
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.wording import number
from harbin_viewer.window.charts.taking.picture_file import picture_file

_SVG = "image/svg+xml"

_FILES_OF_GNOME = "x-special/gnome-copied-files"
"""The format by which file managers of GNOME, Xfce, Mate and Cinnamon know that files are copied, not cut."""


def copy_image(document: Document, chart: Chart, options: Options) -> str:
    """Copy the chart as an image, as SVG, and as HTML, for programs that take either.

    The HTML is what browsers put beside an image that they copy, that image alone: mail and documents on the web take
    it, today's Word reads an image in the address, LibreOffice (Writer, Calc and Impress) takes the bitmap all the
    same. A text beside it would be pasted in place of the chart where HTML is read without images, as in spreadsheets;
    note and sources stand in the picture, and in its words.
    """
    data, painted = QMimeData(), image(chart, options)
    data.setImageData(painted)
    data.setData(_SVG, render(document, chart, "svg", options))
    data.setHtml(image_element(painted, facts_of(document.sheet, chart.within(options.window)), options.size))
    QGuiApplication.clipboard().setMimeData(data)
    return f"The chart “{chart.title}” was copied as an image."


def copy_file(document: Document, chart: Chart, options: Options) -> str:
    """Copy the chart as a file, for a folder or a mail: what dragging it there does. ExportError where none is made.

    It is not beside the image of `copy_image`: programs for texts would paste where the file is, or a link to it.
    """
    file = picture_file(document, chart, options)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    data.setData(_FILES_OF_GNOME, b"copy\n" + QUrl.fromLocalFile(str(file)).toEncoded().data())
    QGuiApplication.clipboard().setMimeData(data)
    return f"The chart “{chart.title}” was copied as the file {file.name}. Paste it into a folder or a mail."


def copy_data(document: Document, chart: Chart, places: Floats | None = None) -> str:
    """Copy the chart's data, with status and source, as cells for a spreadsheet, and as a table for documents.

    Of `places` on its axis alone, and in their order, where they are given.
    """
    data, lines = QMimeData(), pasted_lines(document, chart, places)
    data.setText(as_cells(lines))
    data.setHtml(html_table(lines[0], lines[1:]))
    QGuiApplication.clipboard().setMimeData(data)
    return f"{_what_of_it(chart, places)} was copied. Paste it into a spreadsheet."


def copy_markdown(document: Document, chart: Chart, places: Floats | None = None) -> str:
    """Copy the same as a table in Markdown."""
    QGuiApplication.clipboard().setText(as_markdown(document, chart, places))
    return f"{_what_of_it(chart, places)} was copied as a table in Markdown."


def _what_of_it(chart: Chart, places: Floats | None) -> str:
    """All of the data, or the rows of the table that are on show."""
    whole = f"The data of the chart “{chart.title}”"
    return whole if places is None else f"{whole}, as its rows stand in the table ({number(len(places))}),"


def copy_words(chart: Chart) -> str:
    """Copy the sentences that tell what the chart shows."""
    QGuiApplication.clipboard().setText(in_words(chart))
    return f"The chart “{chart.title}” was copied in words."
