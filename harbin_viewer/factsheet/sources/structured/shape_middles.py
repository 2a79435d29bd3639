"""The middle of a shape of GeoJSON: of an area that of its largest part, of a line half of its way."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, TypeAlias

Point: TypeAlias = tuple[float, float]

_MOST_POINTS = 200_000
"""Points of a ring of which the middle is sought; of a longer one these do."""

_DIGITS = 5
"""Decimals of degrees, a metre."""


def middle_of(geometry: Any) -> Point | None:
    """East and north of the middle of a geometry; None where it has none in degrees."""
    if not isinstance(geometry, dict):
        return None
    kind, coordinates = geometry.get("type"), geometry.get("coordinates")
    if kind == "Point":
        return _point(coordinates)
    rings = [ring for ring in _rings(kind, coordinates) if ring]
    if not rings:
        return None
    found = _centre(max(rings, key=lambda ring: abs(_area(ring)))) if "Polygon" in str(kind) else _half(rings)
    return None if found is None else (round(found[0], _DIGITS), round(found[1], _DIGITS))


def third_of(geometry: Any) -> Any:
    """The third coordinate of a point, as it is written; None where it has none."""
    if not isinstance(geometry, dict) or geometry.get("type") != "Point":
        return None
    match geometry.get("coordinates"):
        case [_, _, third, *_] if not isinstance(third, list | dict):
            return third
    return None


def _rings(kind: Any, coordinates: Any) -> Iterator[list[Point]]:
    """The outer rings of areas, the lines, or the points of a group as one."""
    if not isinstance(coordinates, list):
        return
    match kind:
        case "Polygon":
            yield _points(next(iter(coordinates), None))
        case "MultiPolygon":
            for part in coordinates:
                yield _points(next(iter(part), None) if isinstance(part, list) else None)
        case "LineString" | "MultiPoint":
            yield _points(coordinates)
        case "MultiLineString":
            yield from map(_points, coordinates)


def _points(value: Any) -> list[Point]:
    points = map(_point, value[:_MOST_POINTS]) if isinstance(value, list) else ()
    return [point for point in points if point is not None]


def _point(value: Any) -> Point | None:
    if not isinstance(value, list) or len(value) < len(("east", "north")):
        return None
    try:
        east, north = float(value[0]), float(value[1])
    except (TypeError, ValueError, OverflowError):
        return None
    return (east, north) if abs(east) <= 180 and abs(north) <= 90 else None


def _area(ring: list[Point]) -> float:
    """Twice the area of a ring in square degrees, below nought where it turns to the right."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]))


def _centre(ring: list[Point]) -> Point:
    """The centre of gravity of an area, of one without any that of its points."""
    if abs(area := _area(ring)) < 1e-12:
        return sum(x for x, _y in ring) / len(ring), sum(y for _x, y in ring) / len(ring)
    steps = [(x1 + x2, y1 + y2, x1 * y2 - x2 * y1) for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]])]
    return sum(x * part for x, _y, part in steps) / (3 * area), sum(y * part for _x, y, part in steps) / (3 * area)


def _half(lines: list[list[Point]]) -> Point:
    longest = max(lines, key=len)
    return longest[len(longest) // 2]
