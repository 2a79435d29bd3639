"""What keeps a zipped workbook from being read before any of it is unpacked whole: parts too large, and bombs.

Whole parts go to the library that reads their values, which takes memory for all that they unfold to.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from harbin_viewer.factsheet.sources.files.zip_files import DAMAGED
from harbin_viewer.factsheet.sources.workbooks.facts.book_parts import MAX_PART, MAX_UNPACKED
from harbin_viewer.factsheet.sources.xml_faults import ENTITY
from harbin_viewer.factsheet.wording import number

_TEXTS = ("xl/sharedstrings.xml", "xl/sharedstrings.bin")
_SHEETS = ("xl/worksheets/", "content.xml", "xl/workbook.xml")

_HEAD = 4096
"""Bytes of a part within which it would declare entities."""

_DENSE = 100
"""Times that a part unfolds to its size: cells do so ten or twenty times, a text of one letter a thousand."""

_LARGE = 16 * 1024**2
"""Bytes, unpacked, from which on a dense part is looked through before it is read."""

_MOST_CELLS = 10_000_000
"""Cells of a dense part that are read: the library holds all of them, of which no more than half are shown."""

_PIECE = 1024**2
"""Bytes in which there is a cell, whatever a sheet holds: a text in one has 32,767 letters at most."""


class PartFault(NamedTuple):
    """A part of the zip ("" for all of it), and what is wrong with it, as a whole sentence."""

    part: str
    problem: str


def part_fault(stream: BinaryIO) -> PartFault | None:
    """What keeps a workbook from being read; None for nothing, and for no sound zip: that is found elsewhere."""
    try:
        archive = zipfile.ZipFile(stream)
        if sum(info.file_size for info in archive.infolist()) > MAX_UNPACKED:
            return PartFault("", _larger("It", MAX_UNPACKED))
        return next(_faults(archive), None)
    except DAMAGED:
        return None


def _faults(archive: zipfile.ZipFile) -> Iterator[PartFault]:
    for info in archive.infolist():
        name = info.filename.lower()
        if name in _TEXTS and info.file_size > MAX_PART:
            yield PartFault(info.filename, _larger("This part", MAX_PART))
        elif name.startswith((*_TEXTS, *_SHEETS)):
            if name.endswith(".xml") and ENTITY.search(_head(archive, info)):
                yield PartFault(info.filename, "It declares entities, which are not read.")
            if info.file_size > max(_LARGE, _DENSE * info.compress_size) and (problem := _in_dense(archive, info)):
                yield PartFault(info.filename, problem)


def _larger(what: str, most: int) -> str:
    return f"{what} is larger, unpacked, than is read of a workbook ({number(most // 1024**2)} MB)."


def _head(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as stream:
        return stream.read(_HEAD)


def _in_dense(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> str:
    """What keeps a part from being read that unfolds to very much; "" for nothing."""
    cells = 0
    with archive.open(info) as stream:
        while piece := stream.read(_PIECE):
            if len(piece) == _PIECE and b"<" not in piece:
                return "A megabyte in it has no cell, as in no sheet that a program wrote."
            cells += piece.count(b"<c ") + piece.count(b"<c>") + piece.count(b"<c/>")
            if cells > _MOST_CELLS:
                return f"It has more than {number(_MOST_CELLS)} cells, which are too many to be read."
    return ""
