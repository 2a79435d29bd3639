"""A picture as pixels: PNG by a fast writer of our own, JPEG and WebP by Qt, all with density and metadata."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter

from harbin_viewer.charts.formats.document_facts import DocumentFacts
from harbin_viewer.charts.formats.painting import paint
from harbin_viewer.charts.scene import Picture

if TYPE_CHECKING:
    import numpy.typing as npt

_DOTS_PER_METRE = 96 / 0.0254

_LEVEL, _MEMORY = 2, 6
"""Of zlib: level 6 makes files a fifth smaller and takes twice as long; more memory takes longer and saves nothing."""

_BAND = 64
"""Rows that are compressed at a time."""

Rows: TypeAlias = "npt.NDArray[np.uint8]"


def image(picture: Picture, scale: float) -> QImage:
    """The picture painted at `scale` pixels to a px; transparent where it has no background."""
    wide, high = round(picture.size.width * scale), round(picture.size.height * scale)
    kind = QImage.Format.Format_RGB32 if picture.background else QImage.Format.Format_ARGB32_Premultiplied
    painted = QImage(wide, high, kind)
    if painted.isNull():
        raise MemoryError(f"An image of {wide} × {high} pixels is too large.")
    np.frombuffer(painted.bits(), dtype=np.uint8).fill(0)  # QImage.fill looks up an enum of Qt and builds all of them
    painter = QPainter(painted)
    painter.scale(wide / picture.size.width, high / picture.size.height)
    paint(painter, picture)
    painter.end()
    painted.setDotsPerMeterX(round(_DOTS_PER_METRE * scale))
    painted.setDotsPerMeterY(round(_DOTS_PER_METRE * scale))
    return painted


def png(picture: Picture, facts: DocumentFacts, scale: float) -> bytes:
    """The picture as PNG: RGB, or RGBA where it is transparent."""
    return png_of(image(picture, scale), facts)


def png_of(painted: QImage, facts: DocumentFacts) -> bytes:
    """The same of what `image` has painted."""
    alpha, density = painted.hasAlphaChannel(), painted.dotsPerMeterX()
    chunks = [
        _chunk(b"IHDR", struct.pack(">IIBBBBB", painted.width(), painted.height(), 8, 6 if alpha else 2, 0, 0, 0)),
        _chunk(b"pHYs", struct.pack(">IIB", density, density, 1)),
        *(_chunk(b"iTXt", key + b"\0\0\0\0\0" + text.encode()) for key, text in _words(facts) if text),
        _chunk(b"IDAT", _compressed(painted, alpha=alpha)),
        _chunk(b"IEND", b""),
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _words(facts: DocumentFacts) -> tuple[tuple[bytes, str], ...]:
    return (
        (b"Title", facts.title),
        (b"Description", facts.alternative),
        (b"Source", facts.source),
        (b"Copyright", facts.licence),
        (b"Creation Time", facts.moment),
        (b"Software", facts.program),
    )


def _compressed(painted: QImage, *, alpha: bool) -> bytes:
    """The image's rows as zlib has them, band after band, so that no second whole image is needed."""
    maker, above, parts = zlib.compressobj(_LEVEL, zlib.DEFLATED, zlib.MAX_WBITS, _MEMORY), None, []
    for top in range(0, painted.height(), _BAND):
        rows = _rows(painted.copy(0, top, painted.width(), min(_BAND, painted.height() - top)), alpha=alpha)
        parts.append(maker.compress(_filtered(rows, above).data))
        above = rows[-1]
    return b"".join([*parts, maker.flush()])


def _rows(band: QImage, *, alpha: bool) -> Rows:
    """The bytes of each row, RGB or RGBA."""
    band = band.convertToFormat(QImage.Format.Format_RGBA8888 if alpha else QImage.Format.Format_RGB888)
    rows = np.frombuffer(band.constBits(), dtype=np.uint8).reshape(band.height(), band.bytesPerLine())
    return rows[:, : band.width() * (4 if alpha else 3)].copy()


def _filtered(rows: Rows, above: Rows | None) -> Rows:
    """The rows, each with PNG's filter "up": the difference to the row above, mostly zero in a chart."""
    out = np.empty((rows.shape[0], rows.shape[1] + 1), dtype=np.uint8)
    out[:, 0] = 2
    out[0, 1:] = rows[0] if above is None else rows[0] - above
    np.subtract(rows[1:], rows[:-1], out=out[1:, 1:])
    return out


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def jpeg(picture: Picture, facts: DocumentFacts, scale: float) -> bytes:
    """The picture as JPEG of quality 92."""
    from harbin_viewer.charts.formats.images.image_metadata import jpeg_with

    return jpeg_with(_by_qt(image(picture, scale), "jpeg", 92), facts, scale * 96)


def webp(picture: Picture, facts: DocumentFacts, scale: float) -> bytes:
    """The picture as lossless WebP."""
    from harbin_viewer.charts.formats.images.image_metadata import webp_with

    painted = image(picture, scale)
    size = (painted.width(), painted.height())
    return webp_with(_by_qt(painted, "webp", 100), facts, scale * 96, size, alpha=not picture.background)


def _by_qt(painted: QImage, kind: str, quality: int) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, kind.encode())
    writer.setQuality(quality)
    if not writer.write(painted):
        raise OSError(writer.errorString())
    return bytes(data.data())
