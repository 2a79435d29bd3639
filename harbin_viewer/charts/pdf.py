"""Pictures as PDF: vector, text that can be selected, fonts inside, the same bytes for the same input."""

from __future__ import annotations

import math
import re
import uuid
from collections.abc import Sequence
from datetime import UTC

from PySide6.QtCore import QBuffer, QByteArray, QHashSeed, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from harbin_viewer.charts.document_facts import DocumentFacts
from harbin_viewer.charts.markup import escaped
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
        inside = f'<rdf:Alt><rdf:li xml:lang="x-default">{escaped(text)}</rdf:li></rdf:Alt>'
        return f"<dc:{tag}>{inside}</dc:{tag}>" if text else ""

    date = facts.created.isoformat()
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
        f"{words('title', facts.title)}{words('description', facts.description)}{words('rights', facts.licence)}"
        f"<dc:source>{escaped(facts.source)}</dc:source><xmp:CreateDate>{date}</xmp:CreateDate>"
        f"<xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:CreatorTool>{escaped(facts.program)}</xmp:CreatorTool>"
        "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"
    ).encode()


def _dated(document: bytes, facts: DocumentFacts) -> bytes:
    """The document with the sheet's date for the clock's, in UTC; the offsets of what comes after are moved along."""
    date = facts.created.astimezone(UTC).strftime("(D:%Y%m%d%H%M%SZ)").encode()
    moved: list[tuple[int, int]] = []

    def replaced(match: re.Match[bytes]) -> bytes:
        new = b"/" + match.group(1) + b" " + date
        moved.append((match.start(), len(new) - len(match.group(0))))
        return new

    def offset(match: re.Match[bytes]) -> bytes:
        old = int(match.group(1))
        now = old + sum(by for place, by in moved if place < old)
        return str(now).zfill(len(match.group(1))).encode() + match.group(2)

    head, mark, tail = _DATE.sub(replaced, document).rpartition(b"\nxref\n")
    tail = re.sub(rb"(\d{10})( \d{5} n)", offset, tail)
    start = str(len(head) + 1).encode()
    return head + mark + re.sub(rb"(?<=startxref\n)\d+", start, tail)
