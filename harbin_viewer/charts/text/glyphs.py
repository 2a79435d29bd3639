"""The glyphs that a line of text is set in and their outlines, for the formats that we write ourselves."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from PySide6.QtGui import QGlyphRun, QPainterPath, QRawFont, QTextLayout, QTextLine

from harbin_viewer.charts.text.lettering import laid_out, placed, x_of

EM = 1000.0
"""The size of the outlines, in px: that of the chart type's own grid, so that whole numbers are exact."""


_LATER_HALF = 0xDC
"""How the second half of a letter beyond the first plane begins in UTF-16."""

_MOST_TO_AND_FRO = 500
"""Letters up to which it is looked where each of them stands."""


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


MISSING = 0
"""The number of the glyph that stands for letters no font has: a box."""

_BOX = Outline(
    (
        ("M", (60.0, 0.0)), ("L", (60.0, -700.0)), ("L", (540.0, -700.0)), ("L", (540.0, 0.0)), ("L", (60.0, 0.0)),
        ("M", (110.0, -50.0)), ("L", (490.0, -50.0)), ("L", (490.0, -650.0)), ("L", (110.0, -650.0)),
        ("L", (110.0, -50.0)),
    ),
    600.0,
)  # fmt: skip

outlines: dict[tuple[Face, int], Outline] = {(Face("", bold), MISSING): _BOX for bold in (False, True)}
_heights: dict[Face, Height] = {Face("", bold): Height(980.0, 270.0, 700.0) for bold in (False, True)}


def outline(face: Face, number: int) -> Outline:
    """The outline of a glyph that `glyphs` gave."""
    return outlines[face, number]


def height(face: Face) -> Height:
    """The heights of a face that `glyphs` gave."""
    return _heights[face]


@lru_cache(maxsize=1000)
def glyphs(text: str, size: float, *, bold: bool) -> tuple[Glyph, ...]:
    """The glyphs of a line of text, from left to right. Needs a QGuiApplication."""
    return tuple(
        glyph
        for x, letters in placed(text, size, bold=bold)
        for glyph in _of_part(letters, laid_out(letters, size, bold=bold), x, bold=bold)
    )


class _Found(NamedTuple):
    """A glyph as Qt has laid it out, in the run of that number; `place` is where its letters begin, in UTF-16."""

    x: float
    y: float
    face: Face
    number: int
    size: float
    place: int
    run: int


def _of_part(text: str, layout: QTextLayout, left: float, *, bold: bool) -> Iterator[Glyph]:
    line = layout.lineAt(0)
    runs = list(line.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll))
    found = sorted(_found(runs, float(layout.font().pixelSize()), bold=bold), key=lambda glyph: glyph.x)
    leftwards = any(run.isRightToLeft() for run in runs)
    one_each = len(found) == len(text) and not leftwards
    to_and_fro = line if leftwards and len(text) <= _MOST_TO_AND_FRO else None
    letters = map(_readable, text) if one_each else _of_clusters(text, found, to_and_fro)
    for glyph, of_it in zip(found, letters, strict=True):
        yield Glyph(glyph.face, glyph.number, glyph.size, left + glyph.x, glyph.y - line.ascent(), of_it)


def _found(runs: Sequence[QGlyphRun], size: float, *, bold: bool) -> Iterator[_Found]:
    """The glyphs of runs. Qt ends the program if a run is asked for its font that has none: its letters are boxes."""
    for number, run in enumerate(runs):
        raw = run.rawFont()
        known = raw.pixelSize() > 0
        face, size = (Face(raw.familyName(), bold), raw.pixelSize()) if known else (Face("", bold), size)
        for glyph, at, place in zip(run.glyphIndexes(), run.positions(), run.stringIndexes(), strict=True):
            if known:
                _keep(raw, face, glyph)
            yield _Found(at.x(), at.y(), face, glyph if known else MISSING, size, place, number)


