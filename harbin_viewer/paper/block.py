"""Text, marks, rules and tables, one under the other: what is then put on pages, row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from msgspec.structs import replace

from harbin_viewer.charts.formats.pdf.structure import Element, Tagged
from harbin_viewer.charts.scene import Box, Dot, Line, Polygon, Rect, Shape, Text
from harbin_viewer.charts.status import told
from harbin_viewer.charts.status_badge import badge_shapes
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.model.status import StatusName
from harbin_viewer.paper.spans import Piece, Span, lines

BODY, SMALL = 13.0, 11.0
"""Sizes of type, in px."""

_LEADING = 1.42

NO_PART = Element("Artifact")
"""What is no part of the document, and not read out."""


@dataclass(slots=True)
class Row:
    """What stands side by side and is not parted: shapes and links, measured from the row's upper edge."""

    height: float
    shapes: list[Shape] = field(default_factory=list)
    links: list[tuple[Box, str]] = field(default_factory=list)
    tags: list[Tagged] = field(default_factory=list)
    """Which of its shapes are which part of the document."""
    statuses: set[StatusName] = field(default_factory=set)
    """Those whose marks stand in it."""

    def badge(self, status: StatusName, x: float, size: float) -> None:
        """Put the mark of a status at `x`, halfway down."""
        self.shapes += badge_shapes(status, x, (self.height - size) / 2, size, LIGHT)
        self.statuses.add(status)

    def add(self, other: Row, down: float = 0.0) -> None:
        """Take in what stands in another row, so many px further down."""
        if not other.shapes and not other.tags:  # room
            return
        self.tags += [tagged.moved(len(self.shapes)) for tagged in other.tags]
        self.shapes += [moved(shape, 0, down) for shape in other.shapes] if down else other.shapes
        self.links += [(box._replace(y=box.y + down), target) for box, target in other.links]
        self.statuses |= other.statuses


class Block:
    """A column of rows: `left` px from the edge of the page, `width` px wide."""

    def __init__(self, left: float, width: float) -> None:
        self.left, self.width = left, width
        self.rows: list[Row] = []

    @property
    def height(self) -> float:
        """From the first row's upper edge to the last one's lower."""
        return sum(row.height for row in self.rows)

    def text(
        self, text: str | Sequence[Span], size: float = BODY, colour: str = LIGHT.ink, *, bold: bool = False,
        indent: float = 0.0, right: bool = False, part: Element | None = None,
    ) -> None:  # fmt: skip
        """A paragraph, or another `part` of the document. `right` sets it against the right edge."""
        part = part or Element("P")
        spans = [Span(text, bold=bold)] if isinstance(text, str) else list(text)
        step = round(size * (_LEADING if size < 20 else 1.2))
        parts = {id(span): _part(span, part) for span in spans}
        for pieces in lines(spans, size, self.width - indent):
            row = Row(step)
            wide = sum(piece.width for piece in pieces)
            x = self.left + (self.width - wide if right else indent)
            for piece in pieces:
                self._set(row, piece, x + piece.x, step, size, colour)
            row.tags = [] if part is NO_PART else list(_tags([parts[id(piece.span)] for piece in pieces]))
            self.rows.append(row)

    def status(
        self, status: StatusName | None, after: Sequence[Span], size: float = SMALL, *, doubted: bool = False
    ) -> None:  # fmt: skip
        """How sure something is, as mark and word, what a check says against it, and what stands after it in grey."""
        if status is None:
            self.text(list(after), size, LIGHT.muted)
            return
        status, word, against = told(status, doubted=doubted)
        colour = LIGHT.status[status]
        after = [*([Span(f"{against}. ")] if against else []), *after]
        mark, first = round(size * 1.1), len(self.rows)
        spans = [Span(word, colour, bold=True)]
        self.text([*spans, *([Span(" · ")] if after else []), *after], size, LIGHT.muted, indent=mark * 1.4)
        self.rows[first].badge(status, self.left, mark)

    def gap(self, height: float) -> None:
        """Leave room."""
        self.rows.append(Row(height))

    def rule(self, colour: str = LIGHT.grid) -> None:
        """A thin line across."""
        shape = Rect(Box(self.left, 0, self.width, 0.75), colour)
        self.rows.append(Row(1, [shape]))

    def beside(self, *blocks: Block) -> None:
        """Blocks side by side, each at its own left edge."""
        for number in range(max((len(block.rows) for block in blocks), default=0)):
            rows = [block.rows[number] for block in blocks if number < len(block.rows)]
            self.rows.append(Row(max(row.height for row in rows)))
            for row in rows:
                self.rows[-1].add(row)

    def joined(self) -> None:
        """Make one row of all, which is then not parted."""
        whole, y = Row(self.height), 0.0
        for row in self.rows:
            whole.add(row, y)
            y += row.height
        self.rows = [whole]

    def _set(self, row: Row, piece: Piece, x: float, step: float, size: float, colour: str) -> None:
        span = piece.span
        colour = span.colour or (LIGHT.accent if span.target else colour)
        baseline = round((step + size * 0.68) / 2, 2)
        box = Box(x, baseline - size * 0.78, piece.width, size)
        row.shapes.append(Text(x, baseline, piece.text, size, span.bold, colour, "note", box))
        if span.target:
            row.links.append((box, span.target))


def _part(span: Span, part: Element) -> Element:
    """What a piece of text is, in the part of the document that the text is."""
    return Element("Link", part) if span.target and part.role != "Link" else part


def _tags(parts: Sequence[Element]) -> Iterator[Tagged]:
    """Which shapes of a row are which part of the document, where each shape is of one of `parts`."""
    for part, places in groupby(range(len(parts)), key=parts.__getitem__):
        first, *others = places
        yield Tagged(first, first + len(others) + 1, part)


def moved(shape: Shape, dx: float, dy: float) -> Shape:
    """The shape at another place."""
    match shape:
        case Rect():
            return replace(shape, box=_moved_box(shape.box, dx, dy))
        case Line() | Polygon():
            return replace(shape, points=tuple((x + dx, y + dy) for x, y in shape.points))
        case Dot():
            return replace(shape, x=shape.x + dx, y=shape.y + dy)
        case Text():
            return replace(shape, x=shape.x + dx, y=shape.y + dy, box=_moved_box(shape.box, dx, dy))


def _moved_box(box: Box, dx: float, dy: float) -> Box:
    return Box(box.x + dx, box.y + dy, box.width, box.height)
