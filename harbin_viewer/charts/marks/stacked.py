"""Bars of several series on each other, with the totals that they add up to."""

from __future__ import annotations

import numpy as np

from harbin_viewer.charts.colour import ink_on
from harbin_viewer.charts.marks.bars import WIDEST, bar, bar_box, columns, swatch
from harbin_viewer.charts.marks.fills import inside
from harbin_viewer.charts.model.mark import Mark
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.told_apart.series_colours import GREY
from harbin_viewer.charts.plotting.plot_area import Drawn, Plot, Wanted
from harbin_viewer.charts.scene import Box

_THIN = 3.0
"""Px up to which a segment has nothing to spare."""

_LEAST_HEIGHT = 1.25
"""How high a segment is that may have its figure inside, in sizes of the figures; all of these have theirs, or none."""


def draw(plot: Plot, numbers: tuple[int, ...], drawn: Drawn) -> None:
    """The bars of these series: what is above zero upwards, what is below downwards."""
    slot = abs(plot.x.at(1) - plot.x.at(0))
    if slot < 1:
        _draw_dense(plot, numbers)
        return
    width = min(slot * 0.7, WIDEST * plot.page.scale)
    tops: dict[float, float] = {}
    ends: dict[tuple[float, bool], float] = {}
    segments = []
    for number in numbers:
        series = plot.panel.series[number]
        for point, x, value in plot.points(number):
            start = ends.get((x, value >= 0), 0.0)
            ends[x, value >= 0] = start + value
            box = bar_box(plot, plot.x.at(x) - width / 2, width, start, start + value)
            if box is None:
                continue
            bar(plot, series, plot.panel.pattern(series, point), _parted(series, box))
            plot.mark(number, point, box)
            drawn.boxes.append(box)
            tops[x] = min(tops.get(x, box.y), box.y)
            if box.height >= plot.page.type("value") * _LEAST_HEIGHT:
                segments.append(segment(plot, series, point, box))
            elif value:
                drawn.untold = True
    drawn.groups += [_totals(plot, tops), segments]


def _parted(series: Series, box: Box) -> Box:
    """The segment; one that shares its grey with its neighbours leaves a line free between them."""
    return Box(box.x, box.y + 1, box.width, box.height - 1) if series.rank == GREY and box.height > _THIN else box


def segment(plot: Plot, series: Series, point: int, box: Box) -> Wanted:
    """The figure of a segment, inside it; on a hatched one it has a ground of its own."""
    pattern = plot.panel.pattern(series, point)
    ground = inside(plot.colour(series), pattern, plot.page.theme.page)
    middle = (box.x + box.width / 2, box.y + box.height / 2)
    plate = ground if pattern == "hatched" else ""
    return Wanted(plot.label(series, point), ((*middle, "inside"),), colour=ink_on(ground), room=box, plate=plate)


def _totals(plot: Plot, tops: dict[float, float]) -> list[Wanted]:
    sums = plot.panel.total
    if sums is None:
        return []
    known = zip(np.flatnonzero(np.isfinite(sums.y)).tolist(), plot.panel.totals, strict=True)
    shown = [(point, x, total) for point, (x, total) in known if x in tops]
    by_total = sorted(shown, key=lambda known: known[2])  # of equal ones the first of them
    keys = {point for point, _x, _total in (*by_total[:1], *by_total[-1:], *shown[-1:])}
    return [
        Wanted(
            plot.label(sums, point), ((plot.x.at(x), tops[x], "above"),), key=point in keys, bold=True,
            mark=plot.label_of(sums, point),
        )
        for point, x, _total in shown
        if plot.box.x <= plot.x.at(x) <= plot.box.right
    ]  # fmt: skip


def _draw_dense(plot: Plot, numbers: tuple[int, ...]) -> None:
    """A stack of bars narrower than a pixel: its sums from the whole down to the first series."""
    stacked = [plot.panel.series[number] for number in numbers]
    count = round(max(float(series.x[-1]) if len(series.x) else 0.0 for series in stacked)) + 1
    above, below, layers = np.zeros(count), np.zeros(count), []
    for number, series in zip(numbers, stacked, strict=True):
        seen = plot.seen(number)
        places = series.x[seen].astype(np.int64)
        np.add.at(above, places, np.maximum(series.y[seen], 0.0))
        np.add.at(below, places, np.minimum(series.y[seen], 0.0))
        unsure = np.zeros(count, dtype=bool)
        unsure[places] = series.unsure[seen]
        layers.append((series, above.copy(), below.copy(), unsure))
    places = np.arange(max(0, int(np.ceil(plot.x.low))), min(count, int(plot.x.high) + 1))
    across = (places - plot.x.low) / (plot.x.high - plot.x.low) * plot.box.width
    for series, upper, lower, unsure in reversed(layers):
        ends = np.concatenate((upper[places], lower[places]))
        columns(plot, series, np.tile(across, 2), ends, np.tile(unsure[places], 2))


MARK = Mark(
    "stacked", "bar", draw, swatch, arranged="stacked", names_places=True, from_zero=True, layer=1, shows_sureness=True
)