def _of_clusters(text: str, found: Sequence[_Found], line: QTextLine | None) -> Iterator[str]:
    """The letters of each glyph, where there are more or fewer than letters, or they run from right to left.

    They do where there is a `line`. Of several glyphs for one cluster each has a letter, and the last those left over.
    """
    units = text.encode("utf-16-le", "surrogatepass")
    whole = [at for at in range(len(units) // 2) if units[2 * at + 1] & 0xFC != _LATER_HALF]
    places = _places(found, whole, line)
    starts = sorted(set(places))
    ends = dict(zip(starts, [*starts[1:], len(units) // 2], strict=False))
    left = {start: _readable(units[2 * start : 2 * end].decode("utf-16-le", "replace")) for start, end in ends.items()}
    several, given = Counter(places), Counter[int]()
    for place in places:
        several[place] -= 1
        start = given[place]
        given[place] += 1
        yield left[place][start : start + 1] if several[place] else left[place][start:]


def _places(found: Sequence[_Found], letters: Sequence[int], line: QTextLine | None) -> list[int]:
    """Which of the `letters` each glyph begins with. After a change of font Qt tells of some the place of others: they
    have the next that is free, or in a `line` from right to left the one that stands where they do.
    """
    told = _told(found, leftwards=line is not None)
    unclaimed = sorted(set(letters) - {glyph.place for glyph in told})
    places = []
    for glyph in found:
        later = len(unclaimed) if glyph in told else bisect_right(unclaimed, glyph.place)
        if glyph not in told and line is not None and unclaimed:
            later = min(range(len(unclaimed)), key=lambda at: abs(_left_edge(line, unclaimed[at]) - glyph.x))
        places.append(unclaimed.pop(later) if later < len(unclaimed) else glyph.place)
    return places


def _told(found: Sequence[_Found], *, leftwards: bool) -> set[_Found]:
    """The glyphs of which Qt tells their own place: of runs that share one those of the run with most places, and
    `leftwards` none of a run whose glyphs all have one.
    """
    different = Counter(run for run, _place in {(glyph.run, glyph.place) for glyph in found})
    owner: dict[int, int] = {}
    for glyph in found:
        if glyph.place not in owner or different[glyph.run] > different[owner[glyph.place]]:
            owner[glyph.place] = glyph.run
    of_run = Counter(glyph.run for glyph in found)
    alike = {run for run, count in of_run.items() if leftwards and count > 1 and different[run] == 1}
    return {glyph for glyph in found if glyph.run == owner[glyph.place] and glyph.run not in alike}


def _left_edge(line: QTextLine, place: int) -> float:
    return min(x_of(line.cursorToX(place, edge)) for edge in (_LEADING, _TRAILING))


def _readable(text: str) -> str:
    """Letters without the signs that no reader sees."""
    return _UNSEEN.sub("", text)


_UNSEEN = re.compile("[\u00ad\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")


def _keep(raw: QRawFont, face: Face, number: int) -> None:
    if (face, number) in outlines:
        return
    large = QRawFont(raw)
    large.setPixelSize(EM)
    _heights.setdefault(face, Height(large.ascent(), large.descent(), large.capHeight()))
    (advance,) = large.advancesForGlyphIndexes([number])
    outlines[face, number] = Outline(tuple(steps(large.pathForGlyph(number))), advance.x())


_LEADING, _TRAILING = QTextLine.Edge.Leading, QTextLine.Edge.Trailing

_MOVE, _CURVE = QPainterPath.ElementType.MoveToElement, QPainterPath.ElementType.CurveToElement


def steps(path: QPainterPath) -> Iterator[Step]:
    """The steps along the outline of a letter, in units of the em."""
    elements = iter([path.elementAt(place) for place in range(path.elementCount())])
    for element in elements:
        if element.type == _CURVE:
            second, third = next(elements), next(elements)
            yield "C", (element.x, element.y, second.x, second.y, third.x, third.y)
        else:
            yield "M" if element.type == _MOVE else "L", (element.x, element.y)
