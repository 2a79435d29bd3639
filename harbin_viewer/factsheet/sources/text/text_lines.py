"""The lines of a piece of bytes, each with the place where it begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

_WIDE = {"utf-16-le": 2, "utf-16-be": 2, "utf-32-le": 4, "utf-32-be": 4}
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_TEXT_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")


class Line(NamedTuple):
    """A line with its end, and the bytes it takes: from `start` to `end`."""

    text: str
    start: int
    end: int


def text_lines(
    content: bytes, encoding: str, offset: int = 0, *, complete: bool = True, most: int | None = None
) -> list[Line]:
    """The lines of some bytes from `offset` on, at `most` so many; a broken last one is left out if not `complete`."""
    width = _WIDE.get(encoding)
    found = _wide_lines(content, encoding, width, offset) if width else _narrow_lines(content, encoding, offset)
    lines = list(islice(found, most))
    if not complete and len(lines) > 1 and len(lines) != most:
        lines.pop()
    return lines


def begin_of_line(content: bytes, encoding: str) -> int:
    """Where the first whole line begins in bytes that begin anywhere in a text."""
    width = _WIDE.get(encoding, 1)
    end = "\n".encode(encoding) if width > 1 else b"\n"
    place = content.find(end)
    while place % width and place >= 0:
        place = content.find(end, place + 1)
    return place + width if place >= 0 else 0


def _narrow_lines(content: bytes, encoding: str, offset: int) -> Iterator[Line]:
    codec = "utf-8" if encoding == "utf-8-sig" else encoding
    for found in _LINE.finditer(content):
        if found[0]:
            yield Line(found[0].decode(codec, "replace"), offset + found.start(), offset + found.end())


def _wide_lines(content: bytes, encoding: str, width: int, offset: int) -> Iterator[Line]:
    at = offset
    for found in _TEXT_LINE.finditer(content.decode(encoding, "replace")):
        text = found[0]
        size = width * (len(text) + (sum(letter > "\uffff" for letter in text) if width == 2 else 0))
        if text:
            yield Line(text, at, at + size)
        at += size
