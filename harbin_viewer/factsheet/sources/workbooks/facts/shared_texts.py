"""The texts that the cells of a workbook share: whether they are as many as it says, and what they unfold to.

Room for as many as it says is taken at once, and each cell gets a text of its own.
"""

from __future__ import annotations

import re
import struct
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
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

_HEAD_OF_TEXT, _HAS_RUNS, _IS_EXTENDED = 3, 8, 4
"""The bytes that each text of an XLS begins with, and the flags in the last of them."""

_LONG = 1_000
"""Bytes of a text that may take much room where it stands in many cells."""

MOST_LETTERS = 100_000_000
"""Letters of long texts in all cells of a workbook that are read, unless they are no more than twice those it has."""


def sheets_that_swell(archive: zipfile.ZipFile, parts: Mapping[str, str]) -> frozenset[str]:
    """The sheets, by their names, in which long texts stand so often that they unfold to more letters than are read."""
    texts = content_of(archive, _XML)
    cells = ((name, map(int, _SHARED.findall(content_of(archive, part)))) for name, part in parts.items())
    return those_that_swell(_lengths(texts), len(texts), cells)


def binary_texts(archive: zipfile.ZipFile) -> bytes:
    """The part of a binary workbook that has the texts."""
    return content_of(archive, _BINARY)


def those_that_swell(lengths: Sequence[int], size: int, cells: Iterable[tuple[str, Iterable[int]]]) -> frozenset[str]:
    """Of sheets, with the numbers of the texts in their cells, those that unfold to more letters than are read.

    `lengths` are those of the texts by their numbers, `size` the bytes that all of them take.
    """
    found, left = set(), max(MOST_LETTERS, 2 * size)
    for name, numbers in cells if max(lengths, default=0) >= _LONG else ():
        times = Counter(numbers)
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


def lengths_in_xls(pieces: Iterable[bytes]) -> Iterator[int]:
    """The letters of each shared text of an XLS, whose list is parted into records (MS-XLS, 2.5.293)."""
    parted = _Parted(iter(pieces))
    while len(head := parted.head()) == _HEAD_OF_TEXT:
        letters, flags = struct.unpack("<HB", head)
        runs = 4 * parted.number(2) if flags & _HAS_RUNS else 0
        further = parted.number(4) if flags & _IS_EXTENDED else 0
        yield letters
        parted.skip_letters(letters, 1 + (flags & 1))
        parted.skip(runs + further)


class _Parted:
    """A list of texts that goes on from record to record, and the place in it that is next."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._piece, self._at = pieces, b"", 0

    def head(self) -> bytes:
        """What a text begins with; less where there is none."""
        while self._at >= len(self._piece) and self._goes_on():
            pass
        return self._taken(_HEAD_OF_TEXT)

    def number(self, size: int) -> int:
        """A number of so many bytes."""
        return int.from_bytes(self._taken(size), "little")

    def skip(self, count: int) -> None:
        """Go on by so many bytes."""
        while count > (here := len(self._piece) - self._at) and self._goes_on():
            count -= here
        self._at += count

    def skip_letters(self, count: int, width: int) -> None:
        """Go on by so many letters of so many bytes each: each further record says anew how many that are."""
        while count > (here := (len(self._piece) - self._at) // width) and self._goes_on():
            count -= here
            width = 1 + (self.number(1) & 1)
        self._at += count * width

    def _taken(self, size: int) -> bytes:
        self._at += size
        return self._piece[self._at - size : self._at]

    def _goes_on(self) -> bool:
        """Go to the next record; False where there is none."""
        following = next(self._pieces, None)
        if following is not None:
            self._piece, self._at = following, 0
        return following is not None


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
