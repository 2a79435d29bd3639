"""The texts that the cells of a workbook share: whether they are as many as it says, and what they unfold to.

Room for as many as it says is taken at once, and each cell gets a text of its own.
"""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Mapping
from typing import BinaryIO

from harbin_viewer.factsheet.sources.files.zip_files import DAMAGED
from harbin_viewer.factsheet.sources.workbooks.facts.book_parts import beginning_of, content_of

_XML, _BINARY = "xl/sharedStrings.xml", "xl/sharedStrings.bin"

_START = re.compile(rb"<(?:\w+:)?sst\b[^>]*>")
_COUNT = re.compile(rb"""\b(?:uniqueC|c)ount\s*=\s*["']\s*(\d+)""")

_HEAD = 4096
"""Bytes within which the list begins."""

_BEGINS = b"\x9f\x01\x08"
"""The record of a binary workbook that says how many there are, as two numbers of four bytes."""


_END = re.compile(rb"</(?:\w+:)?si\s*>")
_SHARED = re.compile(rb"""\bt\s?=\s?["']s["'][^>]{0,200}>\s{0,9}<(?:\w+:)?v>\s{0,9}(\d{1,9})""")
"""A cell with such a text, by its number."""

_LONG = 1_000
"""Bytes of a text that may take much room where it stands in many cells."""

MOST_LETTERS = 100_000_000
"""Letters of long texts in all cells of a workbook that are read, unless they are no more than twice those it has."""


def sheets_that_swell(archive: zipfile.ZipFile, parts: Mapping[str, str]) -> frozenset[str]:
    """The sheets, by their names, in which long texts stand so often that they unfold to more letters than are read."""
    texts = content_of(archive, _XML)
    lengths, left = _lengths(texts), max(MOST_LETTERS, 2 * len(texts))
    found = set()
    for name, part in parts.items() if max(lengths, default=0) >= _LONG else ():
        times = Counter(map(int, _SHARED.findall(content_of(archive, part))))
        letters = sum(lengths[at] * count for at, count in times.items() if at < len(lengths) and lengths[at] >= _LONG)
        if letters > left:
            found.add(name)
        else:
            left -= letters
    return frozenset(found)


def _lengths(texts: bytes) -> list[int]:
    """The bytes of each shared text, about."""
    found: list[int] = []
    for text in _END.split(texts)[:-1]:
        found += [0] * text.count(b"si/>")
        found.append(len(text))
    return found


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
