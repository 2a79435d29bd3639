"""Workbooks that spreadsheets of 2003 wrote as XML, and offices still hand out as .xls."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from harbin_viewer.factsheet.sources.documents.document_tables import DocumentTable, document_reading
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import MOST_COLUMNS
from harbin_viewer.factsheet.sources.reader import Reader, Reading
from harbin_viewer.factsheet.sources.xml_faults import BROKEN_XML, ENTITY, line_of, place_of
from harbin_viewer.factsheet.words.whole_numbers import whole_number

MAX_XML = 256 * 1024**2
"""Bytes of a workbook that are read at most."""

_WORKBOOK = re.compile(rb"<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet", re.DOTALL)
_NS = "{urn:schemas-microsoft-com:office:spreadsheet}"


def recognises(head: bytes, _name: str) -> bool:
    """Whether XML begins as a workbook of 2003 does."""
    return bool(_WORKBOOK.search(head[:8192]))


def read(file: OpenedFile) -> Reading:
    """The tables of its sheets; SheetError where it is broken or has none."""
    content = file.read(MAX_XML)
    if found := ENTITY.search(content):
        raise file.error("It declares entities, which are not read.", "Save it as XLSX.", line_of(found))
    try:
        root = ElementTree.fromstring(content)
    except BROKEN_XML as error:
        place = f"line {place_of(error)[0]}"
        raise file.error(
            "This workbook is broken.", "Download it again; it may have ended too early.", place
        ) from error
    return document_reading([_table(sheet) for sheet in root.iter(f"{_NS}Worksheet")], file)


READER = Reader(
    name="xml-workbook",
    title="workbooks in XML",
    suffixes=(".xls", ".xml"),
    recognises=recognises,
    read=read,
)


def _table(sheet: ElementTree.Element) -> DocumentTable:
    """The rows of a sheet, with the cells that cover several."""
    rows: list[list[str]] = []
    spans: list[tuple[int, int, int, int]] = []
    for row in sheet.iter(f"{_NS}Row"):
        rows += [[]] * (_number(row, "Index", len(rows) + 1) - 1 - len(rows))
        cells: list[str] = []
        for column, text, wide, high in _cells(row):
            cells += [""] * (column - len(cells))
            cells.append(text)
            if wide or high:
                spans.append((len(rows), column, len(rows) + high, column + wide))
                cells += [""] * wide
        rows.append(cells)
    return DocumentTable("", rows, tuple(spans))


def _cells(row: ElementTree.Element) -> Iterator[tuple[int, str, int, int]]:
    """The column of each cell (from 0), its text, and how many columns and rows more it covers."""
    column = 0
    for cell in row.findall(f"{_NS}Cell"):
        column = min(_number(cell, "Index", column + 1) - 1, MOST_COLUMNS)
        wide, high = _number(cell, "MergeAcross", 0), _number(cell, "MergeDown", 0)
        data = cell.find(f"{_NS}Data")
        yield column, _text(data) if data is not None else "", wide, high
        column += 1 + wide


def _text(data: ElementTree.Element) -> str:
    text = "".join(data.itertext()).strip()
    return text.removesuffix("T00:00:00.000") if data.get(f"{_NS}Type") == "DateTime" else text


def _number(element: ElementTree.Element, name: str, usual: int) -> int:
    number = whole_number(element.get(f"{_NS}{name}", ""))
    return usual if number is None else min(number, 1 << 20)
