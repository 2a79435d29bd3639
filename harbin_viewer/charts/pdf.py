"""Pictures as PDF: vector, text that can be selected, fonts inside, the same bytes for the same input."""

from __future__ import annotations

import math
import re
import uuid
from collections.abc import Iterable
from datetime import UTC

from PySide6.QtCore import QBuffer, QByteArray, QHashSeed, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from harbin_viewer.charts.document_facts import DocumentFacts
from harbin_viewer.charts.paint import paint
from harbin_viewer.charts.pdf_file import PdfFile, text_string
from harbin_viewer.charts.picture import Picture, Size
from harbin_viewer.charts.xmp import xmp

_RESOLUTION = 1200
_DATE = re.compile(rb"/(CreationDate|ModDate) ?\(D:[^)]*\)")


def pdf(picture: Picture, facts: DocumentFacts) -> bytes:
    """A document of one page, of the picture's size (1 px is 0.75 point; a page has whole points)."""
    return document([picture], facts).written()


def document(pictures: Iterable[Picture], facts: DocumentFacts) -> PdfFile:
    """A document with a page for each picture, as objects that links and bookmarks can be added to."""
    QHashSeed.setDeterministicGlobalSeed()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer, painter = _writer(buffer, facts), QPainter()
    try:
        for number, picture in enumerate(pictures):
            writer.setPageSize(_page(picture.size))
            if not (writer.newPage() if number else painter.begin(writer)):
                raise OSError("A page of the PDF could not be begun.")
            _paint_page(painter, picture)
    except BaseException:
        painter.end()  # a writer must not go before its painter
        raise
    if not painter.end():
        raise OSError("The PDF could not be finished.")
    return _dated(bytes(data.data()), facts)


def _paint_page(painter: QPainter, picture: Picture) -> None:
    painter.save()
    painter.scale(_RESOLUTION / 96, _RESOLUTION / 96)
    paint(painter, picture)
    painter.restore()


def _writer(buffer: QBuffer, facts: DocumentFacts) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setPageLayout(QPageLayout(QPageSize(), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    writer.setTitle(facts.title)
    writer.setCreator(facts.program)
    name = f"{facts.title}\n{facts.description}\n{facts.created.isoformat()}"
    writer.setDocumentId(QUuid(str(uuid.uuid5(uuid.NAMESPACE_URL, name))))
    writer.setDocumentXmpMetadata(QByteArray(xmp(facts)))
    return writer


def _page(size: Size) -> QPageSize:
    points = QSizeF(*(math.ceil(round(one * 0.75, 3)) for one in size))
    return QPageSize(points, QPageSize.Unit.Point, "chart", QPageSize.SizeMatchPolicy.ExactMatch)


def _dated(document: bytes, facts: DocumentFacts) -> PdfFile:
    """The document with the sheet's date for the clock's, in UTC."""
    file = PdfFile(document)
    date = facts.created.astimezone(UTC).strftime("(D:%Y%m%d%H%M%SZ)").encode()
    file.objects[file.info()] = _DATE.sub(rb"/\1 " + date, file.objects[file.info()])
    file.extend(file.info(), b"/Subject " + text_string(facts.description))
    file.show_title()
    return file
