"""Bars, those of several series side by side."""

from __future__ import annotations

from collections import Counter

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.marks.bars import WIDEST, bar, bar_box, columns, step_box, swatch
from harbin_viewer.charts.marks.intervals import whiskers
from harbin_viewer.charts.model.mark import Mark
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.plotting.plot_area import Drawn, Place, Plot, Wanted
from harbin_viewer.charts.scene import Box

_MOST_PLACES = 1000
"""Bars of a series up to which it is looked whether it has one at each place."""


def draw(plot: Plot, numbers: tuple[int, ...], drawn: Drawn) -> None:
    """The bars of these series."""
    slot = abs(plot.x.at(1) - plot.x.at(0))
    if slot < 1:
        drawn.untold = True
        for number in numbers:
            _draw_dense(plot, number)
        return
    shift, count = offsets(plot, numbers)
    width = min(slot * (0.64 if count == 1 else 0.8) / count, WIDEST * plot.page.scale)
    labels = []
    for number in numbers:
        series, seen = plot.panel.series[number], plot.seen(number)
        keys = _keys(series, seen) if len(numbers) == 1 else set()
        for point, x, value in plot.points(number):
            left = plot.x.at(x) + shift[number, x] * width
            box = step_box(plot, x, value) if plot.panel.touching else bar_box(plot, left, width, 0.0, value)
            if box is None:
                continue
            bar(plot, series, plot.panel.pattern(series, point), box)
            plot.mark(number, point, box)
            drawn.boxes.append(box)
            if ends := whiskers.ends_of(plot, series, point):
                drawn.boxes.append(whiskers.upright(plot, box.x + box.width / 2, ends, box.width, box))
            labels.append(Wanted(plot.label(series, point), (_end(box, value, ends),), key=point in keys))
    drawn.groups.append(labels)


def offsets(plot: Plot, numbers: tuple[int, ...]) -> tuple[dict[tuple[int, float], float], int]:
    """How far the left edge of each bar is from the middle of its place, in widths; and the most bars at a place.

    Each series has its own place where most places have all of them, so that a gap is seen; else those there are stand
    round the middle.
    """
    there: dict[float, list[int]] = {}
    for number in numbers:
        for _point, x, _value in plot.points(number):
            beside = there.setdefault(x, [])
            if beside[-1:] != [number]:  # where it is there already, it came last
                beside.append(number)
    if len(numbers) > 1 and _mostly_whole(plot, numbers):
        there = {x: list(numbers) for x in there}
    lefts = {(number, x): place - len(beside) / 2 for x, beside in there.items() for place, number in enumerate(beside)}
    return lefts, max(map(len, there.values()), default=1)


def _mostly_whole(plot: Plot, numbers: tuple[int, ...]) -> bool:
    """Whether at least half of the places, on show or not, have a bar of each series."""
    series = [plot.panel.series[number] for number in numbers]
    filled = [known.x[np.isfinite(known.y)] for known in series if len(known.x) <= _MOST_PLACES]
    if len(filled) < len(numbers):
        return False
    places = Counter(x for xs in filled for x in set(xs.tolist()))
    return 2 * sum(count == len(numbers) for count in places.values()) >= len(places)


def _end(box: Box, value: float, ends: tuple[float, float] | None) -> Place:
    """Where the figure of a bar stands: beyond its end, and beyond that of its whisker."""
    middle = box.x + box.width / 2
    if value >= 0:
        return middle, min(box.y, *ends) if ends else box.y, "above"
    return middle, max(box.bottom, *ends) if ends else box.bottom, "below"


def _keys(series: Series, seen: npt.NDArray[np.int64]) -> set[int]:
    """The points whose figures are told even where there is no room for all."""
    if not len(seen):
        return set()
    values = series.y[seen]
    return {int(seen[int(np.argmax(values))]), int(seen[int(np.argmin(values))]), int(seen[-1])}


def _draw_dense(plot: Plot, number: int) -> None:
    """Bars narrower than a pixel: the least and the greatest of each pixel column."""
    series, seen = plot.panel.series[number], plot.seen(number)
    across = (series.x[seen] - plot.x.low) / (plot.x.high - plot.x.low) * plot.box.width
    columns(plot, series, across, series.y[seen], series.unsure[seen])


MARK = Mark(
    "bar", "bar", draw, swatch, arranged="beside", names_places=True, from_zero=True, may_lie=True, layer=0,
    shows_sureness=True, intervals="whiskers",
)  # fmt: skip
