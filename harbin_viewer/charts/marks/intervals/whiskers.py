"""A whisker: a stem from the low to the high of an interval, with a cap at each end, seen on its bar and beside it."""

from __future__ import annotations

from collections.abc import Iterable

from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.plotting.plot_area import Plot
from harbin_viewer.charts.scene import Box, Rect

_STEM = 1.5
"""The width of stem and caps in px of an ordinary page."""

_CAP, _WIDEST_CAP = 0.4, 14.0
"""How long a cap is, in shares of its bar's width, and at the most in px of an ordinary page."""

_EDGE = 1.0
"""The width of the edge that sets it off from its bar, in px."""


def ends_of(plot: Plot, series: Series, point: int) -> tuple[float, float] | None:
    """The places of the low and the high of a point along the axis of values; None where nothing is to be drawn."""
    found = None if series.intervals is None or not series.intervals.is_drawn else series.intervals.of(point)
    if found is None:
        return None
    low, high = found
    return plot.y.at(max(low, plot.y.low) if plot.y.logarithmic else low), plot.y.at(high)


def upright(plot: Plot, middle: float, ends: tuple[float, float], wide: float, bar: Box | None = None) -> Box:
    """Draw one that stands at `middle`, as suits a mark so `wide`; on a `bar` with an edge. Returns what it covers."""
    width, cap = _measures(plot, wide)
    top, bottom = (round(end) for end in sorted(ends))
    left, caps = round(middle - width / 2), Box(round(middle - cap / 2), top, cap, width)
    stem = Box(left, top, width, max(bottom - top, width))
    _draw(plot, (stem, caps, caps._replace(y=bottom - width if bottom - top > width else top)), bar)
    return Box(caps.x, top, cap, stem.height)


def lying(plot: Plot, middle: float, ends: tuple[float, float], wide: float, bar: Box) -> Box:
    """The same of one that lies, as on bars that run from left to right."""
    width, cap = _measures(plot, wide)
    left, right = (round(end) for end in sorted(ends))
    top, caps = round(middle - width / 2), Box(left, round(middle - cap / 2), width, cap)
    stem = Box(left, top, max(right - left, width), width)
    _draw(plot, (stem, caps, caps._replace(x=right - width if right - left > width else left)), bar)
    return Box(left, caps.y, stem.width, cap)


def _measures(plot: Plot, wide: float) -> tuple[float, float]:
    """The width of the lines and the length of the caps."""
    scale = max(plot.page.scale, 1.0)
    width = max(round(_STEM * scale), 1)
    return width, max(round(min(wide * _CAP, _WIDEST_CAP * scale)), width)


def _draw(plot: Plot, parts: Iterable[Box], bar: Box | None) -> None:
    page, parts = plot.page, list(parts)
    if bar is not None and not page.transparent:
        edges = (cut for part in parts if (cut := _within(_grown(part), bar)) is not None)
        page.shapes += [Rect(edge, page.theme.page) for edge in edges]
    page.shapes += [Rect(part, page.theme.ink) for part in parts]


def _grown(box: Box) -> Box:
    return Box(box.x - _EDGE, box.y - _EDGE, box.width + 2 * _EDGE, box.height + 2 * _EDGE)


def _within(box: Box, other: Box) -> Box | None:
    """The part of a box that lies in another one."""
    left, top = max(box.x, other.x), max(box.y, other.y)
    right, bottom = min(box.right, other.right), min(box.bottom, other.bottom)
    return Box(left, top, right - left, bottom - top) if right > left and bottom > top else None
