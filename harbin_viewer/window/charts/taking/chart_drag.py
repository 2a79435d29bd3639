"""A chart dragged out of the window: a picture file for a folder or a mail, and the picture for a document."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import QWidget

from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.document import Document
from harbin_viewer.window.charts.taking.picture_file import picture_file

_THUMB = 180
"""Px of the picture under the pointer."""


def drag_out(document: Document, chart: Chart, options: Options, shown: QPixmap, source: QWidget) -> str:
    """Let the reader drop the chart somewhere; what came of it, as a sentence. ExportError where no file can be made.

    The file lies in the reader's cache, from where what it is dropped on copies it; `shown` is what goes along.
    """
    file = picture_file(document, chart, options)
    drag = QDrag(source)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    drag.setMimeData(data)
    drag.setPixmap(shown.scaledToWidth(_THUMB, Qt.TransformationMode.SmoothTransformation))
    taken = drag.exec(Qt.DropAction.CopyAction)
    return f"“{chart.title}” was dragged out as a PNG." if taken != Qt.DropAction.IgnoreAction else ""
