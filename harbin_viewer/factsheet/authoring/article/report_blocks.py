"""Blocks of a report in DOCX or ODT: by the names of its styles, and by what reads as a heading where it has none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.etree import ElementTree

from harbin_viewer.factsheet.authoring.article.blocks import (
    Block,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Picture,
    TableBlock,
    item_of,
    list_of,
    reads_as_heading,
    with_captions,
)
from harbin_viewer.factsheet.authoring.article.word_styles import HEADING_STYLE, WordStyles
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.documents.open_text import (
    TEXT,
    OpenStyles,
    footnotes_in,
    open_boxes,
    open_words,
)
from harbin_viewer.factsheet.sources.documents.word_tables import TABLE, open_table, part_of, word_table
from harbin_viewer.factsheet.sources.documents.word_text import W, boxes_in, text_of, words_of
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile

_TITLE_STYLE = re.compile(r"(?i)title|titel|titre|título|titolo|название|заголовок")
_LIST_STYLE = re.compile(r"(?i)list|liste|aufz")
_ABOUT_STYLE = re.compile(r"(?i)(author|date)")
_NOBODY = re.compile(r"(?i)|user|admin|administrator|unknown|author|python-docx|.*\buser|un-named|owner")
"""Names that programs put down for the author of a report where nobody said one."""


@dataclass
class Report:
    """The blocks of a report in order, and what it says of itself."""

    blocks: list[Block] = field(default_factory=list)
    about: dict[str, str] = field(default_factory=dict)


def report_of(file: OpenedFile) -> Report:
    """A report; SheetError where it is damaged."""
    about = _properties(file)
    if b"word/document.xml" in file.head:
        found = list(
            _word_blocks(part_of(file, "word/document.xml"), WordStyles(_part(file, "word/styles.xml")), about)
        )
        notes = list(_word_notes(_part(file, "word/footnotes.xml")))
    else:
        root = part_of(file, "content.xml")
        styles = OpenStyles(root)
        found, notes = list(_open_document_blocks(root, styles)), footnotes_in(root, styles)
    return Report([*with_captions(list(_with_lists(iter(found)))), *_as_section(notes)], about)


def _as_section(notes: Sequence[str]) -> list[Block]:
    """Footnotes as the last section of a report."""
    return [Heading("Footnotes"), ItemList(tuple(Item(note) for note in notes))] if notes else []


def _part(file: OpenedFile, name: str) -> ElementTree.Element | None:
    try:
        return part_of(file, name)
    except SheetError:
        return None


def _properties(file: OpenedFile) -> dict[str, str]:
    """The author and the title that the file's properties name."""
    root = _part(file, "docProps/core.xml")
    root = _part(file, "meta.xml") if root is None else root
    found: dict[str, str] = {}
    for element in root.iter() if root is not None else ():
        key = {"creator": "author", "initial-creator": "author", "title": "title"}.get(element.tag.rpartition("}")[2])
        text = " ".join((element.text or "").split())
        if key and text and not _NOBODY.fullmatch(text):
            found.setdefault(key, text)
    return found


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


def _word_blocks(root: ElementTree.Element, styles: WordStyles, about: dict[str, str]) -> Iterator[Block | Item]:
    body = root.find(f"{W}body")
    parts = [part for element in (body if body is not None else ()) for part in _unwrapped(element)]
    for part in parts:
        if part.tag == f"{W}tbl":
            yield TableBlock(word_table(part, ""))
        elif part.tag == f"{W}p":
            yield from (Picture(words) for words in _pictures(part))
            if text := words_of(part):
                block = _word_paragraph(part, text, styles, about)
                yield from (block,) if block is not None else ()
            yield from (Paragraph(words) for words in boxes_in(part) if words)


def _word_notes(root: ElementTree.Element | None) -> Iterator[str]:
    """The words of the footnotes of DOCX; those that only part them are numbered below one."""
    for note in root.iter(f"{W}footnote") if root is not None else ():
        if note.get(f"{W}type") is None and (text := words_of(note)):
            yield text


