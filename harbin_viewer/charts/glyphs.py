"""The glyphs that a line of text is set in and their outlines, for the formats that we write ourselves."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from PySide6.QtGui import QPainterPath, QRawFont, QTextLayout

from harbin_viewer.charts.lettering import laid_out, placed

EM = 1000.0
"""The size of the outlines, in px: that of the chart type's own grid, so that whole numbers are exact."""


class Face(NamedTuple):
    """A font's family and weight."""

    family: str
    bold: bool


class Glyph(NamedTuple):
    """One glyph of a line: its number in its face, its size and origin in px, and the letters that it stands for.

    The origin counts from the left edge of the text and from its baseline, downwards. Of several glyphs that stand for
    one letter, the first has it.
    """

    face: Face
    number: int
    size: float
    x: float
    y: float
    letters: str


Step: TypeAlias = tuple[Literal["M", "L", "C"], tuple[float, ...]]
"""A step of an outline: to a point, by a line to a point, by a curve of two control points to a point."""


class Outline(NamedTuple):
    """A glyph at `EM` px, y downwards from the baseline, and how far it takes the pen."""

    steps: tuple[Step, ...]
    advance: float


class Height(NamedTuple):
    """How far a face reaches above and below the baseline, and the height of its capitals, at `EM` px."""

    above: float
    below: float
    capital: float


_outlines: dict[tuple[Face, int], Outline] = {}
_heights: dict[Face, Height] = {}


def outline(face: Face, number: int) -> Outline:
    """The outline of a glyph that `glyphs` gave."""
    return _outlines[face, number]


def height(face: Face) -> Height:
    """The heights of a face that `glyphs` gave."""
    return _heights[face]


@lru_cache(maxsize=1000)
def glyphs(text: str, size: float, *, bold: bool) -> tuple[Glyph, ...]:
    """The glyphs of a line of text, from left to right where its script runs so. Needs a QGuiApplication."""
    return tuple(
        glyph
        for x, letters in placed(text, size, bold=bold)
        for glyph in _of_part(letters, laid_out(letters, size, bold=bold), x, bold=bold)
    )


def _of_part(text: str, layout: QTextLayout, left: float, *, bold: bool) -> Iterator[Glyph]:
    baseline, units = layout.lineAt(0).ascent(), text.encode("utf-16-le", "surrogatepass")
    runs = layout.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll)
    starts = sorted({place for run in runs for place in run.stringIndexes()})
    ends = dict(zip(starts, [*starts[1:], len(units) // 2], strict=False))
    for run in runs:
        raw = run.rawFont()
        face, size = Face(raw.familyName(), bold), raw.pixelSize()
        for number, at, place in zip(run.glyphIndexes(), run.positions(), run.stringIndexes(), strict=True):
            _keep(raw, face, number)
            letters = units[2 * place : 2 * ends.pop(place, place)].decode("utf-16-le", "replace")
            yield Glyph(face, number, size, left + at.x(), at.y() - baseline, letters)


def _keep(raw: QRawFont, face: Face, number: int) -> None:
    if (face, number) in _outlines:
        return
    large = QRawFont(raw)
    large.setPixelSize(EM)
    _heights.setdefault(face, Height(large.ascent(), large.descent(), large.capHeight()))
    (advance,) = large.advancesForGlyphIndexes([number])
    _outlines[face, number] = Outline(tuple(_steps(large.pathForGlyph(number))), advance.x())


_MOVE, _CURVE = QPainterPath.ElementType.MoveToElement, QPainterPath.ElementType.CurveToElement


def _steps(path: QPainterPath) -> Iterator[Step]:
    elements = iter([path.elementAt(place) for place in range(path.elementCount())])
    for one in elements:
        if one.type == _CURVE:
            second, third = next(elements), next(elements)
            yield "C", (one.x, one.y, second.x, second.y, third.x, third.y)
        else:
            yield "M" if one.type == _MOVE else "L", (one.x, one.y)
