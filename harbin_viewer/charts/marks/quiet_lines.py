"""Thin lines that are ground for others: dashed over missing figures, and to be pointed at; very many drawn at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.model.gaps import FAR
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.series import LONG
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.charts.plotting.downsampling import bridges, runs
from harbin_viewer.charts.plotting.plot_area import Plot
from harbin_viewer.charts.scene import Line

BRIDGE = (3.0, 3.0)
"""The dashes of what leads over missing figures, thinner than the line."""

_BETWEEN = 24.0
"""Px between the points of a quiet line that can be pointed at."""


_CLOSE = 3
"""Px beside a figure in which no other can be pointed at, where lines lie on each other."""

_FAR_DOWN = 1 << 20
"""More squares than a page has under each other."""


def draw_quiet(plot: Plot, numbers: Sequence[int]) -> None:
    """The lines of these series, which are quiet: the others are drawn over them."""
    whole = _whole(plot, numbers)
    _draw_together(plot, whole)
    known = set(whole)
    for number in numbers:
        if number not in known:
            _draw(plot, number)


def _whole(plot: Plot, numbers: Sequence[int]) -> list[int]:
    """Those lines of a few points that are all on show and go on without a gap, found without a look at each alone."""
    series = plot.panel.series
    few = [
        number
        for number in numbers
        if 1 < len(series[number].x) <= LONG and not series[number].workdays
        and not mark_of(series[number].mark).holds_level
    ]  # fmt: skip
    if not few:
        return []
    counts = np.array([len(series[number].x) for number in few])
    starts = np.cumsum(counts) - counts
    x, y = (np.concatenate([getattr(series[number], name) for number in few]) for name in ("x", "y"))
    steps = np.repeat([series[number].step or np.inf for number in few], counts)
    apart = np.diff(x, prepend=x[:1])
    apart[starts] = 0.0
    broken = ~np.isfinite(y) | (x < plot.shown[0]) | (x > plot.shown[1]) | (apart < 0) | (apart > FAR * steps)
    has_break = np.logical_or.reduceat(broken, starts)
    return [number for number, breaks in zip(few, has_break.tolist(), strict=True) if not breaks]


def _draw_together(plot: Plot, numbers: Sequence[int]) -> None:
    """Lines of a few points without a gap: their places are found for all of them in one step.

    Of those that lie on each other, to the pixel, one is drawn.
    """
    if not numbers:
        return
    series = [plot.panel.series[number] for number in numbers]
    counts = np.array([len(known.x) for known in series])
    across = plot.x.places(np.concatenate([known.x for known in series]))
    down = plot.y.places(np.concatenate([known.y for known in series]))
    places = list(zip(across.tolist(), down.tolist(), strict=True))
    colour, width = plot.page.theme.quiet, _width(plot)
    ends = np.cumsum(counts).tolist()
    pixels = list(zip(across.round().tolist(), down.round().tolist(), strict=True))
    seen = {
        tuple(pixels[end - count : end]): (end - count, end) for end, count in zip(ends, counts.tolist(), strict=True)
    }
    plot.page.shapes += [Line(tuple(places[start:end]), colour, width) for start, end in seen.values()]
    for place, point in zip(*_pointed_at(across, down, counts, plot.box.width), strict=True):
        plot.mark_at(numbers[place], point, *places[ends[place] - len(series[place].x) + point])


def _pointed_at(across: Floats, down: Floats, counts: npt.NDArray[np.int64], width: float) -> tuple[list[int], ...]:
    """The lines and points that can be pointed at: some along each line that is somewhere the first of its place."""
    line = np.repeat(np.arange(len(counts)), counts)
    point = np.arange(len(across)) - np.repeat(np.cumsum(counts) - counts, counts)
    every = np.maximum(1, np.round(counts * _BETWEEN / width)).astype(np.int64)
    some = np.flatnonzero(point % every[line] == 0)
    squares = np.stack([across[some], down[some]]).round() // _CLOSE
    first = np.unique(squares[0] * _FAR_DOWN + squares[1], return_index=True)[1]
    has_first = np.zeros(len(counts), dtype=bool)
    has_first[line[some[first]]] = True  # and all of its points: what is brought forward leads through them
    some = some[has_first[line[some]]]
    return line[some].tolist(), point[some].tolist()


def _draw(plot: Plot, number: int) -> None:
    series = plot.panel.series[number]
    step, colour, width = mark_of(series.mark).holds_level, plot.colour(series), _width(plot)
    strokes = runs(series, plot.box, plot.x, plot.y, step=step)
    plot.page.shapes += [Line(run, colour, width) for run in strokes]
    if len(series.gaps) <= LONG:
        over = bridges(series, plot.box, plot.x, plot.y)
        plot.page.shapes += [Line(ends, colour, width, BRIDGE) for ends in over]
    plot.mark_some(number, _BETWEEN)


def _width(plot: Plot) -> float:
    return round(max(plot.page.scale, 1.0), 2)
