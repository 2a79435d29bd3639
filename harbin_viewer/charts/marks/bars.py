"""Bars side by side and on each other; each looks as sure as its figure is."""

from __future__ import annotations

from collections import Counter

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.colour import blend, ink_on
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.plotting.downsampling import columns_of, seen_points
from harbin_viewer.charts.plotting.plot_area import Drawn, Place, Plot, Wanted
from harbin_viewer.charts.scene import Box, Points, Polygon, Rect, Shape

_WIDEST = 130.0
"""No bar is wider, in px of an ordinary page."""

_THIN = 3.0
"""The width in px under which a bar has no room for an outline or stripes."""

_LEAST_HEIGHT = 1.25
"""How high a segment is that may have its figure inside, in sizes of the figures; all of these have theirs, or none."""

_MOST_PLACES = 1000
"""Bars of a series up to which it is looked whether it has one at each place."""

_STRIPES = 9.0
"""Px from stripe to stripe on an ordinary page."""

_SHARES = {"derived": 0.55, "contradicted": 0.72, "single": 1.0, "claimed": 1.0}
"""How much of the page's colour the inside of a bar has, by status."""

_THIN_SHARES = {"derived": 0.4, "contradicted": 0.55, "single": 0.55, "claimed": 0.55}


def side_by_side(plot: Plot, drawn: Drawn) -> None:
    """The series drawn as bars, each place's beside each other."""
    side = [number for number, one in enumerate(plot.panel.series) if one.mark == "bar"]
    slot = abs(plot.x.at(1) - plot.x.at(0))
    if not side:
        return
    if slot < 1:
        for number in side:
            _dense(plot, plot.panel.series[number])
        return
    seen = {number: seen_points(plot.panel.series[number], plot.shown) for number in side}
    shift, count = offsets(plot, seen)
    width = min(slot * (0.64 if count == 1 else 0.8) / count, _WIDEST * plot.sheet.scale)
    decimals = plot.decimals(float(v) for number in side for v in plot.panel.series[number].y[seen[number]])
    labels = []
    for number in side:
        one = plot.panel.series[number]
        keys = _keys(one, seen[number])
        for point in seen[number].tolist():
            x, value = float(one.x[point]), float(one.y[point])
            box = bar_box(plot, plot.x.at(x) + shift[number, x] * width, width, 0.0, value)
            if box is None:
                continue
            bar(plot, one, one.look(point), box)
            plot.mark(number, point, box)
            drawn.boxes.append(box)
            labels.append(
                Wanted(plot.figure(value, decimals), (_end(box, value),), key=len(side) == 1 and point in keys)
            )
    drawn.groups.append(labels)


def offsets(plot: Plot, seen: dict[int, npt.NDArray[np.int64]]) -> tuple[dict[tuple[int, float], float], int]:
    """How far the left edge of each bar is from the middle of its place, in widths; and the most bars at a place.

    Each series has its own place where most places have all of them, so that a gap is seen; else those there are stand
    round the middle.
    """
    there: dict[float, list[int]] = {}
    for number, points in seen.items():
        for x in plot.panel.series[number].x[points].tolist():
            if number not in there.setdefault(x, []):
                there[x].append(number)
    if _mostly_whole(plot, list(seen)):
        there = {x: list(seen) for x in there}
    lefts = {
        (number, x): place - len(numbers) / 2 for x, numbers in there.items() for place, number in enumerate(numbers)
    }
    return lefts, max(map(len, there.values()), default=1)


def _mostly_whole(plot: Plot, side: list[int]) -> bool:
    """Whether at least half of the places, on show or not, have a bar of each series."""
    filled = [one.x[np.isfinite(one.y)] for number in side if len((one := plot.panel.series[number]).x) <= _MOST_PLACES]
    if len(filled) < len(side):
        return False
    places = Counter(x for xs in filled for x in set(xs.tolist()))
    return 2 * sum(count == len(side) for count in places.values()) >= len(places)


def _end(box: Box, value: float) -> Place:
    middle = box.x + box.width / 2
    return (middle, box.y, "above") if value >= 0 else (middle, box.bottom, "below")


