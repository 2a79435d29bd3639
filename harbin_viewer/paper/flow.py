"""Blocks put on pages of A4, one under the other, and what leads where on them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from math import ceil
from typing import NamedTuple, TypeAlias

from harbin_viewer.charts.formats.pdf.structure import Element, Tagged
from harbin_viewer.charts.scene import Box, Picture, Rect, Shape, Size, Text
from harbin_viewer.charts.text.type_face import shortened
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.model.status import StatusName
from harbin_viewer.paper.block import SMALL, Block, Row, moved
from harbin_viewer.paper.line_ends import brief

A4 = Size(210 * 96 / 25.4, 297 * 96 / 25.4)
"""A page, in px: 210 by 297 mm."""

_SIDE, _HEAD, _FOOT = 76.0, 76.0, 88.0
"""The margins of a page, in px."""

_ABOVE, _ABOVE_CHAPTER = 12.0, 34.0
"""Room above the title of a part, and of a chapter that does not begin a page."""

_UNDER_TITLE = 70.0
"""Room that is at the least left under the title of a part."""

_OF_A_CHAPTER = 200.0
"""Room that is at the least left of a page on which a chapter begins under another."""


MOST_ROWS = 2_000
"""Rows of a table, cards, entries and findings that are printed unless told otherwise; a longer list says so."""

MOST_CELLS = 10 * MOST_ROWS
"""Cells of a table that are printed unless more rows are asked for: each row of a wide one takes pages."""

_AIR = (1.0, 0.8, 0.6, 0.4, 1.25, 1.5)
"""The shares of the usual room between parts that are tried, so that a chapter ends well."""

_ALMOST_EMPTY, _MANY = 0.22, 30
"""How much of its last page a chapter fills at least, and up to how many pages this is tried."""

_MOST_LINES_OF_LINK = 20
"""Lines of a link's text that are told wherever it can be pressed: more is no name of it."""


_State: TypeAlias = tuple[int, int, int, int, int, set[str], float]
"""How many pages, headings, and shapes, links and tags of the last page there are, which spots, and how far down."""


class Heading(NamedTuple):
    """An entry of the contents: `level` 0 for a chapter, 1 for a part of it; the page (from 0) and how far down."""

    title: str
    level: int
    page: int
    down: float


class _Lone(NamedTuple):
    """The title of a part that has nothing under it yet: how the pages were before it, and where it ends."""

    again: Callable[[], None]
    before: _State
    ends: tuple[int, float]


@dataclass
class Page:
    """A page: shapes, and links with the box they cover."""

    shapes: list[Shape] = field(default_factory=list)
    links: list[tuple[Box, str]] = field(default_factory=list)
    tags: list[Tagged] = field(default_factory=list)

    @property
    def tags_of_picture(self) -> list[Tagged]:
        """Which shapes of its picture are which part of the document."""
        return [tagged.moved(1) for tagged in self.tags]

    def words_in(self, box: Box) -> tuple[str, Element | None]:
        """The words of the link in a box, and the part of the document that they are."""
        texts = [
            (shape, tagged.element)
            for tagged in self.tags
            if tagged.element.role == "Link"
            for shape in self.shapes[tagged.first : tagged.last]
            if isinstance(shape, Text)
        ]
        element = next((element for shape, element in reversed(texts) if shape.box.meets(box)), None)
        words = (shape.text for shape, of in texts if element is not None and of is element)
        return " ".join(islice(words, _MOST_LINES_OF_LINK)), element

    def picture(self, paper: Size) -> Picture:
        """The page as a picture, on white."""
        white = Rect(Box(0, 0, *paper), LIGHT.page)
        return Picture(size=paper, background=LIGHT.page, shapes=(white, *self.shapes))


_PARTS, _MOST_PARTS = 40, 1_000
"""Parts of an entry, beyond which fewer entries than a sample has, and so many of them, tell how long all are."""


