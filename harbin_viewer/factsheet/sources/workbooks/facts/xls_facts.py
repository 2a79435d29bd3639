"""What an XLS workbook says that the reader of its values leaves out: number formats, faulty cells, far cells."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO

from harbin_viewer.factsheet.sources.workbooks.facts.compound_file import MAGIC, stream
from harbin_viewer.factsheet.sources.workbooks.facts.hidden_lines import HiddenLines
from harbin_viewer.factsheet.sources.workbooks.facts.shared_texts import lengths_in_xls, those_that_swell
from harbin_viewer.factsheet.sources.workbooks.facts.sheet_facts import (
    MAX_SPREAD,
    SheetFacts,
    cell_name,
    within_room,
)
from harbin_viewer.factsheet.sources.workbooks.number_formats import (
    BUILT_IN_FORMATS,
    GENERAL,
    NumberFormat,
    number_format,
)

MAX_XLS = 256 * 1024**2
"""Bytes of an XLS workbook that are looked through."""

BOUND_SHEET, FORMAT, XF, END_OF_SHEET = 0x85, 0x41E, 0xE0, 0x0A
NUMBER, RK, MULTIPLE_RK, FORMULA, TRUTH_OR_ERROR, BLANKS = 0x203, 0x27E, 0xBD, 0x06, 0x205, (0x201, 0xBE)
TEXTS, CONTINUED, SHARING = 0xFC, 0x3C, 0xFD
"""The texts that cells share, records that go on with the one before them, and a cell with such a text."""

CELLS = frozenset({NUMBER, RK, MULTIPLE_RK, FORMULA, TRUTH_OR_ERROR, SHARING, 0x204, 0xD6, *BLANKS})
"""Records of cells (MS-XLS, 2.3.2): each begins with its row and column."""

ROW, COLUMNS = 0x208, 0x7D
"""Records of the heights of a row and the widths of columns, which hide them."""

UNICODE_VERSION = b"\0\6"
"""The version of workbooks from 97 on, in their first record."""

FIGURES = frozenset({NUMBER, RK, FORMULA})


@dataclass(frozen=True)
class XlsFacts:
    """The facts of each sheet, in order, with its name."""

    sheets: tuple[tuple[str, SheetFacts], ...]

    @property
    def whole(self) -> Iterable[tuple[str, SheetFacts]]:
        """The sheets that are read all at once, so that none can be left out: all."""
        return self.sheets

    def sheet(self, name: str) -> SheetFacts:
        """What is to know of a sheet; nothing where it is not found."""
        return next((facts for known, facts in self.sheets if known == name), SheetFacts())


def xls_facts(file: BinaryIO) -> XlsFacts | None:
    """The facts of an XLS workbook; None where the file holds none. ValueError where it is damaged."""
    content = file.read(MAX_XLS)
    records = stream(content, "Workbook", "Book") if content.startswith(MAGIC) else b""
    if not records:
        return None
    starts: list[tuple[str, int]] = []
    codes = dict(BUILT_IN_FORMATS)
    styles: list[int] = []
    texts: list[bytes] = []
    old, before = records[4:6] != UNICODE_VERSION, 0
    for kind, start, size in _records(records, 0):
        body = records[start : start + size]
        if kind == BOUND_SHEET and size > 8:
            starts.append((_text(body[6], body[7:], old=old), struct.unpack_from("<I", body)[0]))
        elif kind == FORMAT and size > 5 and not old:
            codes[struct.unpack_from("<H", body)[0]] = _text(struct.unpack_from("<H", body, 2)[0], body[4:], old=False)
        elif kind == XF and size > 4:
            styles.append(struct.unpack_from("<H", body, 2)[0])
        elif kind == TEXTS or (kind == CONTINUED and before == TEXTS):
            texts.append(body if texts else body[8:])
            kind = TEXTS
        before = kind
    formats = tuple(number_format(codes.get(style, "General")) for style in styles)
    swelling = _swelling(records, starts, texts)
    sheets = ((name, replace(_sheet_facts(records, start, formats), swells=name in swelling)) for name, start in starts)
    return XlsFacts(tuple(within_room(sheets, MAX_SPREAD, lambda sheet: sheet.spread - sheet.written)))


def _swelling(records: bytes, starts: Sequence[tuple[str, int]], texts: Sequence[bytes]) -> frozenset[str]:
    """The sheets in which long texts that cells share stand too often."""
    cells = ((name, _shared(records, start)) for name, start in starts)
    return those_that_swell(list(lengths_in_xls(texts)), sum(map(len, texts)), cells)


def _shared(records: bytes, start: int) -> Iterator[int]:
    """The number of the text in each cell of a sheet that shares one."""
    for kind, at, size in _records(records, start):
        if kind == SHARING and size >= 10:
            yield int.from_bytes(records[at + 6 : at + 10], "little")


def _records(records: bytes, start: int) -> Iterator[tuple[int, int, int]]:
    """Kind, first byte and size of each record up to the end of the sheet or of the part of all sheets."""
    while start + 4 <= len(records):
        kind, size = struct.unpack_from("<HH", records, start)
        yield kind, start + 4, size
        if kind == END_OF_SHEET:
            return
        start += 4 + size


def _text(count: int, body: bytes, *, old: bool) -> str:
    """A text of so many letters: its first byte says whether a letter has one byte or two; old ones have one."""
    if old:
        return body[:count].decode("latin-1")
    if body[:1] and body[0] & 1:
        return body[1 : 1 + 2 * count].decode("utf-16-le", errors="replace")
    return body[1 : 1 + count].decode("latin-1")


def _sheet_facts(records: bytes, start: int, styles: tuple[NumberFormat, ...]) -> SheetFacts:
    formats: dict[tuple[int, int], NumberFormat] = {}
    errors: list[str] = []
    last, written = (0, 0), 0
    hidden = HiddenLines()
    for kind, at, size in _records(records, start):
        if kind == ROW and size > 12 and records[at + 12] & 0x20:
            hidden.rows.add(struct.unpack_from("<H", records, at)[0])
        elif kind == COLUMNS and size > 8 and records[at + 8] & 1:
            hidden.columns.append(struct.unpack_from("<HH", records, at))
        if kind not in CELLS or size < 6:
            continue
        row, column, style = struct.unpack_from("<HHH", records, at)
        count = (size - 6) // 6 if kind == MULTIPLE_RK else 1
        if kind not in BLANKS:
            last, written = (max(last[0], row), max(last[1], column + count - 1)), written + count
            hidden.filled(row, column, count)
        if kind == TRUTH_OR_ERROR and records[at + 7 : at + 8] == b"\1":
            errors.append(cell_name(row, column))
        for step in range(count):
            if kind in FIGURES or kind == MULTIPLE_RK:
                number = style if not step else struct.unpack_from("<H", records, at + 4 + 6 * step)[0]
                formats[row, column + step] = styles[number] if number < len(styles) else GENERAL
    return SheetFacts(
        formats, looked_up=1 << 21, errors=tuple(errors), last=last, written=written, hidden=hidden.told()
    )
