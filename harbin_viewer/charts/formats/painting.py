"""A picture onto any Qt device: the screen, an image, a PDF page.

By path and by text layout alone: but for bold letters of other scripts they look up no enum of `Qt`, which would build
all of them (see `pyside`).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import import_module
from operator import sub
from threading import get_ident, main_thread
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QPolygonF, QTextLayout

from harbin_viewer.charts.scene import Dot, Line, Picture, Points, Polygon, Rect, Shape, Text, join_of
from harbin_viewer.charts.solid_paint import brush
from harbin_viewer.charts.text.lettering import laid_out, placed
from harbin_viewer.pyside import plain_pen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from harbin_viewer.charts.text.glyphs import Step
    from harbin_viewer.pyside import Join

_PART = 16
"""Points in a part of a line that runs to and fro."""

_OTHER_SCRIPTS = re.compile("[\u0530-\u1dff\u2c00-\uffff\U00010000-\U0010ffff]")
"""Letters that the chart's type has not: they are set in a font of the machine."""

_LONG_WAY = 8000.0
"""Px up and down, beyond which a line is drawn in parts."""


def paint(painter: QPainter, picture: Picture) -> None:
    """Draw the picture in the painter's coordinates, 1 unit to a px."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    for shape in picture.shapes:
        _draw(painter, shape)


def _draw(painter: QPainter, shape: Shape) -> None:
    match shape:
        case Rect():
            path = QPainterPath()
            path.addRect(QRectF(*shape.box))
            painter.fillPath(path, _brush(shape.fill))
        case Line():
            _line(painter, shape)
        case Polygon():
            path = _through(shape.points)
            path.closeSubpath()
            _closed(painter, path, shape)
        case Dot():
            path = QPainterPath()
            path.addEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)
            _closed(painter, path, shape)
        case Text():
            _text(painter, shape)


def _line(painter: QPainter, line: Line) -> None:
    """One that runs to and fro a lot goes in parts, as Qt takes the square of its crossings; each repeats a stretch."""
    pen, points = _pen(line, line.dash), line.points
    part = _PART if not line.dash and _travel(points) > _LONG_WAY else len(points)
    for start in range(0, len(points) - 1, part):
        painter.strokePath(_through(points[max(start - 1, 0) : start + part + 1]), pen)


def _travel(points: Points) -> float:
    """How far the line runs up and down, in px; 0 for a short one."""
    if len(points) <= 4 * _PART:
        return 0.0
    down = [y for _x, y in points]
    return float(sum(map(abs, map(sub, down[1:], down))))


def _through(points: Points) -> QPainterPath:
    """The way from point to point: a call for each takes a quarter of the time of a polygon of as many objects."""
    path = QPainterPath(QPointF(*points[0]))
    for x, y in points[1:]:
        path.lineTo(x, y)
    if path.elementCount() == len(points):
        return path
    path = QPainterPath()  # Qt leaves out a point that is where the one before is, of which a dot would be seen
    path.addPolygon(QPolygonF([QPointF(*point) for point in points]))
    return path


def _closed(painter: QPainter, path: QPainterPath, shape: Polygon | Dot) -> None:
    if shape.fill:
        painter.fillPath(path, _brush(shape.fill))
    if shape.stroke:
        painter.strokePath(path, _pen(shape))


def _text(painter: QPainter, text: Text) -> None:
    if text.upright:
        painter.save()
        painter.translate(text.x, text.y)
        painter.rotate(-90)
        _text(painter, replace(text, x=0.0, y=0.0, upright=False))
        painter.restore()
        return
    if text.bold and _OTHER_SCRIPTS.search(text.text):
        _outlined(painter, text)
        return
    for x, letters in placed(text.text, text.size, bold=text.bold):
        if letters == " ":
            continue
        layout = _laid_out(letters, text.size, text.colour, bold=text.bold)
        layout.draw(painter, QPointF(text.x + x, text.y - layout.lineAt(0).ascent()))


def _outlined(painter: QPainter, text: Text) -> None:
    """Bold letters of other scripts, by their outlines, as files of vectors have them: Qt makes an outline bolder where
    a font has no bold face, and not always the letters that it sets.
    """
    made = import_module("harbin_viewer.charts.text.glyphs")  # which the window's first picture does not need
    for glyph in made.glyphs(text.text, text.size, bold=True):
        path = _outline(made.outline(glyph.face, glyph.number).steps)
        painter.save()
        painter.translate(text.x + glyph.x, text.y + glyph.y)
        painter.scale(glyph.size / made.EM, glyph.size / made.EM)
        painter.fillPath(path, _brush(text.colour))
        painter.restore()


def _outline(steps: Sequence[Step]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for step, numbers in steps:
        points = [QPointF(*point) for point in zip(numbers[::2], numbers[1::2], strict=True)]
        if step == "M":
            path.moveTo(points[0])
        elif step == "L":
            path.lineTo(points[0])
        else:
            path.cubicTo(points[0], points[1], points[2])
    return path


def _laid_out(letters: str, size: float, colour: str, *, bold: bool) -> QTextLayout:
    """Letters laid out in their ink, kept for the next picture by the thread of the window alone.

    A layout is of the fonts of its thread, which end with it: drawn by another it would end the process.
    """
    if get_ident() == main_thread().ident:
        return _kept(letters, size, colour, bold=bold)
    return laid_out(letters, size, bold=bold, ink=_brush(colour))


@lru_cache(maxsize=500)
def _kept(letters: str, size: float, colour: str, *, bold: bool) -> QTextLayout:
    return laid_out(letters, size, bold=bold, ink=_brush(colour))


@cache
def _brush(colour: str) -> QBrush:
    return brush(colour)


def _pen(shape: Line | Polygon | Dot, dash: tuple[float, ...] = ()) -> QPen:
    return _pen_of(join_of(shape), shape.stroke, shape.width, dash)


@cache
def _pen_of(join: Join, colour: str, width: float, dash: tuple[float, ...]) -> QPen:
    pen = plain_pen(join)
    pen.setBrush(brush(colour))
    pen.setWidthF(width)
    if dash:
        pen.setDashPattern([length / width for length in dash])
    return pen