class Flow:
    """The pages so far; `y` is where the next row goes. Text begins `left` px from the edge and is `width` px wide.

    Of a long list `most` entries are put. Where only a `sample` of these is, to find out how many pages it will be,
    `unwritten` is the room in px that the others need. `turned` is called at each new page, and what it
    raises ends the work. `statuses` are those whose marks stand on the pages. It `runs_on` where a chapter begins under
    the one before, as on the few pages of a short document.
    """

    def __init__(
        self, paper: Size = A4, most: int = MOST_ROWS, sample: int | None = None, *, runs_on: bool = False
    ) -> None:
        self.paper, self.runs_on = paper, runs_on
        self.most, self._sample = most, sample
        self.unwritten = 0.0
        self.turned: Callable[[], object] = _nothing
        self.left, self.width = _SIDE, max(paper.width - 2 * _SIDE, 200.0)
        self.top, self.bottom = _HEAD, max(paper.height - _FOOT, _HEAD + 200.0)
        self.pages: list[Page] = [Page()]
        self.headings: list[Heading] = []
        self.spots: dict[str, tuple[int, float]] = {}
        self.statuses: set[StatusName] = set()
        self.y = self.top
        self.air = 1.0
        self._lone: _Lone | None = None

    @property
    def room(self) -> float:
        """What is left of the page."""
        return self.bottom - self.y

    def block(self) -> Block:
        """A new block across the page."""
        return Block(self.left, self.width)

    def new_page(self) -> None:
        """Go to the next page, unless this one is empty."""
        if self.pages[-1].shapes:
            self.turned()
            self.pages.append(Page())
        self.y = self.top

    def have_room(self, height: float) -> None:
        """Go to the next page where less is left of this one; the title of a part goes along with what follows it."""
        if self.room >= height:
            return
        lone, self._lone = self._lone, None
        if lone is None or lone.ends != (len(self.pages), self.y):
            self.new_page()
            return
        self._go_back(lone.before)
        self.new_page()
        lone.again()

    def put(self, block: Block, after: float = 0.0) -> None:
        """Put a block here, whole on the next page where it fits only there, in parts where it is too tall for one."""
        if block.height <= self.bottom - self.top:
            self.have_room(block.height)
        for row in block.rows:
            self._put_row(row)
        self.y += after * self.air

    def listed(self, count: int, put: Callable[[int], None], parts: int = 1) -> int:
        """Have as many entries of a list of `count`, each of so many `parts`, put as are to be; how many that are."""
        shown = min(count, self._most_of(parts))
        now = shown if self._sample is None else min(shown, max(1, self._sample * _PARTS // max(parts, _PARTS)))
        begun = self._reached
        put(now)
        if now < shown:
            self.unwritten += (self._reached - begun) / max(now, 1) * (shown - now)
        return shown

    def across(self, parts: int, put: Callable[[int], None]) -> None:
        """Have all `parts` of entries put; of very many a few, where it is found out how many pages they will be."""
        now = parts if self._sample is None else min(parts, _MOST_PARTS)
        begun = self._depth
        put(now)
        if now < parts:
            self.unwritten += (self._depth - begun) / now * (parts - now)

    def _most_of(self, parts: int) -> int:
        """How many entries of so many `parts` are put; as many as were asked for, where these are more than usual."""
        return self.most if self.most > MOST_ROWS else min(self.most, max(1, MOST_CELLS // max(parts, 1)))

    @property
    def expected_pages(self) -> int:
        """How many pages it will be with what is unwritten."""
        return len(self.pages) + ceil(self.unwritten / (self.bottom - self.top))

    @property
    def _depth(self) -> float:
        """How far down the last page ends, from the head of the first as if they were one."""
        return (len(self.pages) - 1) * (self.bottom - self.top) + self.y

    @property
    def _reached(self) -> float:
        """How far down all of it goes, with what is unwritten."""
        return self._depth + self.unwritten

    def mark(self, name: str) -> None:
        """Give this place a name that links lead to."""
        self.spots.setdefault(name, (len(self.pages) - 1, self.y))

    def chapter(self, title: str) -> None:
        """Begin a chapter, on a new page but where it `runs_on`."""
        before = self._state()
        if self.runs_on and self.room >= _OF_A_CHAPTER:
            self.y += _ABOVE_CHAPTER if self.y > self.top else 0
        else:
            self.new_page()
        self.list(title, 0, max(self.y - 20, 0))
        block = self.block()
        block.text(title, 21 if self.runs_on else 27, bold=True, part=Element("H1"))
        block.gap(6)
        block.rule(LIGHT.axis)
        self.put(block, 18)
        if self.runs_on:
            self._lone = _Lone(partial(self.chapter, title), before, (len(self.pages), self.y))

    def section(self, title: str, *, listed: bool = True) -> None:
        """Begin a part of a chapter, with what comes first in it on the same page; `listed` in the contents."""
        block = self.block()
        block.text(title, 17, bold=True, part=Element("H2"))
        block.gap(4)
        self.have_room(block.height + _UNDER_TITLE)
        before = self._state()
        self.y += _ABOVE if self.y > self.top + 70 else 0
        if listed:
            self.list(title, 1, self.y)
        self.put(block)
        self._lone = _Lone(partial(self.section, title, listed=listed), before, (len(self.pages), self.y))

    def list(self, title: str, level: int, down: float) -> None:
        """Have a title in the contents."""
        self.headings.append(Heading(brief(title), level, len(self.pages) - 1, down))

    def settled(self, write: Callable[[], None]) -> None:
        """Write a chapter; with less or more air between its parts where its last page would be almost empty."""
        begun = self._state()
        for air in (*_AIR, 1.0):
            self._go_back(begun)
            self.air = air
            write()
            many = len(self.pages) - begun[0]
            filled = (self.y - self.top) / (self.bottom - self.top)
            if many < 2 or many > _MANY or filled > _ALMOST_EMPTY:
                break
        self.air = 1.0

    def _state(self) -> _State:
        page = self.pages[-1]
        counts = len(page.shapes), len(page.links), len(page.tags)
        return len(self.pages), len(self.headings), *counts, set(self.spots), self.y

    def _go_back(self, state: _State) -> None:
        pages, headings, shapes, links, tags, spots, self.y = state
        self._lone = None
        del self.pages[pages:], self.headings[headings:]
        page = self.pages[-1]
        del page.shapes[shapes:], page.links[links:], page.tags[tags:]
        self.spots = {name: spot for name, spot in self.spots.items() if name in spots}

    def _put_row(self, row: Row) -> None:
        if self.room < row.height and self.y > self.top:
            self.new_page()
        if self.y == self.top and not row.shapes:
            return  # room is not left at the head of a page
        page = self.pages[-1]
        placed = Row(0.0, page.shapes, page.links, page.tags)
        placed.add(row, self.y)
        self.statuses |= row.statuses
        self.y += row.height


def _nothing() -> None:
    """Nobody waits for pages."""


def number_pages(flow: Flow, title: str) -> None:
    """Write the title and the number at the foot of each page but the first."""
    shown = shortened(title, SMALL, flow.width * 0.85)
    for number, page in enumerate(flow.pages[1:], start=2):
        flow.turned()
        foot, count = Block(flow.left, flow.width * 0.85), flow.block()
        foot.text(shown, SMALL, LIGHT.muted)
        count.text(str(number), SMALL, LIGHT.muted, right=True)
        for row in (*foot.rows, *count.rows):  # a title of signs that nobody sees has none
            page.shapes += [moved(shape, 0, flow.paper.height - 58) for shape in row.shapes]
