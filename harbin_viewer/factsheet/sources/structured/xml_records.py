"""XML of records: elements of one name beside each other, their children or attributes the columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias
from xml.etree import ElementTree

from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.reader import Reader, Reading
from harbin_viewer.factsheet.sources.xml_faults import BROKEN_XML, ENTITY, line_of, place_of

MAX_XML = 256 * 1024**2
"""Bytes of a document that are read at most."""

MAX_DEPTH = 6
"""How deep elements in a record are laid out as columns."""

_START = re.compile(rb"\s*(?:<\?xml[^>]*\?>|<!--.*?-->|\s)*<(?:[\w.-]+:)?[A-Za-z][\w.-]*[\s/>]", re.DOTALL)
_OTHER = re.compile(rb"<(?:!doctype html|html|svg|office:document|workbook|stata_dta)\b|<(?:\w+:)?xmp", re.IGNORECASE)
_PAGE = re.compile(
    rb"(?:<!--.*?-->|\s)*<(?:a|p|div|span|img|picture|h[1-6]|center|br|hr|b|i|em|strong|ul|ol|details|section|nav|kbd)[\s/>]",
    re.IGNORECASE | re.DOTALL,
)
"""How a part of a web page begins, which texts in Markdown may have at their head."""

_NAMING = ("name", "key", "id", "field", "label")
"""Attributes that say what a child is, where children of one name are told apart by them."""

_FEWEST = 2

Facts: TypeAlias = dict[str, str]


def recognises(head: bytes, name: str) -> bool:
    """Whether bytes begin as XML does that is no page, part of a page, picture or document of an office program."""
    start = head[:4096].removeprefix(b"\xef\xbb\xbf")
    begun = _START.match(start) or re.match(rb"\s*<!DOCTYPE\s+(?!html)\w", start, re.IGNORECASE)
    if _PAGE.match(start) and not name.lower().endswith(".xml"):
        return False
    return bool(begun) and not _OTHER.search(start) and start.lstrip().startswith(b"<")


def read(file: OpenedFile) -> Reading:
    """The tables of an XML document; SheetError where it is broken or nothing in it comes again and again."""
    records = _records(_root(file))
    if not records:
        problem = "There are no records in this XML file: no elements of one name that hold values."
        raise file.error(problem, "Choose the file of the figures themselves.")
    labels = tuple(dict.fromkeys(label for facts in records for label in facts))
    rows = [[facts.get(label, "") for label in labels] for facts in records]
    return Reading((RawTable(file.stem, labels, rows, first_row=1, counted="record"),))


READER = Reader(
    name="xml",
    title="XML of records",
    suffixes=(".xml",),
    recognises=recognises,
    read=read,
    media_types=("application/xml", "text/xml"),
)


def _root(file: OpenedFile) -> ElementTree.Element:
    content = file.read(MAX_XML + 1)
    if len(content) > MAX_XML:
        raise file.error("It is larger than is read of an XML file (256 MB).", "Save its table as CSV.")
    if found := ENTITY.search(content):
        raise file.error("It declares entities, which are not read.", "Save its table as CSV.", line_of(found))
    try:
        return ElementTree.fromstring(content)
    except BROKEN_XML as error:
        place = f"line {place_of(error)[0]}"
        raise file.error("This XML is broken.", "Download it again; it may have ended too early.", place) from error


def _records(root: ElementTree.Element) -> list[Facts]:
    """The elements that come most often on one path and hold values, each with the attributes of those around it."""
    found: dict[tuple[str, ...], list[Facts]] = {}
    _gather(root, (), {}, found)
    lists = [records for records in found.values() if len(records) >= _FEWEST]
    return max(lists, key=len, default=[])


def _gather(
    element: ElementTree.Element, path: tuple[str, ...], around: Facts, found: dict[tuple[str, ...], list[Facts]]
) -> None:
    path = (*path, element.tag)
    if len(path) > MAX_DEPTH + 4:
        return
    own = dict(_values(element, "", 0))
    if len(own) >= _FEWEST and not (element.text or "").strip():
        found.setdefault(path, []).append(around | own)
    around = around | {_local(name): value.strip() for name, value in element.attrib.items()}
    for child in element:
        if len(child) or child.attrib:
            _gather(child, path, around, found)


def _values(element: ElementTree.Element, prefix: str, depth: int) -> Iterator[tuple[str, str]]:
    for attribute, value in element.attrib.items():
        yield f"{prefix}{_local(attribute)}", value.strip()
    for child in element:
        label, code = _named(child)
        if len(child) and depth < MAX_DEPTH:
            yield from _values(child, f"{prefix}{label}.", depth + 1)
            continue
        yield f"{prefix}{label}", (child.text or "").strip()
        if code:
            yield f"{prefix}{label} code", code


def _named(child: ElementTree.Element) -> tuple[str, str]:
    """What a value is called, by its attribute (`<field name="Year">`) or its element, and the code beside it."""
    name = next((child.attrib[key] for key in _NAMING[:1] if child.attrib.get(key)), "")
    if not name:
        return _local(child.tag), next((child.attrib[key] for key in _NAMING[1:3] if child.attrib.get(key)), "")
    return name, child.attrib.get("key", "")


def _local(name: str) -> str:
    return name.rpartition("}")[2]
