"""A chart dragged out of the window: a picture file for a folder or a mail, and the picture for a document."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import QWidget

from harbin_viewer.atomic_write import make_folder, write_whole
from harbin_viewer.charts.formats.export import render
from harbin_viewer.charts.formats.export_all import file_stems
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.cache import cache_folder
from harbin_viewer.factsheet.document import Document

_THUMB = 180
"""Px of the picture under the pointer."""


def drag_out(document: Document, chart: Chart, options: Options, shown: QPixmap, source: QWidget) -> str:
    """Let the reader drop the chart somewhere; what came of it, as a sentence. ExportError where no file can be made.

    The file lies in the reader's cache, from where what it is dropped on copies it; `shown` is what goes along.
    """
    file = dragged_file(document, chart, options)
    drag = QDrag(source)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    drag.setMimeData(data)
    drag.setPixmap(shown.scaledToWidth(_THUMB, Qt.TransformationMode.SmoothTransformation))
    taken = drag.exec(Qt.DropAction.CopyAction)
    return f"“{chart.title}” was dragged out as a PNG." if taken != Qt.DropAction.IgnoreAction else ""


def dragged_file(document: Document, chart: Chart, options: Options) -> Path:
    """The picture of the chart as a file of its own in the reader's cache."""
    file = cache_folder() / "dragged" / f"{file_stems([chart.name])[chart.name]}.png"
    make_folder(file.parent)
    write_whole(file, render(document, chart, "png", options))
    return file
