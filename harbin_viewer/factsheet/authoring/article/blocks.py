"""The blocks of a document: headings, paragraphs, lists and tables, whatever format they were written in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from harbin_viewer.factsheet.sources.documents.document_tables import DocumentTable

_LONGEST_HEADING = 120
_MOST_WORDS = 16
_LONGEST_TERM = 60
_MOST_TERM_WORDS = 8

_TERM = re.compile(r"(?P<term>[^:：.!?]+?)(?:\s*[:：]|\s+[–—-])\s+(?P<text>\S.*)", re.DOTALL)
_SENTENCE_END = re.compile(r"[.!?…;,:：。！？]['\"”’»)\]]*$")
_SENTENCE_WITHIN = re.compile(r"[.!?]['\"”’]? [A-ZÀ-ÞА-Я“\"]")
_ABOUT = re.compile(
    r"(?i)(?:sources?|note|notes|quelle|by|von|par|published|updated|photo|image)\s*[:：]|by [A-Z]|https?://"
)
CAPTION = re.compile(r"(?i)(?:table|tabelle|tableau|tabla|tabella|таблица|表)\s*\d{1,3}\b\s*[.:：–—-]*\s*(.*)")


@dataclass(frozen=True)
class Heading:
    """A heading; `level` 1 is the title's, 0 where the document has no levels."""

    text: str
    level: int = 0


@dataclass(frozen=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True)
class Item:
    """An entry of a list; `term` is the words in bold, or before a colon, that it begins with ("" for none)."""

    text: str
    term: str = ""


@dataclass(frozen=True)
class ItemList:
    """A list."""

    items: tuple[Item, ...]


@dataclass(frozen=True)
class TableBlock:
    """A table; its `title` is its caption, "" where it has none."""

    table: DocumentTable


Block: TypeAlias = Heading | Paragraph | ItemList | TableBlock


def item_of(text: str, bold: str = "") -> Item:
    """An entry by its words and those of its beginning that stand in bold."""
    text, bold = " ".join(text.split()), " ".join(bold.split())
    if bold and text.startswith(bold):
        rest = text[len(bold) :].lstrip(" :：.–—-")
        if rest:
            return Item(rest, bold.rstrip(" :：.–—-"))
    found = _TERM.fullmatch(text)
    if found and len(found["term"]) <= _LONGEST_TERM and len(found["term"].split()) <= _MOST_TERM_WORDS:
        return Item(found["text"].strip(), found["term"].strip())
    return Item(text)


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
