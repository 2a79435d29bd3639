"""How far the sheets of an ODS workbook reach: all are read at once, so that those too far out are taken out before."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import BinaryIO
from xml.etree import ElementTree

from harbin_viewer.factsheet.sources.workbooks.facts.far_cells import with_part
from harbin_viewer.factsheet.sources.workbooks.facts.sheet_facts import SheetFacts, within_room

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
CONTENT = "content.xml"
ROW = f"{TABLE}table-row"
_CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")

_PART = 1024**2
"""Bytes that are parsed at once."""

_MOST_DIGITS, _FARTHEST = 18, 1_000_000_000_000_000_000
"""Digits of how often a row or cell stands there, beyond which it is farther than anything reaches, and so far then."""

_ROOM = 10_000_000
"""Cells up to the last ones of all sheets that are read: as many as are written in what is unpacked at most."""


def marked_far_out(sheets: list[tuple[str, SheetFacts]]) -> list[tuple[str, SheetFacts]]:
    """The sheets, each marked for which those before it leave no room."""
    return list(within_room(sheets, _ROOM, lambda facts: facts.spread))


class _Reach:
    """What is told of rows and cells one after another: the last with a value, and how many have one."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._last_row = self._last_column = self._written = 0
        self._rows, self._repeated, self._columns = 0, 0, 0

    def row(self, attributes: Mapping[str, str]) -> None:
        self._rows += self._repeated
        self._repeated, self._columns = repeats(attributes, "rows"), 0

    def cell(self, attributes: Mapping[str, str]) -> None:
        count = repeats(attributes, "columns")
        self._columns += count
        if attributes.get(f"{OFFICE}value-type"):
            self._last_row = self._rows + self._repeated - 1
            self._last_column = max(self._last_column, self._columns - 1)
            self._written += count * self._repeated

    def facts(self) -> SheetFacts:
        return SheetFacts(last=(self._last_row, self._last_column), written=self._written)


def reach_of(table: ElementTree.Element) -> SheetFacts:
    """The last cell of a sheet with a value, and how many have one, those that are repeated included."""
    reach = _Reach("")
    for row in table.iter(ROW):
        reach.row(row.attrib)
        for cell in row:
            reach.cell(cell.attrib)
    return reach.facts()


def reach_of_sheets(archive: zipfile.ZipFile) -> list[tuple[str, SheetFacts]]:
    """The same of each sheet with its name, for workbooks that are too large to be held."""
    sheets = _Sheets()
    parser = ElementTree.XMLParser(target=sheets)
    with archive.open(CONTENT) as stream:
        while part := stream.read(_PART):
            parser.feed(part)
    return [(reach.name, reach.facts()) for reach in sheets.found]


class _Sheets:
    """What the parser tells of each element that begins."""

    def __init__(self) -> None:
        self.found: list[_Reach] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == f"{TABLE}table":
            self.found.append(_Reach(attributes.get(f"{TABLE}name", "")))
        elif tag == ROW and self.found:
            self.found[-1].row(attributes)
        elif tag in _CELLS and self.found:
            self.found[-1].cell(attributes)


def without_sheets(archive: zipfile.ZipFile, names: frozenset[str]) -> BinaryIO:
    """The workbook with nothing in the sheets of these names."""
    for prefix, space in (("table", TABLE), ("text", TEXT), ("office", OFFICE)):
        ElementTree.register_namespace(prefix, space[1:-1])
    root = ElementTree.fromstring(archive.read(CONTENT))
    for table in root.iter(f"{TABLE}table"):
        if (name := table.get(f"{TABLE}name", "")) in names:
            table.clear()
            table.set(f"{TABLE}name", name)
    made = io.BytesIO()
    ElementTree.ElementTree(root).write(made, "UTF-8", xml_declaration=True)
    return with_part(archive, CONTENT, made.getvalue())


def repeats(attributes: Mapping[str, str], what: str) -> int:
    """How often a row or a cell stands there, `what` being rows or columns."""
    text = attributes.get(f"{TABLE}number-{what}-repeated", "1").lstrip("0")
    if len(text) > _MOST_DIGITS and text.isdecimal():
        return _FARTHEST
    return int(text) if text.isdecimal() else 1
