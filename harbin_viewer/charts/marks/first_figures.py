"""The figures at the beginnings of the lines of a change, to the left of these; those at the ends stand with names."""

from __future__ import annotations

from collections.abc import Sequence

from harbin_viewer.charts.plotting.moved_apart import moved_apart
from harbin_viewer.charts.plotting.plot_area import Plot
from harbin_viewer.charts.scene import Line
from harbin_viewer.charts.text import type_face

_BESIDE, _LED = 8.0, 20.0
"""From a line to its figure, in px of an ordinary page; where any is moved away there is room for what leads to it."""

_MOVED = 0.7
"""How far a figure may be from the height of its line, in its own size, before a thin line leads to it."""

_OVER = 9.0
"""Px that a figure may stand over the left edge of the plot."""


def draw_first_figures(plot: Plot, numbers: Sequence[int]) -> None:
    """Set the first figure on show of each of these series, moved apart where they would touch."""
    page, size = plot.page, plot.page.type("value")
    known = [number for number in numbers if len(plot.seen(number)) and not plot.panel.series[number].quiet]
    points = sorted((plot.y.at(float(plot.values(number)[0])), number) for number in known)
    step = page.line_height(size)
    if step * len(points) > plot.box.height + step:
        page.untold += len(points)
        return
    wanted, heights = [at for at, _number in points], [step] * len(points)
    tops = moved_apart(wanted, heights, plot.box.y - step / 2, plot.box.bottom + step / 2)
    middles = [top + step / 2 for top in tops]
    is_led = any(abs(middle - at) > _MOVED * size for middle, at in zip(middles, wanted, strict=True))
    for (at, number), middle in zip(points, middles, strict=True):
        _set(plot, number, at, middle, (_LED if is_led else _BESIDE) * page.scale)


def _set(plot: Plot, number: int, at: float, middle: float, away: float) -> None:
    """Set the figure of a series that begins at the height `at` so far before it, round the height `middle`."""
    page, size, series = plot.page, plot.page.type("value"), plot.panel.series[number]
    first = int(plot.seen(number)[0])
    x, words = plot.x.at(float(series.x[first])), plot.label(series, first)
    if x - away - type_face.width(words, size) < plot.box.x - _OVER:
        page.untold += 1
        return
    text = page.text(words, x - away, middle + size * 0.33, size, "value", colour=plot.ink(series), anchor=1)
    page.shapes.append(text)
    if abs(middle - at) > _MOVED * size:
        ends = ((x - size * 0.35, at), (x - away + size * 0.3, middle))
        page.shapes.append(Line(ends, page.theme.axis, 1.0))
