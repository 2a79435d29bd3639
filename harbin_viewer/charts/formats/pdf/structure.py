"""What the parts of a document are (ISO 32000-1, 14.7): headings, paragraphs, tables and figures, in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from harbin_viewer.charts.scene import Box, Dot, Line, Points, Polygon, Shape
from harbin_viewer.factsheet.words.languages import OWN


@dataclass(eq=False)
class Element:
    """A part of a document: its standard `role` ("H1", "P", "TD" …), what it is in, and what it shows in words.

    A "TH" is the head of its `scope`: "Column" or "Row". `language` is that of its words, "" for the document's.
    """

    role: str
    within: Element | None = None
    alternative: str = ""
    scope: str = "Column"
    language: str = ""


def said(role: str = "P", within: Element | None = None, alternative: str = "") -> Element:
    """A part in the program's own words, whatever language those of the sheet are."""
    return Element(role, within, alternative, language=OWN)


class Tagged(NamedTuple):
    """The shapes from `first` to before `last` of a page, and the part that they are."""

    first: int
    last: int
    element: Element

    def moved(self, by: int) -> Tagged:
        """The same shapes behind so many others."""
        return Tagged(self.first + by, self.last + by, self.element)


@dataclass
class Branch:
    """An element with what is in it, in reading order: other branches, and (page, number) of marked content."""

    element: Element | None
    number: int
    kids: list[Branch | tuple[int, int]] = field(default_factory=list)

    @property
    def children(self) -> list[Branch]:
        """The branches in it."""
        return [kid for kid in self.kids if isinstance(kid, Branch)]

    @property
    def contents(self) -> list[tuple[int, int]]:
        """The marked contents in it."""
        return [kid for kid in self.kids if not isinstance(kid, Branch)]


def extent(shapes: Sequence[Shape]) -> Box:
    """The box round shapes, in their px."""
    corners = [corner for shape in shapes for corner in _corners(shape)]
    left, top = min(x for x, _y in corners), min(y for _x, y in corners)
    return Box(left, top, max(x for x, _y in corners) - left, max(y for _x, y in corners) - top)


def _corners(shape: Shape) -> Points:
    match shape:
        case Line() | Polygon():
            return shape.points
        case Dot():
            return (shape.x - shape.radius, shape.y - shape.radius), (shape.x + shape.radius, shape.y + shape.radius)
        case _:
            return (shape.box.x, shape.box.y), (shape.box.right, shape.box.bottom)


def branches(pages: Sequence[Sequence[Element]]) -> tuple[Branch, list[Branch]]:
    """The root of the elements of all pages, and all branches below it, numbered from 0; the root has −1."""
    root, known = Branch(None, -1), dict[int, Branch]()
    for page, elements in enumerate(pages):
        for number, element in enumerate(elements):
            _branch(element, root, known).kids.append((page, number))
    return root, list(known.values())


def _branch(element: Element, root: Branch, known: dict[int, Branch]) -> Branch:
    if id(element) not in known:
        above = root if element.within is None else _branch(element.within, root, known)
        known[id(element)] = Branch(element, len(known))
        above.kids.append(known[id(element)])
    return known[id(element)]
