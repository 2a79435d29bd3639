"""The blocks of a document: headings, paragraphs, lists and tables, whatever format they were written in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from harbin_viewer.factsheet.roles.names.label_words import NOTE, SOURCE
from harbin_viewer.factsheet.roles.names.listed import any_of, listed
from harbin_viewer.factsheet.sources.documents.document_tables import DocumentTable

_LONGEST_HEADING = 120
_MOST_WORDS = 16
_LONGEST_TERM = 60
_MOST_TERM_WORDS = 8

_TERM = re.compile(r"(?P<term>[^:：.!?]+?)(?:\s*：\s*|(?:\s*:|\s+[–—-])\s+)(?P<text>\S.*)", re.DOTALL)
_SENTENCE_END = re.compile(r"[.!?…;,:：。！？]['\"”’»)\]]*$")
_SENTENCE_WITHIN = re.compile(r"[.!?]['\"”’]? [A-ZÀ-ÞА-Я“\"]")
_ABOUT = re.compile(
    rf"(?i)(?:{any_of(listed(SOURCE))}|{any_of(listed(NOTE))}|by|von|par|published|updated|photo|image)\s*[:：]|by (?-i:[A-Z])|https?://"
)
CAPTION = re.compile(r"(?i)(?:table|tabelle|tableau|tabla|tabella|таблица|表)\s*\d{1,3}\b\s*[.:：–—-]*\s*(.*)")


@dataclass(frozen=True)
class Heading:
    """A heading; `level` 1 is the title's, 0 where the document has no levels. `is_title`: it is that of the whole."""

    text: str
    level: int = 0
    is_title: bool = False


@dataclass(frozen=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True)
class Item:
    """An entry of a list; `term` is the words in bold, or before a colon, that it begins with ("" for none).

    `level` says how deep it stands in lists of lists, from 0.
    """

    text: str
    term: str = ""
    level: int = 0


@dataclass(frozen=True)
class ItemList:
    """A list."""

    items: tuple[Item, ...]


@dataclass(frozen=True)
class TableBlock:
    """A table; its `title` is its caption, "" where it has none."""

    table: DocumentTable


@dataclass(frozen=True)
class Picture:
    """A picture, by the words that stand for it, or the name of its file."""

    text: str


Block: TypeAlias = Heading | Paragraph | ItemList | TableBlock | Picture


def item_of(text: str, bold: str = "", level: int = 0) -> Item:
    """An entry by its words and those of its beginning that stand in bold."""
    text, bold = " ".join(text.split()), " ".join(bold.split())
    if bold and text.startswith(bold):
        rest = text[len(bold) :].lstrip(" :：.–—-")
        if rest:
            return Item(rest, bold.rstrip(" :：.–—-"), level)
    found = _TERM.fullmatch(text)
    if found and len(found["term"]) <= _LONGEST_TERM and len(found["term"].split()) <= _MOST_TERM_WORDS:
        return Item(found["text"].strip(), found["term"].strip(), level)
    return Item(text, "", level)


def words_of_item(item: Item) -> str:
    """An entry as it is written."""
    return f"{item.term}: {item.text}" if item.term else item.text


def list_of(items: Sequence[Item]) -> ItemList:
    """The list of some entries; those of a list within an entry join that entry, parted by semicolons."""
    least = min((item.level for item in items), default=0)
    found: list[tuple[Item, list[str]]] = []
    for item in items:
        if item.level > least and found:
            found[-1][1].append(words_of_item(item).rstrip(".;,"))
        else:
            found.append((item, []))
    return ItemList(tuple(_with_parts(item, parts) for item, parts in found))


def _with_parts(item: Item, parts: Sequence[str]) -> Item:
    said = "; ".join(parts)
    if not parts:
        return Item(item.text, item.term)
    if item.term:
        return Item(f"{item.text.rstrip('.;:')}; {said}", item.term)
    bare = item.text.rstrip(" :：.;")
    return Item(said, bare) if len(bare) <= _LONGEST_TERM else Item(f"{bare}: {said}")


def reads_as_heading(text: str) -> bool:
    """Whether a line of its own, without marks, reads as a heading: short, and no sentence."""
    text = text.strip()
    if not text or len(text) > _LONGEST_HEADING or len(text.split()) > _MOST_WORDS:
        return False
    if _SENTENCE_END.search(text) or _SENTENCE_WITHIN.search(text) or CAPTION.match(text) or _ABOUT.match(text):
        return False
    letters = [sign for sign in text if sign.isalpha()]
    return bool(letters) and not letters[0].islower()


def is_prose(text: str) -> bool:
    """Whether a text has a whole sentence in it."""
    if re.search(r"[。！？]", text):
        return True
    return len(text.split()) >= _MOST_TERM_WORDS and bool(re.search(r"[.!?…:]", text))


def with_captions(blocks: Sequence[Block]) -> list[Block]:
    """The same, with the line “Table 2: …” before a table, or right below it, as its caption."""
    found: list[Block] = []
    for block in blocks:
        before = found[-1] if found else None
        if isinstance(block, TableBlock) and isinstance(before, Paragraph) and (said := CAPTION.fullmatch(before.text)):
            found[-1] = _captioned(block, said[1])
        elif (
            isinstance(block, Paragraph) and isinstance(before, TableBlock) and (said := CAPTION.fullmatch(block.text))
        ):
            found[-1:] = [before, block] if before.table.title else [_captioned(before, said[1])]
        else:
            found.append(block)
    return found


def _captioned(block: TableBlock, caption: str) -> TableBlock:
    table = block.table
    return TableBlock(DocumentTable(table.title or caption.strip(), table.rows, table.spans))