def _keys(one: Series, seen: npt.NDArray[np.int64]) -> set[int]:
    """The points whose figures are told even where there is no room for all."""
    if not len(seen):
        return set()
    values = one.y[seen]
    return {int(seen[int(np.argmax(values))]), int(seen[int(np.argmin(values))]), int(seen[-1])}


def bar_box(plot: Plot, left: float, width: float, low: float, high: float) -> Box | None:
    """A bar from one value to the other, cut at the edges of the plot; None where nothing of it is on show."""
    gap = 1.0 if width > 5 else 0.0
    right = left + width - gap if width >= _THIN else round(left) + max(round(width), 1)
    left, right = max(left + gap, plot.box.x), min(right, plot.box.right)
    if right <= left:
        return None
    # on whole pixels a bar's edges are crisp, and the same in every viewer
    top, bottom = sorted((round(plot.y.at(low)), round(plot.y.at(high))))
    return Box(round(left), top, max(round(right) - round(left), 1), max(bottom - top, 0.5))


def bar(plot: Plot, one: Series, status: str, box: Box) -> None:
    """A bar that looks as sure as its figure is."""
    plot.sheet.shapes += filled(box, plot.colour(one), status, plot.sheet.theme.page, plot.sheet.scale)


def filled(box: Box, colour: str, status: str, page: str, scale: float) -> list[Shape]:
    """A box as the status has it: confirmed is solid, derived tinted, one voice alone hollow, contradicted hatched."""
    thin = box.width < _THIN
    share = (_THIN_SHARES if thin else _SHARES).get(status)
    shapes: list[Shape] = [Rect(box, colour if share is None else blend(colour, page, share))]
    if share is None or thin:
        return shapes
    if status == "contradicted":
        gap, width = round(_STRIPES * scale), 2.5 * max(scale, 1.0)
        shapes += [Polygon(stripe, colour) for stripe in hatch(box, min(gap, max(round(box.width / 2), 4)), width)]
    return shapes + [Rect(edge, colour) for edge in outline(box, min(1.5 * max(scale, 1.0), box.height / 2))]


def _dense(plot: Plot, one: Series) -> None:
    """Bars narrower than a pixel: the least and the greatest of each pixel column."""
    seen = seen_points(one, plot.shown)
    _columns(plot, one, (one.x[seen] - plot.x.low) / (plot.x.high - plot.x.low) * plot.box.width, one.y[seen])


def _columns(plot: Plot, one: Series, across: npt.NDArray[np.float64], y: npt.NDArray[np.float64]) -> None:
    count, colour = int(plot.box.width), plot.colour(one)
    for place, (low, high) in enumerate(zip(*(part.tolist() for part in columns_of(across, y, count)), strict=True)):
        if low < 0 or high > 0:
            top, bottom = plot.y.at(high), plot.y.at(low)
            plot.sheet.shapes.append(Rect(Box(plot.box.x + place, top, 1.0, max(bottom - top, 0.5)), colour))


def on_each_other(plot: Plot, drawn: Drawn) -> None:
    """The series drawn as a stack: what is above zero upwards, what is below downwards, with their totals."""
    series = [(number, one) for number, one in enumerate(plot.panel.series) if one.mark == "stacked"]
    if not series:
        return
    slot = abs(plot.x.at(1) - plot.x.at(0))
    if slot < 1:
        _dense_stack(plot, [one for _number, one in series])
        return
    width = min(slot * 0.7, _WIDEST * plot.sheet.scale)
    tops: dict[float, float] = {}
    ends: dict[tuple[float, bool], float] = {}
    segments = []
    seen = {number: seen_points(one, plot.shown) for number, one in series}
    decimals = plot.decimals(float(value) for number, one in series for value in one.y[seen[number]])
    for number, one in series:
        for point in seen[number].tolist():
            x, y = float(one.x[point]), float(one.y[point])
            start = ends.get((x, y >= 0), 0.0)
            ends[x, y >= 0] = start + y
            box = bar_box(plot, plot.x.at(x) - width / 2, width, start, start + y)
            if box is None:
                continue
            bar(plot, one, one.look(point), box)
            plot.mark(number, point, box)
            drawn.boxes.append(box)
            tops[x] = min(tops.get(x, box.y), box.y)
            if box.height >= plot.sheet.type("value") * _LEAST_HEIGHT:
                segments.append(_segment(plot, one, point, box, plot.figure(y, decimals)))
    drawn.groups += [_totals(plot, tops), segments]


