"""Whether the texts that the cells of a workbook share are as many as it says: room for so many is taken at once."""

from __future__ import annotations

import re
import zipfile
from typing import BinaryIO

from harbin_viewer.factsheet.sources.files.zip_files import DAMAGED
from harbin_viewer.factsheet.sources.workbooks.facts.book_parts import beginning_of

_XML, _BINARY = "xl/sharedStrings.xml", "xl/sharedStrings.bin"

_START = re.compile(rb"<(?:\w+:)?sst\b[^>]*>")
_COUNT = re.compile(rb"""\b(?:uniqueC|c)ount\s*=\s*["']\s*(\d+)""")

_HEAD = 4096
"""Bytes within which the list begins."""

_BEGINS = b"\x9f\x01\x08"
"""The record of a binary workbook that says how many there are, as two numbers of four bytes."""


def tells_true_counts(stream: BinaryIO) -> bool:
    """Whether a zipped workbook has a byte, unpacked, for each shared text of which it tells: else it has not so many.

    True for what is no zip: of that the library says what is wrong with it.
    """
    try:
        archive = zipfile.ZipFile(stream)
        room = sum(info.file_size for info in archive.infolist())
        told = [*_told_in_xml(beginning_of(archive, _XML, _HEAD)), *_told_in_binary(beginning_of(archive, _BINARY, 11))]
    except DAMAGED:
        return True
    return max(told, default=0) <= room


def _told_in_xml(head: bytes) -> list[int]:
    start = _START.search(head)
    return [int(count[:20]) for count in _COUNT.findall(start[0])] if start else []


def _told_in_binary(head: bytes) -> list[int]:
    return [int.from_bytes(head[at : at + 4], "little") for at in (3, 7)] if head.startswith(_BEGINS) else []
