"""What an XLSX workbook says that the reader of its values leaves out: number formats, faulty cells, far cells."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import BinaryIO
from xml.etree import ElementTree

from harbin_viewer.factsheet.sources.workbooks.facts.book_parts import content_of, holds, worksheets
from harbin_viewer.factsheet.sources.workbooks.facts.cell_comments import cell_comments
from harbin_viewer.factsheet.sources.workbooks.facts.far_cells import (
    before_gap,
    first_far_column,
    with_part,
    without_columns_from,
)
from harbin_viewer.factsheet.sources.workbooks.facts.far_formats import column_number, far_formats
from harbin_viewer.factsheet.sources.workbooks.facts.hidden_lines import hidden_lines
from harbin_viewer.factsheet.sources.workbooks.facts.page_lines import page_lines
from harbin_viewer.factsheet.sources.workbooks.facts.shared_texts import sheets_that_swell
from harbin_viewer.factsheet.sources.workbooks.facts.sheet_facts import SURELY_FEW, SheetFacts, cell_name
from harbin_viewer.factsheet.sources.workbooks.number_formats import (
    BUILT_IN_FORMATS,
    GENERAL,
    NumberFormat,
    number_format,
)
from harbin_viewer.factsheet.sources.xml_faults import BROKEN_XML, ENTITY

STYLED_BYTES = (128 * 1024, 4 * 1024**2)
"""Bytes of a worksheet in which each cell's own format is looked up: the fewer where the columns are of one format.

