"""A painted page as a list of shapes in page units (1 px = 1/96 inch), and where its marks are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.cell import CellAt
    from harbin_viewer.pyside import Join

Points: TypeAlias = tuple[tuple[float, float], ...]

Role: TypeAlias = Literal["title", "subtitle", "tick", "value", "series", "key", "unit", "note", "source"]
"""What a text is for."""


class Size(NamedTuple):
    """Width and height of a page in px."""

    width: float
    height: float


class Box(NamedTuple):
    """A rectangle: left, top, width and height in px."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    def meets(self, other: Box, gap: float = 0.0) -> bool:
        """Whether the two overlap, or come closer than `gap`."""
        x, y, width, height = self
        left, top, wide, high = other
        return x < left + wide + gap and left < x + width + gap and y < top + high + gap and top < y + height + gap


class Rect(Struct, frozen=True, gc=False):
    """A filled rectangle."""

    box: Box
    fill: str


class Line(Struct, frozen=True, gc=False):
    """A line through points; `dash` are lengths of strokes and gaps in px."""

    points: Points
    stroke: str
    width: float
    dash: tuple[float, ...] = ()


class Polygon(Struct, frozen=True, gc=False):
    """A closed shape: filled ("" is hollow), outlined where `stroke` is given."""

    points: Points
    fill: str
    stroke: str = ""
    width: float = 0.0


class Dot(Struct, frozen=True, gc=False):
    """A circle round `x`, `y`: filled, outlined where `stroke` is given."""

    x: float
    y: float
    radius: float
    fill: str
    stroke: str = ""
    width: float = 0.0


class Text(Struct, frozen=True, gc=False):
    """A string in one line; `x` is its left edge, `y` its baseline, `box` what it covers.

    `upright`: it runs from below upwards, and its baseline is at `x`.
    """

    x: float
    y: float
    text: str
    size: float
    bold: bool
    colour: str
    role: Role
    box: Box
    upright: bool = False


def join_of(shape: Line | Polygon | Dot) -> Join:
    """How the stretches of an outline meet.

    Those of a thin line without a point: above a peak it would stand for a figure that is not there, and how far it
    reaches is another thing in every format.
    """
    if shape.width >= _ROUNDED:
        return "round"
    return "bevelled" if isinstance(shape, Line) else "mitred"


_ROUNDED = 2
"""Px of width from which on a join is seen to be round."""

Shape: TypeAlias = Rect | Line | Polygon | Dot | Text


class MarkAt(Struct, frozen=True, gc=False):
    """Where a figure is drawn: its series (of those a chart tells), point and address, and the box round the mark.

    `cell` is None where no cell has the figure, as that of a sum.
    """

    series: int
    point: int
    cell: CellAt | None
    box: Box


class NameAt(Struct, frozen=True, gc=False):
    """Where a series is named, in a legend or beside its marks: which of a chart's, and the box round it."""

    series: int
    box: Box


class Picture(Struct, frozen=True, gc=False):
    """A page: its shapes in the order they are painted, and its geometry; `plots` are the panels' plot areas.

    What of title, subtitle, note, sources and the names of places ("tick") had no room for all its words is `cut`.
    """

    size: Size
    background: str
    shapes: tuple[Shape, ...]
    marks: tuple[MarkAt, ...] = ()
    plots: tuple[Box, ...] = ()
    texts: tuple[Text, ...] = ()
    names: tuple[NameAt, ...] = ()
    cut: frozenset[Role] = frozenset()
