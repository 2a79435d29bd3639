"""Blocks put on pages of A4, one under the other, and what leads where on them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from harbin_viewer.charts.picture import Box, Picture, Rect, Shape, Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.paper.block import SMALL, Block, Row, moved

A4 = Size(595 / 0.75, 842 / 0.75)
"""A page, in px: 595 by 842 points."""

LEFT, TOP = 76.0, 76.0
WIDTH = A4.width - 2 * LEFT
BOTTOM = A4.height - 88.0
"""Where the text of a page ends, in px from its upper edge."""

_ABOVE = 12.0
"""Room above the title of a part."""


class Heading(NamedTuple):
    """An entry of the contents: `level` 0 for a chapter, 1 for a part of it; the page (from 0) and how far down."""

    title: str
    level: int
    page: int
    down: float


@dataclass
class Page:
    """A page: shapes, and links with the box they cover."""

    shapes: list[Shape] = field(default_factory=list)
    links: list[tuple[Box, str]] = field(default_factory=list)

    def picture(self) -> Picture:
        """The page as a picture, on white."""
        white = Rect(Box(0, 0, *A4), LIGHT.page)
        return Picture(size=A4, background=LIGHT.page, shapes=(white, *self.shapes))


class Flow:
    """The pages so far; `y` is where the next row goes."""

    def __init__(self) -> None:
        self.pages: list[Page] = [Page()]
        self.headings: list[Heading] = []
        self.spots: dict[str, tuple[int, float]] = {}
        self.y = TOP

    @property
    def room(self) -> float:
        """What is left of the page."""
        return BOTTOM - self.y

    def block(self) -> Block:
        """A new block across the page."""
        return Block(LEFT, WIDTH)

    def new_page(self) -> None:
        """Go to the next page, unless this one is empty."""
        if self.pages[-1].shapes:
            self.pages.append(Page())
        self.y = TOP

    def put(self, block: Block, after: float = 0.0) -> None:
        """Put a block here, whole on the next page where it fits only there, in parts where it is too tall for one."""
        if self.room < block.height <= BOTTOM - TOP:
            self.new_page()
        for row in block.rows:
            self._put_row(row)
        self.y += after

    def mark(self, name: str) -> None:
        """Give this place a name that links lead to."""
        self.spots.setdefault(name, (len(self.pages) - 1, self.y))

    def chapter(self, title: str) -> None:
        """Begin a chapter on a new page."""
        self.new_page()
        self.headings.append(Heading(title, 0, len(self.pages) - 1, TOP - 20))
        block = self.block()
        block.text(title, 27, bold=True)
        block.gap(6)
        block.rule(LIGHT.axis)
        self.put(block, 18)

    def section(self, title: str, *, listed: bool = True) -> None:
        """Begin a part of a chapter, with room for some lines of it on the same page; `listed` in the contents."""
        block = self.block()
        block.text(title, 17, bold=True)
        block.gap(4)
        self.y += _ABOVE if self.y > TOP + 70 else 0
        if self.room < block.height + 70:
            self.new_page()
        if listed:
            self.headings.append(Heading(title, 1, len(self.pages) - 1, self.y))
        self.put(block)

    def _put_row(self, row: Row) -> None:
        if self.room < row.height and self.y > TOP:
            self.new_page()
        if self.y == TOP and not row.shapes:
            return  # room is not left at the head of a page
        page = self.pages[-1]
        page.shapes += [moved(one, 0, self.y) for one in row.shapes]
        page.links += [(box._replace(y=box.y + self.y), target) for box, target in row.links]
        self.y += row.height


def number_pages(pages: list[Page], title: str) -> None:
    """Write the title and the number at the foot of each page but the first."""
    for number, page in enumerate(pages[1:], start=2):
        foot = Block(LEFT, WIDTH * 0.85)
        foot.text(title, SMALL, LIGHT.muted)
        count = Block(LEFT, WIDTH)
        count.text(str(number), SMALL, LIGHT.muted, right=True)
        for row in (foot.rows[0], count.rows[0]):
            page.shapes += [moved(one, 0, A4.height - 58) for one in row.shapes]
