"""Blocks of a report in DOCX or ODT: by the names of its styles, and by what reads as a heading where it has none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from harbin_viewer.factsheet.authoring.article.blocks import (
    Block,
    Heading,
    Item,
    Paragraph,
    Picture,
    TableBlock,
    item_of,
    list_of,
    reads_as_heading,
    with_captions,
)
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.documents.document_tables import DocumentTable
from harbin_viewer.factsheet.sources.documents.word_tables import (
    TABLE,
    TEXT,
    W,
    open_document_row,
    part_of,
    word_table,
    words_of,
)
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile

_HEADING_STYLE = re.compile(
    r"(?i)(?:heading|überschrift|titre|título|titolo|заголовок)\s*(\d)|(title|titel|sub ?title)"
)
_LIST_STYLE = re.compile(r"(?i)list|liste|aufz")


def report_blocks(file: OpenedFile) -> list[Block]:
    """The blocks of a report, in order; SheetError where it is damaged."""
    if b"word/document.xml" in file.head:
        return with_captions(list(_with_lists(_word_blocks(part_of(file, "word/document.xml"), _styles(file)))))
    return with_captions(list(_with_lists(_open_document_blocks(part_of(file, "content.xml")))))


def _with_lists(blocks: Iterator[Block | Item]) -> Iterator[Block]:
    """Entries that follow each other, as lists."""
    items: list[Item] = []
    for block in blocks:
        if isinstance(block, Item):
            items.append(block)
            continue
        if items:
            yield list_of(items)
            items = []
        yield block
    if items:
        yield list_of(items)


def _styles(file: OpenedFile) -> dict[str, str]:
    """The names of the styles by their keys, which differ by the language of the program."""
    try:
        root = part_of(file, "word/styles.xml")
    except SheetError:
        return {}
    named = ((style.get(f"{W}styleId", ""), style.find(f"{W}name")) for style in root.iter(f"{W}style"))
    return {key: name.get(f"{W}val", "") for key, name in named if name is not None}


def _word_blocks(root: ElementTree.Element, styles: dict[str, str]) -> Iterator[Block | Item]:
    body = root.find(f"{W}body")
    parts = [part for element in (body if body is not None else ()) for part in _unwrapped(element)]
    for part in parts:
        if part.tag == f"{W}tbl":
            yield TableBlock(word_table(part, ""))
        elif part.tag == f"{W}p":
            yield from (Picture(words) for words in _pictures(part))
            if text := words_of(part):
                yield _word_paragraph(part, text, styles)


def _pictures(paragraph: ElementTree.Element) -> Iterator[str]:
    """The words that stand for the pictures in a paragraph."""
    for part in paragraph.iter():
        if part.tag.endswith("}docPr") and any(inner.tag.endswith("}blip") for inner in paragraph.iter()):
            yield part.get("descr") or part.get("name") or "without a name"


def _unwrapped(element: ElementTree.Element) -> Iterator[ElementTree.Element]:
    content = element.find(f"{W}sdtContent") if element.tag == f"{W}sdt" else None
    yield from content if content is not None else (element,)


def _word_paragraph(paragraph: ElementTree.Element, text: str, styles: dict[str, str]) -> Block | Item:
    key = paragraph.find(f"{W}pPr/{W}pStyle")
    style = "" if key is None else styles.get(key.get(f"{W}val", ""), key.get(f"{W}val", ""))
    bold = _bold_beginning(paragraph)
    if found := _HEADING_STYLE.search(style):
        return Heading(text, int(found[1]) if found[1] else 1)
    if paragraph.find(f"{W}pPr/{W}numPr") is not None or _LIST_STYLE.search(style):
        return item_of(text, bold, _depth(paragraph))
    if bold == text and reads_as_heading(text):
        return Heading(text)
    return Paragraph(text)


def _depth(paragraph: ElementTree.Element) -> int:
    """How deep an entry stands in lists of lists."""
    level = paragraph.find(f"{W}pPr/{W}numPr/{W}ilvl")
    text = level.get(f"{W}val", "0") if level is not None else "0"
    return int(text) if text.isdigit() else 0


def _bold_beginning(paragraph: ElementTree.Element) -> str:
    """The words in bold that a paragraph begins with."""
    words = ""
    for run in paragraph.iter(f"{W}r"):
        mark = run.find(f"{W}rPr/{W}b")
        text = "".join(part.text or "" for part in run.iter(f"{W}t"))
        if text.strip() and (mark is None or mark.get(f"{W}val") in ("0", "false")):
            break
        words += text
    return " ".join(words.split())


def _open_document_blocks(root: ElementTree.Element) -> Iterator[Block | Item]:
    body = next((part for part in root.iter() if part.tag.endswith("}text") and "office" in part.tag), None)
    yield from _of_open_document(body) if body is not None else ()


def _of_open_document(parent: ElementTree.Element) -> Iterator[Block | Item]:
    for element in parent:
        text = " ".join("".join(element.itertext()).split())
        if element.tag == f"{TABLE}table":
            yield TableBlock(DocumentTable("", [open_document_row(row) for row in element.iter(f"{TABLE}table-row")]))
        elif element.tag == f"{TEXT}list":
            yield from _list_items(element, 0)
        elif element.tag == f"{TEXT}h" and text:
            yield Heading(text, int(element.get(f"{TEXT}outline-level", "1")))
        elif element.tag == f"{TEXT}p" and text:
            yield Paragraph(text)
        elif element.tag == f"{TEXT}section":
            yield from _of_open_document(element)


def _list_items(listed: ElementTree.Element, level: int) -> Iterator[Item]:
    """The entries of a list, and of the lists in them."""
    for entry in listed.findall(f"{TEXT}list-item"):
        own = (part for part in entry if part.tag != f"{TEXT}list")
        text = " ".join(" ".join("".join(part.itertext()) for part in own).split())
        if text:
            yield item_of(text, "", level)
        for inner in entry.findall(f"{TEXT}list"):
            yield from _list_items(inner, level + 1)
