"""XML of records: elements of one name beside each other, their children or attributes the columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias
from xml.etree import ElementTree

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.reader import Reader, Reading
from harbin_viewer.factsheet.sources.structured.answers.units_of_records import units_first, with_units
from harbin_viewer.factsheet.sources.xml_faults import BROKEN_XML, ENTITY_ALONE, line_of, place_of
from harbin_viewer.factsheet.wording import in_quotes, listed

MAX_XML = 256 * 1024**2
"""Bytes of a document that are read at most."""

MAX_DEPTH = 6
"""How deep elements in a record are laid out as columns."""

_START = re.compile(rb"(?><\?xml[^>]*\?>|<!--.*?-->|\s+)*+<(?:[\w.-]+:)?[A-Za-z][\w.-]*[\s/>]", re.DOTALL)
_DECLARED = re.compile(rb"\s*+(?:<\?xml[^>]*\?>)?(?><!--.*?-->|\s+)*+<!DOCTYPE\s+(?!html)\w", re.IGNORECASE | re.DOTALL)
_OTHER = re.compile(rb"<(?:!doctype html|html|svg|office:document|workbook|stata_dta)\b|<(?:\w+:)?xmp", re.IGNORECASE)
_PAGE = re.compile(
    rb"(?><!--.*?-->|\s+)*+<(?:a|p|div|span|img|picture|h[1-6]|center|br|hr|b|i|em|strong|ul|ol|details|section|nav|kbd)[\s/>]",
    re.IGNORECASE | re.DOTALL,
)
"""How a part of a web page begins, which texts in Markdown may have at their head."""

_NAMING = ("name", "key", "id", "field", "label")
"""Attributes that say what a child is, where children of one name are told apart by them."""

_FEWEST = 2
_LONGEST = 200
_LOOKED_AT = 50
_FIGURE = re.compile(r"-?\d+(?:[.,]\d+)*")

Facts: TypeAlias = dict[str, str]
Around: TypeAlias = dict[tuple[str, str], str]
"""What elements around one say, by their name and that of what they say."""

Path: TypeAlias = tuple[str, ...]
"""The names of an element and of those around it, the outermost first."""


def recognises(head: bytes, name: str) -> bool:
    """Whether bytes begin as XML does that is no page, part of a page, picture or document of an office program."""
    start = head[:4096].removeprefix(b"\xef\xbb\xbf")
    begun = _START.match(start) or _DECLARED.match(start)
    if _PAGE.match(start) and not name.lower().endswith(".xml"):
        return False
    return bool(begun) and not _OTHER.search(start) and start.lstrip().startswith(b"<")


def read(file: OpenedFile) -> Reading:
    """The tables of an XML document; SheetError where it is broken or nothing in it comes again and again."""
    found = _Found()
    _gather(_root(file), (), {}, found)
    lists = _lists_beside_each_other(found.lists)
    if not lists:
        problem = "There are no records in this XML file: no elements of one name that hold values."
        raise file.error(problem, "Choose the file of the figures themselves.")
    told = "; ".join(f"{name}: {text}" for name, text in found.beside.items() if len(text) <= _LONGEST)
    kept = {path: records for path, records in lists.items() if len(lists) == 1 or _have_figures(records)} or lists
    tables = [_table(file.stem if len(kept) == 1 else _local(path[-1]), kept[path], told) for path in kept]
    left = in_quotes([_local(path[-1]) for path in lists if path not in kept])
    sentence = f"Elements without figures were left out: {listed(left)}."
    return Reading(tuple(tables), notices=(Notice("left out", sentence),) if left else ())


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
    if found := ENTITY_ALONE.search(content):
        raise file.error("It declares entities, which are not read.", "Save its table as CSV.", line_of(found))
    try:
        return ElementTree.fromstring(content)
    except BROKEN_XML as error:
        place = f"line {place_of(error)[0]}"
        raise file.error("This XML is broken.", "Download it again; it may have ended too early.", place) from error


@dataclass
class _Found:
    """Elements that hold values by their path, each with what those around it say, and what is said once for all."""

    lists: dict[Path, list[Facts]] = field(default_factory=dict)
    beside: Facts = field(default_factory=dict)


def _gather(element: ElementTree.Element, path: Path, around: Around, found: _Found, *, repeated: bool = False) -> None:
    path = (*path, element.tag)
    if len(path) > MAX_DEPTH + 4:
        return
    own = dict(_values(element, "", 0))
    if len(own) >= _FEWEST and not (element.text or "").strip():
        found.lists.setdefault(path, []).append(_of_all(around, own))
    tag = _local(element.tag)
    around = around | {(tag, _local(name)): value.strip() for name, value in element.attrib.items()}
    said = {_local(child.tag): text for child in element if _is_plain(child) and (text := (child.text or "").strip())}
    if repeated:
        around |= {(tag, name): text for name, text in said.items()}
    else:
        found.beside |= said
    tags = Counter(child.tag for child in element)
    for child in element:
        if not _is_plain(child):
            _gather(child, path, around, found, repeated=repeated or tags[child.tag] > 1)


def _of_all(around: Around, own: Facts) -> Facts:
    """What an element and those around it say; with their names before it where both say a thing of one name."""
    names = Counter([*own, *(name for _, name in around)])
    return {(name if names[name] == 1 else f"{tag}.{name}"): text for (tag, name), text in around.items()} | own


def _is_plain(element: ElementTree.Element) -> bool:
    return not len(element) and not element.attrib


def _lists_beside_each_other(lists: Mapping[Path, list[Facts]]) -> dict[Path, list[Facts]]:
    """The elements that come most often on one path, and those of other paths that are neither within nor around."""
    kept: dict[Path, list[Facts]] = {}
    for path, records in sorted(lists.items(), key=lambda pair: -len(pair[1])):
        if len(records) >= _FEWEST and not any(path[: len(one)] == one[: len(path)] for one in kept):
            kept[path] = records
    return kept


def _have_figures(records: list[Facts]) -> bool:
    return any(_FIGURE.fullmatch(value) for facts in records[:_LOOKED_AT] for value in facts.values())


def _table(name: str, records: list[Facts], told: str) -> RawTable:
    labels = tuple(dict.fromkeys(label for facts in records for label in facts))
    units = units_first(records)
    rows = [[facts.get(label, "") for label in labels] for facts in (records[1:] if units else records)]
    table = RawTable(name, labels, rows, description=told, first_row=1, counted="record")
    return with_units(table, units) if units else table


def _values(element: ElementTree.Element, prefix: str, depth: int) -> Iterator[tuple[str, str]]:
    for attribute, value in element.attrib.items():
        yield f"{prefix}{_local(attribute)}", value.strip()
    for child in element:
        label, code = _named(child)
        if len(child) and depth < MAX_DEPTH:
            yield from _values(child, "" if _is_wrapper(child, prefix) else f"{prefix}{label}.", depth + 1)
            continue
        yield f"{prefix}{label}", (child.text or "").strip()
        if code:
            yield f"{prefix}{label} code", code


def _is_wrapper(element: ElementTree.Element, prefix: str) -> bool:
    """Whether what an element holds is told without its name: extensions of a format, and the one object in them."""
    return not prefix and (_local(element.tag).lower() == "extensions" or _local(element.tag).endswith("Extension"))


def _named(child: ElementTree.Element) -> tuple[str, str]:
    """What a value is called, by its attribute (`<field name="Year">`) or its element, and the code beside it."""
    name = next((child.attrib[key] for key in _NAMING[:1] if child.attrib.get(key)), "")
    if not name:
        return _local(child.tag), next((child.attrib[key] for key in _NAMING[1:3] if child.attrib.get(key)), "")
    return name, child.attrib.get("key", "")


def _local(name: str) -> str:
    return name.rpartition("}")[2]
