"""What is no text of a table, refused in words: nothing in it, a picture, an archive, a web page."""

from __future__ import annotations

import re

from harbin_viewer.factsheet.model.error import NoTableError, SheetError
from harbin_viewer.factsheet.model.package.resource import LONGEST_LINE
from harbin_viewer.factsheet.sources.delimited.text_rows import too_long
from harbin_viewer.factsheet.sources.foreign_formats import foreign_format, remedy_for
from harbin_viewer.factsheet.sources.text.byte_source import ByteSource
from harbin_viewer.factsheet.sources.text.encoding import Encoding
from harbin_viewer.factsheet.sources.text.program_settings import settings_in

_WEB_PAGE = re.compile(rb"\s*(?:<!doctype|<html|<head|<body|<\?xml|<table|<script)", re.IGNORECASE)
_JSON = re.compile(rb"\s*(?:\{\s*[\"}]|\[\s*[\[{]\s*[\"\]}])")
_YAML = re.compile(
    rb"(?:---[ \t]*\r?\n|#[^\n]*\n)*(?:[\w-]+:[ \t]*\r?\n)?"
    rb"(?P<in>[ \t]*)- [^\s:]+:[^\n]*\n(?:(?P=in)  [^\n]+\n)+(?P=in)- "
)
"""Two records of a list in YAML, the first with more than one value."""

_CONTROL = bytes(set(range(32)) - {9, 10, 11, 12, 13, 26, 27, 31})
_MOST_CONTROL = 0.01
_LOOKED_AT = 16_000
"""Bytes by which settings of a program are told."""

_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")


def what_it_is(head: bytes) -> str:
    """What bytes are that are no text of a table, "" where they may be one."""
    if known := foreign_format(head):
        return known
    if _WEB_PAGE.match(head.removeprefix(b"\xef\xbb\xbf")):
        return "a web page or another document with tags"
    if _YAML.match(head.removeprefix(b"\xef\xbb\xbf")):
        return "a document in YAML"
    return "a document in JSON" if _JSON.match(head.removeprefix(b"\xef\xbb\xbf")) else ""


def refuse(source: ByteSource, encoding: Encoding) -> None:
    """SheetError where a source is no text of a table."""
    head = source.head
    if not head:
        raise SheetError(source.name, "", "The file is empty.", "Download it again, or choose another one.")
    known = what_it_is(head)
    if known:
        raise SheetError(source.name, "", f"This is {known}, not a text of a table.", remedy_for(known))
    if known := settings_in(head[:_LOOKED_AT].decode(encoding.name, "replace")):
        raise SheetError(source.name, "", f"This is {known}, not a text of a table.", remedy_for(known))
    if encoding.name not in _WIDE and _controls(head) > _MOST_CONTROL * len(head):
        problem = "This is not a text: many of its bytes stand for no letters."
        raise SheetError(source.name, "", problem, "Choose a file of a table, or save it as CSV.")
    if not source.whole and len(head) >= LONGEST_LINE and b"\n" not in head and b"\r" not in head:
        raise too_long(source.name, 0)


def _controls(head: bytes) -> int:
    return len(head) - len(head.translate(None, _CONTROL))


def refuse_blank(source: ByteSource) -> SheetError:
    """What is said of a text without a single cell."""
    size = "" if source.whole else " in its first part"
    return SheetError(source.name, "", f"The file has only blank rows{size}.", "Delete them, or choose another file.")


def refuse_prose(name: str) -> SheetError:
    """What is said of a running text."""
    problem = "No table is found: this seems to be a running text."
    remedy = "If it is an article, make a sheet of it (File ▸ New fact sheet…); else choose the file of the table."
    return NoTableError(name, "", problem, remedy)
