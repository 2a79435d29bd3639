"""A chart onto the clipboard: as an image, as a file, as data, in words. Each says what it did."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from harbin_viewer.charts.formats.data.data_text import as_markdown, pasted_lines
from harbin_viewer.charts.formats.document_facts import facts_of, in_words
from harbin_viewer.charts.formats.export import render
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.formats.picture import image, image_element, picture, told_of_page
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.charts.scene import Size
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.wording import number
from harbin_viewer.window.charts.taking.picture_file import picture_file
from harbin_viewer.window.tables.taking.cell_clipboard import Cells, as_clipboard, put_cells
from harbin_viewer.window.widgets.job import Job

_Made = TypeVar("_Made")

_SVG = "image/svg+xml"

_FILES_OF_GNOME = "x-special/gnome-copied-files"
"""The format by which file managers of GNOME, Xfce, Mate and Cinnamon know that files are copied, not cut."""

_MOST_AS_TABLE = 1_000_000
"""Cells of a chart beyond which they are copied as text alone: a million rows would be half a gigabyte as a table."""

_STOPPED = "Nothing was copied: it was stopped."


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
    shown = Size(painted.width() / options.scale, painted.height() / options.scale)
    data.setHtml(image_element(painted, facts_of(document.sheet, chart.within(options.window)), shown))
    QGuiApplication.clipboard().setMimeData(data)
    return f"The chart “{chart.title}” was copied as an image.{_of_page(chart, options)}"


def copy_file(document: Document, chart: Chart, options: Options) -> str:
    """Copy the chart as a file, for a folder or a mail: what dragging it there does. ExportError where none is made.

    It is not beside the image of `copy_image`: programs for texts would paste where the file is, or a link to it.
    """
    file = picture_file(document, chart, options)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    data.setData(_FILES_OF_GNOME, b"copy\n" + QUrl.fromLocalFile(str(file)).toEncoded().data())
    QGuiApplication.clipboard().setMimeData(data)
    said = f"The chart “{chart.title}” was copied as the file {file.name}. Paste it into a folder or a mail."
    return said + _of_page(chart, options)


def copy_data(
    document: Document, chart: Chart, places: Floats | None = None, parent: QWidget | None = None
) -> str:  # fmt: skip
    """Copy the chart's data, with status and source, as cells for a spreadsheet, and as a table for documents.

    Of `places` on its axis alone, and in their order, where they are given. Both are made beside the window `parent`.
    """

    def make(job: Job) -> Cells:
        return as_clipboard(pasted_lines(document, chart, places, job.look), most_as_table=_MOST_AS_TABLE)

    cells = _made_beside(make, chart, parent)
    if cells is None:
        return _STOPPED
    put_cells(cells)
    return f"{_what_of_it(chart, places)} was copied. Paste it into a spreadsheet."


def copy_markdown(
    document: Document, chart: Chart, places: Floats | None = None, parent: QWidget | None = None
) -> str:  # fmt: skip
    """Copy the same as a table in Markdown."""
    text = _made_beside(lambda job: as_markdown(document, chart, places, job.look), chart, parent)
    if text is None:
        return _STOPPED
    QGuiApplication.clipboard().setText(text)
    return f"{_what_of_it(chart, places)} was copied as a table in Markdown."


def _made_beside(make: Callable[[Job], _Made], chart: Chart, parent: QWidget | None) -> _Made | None:
    from harbin_viewer.window.state.waiting_dialog import copying, waited_for  # no window needs it before

    return waited_for(Job, make, copying(chart.title), parent)


def _of_page(chart: Chart, options: Options) -> str:
    """What is to be said of a page that is not the one on screen, after a space; "" where it is."""
    told = told_of_page(picture(chart, options), options.size)
    return f" {told}" if told else ""


def _what_of_it(chart: Chart, places: Floats | None) -> str:
    """All of the data, or the rows of the table that are on show."""
    whole = f"The data of the chart “{chart.title}”"
    return whole if places is None else f"{whole}, as its rows stand in the table ({number(len(places))}),"


def copy_words(chart: Chart) -> str:
    """Copy the sentences that tell what the chart shows."""
    QGuiApplication.clipboard().setText(in_words(chart))
    return f"The chart “{chart.title}” was copied in words."
