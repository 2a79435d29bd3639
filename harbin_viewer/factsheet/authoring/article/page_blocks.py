"""Blocks of an HTML page: what stands in its text, without what surrounds it (menus, scripts, footers)."""

from __future__ import annotations

import re

from harbin_viewer.factsheet.authoring.article.blocks import (
    CAPTION,
    Block,
    Heading,
    Item,
    Paragraph,
    Picture,
    TableBlock,
    item_of,
    list_of,
    with_captions,
)
from harbin_viewer.factsheet.authoring.article.layout_tables import layout_tables
from harbin_viewer.factsheet.sources.documents.document_tables import FOOTNOTE, DocumentTable
from harbin_viewer.factsheet.sources.documents.html_tables import HEADINGS, Page
from harbin_viewer.factsheet.sources.documents.sound_markup import feed

_AROUND = frozenset({"nav", "footer", "aside", "form", "button", "head"})
_ENDS_WORDS = frozenset(
    {"p", "div", "section", "article", "blockquote", "ul", "ol", "dl", "main", "header", "body", "br", "figure"}
)
_FOOTNOTES = re.compile(r"(?:\b|-)(?:footnotes|endnotes)\b")
_BOLD = frozenset({"b", "strong", "dt"})
_OF_TABLES = frozenset({"table", "thead", "tbody", "tfoot", "tr", "td", "th", "colgroup", "col"})


class PageBlocks(Page):
    """Gathers the blocks of a page in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self.about: dict[str, str] = {}
        self._text: list[str] = []
        self._bold: list[str] = []
        self._items: list[Item] = []
        self._depth = self._leading = 0
        self._pictures: list[Picture] = []
        self._level = 0
        self._around = 0
        self._in_item = self._in_bold = self._in_caption = self._in_link = False
        self._linked = 0
        self._is_below_notes = False

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
        if tag in ("section", "div", "ol") and _FOOTNOTES.search(
            f"{dict(attrs).get('class')} {dict(attrs).get('role')}"
        ):
            self._end_words()
            self.blocks += [] if self._is_below_notes else [Heading("Footnotes")]
            self._is_below_notes = True
        if tag == "table" or tag in HEADINGS or tag in _ENDS_WORDS:
            self._end_words()
        if tag in HEADINGS:
            self._level = int(tag[1])
        if tag in ("ul", "ol", "dl"):
            self._depth += 1
        self._in_link = self._in_link or tag == "a"
        if tag in ("img", "figcaption"):
            self._take_picture(tag, dict(attrs))
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
            heading = " ".join(self._heading.split())
            new = [table for table in self.tables[known:] if not self._around]
            self.blocks += [TableBlock(_without_heading(table, heading)) for table in new]
            return
        if tag in _BOLD:
            self._in_bold = False
        if tag == "a":
            self._in_link = False
        if tag in HEADINGS or tag in _ENDS_WORDS or tag in ("li", "dd"):
            self._end_words()
        if tag == "figcaption":
            self._end_words()
            self._in_caption = False
        if tag in ("ul", "ol", "dl") and self._depth:
            self._depth -= 1
            if self._depth == 0:
                self._end_list()

    def handle_data(self, data: str) -> None:
        """Words."""
        in_table = bool(self._open)
        super().handle_data(data)
        if in_table or self._around or self._silent or self._inside == "title":
            return
        self._text.append(data)
        self._linked += len(data.strip()) if self._in_link else 0
        if self._in_bold and self._in_item and len("".join(self._bold)) == len("".join(self._text[:-1]).lstrip()):
            self._bold.append(data)

    def end_all(self) -> None:
        """Close what the page left open."""
        super().end_all()
        self._end_words()
        self._end_list()

    def _end_words(self) -> None:
        linked, self._linked = self._linked, 0
        text, bold = (FOOTNOTE.sub("", " ".join("".join(words).split())) for words in (self._text, self._bold))
        self._text, self._bold = [], []
        level, self._level = self._level, 0
        if text:
            self._put(text, bold, level, linked)
        self.blocks += self._pictures
        self._pictures = []

    def _put(self, text: str, bold: str, level: int, linked: int) -> None:
        if level:
            self.blocks.append(Heading(text, level))
        elif self._in_caption:
            self._put_caption(text)
        elif self._in_item and self._depth:
            self._items.append(item_of(text, bold, self._depth - 1))
            self._in_item = False
            self._leading += linked * 10 >= len(text) * 9
        else:
            self.blocks.append(Paragraph(text))

    def _end_list(self) -> None:
        """A list of nothing but links leads elsewhere, and says nothing."""
        if self._items and self._leading < len(self._items):
            self.blocks.append(list_of(self._items))
        self._items, self._leading = [], 0
        self._in_item = False

    def _take_picture(self, tag: str, attributes: dict[str, str | None]) -> None:
        """A picture stands behind the words that it is amid; what its caption says comes next."""
        if tag == "figcaption":
            self._end_words()
            self._in_caption = True
            return
        words = " ".join((attributes.get("alt") or "").split())
        name = (attributes.get("src") or "").partition("?")[0].rpartition("/")[2]
        if words or not (attributes.get("src") or "data:").startswith("data:"):
            self._pictures.append(Picture(words or name))

    def _put_caption(self, text: str) -> None:
        """The words below a table or picture are its caption."""
        last = self.blocks[-1] if self.blocks else None
        if isinstance(last, TableBlock):
            self.blocks[-1] = TableBlock(DocumentTable(text, last.table.rows, last.table.spans))
        elif isinstance(last, Picture):
            self.blocks[-1] = Picture(text)
        else:
            self.blocks.append(Paragraph(text))

    def _take_meta(self, attributes: dict[str, str | None]) -> None:
        name = (attributes.get("name") or attributes.get("property") or "").lower()
        content = " ".join((attributes.get("content") or "").split())
        key = _META.get(name, "")
        if key and content:
            self.about.setdefault(key, re.sub(r"T.*", "", content) if key == "date" else content)


class _LaidOutPage(PageBlocks):
    """The same where some tables, by their numbers, only lay the page out: their cells are its text."""

    def __init__(self, layout: frozenset[int]) -> None:
        super().__init__()
        self._layout = layout
        self._begun = 0
        self._lay_out: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag begins."""
        if tag == "table":
            self._lay_out.append(self._begun in self._layout)
            self._begun += 1
        if self._is_passed_over(tag):
            self._end_words()
        else:
            super().handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """A tag ends."""
        if self._is_passed_over(tag):
            self._end_words()
        else:
            super().handle_endtag(tag)
        if tag == "table" and self._lay_out:
            self._lay_out.pop()

    def _is_passed_over(self, tag: str) -> bool:
        return tag in _OF_TABLES and bool(self._lay_out) and self._lay_out[-1]


def _without_heading(table: DocumentTable, heading: str) -> DocumentTable:
    """The table without the heading before it as its title: it may head several."""
    title = "" if table.title == heading else table.title
    numbered = CAPTION.fullmatch(title)
    return DocumentTable(numbered[1] if numbered else title, table.rows, table.spans)


_META = {
    "author": "author", "article:author": "author", "date": "date", "article:published_time": "date",
    "dc.date": "date", "og:site_name": "publisher", "og:url": "path", "publisher": "publisher",
}  # fmt: skip


def page_blocks(text: str) -> PageBlocks:
    """A page with its blocks, its title, and what it says about itself."""
    layout = layout_tables(text)
    page = _LaidOutPage(layout) if layout else PageBlocks()
    feed(page, text)
    page.end_all()
    page.blocks = with_captions(page.blocks)
    return page
