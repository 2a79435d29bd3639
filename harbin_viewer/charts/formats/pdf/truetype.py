"""A TrueType font of a few glyphs, made of their outlines: what a PDF embeds, whatever kind of font they come from.

The tables are those of the OpenType specification that a PDF asks for (ISO 32000-1, 9.9): no names, no character map.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple, TypeAlias

from harbin_viewer.charts.text.glyphs import EM, MISSING, Face, Height, Outline, outline

UNITS = 2000
"""Units to an em: points of the chart type that lie between two of its own units are exact."""

_SCALE = UNITS / EM
_CLOSE = 1.0
"""Units by which a curve may be off its glyph."""

_FARTHEST = 16_000
"""Units from the origin that the difference of two places can still be written with."""

_Point: TypeAlias = tuple[float, float]
_Contour: TypeAlias = list[tuple[int, int, bool]]


class _Written(NamedTuple):
    """A glyph as table `glyf` has it, and its figures for other tables."""

    data: bytes
    advance: int
    box: tuple[int, int, int, int]
    points: int
    contours: int


def advance(face: Face, number: int) -> float:
    """How far a glyph takes the pen, in thousandths of an em, as the font will have it."""
    return _units(outline(face, number)) * 1000 / UNITS


def truetype(face: Face, numbers: Sequence[int], height: Height) -> bytes:
    """The font with these glyphs of the face, in their order, after one that stands for what is missing."""
    glyphs = [_written(Face("", face.bold), MISSING), *(_written(face, number) for number in numbers)]
    box = _around(glyphs)
    places = [0]
    for glyph in glyphs:
        places.append(places[-1] + len(glyph.data))
    high, low = round(height.above * _SCALE), -round(height.below * _SCALE)
    widest, count = max(glyph.advance for glyph in glyphs), len(glyphs)
    points, contours = max(glyph.points for glyph in glyphs), max(glyph.contours for glyph in glyphs)
    return _assembled(
        {
            b"glyf": b"".join(glyph.data for glyph in glyphs),
            b"head": struct.pack(
                ">4I2H2q4h2H3h", 0x10000, 0x10000, 0, 0x5F0F3CF5, 0x000B, UNITS, 0, 0, *box, int(face.bold), 8, 2, 1, 0
            ),
            b"hhea": struct.pack(
                ">I3hH11hH", 0x10000, high, low, 0, widest, box[0], 0, box[2], 1, 0, 0, 0, 0, 0, 0, 0, count
            ),
            b"hmtx": b"".join(struct.pack(">Hh", glyph.advance, glyph.box[0]) for glyph in glyphs),
            b"loca": struct.pack(f">{len(places)}I", *places),
            b"maxp": struct.pack(">I14H", 0x10000, count, points, contours, 0, 0, 1, *(0,) * 8),
        }
    )


def _around(glyphs: Sequence[_Written]) -> tuple[int, int, int, int]:
    boxes = [glyph.box for glyph in glyphs if glyph.points] or [(0, 0, 0, 0)]
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _assembled(tables: dict[bytes, bytes]) -> bytes:
    """A font file of these tables."""
    count = len(tables)
    power = count.bit_length() - 1
    head = struct.pack(">IHHHH", 0x10000, count, 16 << power, power, (count - (1 << power)) * 16)
    at, directory, body, start = len(head) + 16 * count, b"", b"", 0
    for name, data in sorted(tables.items()):
        if name == b"head":
            start = at + len(body)
        directory += struct.pack(">4sIII", name, _checksum(data), at + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    whole = head + directory + body
    return whole[: start + 8] + struct.pack(">I", (0xB1B0AFBA - _checksum(whole)) % 2**32) + whole[start + 12 :]


def _checksum(data: bytes) -> int:
    padded = data + bytes(-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) % 2**32


@cache
def _written(face: Face, number: int) -> _Written:
    """The glyph, once written down for all documents."""
    shape = outline(face, number)
    advance, contours = _units(shape), list(_contours(face, number))
    points = [point for contour in contours for point in contour]
    if not points:
        return _Written(b"", advance, (0, 0, 0, 0), 0, 0)
    xs, ys = [x for x, _y, _on in points], [y for _x, y, _on in points]
    box, ends, end = (min(xs), min(ys), max(xs), max(ys)), [], -1
    for contour in contours:
        end += len(contour)
        ends.append(end)
    data = b"".join(
        (
            struct.pack(f">h4h{len(ends)}HH", len(ends), *box, *ends, 0),
            bytes(int(on) for _x, _y, on in points),
            *(struct.pack(f">{len(line)}h", *_differences(line)) for line in (xs, ys)),
        )
    )
    return _Written(data + bytes(-len(data) % 4), advance, box, len(points), len(contours))


def _units(shape: Outline) -> int:
    """How far a glyph takes the pen, in units."""
    return round(shape.advance * _SCALE)


def _differences(line: list[int]) -> Iterator[int]:
    before = 0
    for glyph in line:
        yield glyph - before
        before = glyph


def _contours(face: Face, number: int) -> Iterator[_Contour]:
    """The outline in curves of one control point, in units, y upwards; the last point is not the first again."""
    contour: _Contour = []
    at: _Point = (0.0, 0.0)
    for kind, places in outline(face, number).steps:
        points = [(x * _SCALE, -y * _SCALE) for x, y in zip(places[::2], places[1::2], strict=True)]
        if kind == "M":
            yield from _closed(contour)
            contour = [_on_grid(points[0], on=True)]
        elif kind == "L":
            contour.append(_on_grid(points[0], on=True))
        else:
            contour += _curve(at, points[0], points[1], points[2])
        at = points[-1]
    yield from _closed(contour)


def _closed(contour: _Contour) -> Iterator[_Contour]:
    if len(contour) > 1 and contour[-1] == contour[0]:
        contour = contour[:-1]
    if len(contour) > 2:
        yield contour


def _curve(start: _Point, first: _Point, second: _Point, end: _Point, deep: int = 0) -> _Contour:
    """A curve of two control points, as curves of one: exact where it was one, halved until it is close."""
    left, right = _between(start, first, 1.5), _between(end, second, 1.5)
    if deep == 4 or max(abs(left[0] - right[0]), abs(left[1] - right[1])) <= _CLOSE:
        return [_on_grid(_between(left, right), on=False), _on_grid(end, on=True)]
    a, b, c = _between(start, first), _between(first, second), _between(second, end)
    ab, bc = _between(a, b), _between(b, c)
    middle = _between(ab, bc)
    return [*_curve(start, a, ab, middle, deep + 1), *_curve(middle, bc, c, end, deep + 1)]


def _between(a: _Point, b: _Point, share: float = 0.5) -> _Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _on_grid(point: _Point, *, on: bool) -> tuple[int, int, bool]:
    x, y = (max(-_FARTHEST, min(round(coordinate), _FARTHEST)) for coordinate in point)
    return x, y, on
