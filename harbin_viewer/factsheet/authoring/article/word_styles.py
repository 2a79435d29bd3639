"""What the styles of a DOCX say of a paragraph, in whatever language the program was, and however they were derived."""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree import ElementTree

from harbin_viewer.factsheet.sources.documents.word_text import W

HEADING_STYLE = re.compile(r"(?i)(?:heading|überschrift|titre|título|titolo|заголовок)\s*(\d)")
_MOST_ANCESTORS = 12
_DEEPEST = 9
"""The level of an outline that is that of running text."""


class ParagraphStyle(NamedTuple):
    """The name of a style, the level of the heading that it makes (0 for none), and whether it makes a list."""

    name: str
    level: int
    is_list: bool


class WordStyles:
    """The styles by their keys, which differ by the language of the program; `root` is the part that declares them."""

    def __init__(self, root: ElementTree.Element | None) -> None:
        found = root.iter(f"{W}style") if root is not None else ()
        self._styles = {style.get(f"{W}styleId", ""): style for style in found}

    def of(self, paragraph: ElementTree.Element) -> ParagraphStyle:
        """The style of a paragraph; what it does not say itself, those say that it is based on."""
        key = paragraph.find(f"{W}pPr/{W}pStyle")
        own = _level(paragraph.find(f"{W}pPr/{W}outlineLvl"))
        if key is None:
            return ParagraphStyle("", own, is_list=False)
        wanted = key.get(f"{W}val", "")
        line = self._line(wanted)
        names = [_value(style, "name") for style in line] or [wanted]
        heading = next((int(found[1]) for name in names if (found := HEADING_STYLE.search(name))), 0)
        level = own or heading or next(filter(None, (_level(style.find(f"{W}pPr/{W}outlineLvl")) for style in line)), 0)
        is_list = any(style.find(f"{W}pPr/{W}numPr") is not None for style in line) and not level
        return ParagraphStyle(names[0], level, is_list)

    def _line(self, key: str) -> list[ElementTree.Element]:
        """A style and those that it is based on, in that order."""
        line: list[ElementTree.Element] = []
        while (style := self._styles.get(key)) is not None and style not in line and len(line) < _MOST_ANCESTORS:
            line.append(style)
            key = _value(style, "basedOn")
        return line


def _value(style: ElementTree.Element, name: str) -> str:
    found = style.find(f"{W}{name}")
    return found.get(f"{W}val", "") if found is not None else ""


def _level(outline: ElementTree.Element | None) -> int:
    """The level of a heading, 0 for running text."""
    text = outline.get(f"{W}val", "") if outline is not None else ""
    return int(text) + 1 if text.isdigit() and int(text) < _DEEPEST else 0
