"""The parts of a workbook that is a zip."""

from __future__ import annotations

import zipfile
from typing import BinaryIO

MAX_UNPACKED = 1024**3
"""Bytes of all parts of a workbook, unpacked, that are read at most."""

MAX_PART = 256 * 1024**2
"""Bytes of one part that are looked through."""


def zipped_book(stream: BinaryIO) -> zipfile.ZipFile:
    """The zip of a workbook. ValueError where it is a bomb."""
    archive = zipfile.ZipFile(stream)
    if sum(info.file_size for info in archive.infolist()) > MAX_UNPACKED:
        raise ValueError("larger, unpacked, than is read")
    return archive


def holds(archive: zipfile.ZipFile, name: str) -> bool:
    """Whether a part is there, whatever its letters are."""
    return bool(_known(archive, name))


def content_of(archive: zipfile.ZipFile, name: str) -> bytes:
    """The bytes of a part, whatever its letters are; none where it is missing."""
    known = _known(archive, name)
    if not known:
        return b""
    with archive.open(known) as stream:
        return stream.read(MAX_PART)


def beginning_of(archive: zipfile.ZipFile, name: str, length: int) -> bytes:
    """The first bytes of a part, whatever its letters are; none where it is missing."""
    known = _known(archive, name)
    if not known:
        return b""
    with archive.open(known) as stream:
        return stream.read(length)


def worksheets(archive: zipfile.ZipFile, beginning: str = "") -> list[str]:
    """The parts that lie where worksheets do, and whose name begins so."""
    return [name for name in archive.namelist() if name.lower().startswith(f"xl/worksheets/{beginning}")]


def _known(archive: zipfile.ZipFile, name: str) -> str:
    return next((each for each in archive.namelist() if each.lower() == name.lower()), "")