def _pictures(paragraph: ElementTree.Element) -> Iterator[str]:
    """The words that stand for the pictures in a paragraph."""
    for part in paragraph.iter():
        if part.tag.endswith("}docPr") and any(inner.tag.endswith("}blip") for inner in paragraph.iter()):
            yield part.get("descr") or part.get("name") or "without a name"


def _unwrapped(element: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """The paragraphs and tables that a control of content or a marked insertion holds, or the part itself."""
    if element.tag == f"{W}sdt":
        content = element.find(f"{W}sdtContent")
        for inner in content if content is not None else ():
            yield from _unwrapped(inner)
    elif element.tag in (f"{W}ins", f"{W}moveTo", f"{W}customXml"):
        for inner in element:
            yield from _unwrapped(inner)
    else:
        yield element


def _word_paragraph(
    paragraph: ElementTree.Element, text: str, styles: WordStyles, about: dict[str, str]
) -> Block | Item | None:
    style = styles.of(paragraph)
    bold = _bold_beginning(paragraph)
    if said := _ABOUT_STYLE.fullmatch(style.name):
        about.setdefault(said[1].lower(), text)
        return None
    if _TITLE_STYLE.fullmatch(style.name):
        return Heading(text, 1, is_title=True)
    if style.level:
        return Heading(text, style.level)
    if paragraph.find(f"{W}pPr/{W}numPr") is not None or style.is_list or _LIST_STYLE.search(style.name):
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
        text = text_of(run)
        if text.strip() and (mark is None or mark.get(f"{W}val") in ("0", "false")):
            break
        words += text
    return " ".join(words.split())


def _open_document_blocks(root: ElementTree.Element, styles: OpenStyles) -> Iterator[Block | Item]:
    body = next((part for part in root.iter() if part.tag.endswith("}text") and "office" in part.tag), None)
    yield from _of_open_document(body, styles) if body is not None else ()


def _of_open_document(parent: ElementTree.Element, styles: OpenStyles) -> Iterator[Block | Item]:
    for element in parent:
        if element.tag == f"{TABLE}table":
            yield TableBlock(open_table(element, "", styles))
        elif element.tag == f"{TEXT}list":
            yield from _list_items(element, 0, styles)
        elif element.tag in (f"{TEXT}h", f"{TEXT}p"):
            text = open_words(element, styles)
            yield from (_open_paragraph(element, text, styles),) if text else ()
            yield from (Paragraph(words) for words in open_boxes(element, styles))
        elif element.tag == f"{TEXT}section":
            yield from _of_open_document(element, styles)


def _open_paragraph(element: ElementTree.Element, text: str, styles: OpenStyles) -> Block:
    kind = styles.kind(element)
    if _TITLE_STYLE.fullmatch(kind):
        return Heading(text, 1, is_title=True)
    named = HEADING_STYLE.search(kind)
    if element.tag == f"{TEXT}h" or named:
        level = element.get(f"{TEXT}outline-level") or (named[1] if named else "1")
        return Heading(text, int(level) if level.isdigit() else 1)
    return Heading(text) if styles.is_bold(element) and reads_as_heading(text) else Paragraph(text)


def _list_items(listed: ElementTree.Element, level: int, styles: OpenStyles) -> Iterator[Item]:
    """The entries of a list, and of the lists in them."""
    for entry in listed.findall(f"{TEXT}list-item"):
        own = [part for part in entry if part.tag in (f"{TEXT}p", f"{TEXT}h")]
        text = " ".join(filter(None, (open_words(part, styles) for part in own)))
        if text:
            yield item_of(text, _open_bold(own[0], styles), level)
        for inner in entry.findall(f"{TEXT}list"):
            yield from _list_items(inner, level + 1, styles)


def _open_bold(paragraph: ElementTree.Element, styles: OpenStyles) -> str:
    """The words in bold that a paragraph begins with."""
    first = next(iter(paragraph), None)
    if first is None or (paragraph.text or "").strip() or first.get(f"{TEXT}style-name") not in styles.bold:
        return ""
    return " ".join("".join(first.itertext()).split())