Below, the commonest format of its column holds, but for cells that are found to have another.
"""

_MOST_PARTS = 256
"""Parts that are looked at where it is not known which of them is a sheet."""

_NEAR_END = 64 * 1024
"""Bytes before the end of a worksheet in which its last value is looked for first."""

CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
ATTRIBUTE = re.compile(rb'\b([rst])="([^"]*)"')
REFERENCE = re.compile(rb"([A-Z]{1,3})(\d{1,7})")
WIDE = re.compile(rb'r="([A-Z]{2,9})\d', re.IGNORECASE)
FILLED = re.compile(rb"<(?:\w+:)?(?:v|t)\b[^>]*>[^<]")
_CELL_OF = rb'<(?:\w+:)?c\s[^>]*?\br="%s\d+"[^>]*(?<!/)>'
_FILLED_IN = _CELL_OF + rb"(?:(?!</(?:\w+:)?c>).)*?<(?:\w+:)?[vt]\b[^>]*>[^<]"
"""A cell of a column with a value, perhaps behind a formula."""

_SAYS = (b"<v>", b"<v ", b"<t>", b"<t ", b":v>", b":t>", b"<f>", b"<f ", b"<f/", b":f>", b":f ")
"""What begins a value, a text or, last, a formula."""


@dataclass(frozen=True)
class XlsxFacts:
    """The parts of a workbook by the names of its sheets."""

    archive: zipfile.ZipFile
    parts: dict[str, str]
    formats: tuple[NumberFormat, ...]

    def sheet(self, name: str) -> SheetFacts:
        """What is to know of a sheet, but for cells far from all others; nothing where its part is not found."""
        part = self.parts.get(name, "")
        content, far = before_gap(content_of(self.archive, part)) if part else (b"", 0)
        if not content:
            return self._farthest_of_any
        facts = _sheet_facts(content, self.formats)
        far_column = first_far_column(content) if facts.is_sparse else 0
        if far_column:
            content = without_columns_from(far_column, content)
            facts = replace(_sheet_facts(content, self.formats), far_column=far_column)
        facts = replace(facts, far=far, swells=name in self._swelling, comments=cell_comments(self.archive, part))
        return replace(facts, page=page_lines(content), hidden=hidden_lines(content))

    def without_far_cells(self, name: str, far_column: int) -> BinaryIO:
        """The workbook without what lies in a sheet far below all else, or from that column on (0 for none)."""
        part = self.parts[name]
        content, _ = before_gap(content_of(self.archive, part))
        return with_part(self.archive, part, without_columns_from(far_column, content) if far_column else content)

    @cached_property
    def _swelling(self) -> frozenset[str]:
        return sheets_that_swell(self.archive, self.parts)

    @cached_property
    def _farthest_of_any(self) -> SheetFacts:
        """The reach of the sheet that reaches farthest: who reads the values may find parts that we do not."""
        parts = worksheets(self.archive, "sheet")[:_MOST_PARTS]
        reaches = (_with_reach(SheetFacts(), content_of(self.archive, name)) for name in parts)
        return max(reaches, key=lambda facts: facts.spread, default=SheetFacts())


def xlsx_facts(archive: zipfile.ZipFile) -> XlsxFacts | None:
    """The facts of an XLSX workbook; None where the zip is none. ValueError where it declares entities."""
    if not holds(archive, "xl/workbook.xml"):
        return None
    return XlsxFacts(archive, _parts(archive), _formats(archive))


def _tree(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    """The XML of a part; an empty one where it is missing or broken. ValueError where it declares entities."""
    content = content_of(archive, name)
    if ENTITY.search(content):
        raise ValueError("entities, which no workbook declares")
    if not content:
        return ElementTree.Element("none")
    try:
        return ElementTree.fromstring(content)
    except BROKEN_XML:
        return ElementTree.Element("none")


def _parts(archive: zipfile.ZipFile) -> dict[str, str]:
    targets = {
        link.get("Id", ""): posixpath.normpath(posixpath.join("/xl", link.get("Target", ""))).lstrip("/")
        for link in _tree(archive, "xl/_rels/workbook.xml.rels")
    }
    sheets = (e for e in _tree(archive, "xl/workbook.xml").iter() if e.tag.endswith("}sheet"))
    return {sheet.get("name", ""): targets.get(_relation(sheet), "") for sheet in sheets}


def _relation(sheet: ElementTree.Element) -> str:
    return next((value for key, value in sheet.attrib.items() if key.endswith("}id")), "")


def _formats(archive: zipfile.ZipFile) -> tuple[NumberFormat, ...]:
    styles = _tree(archive, "xl/styles.xml")
    codes = dict(BUILT_IN_FORMATS)
    for element in styles.iter():
        if element.tag.endswith("}numFmt"):
            codes[int(element.get("numFmtId", "0"))] = element.get("formatCode", "General")
    cells = next((e for e in styles if e.tag.endswith("}cellXfs")), ())
    return tuple(number_format(codes.get(int(x.get("numFmtId", "0")), "General")) for x in cells)


def _sheet_facts(content: bytes, styles: tuple[NumberFormat, ...]) -> SheetFacts:
    few, many = STYLED_BYTES
    content = _without_blank_end(content)
    facts, uniform = _facts_of(content[:few], styles)
    if not uniform and len(content) > few:
        facts, _ = _facts_of(content[:many], styles)
    facts = _with_reach(facts, content)
    seen = few if uniform else many
    if len(content) <= seen:
        return replace(facts, looked_up=1 << 21)
    far = far_formats(content[max(0, content.rfind(b"<row", 0, seen)) :], styles, facts.column_formats)
    return replace(facts, formats=far | facts.formats)


def _with_reach(facts: SheetFacts, content: bytes) -> SheetFacts:
    """The facts with the last cell of the worksheet, and how many values there are where it is not surely small."""
    facts = replace(facts, last=last_cell(content))
    if facts.spread < SURELY_FEW:
        return facts
    return replace(facts, written=sum(content.count(value) for value in _SAYS[:6]))


def _without_blank_end(content: bytes) -> bytes:
    """The worksheet up to the row of its last value or formula: styled blank cells below it may be very many."""
    end = _last_of(content, _SAYS)
    closed = content.find(b"row>", end)
    return content[: closed + 4] if 0 <= end < closed else content


def _last_of(content: bytes, beginnings: tuple[bytes, ...]) -> int:
    """Where the last of these stands, -1 for nowhere: nearly always near the end, so that the rest is not searched."""
    near = max(0, len(content) - _NEAR_END)
    end = max(content.rfind(value, near) for value in beginnings)
    return max(content.rfind(value) for value in beginnings) if end < 0 else end


def _facts_of(content: bytes, styles: tuple[NumberFormat, ...]) -> tuple[SheetFacts, bool]:
    """The facts of cells up to some place, and whether each column has one format for nearly all of its figures."""
    numbers: dict[tuple[int, int], int] = {}
    used: dict[int, Counter[int]] = {}
    errors: list[str] = []
    uncomputed: list[str] = []
    row = 0
    for row, column, attributes, body in _cells(content):
        kind = attributes.get(b"t", b"n")
        if kind == b"e":
            errors.append(cell_name(row, column))
        elif b"<f" in body and not FILLED.search(body):
            uncomputed.append(cell_name(row, column))
        elif kind in (b"n", b"d") and body:
            style = int(attributes.get(b"s", b"0"))
            numbers[row, column] = style
            used.setdefault(column, Counter())[style] += 1
    known = dict(enumerate(styles))
    formats = {place: known.get(style, GENERAL) for place, style in numbers.items()}
    commonest = {column: known.get(count.most_common(1)[0][0], GENERAL) for column, count in used.items()}
    uniform = all(count.most_common(1)[0][1] >= 0.98 * count.total() for count in used.values())
    return SheetFacts(formats, commonest, row, tuple(errors), tuple(uncomputed)), uniform


def _cells(content: bytes) -> Iterator[tuple[int, int, dict[bytes, bytes], bytes]]:
    """The cells of a worksheet: row and column counted from 0, attributes and inner XML. Some writers leave `r` out."""
    row, column = 0, -1
    for found in CELL.finditer(content):
        attributes = dict(ATTRIBUTE.findall(found.group(1)))
        place = REFERENCE.fullmatch(attributes.get(b"r", b""))
        row, column = (int(place.group(2)) - 1, column_number(place.group(1))) if place else (row, column + 1)
        yield row, column, attributes, found.group(2) or b""


def _far_row(filled: bytes, last: int) -> int:
    """The last row where a cell before it says that it stands far below, as none but a damaged sheet has it."""
    digits = str(last + 1)
    length = len(digits)
    below = rf'r="[A-Za-z]{{1,3}}(\d{{{length + 1},}}|[{digits[0]}-9]\d{{{length - 1}}})"'
    rows = {int(found) - 1 for found in set(re.findall(below.encode(), filled))}
    return max(rows, default=last) if max(rows, default=last) > 2 * last else last


def last_cell(content: bytes) -> tuple[int, int]:
    """The last row and column with a value, found cheaply: exactly only where the sheet would be very large."""
    end = _last_of(content, _SAYS[:6])
    closed = content.find(b"row>", end)
    filled = content[: closed if closed >= 0 else len(content)] if end >= 0 else b""
    start = max(filled.rfind(b"<row "), filled.rfind(b"<c "), filled.rfind(b":row "))
    found = re.search(rb'r="[A-Za-z]*(\d+)"', filled[max(0, start) :])
    row = int(found.group(1)) - 1 if found else 0
    row = _far_row(filled, row) if found else row
    wide = set(WIDE.findall(filled))
    widest = max(map(column_number, wide), default=25)
    if (row + 1) * (widest + 1) < SURELY_FEW:
        return row, widest
    return row, _widest_filled(filled, wide)


def _widest_filled(filled: bytes, wide: set[bytes]) -> int:
    """The last column in which a cell has a value, asked for from the right, so that few cells are looked at."""
    letters = sorted(wide, key=column_number, reverse=True)
    letters += [letter for code in range(90, 64, -1) if b'r="%c' % code in filled and (letter := bytes([code]))]
    for letter in letters:
        cells = re.compile(_FILLED_IN % letter, re.DOTALL)
        if cells.search(filled):
            return column_number(letter)
    return max((c for _, c, _, body in _cells(filled) if FILLED.search(body)), default=0)
