"""The bands of lines: pale from the lows to the highs of their intervals, with edges that are seen where bands meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from harbin_viewer.charts.colour import blend
from harbin_viewer.charts.marks.intervals.whiskers import upright
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.value_blocks import BLOCK, Floats
from harbin_viewer.charts.plotting.downsampling import reduced
from harbin_viewer.charts.plotting.plot_area import Plot
from harbin_viewer.charts.scene import Line, Points, Polygon

_PALE, _EDGE = 0.82, 0.4
"""How much of the page's colour a band and its edges have."""

_THIN = 0.75
"""The width of an edge in px of an ordinary page."""

_CLOSE = 2
"""Points of each pixel column beyond which the least and the greatest of each stand for all."""

_LONELY = 12.0
"""As how wide a mark a point that has no neighbours is drawn, in px of an ordinary page."""


class _Band(NamedTuple):
    """A stretch of a band: places, and the lows and highs there."""

    x: Floats
    low: Floats
    high: Floats


def draw_bands(plot: Plot, numbers: Sequence[int]) -> list[Points]:
    """Draw the bands of these series, all of them behind all of their edges, which it returns."""
    every = [plot.panel.series[number] for number in numbers]
    drawn = [series for series in every if series.intervals is not None and series.intervals.is_drawn]
    bands = [(plot.colour(series), band) for series in drawn for band in _bands(plot, series)]
    page, width = plot.page, _THIN * max(plot.page.scale, 1.0)
    edges = [(colour, *_edges(plot, band)) for colour, band in bands if len(band.x) > 1]
    page.shapes += [
        Polygon((*upper, *reversed(lower)), blend(colour, page.theme.page, _PALE)) for colour, lower, upper in edges
    ]
    page.shapes += [
        Line(edge, blend(colour, page.theme.page, _EDGE), width) for colour, *both in edges for edge in both
    ]
    for _colour, band in bands:
        if len(band.x) == 1:
            ends = plot.y.at(float(band.low[0])), plot.y.at(float(band.high[0]))
            upright(plot, plot.x.at(float(band.x[0])), ends, _LONELY * page.scale)
    return [edge for _colour, *both in edges for edge in both]


def _edges(plot: Plot, band: _Band) -> tuple[Points, Points]:
    across = plot.x.places(band.x).tolist()
    lower, upper = (plot.y.places(side).tolist() for side in (band.low, band.high))
    return tuple(zip(across, lower, strict=True)), tuple(zip(across, upper, strict=True))


def _bands(plot: Plot, series: Series) -> Iterator[_Band]:
    """The stretches on show of which all is stated, cut where figures are missing and at the edges of the plot."""
    assert series.intervals is not None
    first = max(int(np.searchsorted(series.x, plot.x.low)) - 1, 0)
    last = int(np.searchsorted(series.x, plot.x.high, side="right")) + 1
    part, count = slice(first, last), int(plot.box.width)
    x, low, high = (each[part] for each in (series.x, series.intervals.low, series.intervals.high))
    cuts = {int(after) - first for _before, after in series.gaps.tolist()}
    if len(x) > _CLOSE * count:
        if len(x) > _CLOSE * BLOCK * count:
            part = slice(first // BLOCK, -(-last // BLOCK))
            x, low, high = (each[part] for each in (series.x[::BLOCK], *series.intervals.blocks))
        x, low, high = reduced(x, low, high, plot.x, count)
        cuts = set()
    low = np.maximum(low, plot.y.low) if plot.y.logarithmic else low  # it goes on beyond the axis
    for part in _parted(low, cuts):
        if (band := _cut(_Band(x[part], low[part], high[part]), plot.shown)) is not None:
            yield band


def _parted(low: Floats, cuts: set[int]) -> Iterator[slice]:
    """The stretches of points in a row that are known, none of which goes on over a cut."""
    known = np.isfinite(low).tolist()
    begin = 0
    for place in range(len(known) + 1):
        ends = place == len(known) or not known[place]
        if ends or place in cuts:
            if begin < place:
                yield slice(begin, place)
            begin = place + ends


def _cut(band: _Band, shown: tuple[float, float]) -> _Band | None:
    """The part of a stretch that is on show; None where nothing of it is."""
    left, right = max(shown[0], float(band.x[0])), min(shown[1], float(band.x[-1]))
    if left > right:
        return None
    inside = band.x[(band.x > left) & (band.x < right)]
    x = np.concatenate([[left], inside, [right]] if left < right else [[left]])
    return _Band(x, np.interp(x, band.x, band.low), np.interp(x, band.x, band.high))