def _segment(plot: Plot, one: Series, point: int, box: Box, text: str) -> Wanted:
    """The figure of a segment, inside it; on a hatched one it has a ground of its own."""
    status, page = one.look(point), plot.sheet.theme.page
    ground = blend(plot.colour(one), page, _SHARES.get(status, 0.0))
    middle = (box.x + box.width / 2, box.y + box.height / 2)
    plate = ground if status == "contradicted" else ""
    return Wanted(text, ((*middle, "inside"),), colour=ink_on(ground), room=box, plate=plate)


def _totals(plot: Plot, tops: dict[float, float]) -> list[Wanted]:
    one = plot.panel.total
    if one is None:
        return []
    known = zip(np.flatnonzero(np.isfinite(one.y)).tolist(), plot.panel.totals, strict=True)
    shown = [(point, x, total) for point, (x, total) in known if x in tops]
    values = [total for _point, _x, total in shown]
    decimals = plot.decimals(values)
    keys = {max(values, default=0.0), min(values, default=0.0)} | set(values[-1:])
    return [
        Wanted(
            plot.figure(total, decimals), ((plot.x.at(x), tops[x], "above"),), key=total in keys, bold=True,
            mark=plot.label_of(one, point),
        )
        for point, x, total in shown
        if plot.box.x <= plot.x.at(x) <= plot.box.right
    ]  # fmt: skip


def _dense_stack(plot: Plot, series: list[Series]) -> None:
    """A stack of bars narrower than a pixel: its sums from the whole down to the first series."""
    count = round(max(float(one.x[-1]) if len(one.x) else 0.0 for one in series)) + 1
    above, below, layers = np.zeros(count), np.zeros(count), []
    for one in series:
        seen = seen_points(one, plot.shown)
        places = one.x[seen].astype(np.int64)
        np.add.at(above, places, np.maximum(one.y[seen], 0.0))
        np.add.at(below, places, np.minimum(one.y[seen], 0.0))
        layers.append((one, above.copy(), below.copy()))
    places = np.arange(max(0, int(np.ceil(plot.x.low))), min(count, int(plot.x.high) + 1))
    across = (places - plot.x.low) / (plot.x.high - plot.x.low) * plot.box.width
    for one, upper, lower in reversed(layers):
        _columns(plot, one, np.tile(across, 2), np.concatenate((upper[places], lower[places])))


def hatch(box: Box, gap: float, width: float) -> list[Points]:
    """Stripes at 45° across a box, `gap` px apart and `width` px wide along its edges, cut at the box.

    They are filled shapes, as viewers of PDF disagree on how a thin slanting line is stroked.
    """
    stripes = []
    along = gap / 2
    while along < box.width + box.height:
        upper, lower = _across(box, along), _across(box, min(along + width, box.width + box.height))
        corner_right = ((box.right, box.y),) if along < box.width < along + width else ()
        corner_left = ((box.x, box.bottom),) if along < box.height < along + width else ()
        stripes.append((upper[0], *corner_right, lower[0], lower[1], *corner_left, upper[1]))
        along += gap
    return stripes


def _across(box: Box, along: float) -> Points:
    """Where the slanting line `along` px from the upper left corner crosses the edges of a box."""
    start = (box.x + along, box.y) if along <= box.width else (box.right, box.y + along - box.width)
    end = (box.x, box.y + along) if along <= box.height else (box.x + along - box.height, box.bottom)
    return start, end


def outline(box: Box, width: float) -> tuple[Box, Box, Box, Box]:
    """The four edges of a box, `width` px wide, inside it."""
    high = max(box.height - 2 * width, 0.0)
    return (
        Box(box.x, box.y, box.width, width),
        Box(box.x, box.bottom - width, box.width, width),
        Box(box.x, box.y + width, width, high),
        Box(box.right - width, box.y + width, width, high),
    )
