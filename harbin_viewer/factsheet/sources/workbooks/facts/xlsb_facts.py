"""What an XLSB workbook says that the reader of its values leaves out: how far a sheet reaches, what is hidden."""

from __future__ import annotations

import posixpath
import struct
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from xml.etree import ElementTree

from harbin_viewer.factsheet.sources.workbooks.facts.book_parts import content_of, holds, worksheets
from harbin_viewer.factsheet.sources.workbooks.facts.hidden_lines import HiddenLines
from harbin_viewer.factsheet.sources.workbooks.facts.shared_texts import binary_texts, those_that_swell
from harbin_viewer.factsheet.sources.workbooks.facts.sheet_facts import SheetFacts
from harbin_viewer.factsheet.sources.xml_faults import BROKEN_XML

_ROW, _CELLS, _SHEET, _BLANK, _COLUMNS = 0, range(1, 12), 0x9C, 1, 0x3C
"""Records (MS-XLSB, 2.3.2): the head of a row begins with its number, a cell with its column, a sheet has its name."""

_TEXT, _SHARING = 0x13, 7
"""A text that cells share, after five bytes, and a cell that has one, by its number after eight."""


@dataclass(frozen=True)
class XlsbFacts:
    """The parts of a workbook by the names of its sheets."""

    archive: zipfile.ZipFile
    parts: dict[str, str]

    def sheet(self, name: str) -> SheetFacts:
        """How far a sheet reaches; of one whose part is not found, the one that reaches farthest."""
        part = self.parts.get(name)
        if not part:
            return self._farthest_of_any
        content = content_of(self.archive, part)
        return replace(_reach(content), hidden=_hidden_lines(content), swells=name in self._swelling)

    @cached_property
    def _swelling(self) -> frozenset[str]:
        """The sheets in which long texts that cells share stand too often."""
        texts = binary_texts(self.archive)
        lengths = [max(0, size - 5) // 2 for kind, _, size in _records(texts) if kind == _TEXT]
        cells = ((name, _shared(content_of(self.archive, part))) for name, part in self.parts.items())
        return those_that_swell(lengths, len(texts), cells)

    @cached_property
    def _farthest_of_any(self) -> SheetFacts:
        reaches = (_reach(content_of(self.archive, part)) for part in worksheets(self.archive))
        return max(reaches, key=lambda facts: facts.spread, default=SheetFacts())


def xlsb_facts(archive: zipfile.ZipFile) -> XlsbFacts | None:
    """The facts of an XLSB workbook; None where the zip is none."""
    if not holds(archive, "xl/workbook.bin"):
        return None
    targets = _targets(content_of(archive, "xl/_rels/workbook.bin.rels"))
    there = {part.lower() for part in worksheets(archive)}
    named = dict(_sheets(content_of(archive, "xl/workbook.bin")))
    parts = {name: targets.get(link, "") for name, link in named.items()}
    return XlsbFacts(archive, {name: part for name, part in parts.items() if part.lower() in there})


def _targets(relations: bytes) -> dict[str, str]:
    try:
        links = ElementTree.fromstring(relations) if b"<!" not in relations else ()
    except BROKEN_XML:
        return {}
    return {link.get("Id", ""): posixpath.normpath(posixpath.join("xl", link.get("Target", ""))) for link in links}


def _sheets(book: bytes) -> Iterator[tuple[str, str]]:
    """The name of each sheet, and of the relation that leads to its part."""
    for kind, start, size in _records(book):
        if kind == _SHEET and size > 12:
            link, end = _text(book, start + 8)
            yield _text(book, end)[0], link


def _text(content: bytes, start: int) -> tuple[str, int]:
    """A text that begins with its length, and where it ends."""
    if start + 4 > len(content):
        return "", start
    end = start + 4 + 2 * struct.unpack_from("<I", content, start)[0]
    return content[start + 4 : end].decode("utf-16-le", "replace"), end


def _reach(content: bytes) -> SheetFacts:
    """The last row and column that a cell of the sheet stands in, and how many cells there are."""
    row = last_row = last_column = written = 0
    for kind, start, size in _records(content):
        if kind == _ROW and size >= 4:
            row = int.from_bytes(content[start : start + 4], "little")
        elif kind in _CELLS and size >= 4:
            written += 1
            last_row = max(last_row, row)
            last_column = max(last_column, int.from_bytes(content[start : start + 4], "little"))
    return SheetFacts(last=(last_row, last_column), written=written)


def _shared(content: bytes) -> Iterator[int]:
    """The number of the text in each cell that shares one."""
    for kind, start, size in _records(content):
        if kind == _SHARING and size >= 12:
            yield int.from_bytes(content[start + 8 : start + 12], "little")


def _hidden_lines(content: bytes) -> tuple[int, tuple[int, ...]]:
    """How many rows of the sheet with values are hidden, and the places of its hidden columns with a value."""
    found, row = HiddenLines(), 0
    for kind, start, size in _records(content):
        if kind == _ROW and size >= 12:
            row = int.from_bytes(content[start : start + 4], "little")
            if content[start + 11] & 0x10:
                found.rows.add(row)
        elif kind == _COLUMNS and size >= 17 and content[start + 16] & 1:
            found.columns.append(struct.unpack_from("<II", content, start))
        elif kind in _CELLS and kind != _BLANK and size >= 4:
            found.filled(row, int.from_bytes(content[start : start + 4], "little"))
    return found.told()


def _records(content: bytes) -> Iterator[tuple[int, int, int]]:
    """The kind of each record, where its content begins and how long it is: both heads are in groups of seven bits."""
    at, end = 0, len(content) - 1
    while at < end:
        kind, at = content[at], at + 1
        if kind & 0x80:
            kind, at = (kind & 0x7F) | (content[at] & 0x7F) << 7, at + 1
        size = shift = 0
        while at <= end and shift < 28:
            part, at = content[at], at + 1
            size |= (part & 0x7F) << shift
            shift += 7
            if part < 0x80:
                break
        yield kind, at, min(size, end + 1 - at)
        at += size
