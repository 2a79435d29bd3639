"""What stands in the header and the footer of each printed page of a worksheet: often its source."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from xml.etree import ElementTree

from harbin_viewer.factsheet.sources.workbooks.facts.ods_reach import STYLE, TEXT
from harbin_viewer.factsheet.sources.xml_faults import BROKEN_XML, ENTITY

_PART = re.compile(rb"<(?:\w+:)?(?:odd|first)(?:Header|Footer)\b[^>]*>([^<]+)</")
_WORD = re.compile(r"[^\W\d_]{2}")
_PLACES = re.compile(r"&[LCR]")
_FIELDS = re.compile(r"&[PNDTFAZG]")
"""Fields that a spreadsheet fills in: the number of the page, the day, the names of the file and the sheet."""

_STYLE = re.compile(r'&"[^"]*"|&K[0-9A-Fa-f]{6}|&K\d\d[+-]\d{3}|&\d+ ?|&[BIUESXY]')

_PARAGRAPH = f"{TEXT}p"
_PLAIN = ("span", "s", "a", "line-break", "tab")


def page_lines_of_ods(styles: bytes) -> dict[str, tuple[str, ...]]:
    """The texts in the headers and footers of each kind of page of an ODS workbook, by the name of its master page."""
    try:
        root = ElementTree.fromstring(styles) if styles and not ENTITY.search(styles) else None
    except BROKEN_XML:
        root = None
    pages = root.iter(f"{STYLE}master-page") if root is not None else ()
    return {page.get(f"{STYLE}name", ""): tuple(dict.fromkeys(_paragraphs(page))) for page in pages}


def _paragraphs(page: ElementTree.Element) -> Iterator[str]:
    for part in (found for name in ("header", "footer") for found in page.findall(STYLE + name)):
        for paragraph in part.iter(_PARAGRAPH):
            fields = [of_it for of_it in paragraph.iter() if of_it.tag.rpartition("}")[2] not in ("p", *_PLAIN)]
            text = " ".join("".join(paragraph.itertext()).split())
            if not fields and _WORD.search(text):
                yield text


def page_lines(worksheet: bytes) -> tuple[str, ...]:
    """The texts of an XLSX worksheet's headers and footers, each once, without those that a spreadsheet fills in."""
    after = worksheet[max(0, worksheet.rfind(b"sheetData>")) :]
    written = (html.unescape(found[1].decode("utf-8", errors="replace")) for found in _PART.finditer(after))
    texts = [line for text in written for part in _PLACES.split(text.replace("&&", "\0")) for line in _lines(part)]
    return tuple(dict.fromkeys(texts))


def _lines(part: str) -> list[str]:
    """The lines of the left, middle or right part: none where a field stands in it, or no word."""
    lines = [" ".join(_STYLE.sub("", line).replace("\0", "&").split()) for line in part.splitlines()]
    return [] if _FIELDS.search(part) else [line for line in lines if _WORD.search(line)]
