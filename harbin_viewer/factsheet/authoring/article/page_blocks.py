"""Blocks of an HTML page: what stands in its text, without what surrounds it (menus, scripts, footers)."""

from __future__ import annotations

import re

from harbin_viewer.factsheet.authoring.article.blocks import (
    Block,
    Heading,
    Item,
    ItemList,
    Paragraph,
    TableBlock,
    item_of,
)
from harbin_viewer.factsheet.sources.documents.html_tables import HEADINGS, Page

_AROUND = frozenset({"nav", "footer", "aside", "form", "button", "figure", "head"})
_ENDS_WORDS = frozenset(
    {"p", "div", "section", "article", "blockquote", "ul", "ol", "dl", "main", "header", "body", "br"}
)
_BOLD = frozenset({"b", "strong", "dt"})


class PageBlocks(Page):
    """Gathers the blocks of a page in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self.about: dict[str, str] = {}
        self._text: list[str] = []
        self._bold: list[str] = []
        self._items: list[list[Item]] = []
        self._level = 0
        self._around = 0
        self._in_item = self._in_bold = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag begins."""
        in_table = bool(self._open)
        super().handle_starttag(tag, attrs)
        if tag == "meta":
            self._take_meta(dict(attrs))
        if tag in _AROUND:
            self._around += 1
        if in_table or self._around or self._silent:
            return
        if tag == "table" or tag in HEADINGS or tag in _ENDS_WORDS:
            self._end_words()
        if tag in HEADINGS:
            self._level = int(tag[1])
        if tag in ("ul", "ol", "dl"):
            self._items.append([])
        if tag in ("li", "dt"):
            self._end_words()
            self._in_item = True
        self._in_bold = self._in_bold or tag in _BOLD

    def handle_endtag(self, tag: str) -> None:
        """A tag ends."""
        in_table, known = bool(self._open), len(self.tables)
        super().handle_endtag(tag)
        if tag in _AROUND:
            self._around = max(0, self._around - 1)
        if in_table:
            self.blocks += [TableBlock(table) for table in self.tables[known:] if not self._around]
            return
        if tag in _BOLD:
            self._in_bold = False
        if tag in HEADINGS or tag in _ENDS_WORDS or tag in ("li", "dd"):
            self._end_words()
        if tag in ("ul", "ol", "dl") and self._items:
            self._end_list()

    def handle_data(self, data: str) -> None:
        """Words."""
        in_table = bool(self._open)
        super().handle_data(data)
        if in_table or self._around or self._silent or self._inside == "title":
            return
        self._text.append(data)
        if self._in_bold and self._in_item and len("".join(self._bold)) == len("".join(self._text[:-1]).lstrip()):
            self._bold.append(data)

    def end_all(self) -> None:
        """Close what the page left open."""
        super().end_all()
        self._end_words()
        while self._items:
            self._end_list()

    def _end_words(self) -> None:
        text, bold = " ".join("".join(self._text).split()), " ".join("".join(self._bold).split())
        self._text, self._bold = [], []
        level, self._level = self._level, 0
        if not text:
            return
        if level:
            self.blocks.append(Heading(text, level))
        elif self._in_item and self._items:
            self._items[-1].append(item_of(text, bold))
            self._in_item = False
        else:
            self.blocks.append(Paragraph(text))

    def _end_list(self) -> None:
        items = self._items.pop()
        self._in_item = False
        if items:
            self.blocks.append(ItemList(tuple(items)))

    def _take_meta(self, attributes: dict[str, str | None]) -> None:
        name = (attributes.get("name") or attributes.get("property") or "").lower()
        content = " ".join((attributes.get("content") or "").split())
        key = _META.get(name, "")
        if key and content:
            self.about.setdefault(key, re.sub(r"T.*", "", content) if key == "date" else content)


_META = {
    "author": "author", "article:author": "author", "date": "date", "article:published_time": "date",
    "dc.date": "date", "og:site_name": "publisher", "og:url": "path", "publisher": "publisher",
}  # fmt: skip


def page_blocks(text: str) -> PageBlocks:
    """A page with its blocks, its title, and what it says about itself."""
    page = PageBlocks()
    page.feed(text)
    page.close()
    page.end_all()
    return page
