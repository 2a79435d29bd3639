"""Finds the tables of a page that only lay it out, as newsletters have them: what is in their cells is its text."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser

from harbin_viewer.factsheet.sources.documents.html_tables import HEADINGS
from harbin_viewer.factsheet.sources.documents.sound_markup import feed

_PARTS = frozenset({"p", "ul", "ol", "dl", "article", "section"})


@dataclass
class _Seen:
    """What was seen of a table: its number, the most cells in a row, and whether it holds parts of a text."""

    number: int
    cells: int = 0
    widest: int = 0
    has_heading: bool = False
    has_parts: bool = False
    is_said: bool = False

    @property
    def is_layout(self) -> bool:
        """Whether it lays out: by its role, for a heading in a cell, or as one column of paragraphs and lists."""
        return self.is_said or self.has_heading or (self.has_parts and self.widest < 2)


class _Tables(HTMLParser):
    """Looks at the tables of a page, each known by how many began before it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.layout: set[int] = set()
        self._open: list[_Seen] = []
        self._begun = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag begins."""
        if self._open and tag in HEADINGS:
            self._open[-1].has_heading = True
        if self._open and (tag in _PARTS or tag == "table"):
            self._open[-1].has_parts = True
        if tag == "table":
            said = dict(attrs).get("role") in ("presentation", "none")
            self._open.append(_Seen(self._begun, is_said=said))
            self._begun += 1
        elif self._open and tag == "tr":
            self._open[-1].cells = 0
        elif self._open and tag in ("td", "th"):
            self._open[-1].cells += 1
            self._open[-1].widest = max(self._open[-1].widest, self._open[-1].cells)

    def handle_endtag(self, tag: str) -> None:
        """A tag ends."""
        if tag == "table" and self._open:
            self.end_table()

    def end_table(self) -> None:
        """The innermost table ends; where one lays out, those around it do."""
        ended = self._open.pop()
        if ended.is_layout:
            self.layout.add(ended.number)
            for outer in self._open:
                outer.is_said = True

    def end_all(self) -> None:
        """Close what the page left open."""
        while self._open:
            self.end_table()


def layout_tables(text: str) -> frozenset[int]:
    """The numbers, from 0 in the order in which they begin, of the tables of a page that only lay it out."""
    tables = _Tables()
    feed(tables, text)
    tables.end_all()
    return frozenset(tables.layout)
