"""Pictures as PDF: vector, text that can be selected, fonts inside, the same bytes for the same input."""

from __future__ import annotations

import math
import re
import uuid
from collections.abc import Sequence
from xml.sax.saxutils import escape

from PySide6.QtCore import QBuffer, QByteArray, QHashSeed, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from harbin_viewer.charts.document_facts import DocumentFacts
from harbin_viewer.charts.paint import paint
from harbin_viewer.charts.picture import Picture, Size

_RESOLUTION = 1200
_DATE = re.compile(rb"/(CreationDate|ModDate) ?\(D:[^)]*\)")


def pdf(pictures: Sequence[Picture], facts: DocumentFacts) -> bytes:
    """A document with a page for each picture, of its size (1 px is 0.75 point; a page has whole points)."""
    QHashSeed.setDeterministicGlobalSeed()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, pictures[0].size, facts)
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError("The PDF could not be begun.")
    for number, picture in enumerate(pictures):
        if number:
            writer.setPageSize(_page(picture.size))
            writer.newPage()
        painter.save()
        painter.scale(_RESOLUTION / 96, _RESOLUTION / 96)
        paint(painter, picture)
        painter.restore()
    if not painter.end():
        raise OSError("The PDF could not be finished.")
    return _dated(bytes(data.data()), facts)


def _writer(buffer: QBuffer, size: Size, facts: DocumentFacts) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setPageLayout(QPageLayout(_page(size), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    writer.setTitle(facts.title)
    writer.setCreator(facts.program)
    name = f"{facts.title}\n{facts.description}\n{facts.created.isoformat()}"
    writer.setDocumentId(QUuid(str(uuid.uuid5(uuid.NAMESPACE_URL, name))))
    writer.setDocumentXmpMetadata(QByteArray(_xmp(facts)))
    return writer


def _page(size: Size) -> QPageSize:
    points = QSizeF(math.ceil(size.width * 0.75), math.ceil(size.height * 0.75))
    return QPageSize(points, QPageSize.Unit.Point, "chart", QPageSize.SizeMatchPolicy.ExactMatch)


def _xmp(facts: DocumentFacts) -> bytes:
    def words(tag: str, text: str) -> str:
        inside = f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt>'
        return f"<dc:{tag}>{inside}</dc:{tag}>" if text else ""

    date = facts.created.isoformat()
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
        f"{words('title', facts.title)}{words('description', facts.description)}{words('rights', facts.licence)}"
        f"<dc:source>{escape(facts.source)}</dc:source><xmp:CreateDate>{date}</xmp:CreateDate>"
        f"<xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:CreatorTool>{escape(facts.program)}</xmp:CreatorTool>"
        "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"
    ).encode()


def _dated(document: bytes, facts: DocumentFacts) -> bytes:
    """The document with the sheet's date for the clock's, at the same length, so that no offset changes."""

    def date(match: re.Match[bytes]) -> bytes:
        old = match.group(0)
        start = old[: old.index(b"(D:") + 3]
        new = facts.created.strftime("%Y%m%d%H%M%S").encode()
        zone = old[len(start) + 14 : -1]
        if zone:
            new += b"+00'00'"[: len(zone)] if len(zone) > 1 else b"Z"
        return start + new + b")"

    return _DATE.sub(date, document)
