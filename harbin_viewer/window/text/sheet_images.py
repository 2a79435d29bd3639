"""Pictures in the sheet's texts: files of the sheet itself, of a bounded size, and nothing else."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QImage, QImageReader

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.files.library_noise import without_noise

if TYPE_CHECKING:
    from harbin_viewer.factsheet.sources.files.package_files import PackageFiles

_ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp")
_BEGINNINGS = ((b"\x89PNG", b"png"), (b"\xff\xd8", b"jpeg"), (b"GIF8", b"gif"), (b"RIFF", b"webp"), (b"BM", b"bmp"))
"""How files of these formats begin. No other is tried: an SVG under their names draws without end, and reads files."""

_MOST_BYTES = 8 * 1024**2
_WIDEST = 720
"""px: a larger picture is read smaller."""

_MOST_PIXELS = 60_000_000


def sheet_image(files: PackageFiles, address: str) -> QImage:
    """The picture at a path of the sheet; a null one where that is no such thing, or too large."""
    path = unquote(address)
    if ":" in path or path.startswith(("/", "\\")) or PurePosixPath(path).suffix.lower() not in _ENDINGS:
        return QImage()
    try:
        content = files.read(path, _MOST_BYTES)
    except (SheetError, OSError, ValueError):
        return QImage()
    return _read(content)


def _read(content: bytes) -> QImage:
    form = next((form for beginning, form in _BEGINNINGS if content.startswith(beginning)), b"")
    if not form:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(form))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    with without_noise():
        size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        return QImage()
    if size.width() > _WIDEST:
        reader.setScaledSize(QSize(_WIDEST, max(1, size.height() * _WIDEST // size.width())))
    with without_noise():
        image = reader.read()
    return image if image.width() <= _WIDEST else image.scaledToWidth(_WIDEST)  # some formats know no other size
