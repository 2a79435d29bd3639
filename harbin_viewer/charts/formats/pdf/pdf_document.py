"""Pictures as PDF, written from their lists of shapes: vector, text that can be selected, fonts inside.

The same input gives the same bytes. (Qt's writer takes three times as long: it makes its fonts anew for each file.)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec.structs import replace

from harbin_viewer.charts.formats.document_facts import DocumentFacts
from harbin_viewer.charts.formats.pdf.fonts import PdfFonts
from harbin_viewer.charts.formats.pdf.objects import PdfFile
from harbin_viewer.charts.formats.pdf.structure import Element, Tagged, extent
from harbin_viewer.charts.formats.pdf.values import decimal
from harbin_viewer.charts.scene import Box, Dot, Line, Picture, Points, Polygon, Rect, Shape, Text, join_of

if TYPE_CHECKING:
    from harbin_viewer.pyside import Join

POINT = 0.75
"""Points to a px."""

_JOINS: dict[Join, bytes] = {"mitred": b"0", "round": b"1", "bevelled": b"2"}

_ROUND = 0.5522847498
"""How far the control points of a quarter of a circle are along its tangents, in radii."""


def pdf(picture: Picture, facts: DocumentFacts) -> bytes:
    """A document of one page, of the picture's size, that says in words what it shows to who cannot see it."""
    file, fonts = PdfFile(facts), PdfFonts()
    _add_page(file, picture, b"/Figure << /MCID 0 >> BDC\n%s\nEMC" % _Contents(fonts).of(picture))
    file.add_figure(facts.alternative)
    fonts.add_to(file)
    return file.written()


def document(
    pictures: Iterable[Picture], facts: DocumentFacts, tags: Sequence[Sequence[Tagged]] | None = None
) -> PdfFile:
    """A document with a page for each picture, that links and bookmarks can be added to. Needs a QGuiApplication.

    `tags` say of each page which of its shapes are which part of the document; the others say nothing to be read out.
    """
    file, fonts = PdfFile(facts), PdfFonts()
    places: dict[Element, Box] = {}
    for number, picture in enumerate(pictures):
        _add_page(file, picture, _Contents(fonts).of(picture, None if tags is None else tags[number]))
        places |= dict(_places_of_figures(picture, tags[number] if tags is not None else ()))
    if tags is not None:
        file.add_structure([[tagged.element for tagged in of_page] for of_page in tags], places)
    fonts.add_to(file)
    return file


def _places_of_figures(picture: Picture, tags: Sequence[Tagged]) -> Iterator[tuple[Element, Box]]:
    """Where the figures of a page are, in points upwards from its lower left corner."""
    for first, last, element in tags:
        if element.role == "Figure" and first < last:
            box = extent(picture.shapes[first:last])
            up = (picture.size.height - box.bottom) * POINT
            yield element, Box(box.x * POINT, up, box.width * POINT, box.height * POINT)


def _add_page(file: PdfFile, picture: Picture, content: bytes) -> None:
    width, height = (length * POINT for length in picture.size)
    file.add_page(width, height, content)


