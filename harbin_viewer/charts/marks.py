"""The marks of a panel: bars, stacks, lines, steps, areas, points, and the gap between two sources."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.chart import BLOCK, Chart, Floats, Panel, Series
from harbin_viewer.charts.picture import Box, Dot, Line, MarkAt, Points, Polygon, Rect, Text
from harbin_viewer.charts.scale import Scale, decimals_of, figure

if TYPE_CHECKING:
    from harbin_viewer.charts.layout import Sheet

_AIR = 1.03
"""Bars leave this much room at their ends, for their values."""

_FEW = 60
"""Points up to which each is marked, named and can be pointed at."""


@dataclass
class Drawn:
    """What drawing left to place: labels of values, and those that may be left out where there is no room."""

    values: list[Text] = field(default_factory=list)
    details: list[Text] = field(default_factory=list)


@dataclass(frozen=True)
class _Plot:
    sheet: Sheet
    chart: Chart
    panel: Panel
    first: int
    box: Box
    x: Scale
    y: Scale

    def colour(self, one: Series) -> str:
        return self.sheet.theme.series_colour(one.rank, one.shade)

    def mark(self, series: int, point: int, box: Box) -> None:
        cell = self.panel.series[series].cell(point)
        self.sheet.marks.append(MarkAt(self.first + series, point, cell, box))


def value_range(panel: Panel, shown: tuple[float, float]) -> tuple[float, float]:
    """The lowest and highest value on show; bars, stacks and areas begin at zero."""
    low, high = np.inf, -np.inf
    for one in panel.series:
        seen = _extremes(one, shown)
        if np.isfinite(seen).any():
            low, high = min(low, float(np.nanmin(seen))), max(high, float(np.nanmax(seen)))
    if any(one.mark == "stacked" for one in panel.series):
        below, above = _stack_range(panel)
        low, high = min(low, below), max(high, above)
    if not np.isfinite([low, high]).all():
        return 0.0, 1.0
    from_zero = any(one.mark in ("bar", "stacked", "area", "difference") for one in panel.series)
    if from_zero or 0 <= low < 0.5 * high:
        low, high = min(low, 0.0), max(high, 0.0)
    if any(one.mark in ("bar", "stacked") for one in panel.series):
        low, high = low * _AIR if low < 0 else low, high * _AIR if high > 0 else high
    if low == high:
        low, high = (min(low, 0.0), max(high, 0.0)) if low else (0.0, 1.0)
    return low, high


def _visible(one: Series, shown: tuple[float, float]) -> slice | npt.NDArray[np.bool_]:
    if len(one.x) > _FEW and one.rises:
        return slice(int(np.searchsorted(one.x, shown[0])), int(np.searchsorted(one.x, shown[1], side="right")))
    return (one.x >= shown[0]) & (one.x <= shown[1])


def _extremes(one: Series, shown: tuple[float, float]) -> Floats:
    """Values that have the least and the greatest of those on show; of a long series not all."""
    seen = _visible(one, shown)
    if not isinstance(seen, slice) or seen.stop - seen.start < 4 * BLOCK:
        return one.y[seen]
    first, last = -(-seen.start // BLOCK), seen.stop // BLOCK
    _x, least, greatest = one.blocks
    ends = one.y[seen.start : first * BLOCK], one.y[last * BLOCK : seen.stop]
    return np.concatenate((*ends, least[first:last], greatest[first:last]))


def _stack_range(panel: Panel) -> tuple[float, float]:
    above: dict[float, float] = {}
    below: dict[float, float] = {}
    for one in panel.series:
        for x, y in zip(one.x.tolist(), np.nan_to_num(one.y).tolist(), strict=True):
            side = above if y >= 0 else below
            side[x] = side.get(x, 0.0) + y
    return min([0.0, *below.values()]), max([0.0, *above.values()])


def draw(sheet: Sheet, chart: Chart, panel: Panel, first: int, box: Box, x: Scale, y: Scale) -> Drawn:
    """The marks of a panel, in its plot area `box`."""
    plot = _Plot(sheet, chart, panel, first, box, x, y)
    drawn = Drawn()
    if chart.kind == "difference":
        _difference(plot, drawn)
        return drawn
    _bars(plot, drawn)
    _stack(plot, drawn)
    for number, one in enumerate(panel.series):
        if one.mark in _RUNS:
            _RUNS[one.mark](plot, number, one)
    return drawn


# bars


def _bars(plot: _Plot, drawn: Drawn) -> None:
    side = [number for number, one in enumerate(plot.panel.series) if one.mark == "bar"]
    if not side:
        return
    slot = abs(plot.x.at(1) - plot.x.at(0))
    width = slot * (0.64 if len(side) == 1 else 0.8) / len(side)
    few = slot * len(plot.panel.series[side[0]].x) > 0 and width >= 3
    decimals = decimals_of([float(v) for n in side for v in plot.panel.series[n].y[:200] if np.isfinite(v)])
    for place, number in enumerate(side):
        one = plot.panel.series[number]
        left = (place - len(side) / 2) * width
        for point in np.flatnonzero(np.isfinite(one.y)):
            middle = plot.x.at(float(one.x[point]))
            box = _bar_box(plot, middle + left, width, 0.0, float(one.y[point]))
            if box is None:
                continue
            _bar(plot, one, str(one.status[point]), box, outlined=few)
            plot.mark(number, int(point), box)
            if few:
                drawn.values.append(_bar_value(plot, float(one.y[point]), box, min(decimals, 1)))


def _bar_box(plot: _Plot, left: float, width: float, low: float, high: float) -> Box | None:
    gap = 1.0 if width > 5 else 0.0
    right = min(left + width - gap, plot.box.right)
    left = max(left + gap, plot.box.x)
    if right <= left:
        return None
    top, bottom = sorted((plot.y.at(low), plot.y.at(high)))
    if width >= 3:  # on whole pixels a bar's edges are crisp, and the same in every viewer
        left, right, top, bottom = round(left), round(right), round(top), round(bottom)
    return Box(left, top, right - left, max(bottom - top, 0.5))


def _bar(plot: _Plot, one: Series, status: str, box: Box, *, outlined: bool) -> None:
    """Confirmed is solid, derived pale, one voice alone hollow, contradicted hatched."""
    colour, theme, shapes = plot.colour(one), plot.sheet.theme, plot.sheet.shapes
    if not outlined or status in ("confirmed", "", "None"):
        shapes.append(Rect(box, colour))
        return
    share = {"derived": 0.55, "contradicted": 0.72}.get(status, 1.0)
    shapes.append(Rect(box, blend(colour, theme.page, share)))
    if status == "contradicted":
        stripes = hatch(box, round(9.0 * plot.sheet.scale), 2.5)
        shapes.extend(Polygon(one, colour) for one in stripes)
    shapes.extend(Rect(edge, colour) for edge in outline(box, min(1.5, box.height / 2)))


def _bar_value(plot: _Plot, value: float, box: Box, decimals: int) -> Text:
    size = plot.sheet.px(12)
    baseline = box.y - size * 0.4 if value >= 0 else box.bottom + size * 1.05
    text = figure(value, decimals, plot.sheet.locale)
    return plot.sheet.text(text, box.x + box.width / 2, baseline, size, "value", anchor=0.5)


def _stack(plot: _Plot, drawn: Drawn) -> None:
    series = [(number, one) for number, one in enumerate(plot.panel.series) if one.mark == "stacked"]
    if not series:
        return
    width = abs(plot.x.at(1) - plot.x.at(0)) * 0.64
    tops: dict[float, float] = {}
    ends: dict[tuple[float, bool], float] = {}
    for number, one in series:
        for point in np.flatnonzero(np.isfinite(one.y)):
            x, y = float(one.x[point]), float(one.y[point])
            start = ends.get((x, y >= 0), 0.0)
            ends[x, y >= 0] = start + y
            box = _bar_box(plot, plot.x.at(x) - width / 2, width, start, start + y)
            if box is None:
                continue
            _bar(plot, one, str(one.status[point]), box, outlined=width >= 3)
            plot.mark(number, int(point), box)
            tops[x] = min(tops.get(x, box.y), box.y)
    decimals = min(decimals_of([total for _x, total in plot.panel.totals]), 1)
    for x, total in plot.panel.totals:
        if x in tops and plot.x.low <= x <= plot.x.high:
            bar = Box(plot.x.at(x) - width / 2, tops[x], width, 1)
            drawn.values.append(_bar_value(plot, total, bar, decimals))


# lines


def _line(plot: _Plot, number: int, one: Series) -> None:
    for run in _runs(plot, one, step=one.mark == "step"):
        plot.sheet.shapes.append(Line(run, plot.colour(one), 2.5 if len(one.x) <= 500 else 1.0))
    _dots(plot, number, one)


def _area(plot: _Plot, number: int, one: Series) -> None:
    base = plot.y.at(min(max(0.0, plot.y.low), plot.y.high))
    fill = blend(plot.colour(one), plot.sheet.theme.page, 0.65)
    for run in _runs(plot, one, step=False):
        plot.sheet.shapes.append(Polygon(((run[0][0], base), *run, (run[-1][0], base)), fill))
        plot.sheet.shapes.append(Line(run, plot.colour(one), 2.0))
    _dots(plot, number, one)


def _points(plot: _Plot, number: int, one: Series) -> None:
    seen = _seen(plot, one)
    for point in seen[:: max(1, len(seen) // 5000)]:
        _dot(plot, number, one, int(point))


def _dots(plot: _Plot, number: int, one: Series) -> None:
    seen = _visible(one, (plot.x.low, plot.x.high))
    if isinstance(seen, slice) and seen.stop - seen.start > _FEW * _FEW:
        return
    points = _seen(plot, one)
    if len(points) <= _FEW:
        for point in points:
            _dot(plot, number, one, int(point))


def _seen(plot: _Plot, one: Series) -> npt.NDArray[np.int64]:
    """The points on show that have a value."""
    seen = _visible(one, (plot.x.low, plot.x.high))
    first = seen.start if isinstance(seen, slice) else 0
    points = np.isfinite(one.y[seen]) if isinstance(seen, slice) else np.isfinite(one.y) & seen
    return np.flatnonzero(points).astype(np.int64) + np.int64(first)


def _dot(plot: _Plot, number: int, one: Series, point: int) -> None:
    x, y = plot.x.at(float(one.x[point])), plot.y.at(float(one.y[point]))
    radius = 4.0 * plot.sheet.scale
    colour, page = plot.colour(one), plot.sheet.theme.page
    fill = {"single": page, "claimed": page, "contradicted": page, "derived": blend(colour, page, 0.55)}
    plot.sheet.shapes.append(Dot(x, y, radius, fill.get(str(one.status[point]), colour), colour, 2.0))
    if str(one.status[point]) == "contradicted":
        arm = radius * 0.6
        for ends in (((x - arm, y - arm), (x + arm, y + arm)), ((x - arm, y + arm), (x + arm, y - arm))):
            plot.sheet.shapes.append(Line(ends, colour, 1.5))
    plot.mark(number, point, Box(x - radius * 1.5, y - radius * 1.5, radius * 3, radius * 3))


def _runs(plot: _Plot, one: Series, *, step: bool) -> list[Points]:
    """The line in page units, cut at gaps and at the edges of the plot, at most four points a pixel column."""
    x, y = (one.x, one.y) if one.rises else _sorted(one)
    first = max(int(np.searchsorted(x, plot.x.low)) - 1, 0)
    last = min(int(np.searchsorted(x, plot.x.high, side="right")) + 1, len(x))
    columns = int(plot.box.width)
    if one.rises and last - first > 4 * BLOCK * columns:
        blocks = slice(first // BLOCK, -(-last // BLOCK))
        x, *bounds = (part[blocks] for part in one.blocks)
        x, y = reduced(x, bounds[0], plot.x.low, plot.x.high, columns, greatest=bounds[1])
    else:
        x, y = x[first:last], y[first:last]
        if len(x) > 4 * columns:
            x, y = reduced(x, y, plot.x.low, plot.x.high, columns)
    across = plot.box.x + (x - plot.x.low) / ((plot.x.high - plot.x.low) or 1.0) * plot.box.width
    down = plot.y.start + (y - plot.y.low) / ((plot.y.high - plot.y.low) or 1.0) * (plot.y.end - plot.y.start)
    if step:
        across, down = np.repeat(across, 2)[1:], np.repeat(down, 2)[:-1]
    pieces = _pieces(across, down)
    return [clipped for piece in pieces if len(clipped := _clipped(piece, plot.box.x, plot.box.right)) > 1]


def _sorted(one: Series) -> tuple[Floats, Floats]:
    order = np.argsort(one.x, kind="stable")
    return one.x[order], one.y[order]


def reduced(
    x: Floats, y: Floats, low: float, high: float, columns: int, *, greatest: Floats | None = None
) -> tuple[Floats, Floats]:
    """The least and greatest value of each of `columns` equal parts of `low` to `high`, in order; sorted `x`.

    Where each `x` stands for a block of points, `y` has its least values and `greatest` its greatest.
    """
    edges = np.searchsorted(x, np.linspace(low, high, columns + 1))
    starts = np.unique(np.clip(edges[:-1], 0, len(x) - 1))
    middle = x[starts]
    lower, upper = np.fmin.reduceat(y, starts), np.fmax.reduceat(y if greatest is None else greatest, starts)
    return np.repeat(middle, 2), np.column_stack((lower, upper)).ravel()


def _pieces(x: Floats, y: Floats) -> list[tuple[Floats, Floats]]:
    broken = np.flatnonzero(~np.isfinite(y))
    starts, ends = np.r_[0, broken + 1], np.r_[broken, len(y)]
    return [(x[a:b], y[a:b]) for a, b in zip(starts, ends, strict=True) if b > a]


def _clipped(piece: tuple[Floats, Floats], left: float, right: float) -> Points:
    x, y = piece
    if len(x) > 1:
        inner = (x > left) & (x < right)
        ends = [(edge, float(np.interp(edge, x, y))) for edge in (left, right) if x[0] <= edge <= x[-1]]
        points = zip(x[inner].tolist(), y[inner].tolist(), strict=True)
        before = [p for p in ends if p[0] == left]
        after = [p for p in ends if p[0] == right]
        return (*before, *points, *after)
    return tuple(zip(x.tolist(), y.tolist(), strict=True))


# two sources


def _difference(plot: _Plot, drawn: Drawn) -> None:
    """Each place with both values: two dots, the line between them, and the gap in per cent of the second."""
    one, other = plot.panel.series[:2]
    theirs = {float(x): point for point, x in enumerate(other.x) if np.isfinite(other.y[point])}
    size = plot.sheet.px(13)
    for point in np.flatnonzero(np.isfinite(one.y)):
        there = theirs.get(float(one.x[point]))
        if there is None:
            continue
        x = plot.x.at(float(one.x[point]))
        ends = plot.y.at(float(one.y[point])), plot.y.at(float(other.y[there]))
        plot.sheet.shapes.append(Line(((x, ends[0]), (x, ends[1])), plot.sheet.theme.axis, 2.0 * plot.sheet.scale))
        reference = float(other.y[there])
        if reference:
            gap = (float(one.y[point]) - reference) / abs(reference) * 100
            text = f"{'+' if gap > 0 else ''}{figure(gap, 1, plot.sheet.locale)} %"
            middle = sum(ends) / 2 + size * 0.3
            drawn.values.append(plot.sheet.text(text, x + size * 0.9, middle, size, "value", bold=True))
        drawn.details += _ends(plot, x, float(one.y[point]), reference)
    for number, series in enumerate((one, other)):
        for point in np.flatnonzero(np.isfinite(series.y)):
            _dot(plot, number, series, int(point))


def _ends(plot: _Plot, x: float, one: float, other: float) -> list[Text]:
    """Both values of a gap: the higher above its dot, the lower below."""
    size, away = plot.sheet.px(12), 8.0 * plot.sheet.scale
    decimals = min(decimals_of([one, other]), 1)
    places = (max(one, other), -away), (min(one, other), away + size * 0.7)
    return [
        plot.sheet.text(figure(value, decimals, plot.sheet.locale), x, plot.y.at(value) + by, size, "value", anchor=0.5)
        for value, by in places
    ]


_Draw: TypeAlias = Callable[[_Plot, int, Series], None]
_RUNS: dict[str, _Draw] = {"line": _line, "step": _line, "area": _area, "points": _points}


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


def blend(colour: str, page: str, share: float) -> str:
    """`colour` with a `share` of the page's colour, as "#rrggbb"; opaque, so that every format shows the same."""
    pair: Any = ([int(one[i : i + 2], 16) for i in (1, 3, 5)] for one in (colour, page))
    return "#" + "".join(f"{round(a * (1 - share) + b * share):02x}" for a, b in zip(*pair, strict=True))