class _Contents:
    """Turns the shapes of a page into operators; says of colours and pens what changes."""

    def __init__(self, fonts: PdfFonts) -> None:
        self._fonts = fonts
        self._now: dict[bytes, bytes] = {}

    def of(self, picture: Picture, tags: Sequence[Tagged] | None = None) -> bytes:
        """What is on a page, in px downwards from its upper left corner; marked as `tags` say."""
        bottom = decimal(picture.size.height * POINT)
        begin = b"%s 0 0 -%s 0 %s cm" % (decimal(POINT), decimal(POINT), bottom)
        parts = self._shapes(picture.shapes) if tags is None else self._marked(picture.shapes, tags)
        return b"\n".join([begin, *parts])

    def _shapes(self, shapes: Sequence[Shape]) -> Iterator[bytes]:
        return (part for shape in shapes for part in self._shape(shape))

    def _marked(self, shapes: Sequence[Shape], tags: Sequence[Tagged]) -> Iterator[bytes]:
        done = 0
        for number, (first, last, element) in enumerate(tags):
            if done < first:
                yield from self._left(shapes[done:first])
            yield b"/%s << /MCID %d >> BDC" % (element.role.encode(), number)
            yield from self._shapes(shapes[first:last])
            yield b"EMC"
            done = last
        yield from self._left(shapes[done:])

    def _left(self, shapes: Sequence[Shape]) -> Iterator[bytes]:
        """Shapes that are no part of the document: grounds and rules; page numbers and heads that are said again."""
        for is_text, run in groupby(shapes, key=lambda shape: isinstance(shape, Text)):
            yield b"/Artifact << /Type /%s >> BDC" % (b"Pagination" if is_text else b"Layout")
            yield from self._shapes(list(run))
            yield b"EMC"

    def _shape(self, shape: Shape) -> Iterator[bytes]:
        match shape:
            case Text(upright=False):
                yield from self._fill(shape.colour)
                yield self._text(shape)
            case Rect():
                yield from self._fill(shape.fill)
                yield b"%s re f" % b" ".join(map(decimal, shape.box))
            case Line():
                yield from self._pen(shape, shape.dash)
                yield _path(shape.points) + b" S"
            case Polygon():
                yield from self._closed(_path(shape.points) + b" h", shape)
            case Dot():
                yield from self._closed(_circle(shape), shape)
            case Text():
                turned = b"0 -1 1 0 %s %s cm" % (decimal(shape.x), decimal(shape.y))
                yield from self._fill(shape.colour)
                yield b"q %s %s Q" % (turned, self._text(replace(shape, x=0.0, y=0.0, upright=False)))

    def _closed(self, path: bytes, shape: Polygon | Dot) -> Iterator[bytes]:
        if shape.fill:
            yield from self._fill(shape.fill)
        if shape.stroke:
            yield from self._pen(shape)
        yield path + (b" B" if shape.fill and shape.stroke else b" f" if shape.fill else b" S")

    def _fill(self, colour: str) -> Iterator[bytes]:
        yield from self._set(b"rg", _colour(colour))

    def _pen(self, shape: Line | Polygon | Dot, dash: tuple[float, ...] = ()) -> Iterator[bytes]:
        yield from self._set(b"RG", _colour(shape.stroke))
        yield from self._set(b"w", decimal(shape.width))
        yield from self._set(b"d", b"[%s] 0" % b" ".join(map(decimal, dash)))
        yield from self._set(b"j", _JOINS[join_of(shape)])

    def _set(self, operator: bytes, value: bytes) -> Iterator[bytes]:
        if self._now.get(operator) != value:
            self._now[operator] = value
            yield value + b" " + operator

    def _text(self, text: Text) -> bytes:
        parts = [b"BT"]
        for face, size, right, down, codes in self._fonts.runs(text.text, text.size, bold=text.bold):
            place = (decimal(text.x + right), decimal(text.y + down))
            parts.append(b"/%s %s Tf 1 0 0 -1 %s %s Tm [%s] TJ" % (face, size, *place, codes))
        return b" ".join([*parts, b"ET"])


@cache
def _colour(colour: str) -> bytes:
    return b" ".join(b"%.4g" % (int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))


def _path(points: Points) -> bytes:
    placed = [b"%s %s" % (decimal(x), decimal(y)) for x, y in points]
    return b"%s m " % placed[0] + b" ".join(b"%s l" % point for point in placed[1:])


def _circle(dot: Dot) -> bytes:
    far, near = dot.radius, dot.radius * _ROUND
    quarters = (
        (far, near, near, far, 0.0, far),
        (-near, far, -far, near, -far, 0.0),
        (-far, -near, -near, -far, 0.0, -far),
        (near, -far, far, -near, far, 0.0),
    )
    curves = (
        b" ".join(decimal(coordinate + (dot.y if place % 2 else dot.x)) for place, coordinate in enumerate(quarter))
        + b" c"
        for quarter in quarters
    )
    return b"%s %s m " % (decimal(dot.x + far), decimal(dot.y)) + b" ".join(curves) + b" h"
