"""Two sources on one axis: both figures of each place, and the gap between them, in per cent of the second."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import structs

from harbin_viewer.charts.marks.dots import dot, swatch
from harbin_viewer.charts.model.computed import gap_unit
from harbin_viewer.charts.model.mark import Mark
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.plotting.plot_area import Drawn, Place, Plot, Side, Wanted
from harbin_viewer.charts.scene import Line, MarkAt
from harbin_viewer.charts.text import type_face
from harbin_viewer.charts.text.figures import gap_text

RADIUS = 6.0

_PAIR_IN_WIDTHS = 2.5
"""The room along the axis for a pair that has its figures where all have not, in widths of one."""


def draw(plot: Plot, numbers: tuple[int, ...], drawn: Drawn) -> None:
    """Each pair of the first two: two dots and the line between them; beside it the gap, at its ends both figures.

    Where these have not all room, the pairs that are farthest apart come first. A dot alone, whose partner is missing
    or switched off, has its figure above it, or else below.
    """
    both = plot.panel.pairs_in(plot.shown) if len(numbers) > 1 else []
    if len(numbers) > 1:
        _draw_gaps(plot, numbers, both, drawn)
    for number in numbers:
        aside = _aside(plot, numbers, both, number)
        for point, _x, _value in plot.points(number):
            dot(plot, drawn, number, point, radius=RADIUS, aside=aside.get(point, 0.0))
    drawn.groups.append(_of_dots_alone(plot, numbers, both))


def _of_dots_alone(plot: Plot, numbers: tuple[int, ...], both: Sequence[tuple[int, int]]) -> list[Wanted]:
    """The figures of the dots that stand in no pair."""
    paired = {pair for points in both for pair in zip(numbers, points, strict=False)}
    away = RADIUS * plot.page.scale * 1.1
    return [
        Wanted(plot.label(series, point), ((x, y - away, "above"), (x, y + away, "below")), colour=plot.ink(series))
        for number in numbers
        for series in (plot.panel.series[number],)
        for point, place, value in plot.points(number)
        for x, y in ((plot.x.at(place), plot.y.at(value)),)
        if (number, point) not in paired
    ]


def _draw_gaps(plot: Plot, numbers: tuple[int, ...], both: Sequence[tuple[int, int]], drawn: Drawn) -> None:
    first, second = pair = [plot.panel.series[number] for number in numbers[:2]]
    scale, told = plot.page.scale, _told(plot, first, both)
    crowded = _crowded(plot, second, both, told)
    gaps, ends = [], []
    for (ours, theirs), text in zip(both, told, strict=True):
        x = plot.x.at(float(first.x[ours]))
        values = float(first.y[ours]), float(second.y[theirs])
        down = [plot.y.at(value) for value in values]
        plot.page.shapes.append(Line(((x, down[0]), (x, down[1])), plot.page.theme.axis, round(2.5 * scale, 2)))
        touching = _touch(plot, down)
        if text:
            places = _places(plot, text, x, down, touching=touching, crowded=crowded)
            gaps.append(Wanted(text, places, key=True, bold=True, mark=_mark(plot, float(first.x[ours]))))
        beside = RADIUS * scale if touching else 0.0
        for series, point, value, across in zip(pair, (ours, theirs), values, (-beside, beside), strict=True):
            upper = value == max(values) and (value > min(values) or series is second)
            edge = plot.y.at(value) + (-RADIUS if upper else RADIUS) * scale * 1.1
            side: Literal["above", "below"] = "above" if upper else "below"
            places, far = _at_end(x + across, edge, side), abs(down[0] - down[1])
            ends.append(Wanted(plot.label(series, point), places, key=True, weight=far, colour=plot.ink(series)))
    drawn.groups += [gaps, _not_too_dense(plot, ends)]


def _not_too_dense(plot: Plot, ends: list[Wanted]) -> list[Wanted]:
    """The figures at the ends, where one is wider than a pair: each right at its dot, and not too many beside it.

    One that stood aside would seem to be that of the pair there. The pairs that are farthest apart have theirs first.
    """
    size = plot.page.type("value")
    wide = max((type_face.width(wanted.text, size) for wanted in ends), default=0.0)
    if wide < abs(plot.x.at(1) - plot.x.at(0)):
        return ends
    most = 2 * int(plot.box.width / (_PAIR_IN_WIDTHS * wide))
    first = sorted((wanted.weight for wanted in ends), reverse=True)[:most]
    return [
        structs.replace(wanted, places=wanted.places[:1], key=wanted.weight >= first[-1] if first else False)
        for wanted in ends
    ]


def _at_end(x: float, y: float, side: Literal["above", "below"]) -> tuple[Place, ...]:
    """Where the figure of a dot may stand: above or below it, or aside there."""
    asides: tuple[Side, Side] = ("above right", "above left") if side == "above" else ("below right", "below left")
    return (x, y, side), *((x, y, aside) for aside in asides)


def _told(plot: Plot, first: Series, both: Sequence[tuple[int, int]]) -> list[str]:
    """The gap of each pair as text; "" where none is told."""
    unit, locale = gap_unit(first.unit), plot.page.locale
    gaps = [plot.panel.gap_at(float(first.x[ours])) for ours, _theirs in both]
    return ["" if gap is None else gap_text(gap, unit, locale) for gap in gaps]


def _mark(plot: Plot, x: float) -> MarkAt | None:
    """The mark of the gap at a place, which its label is."""
    gap = plot.panel.gap
    return plot.label_of(gap, gap.points_at[x][0]) if gap is not None and x in gap.points_at else None


def _places(
    plot: Plot, text: str, x: float, down: list[float], *, touching: bool, crowded: bool
) -> tuple[Place, ...]:  # fmt: skip
    """Where the gap of a pair at `x` may stand: to the right or left of it; above or below it where pairs are dense.

    Between two that are dense a reader could not tell whose gap it is.
    """
    scale, size = plot.page.scale, plot.page.type("value")
    away, middle = (2.6 if touching else 1.0) * RADIUS * scale, sum(down) / 2
    beyond = x + away + size * 0.4 + type_face.width(text, size, bold=True) > plot.box.right
    if crowded or (touching and beyond):
        far = RADIUS * scale * 1.1 + size * 1.2
        return (x, min(down) - far, "above"), (x, max(down) + far, "below")
    beside: Place = (x - away, middle, "left") if beyond else (x + away, middle, "right")
    return (beside,)


def _crowded(plot: Plot, second: Series, both: Sequence[tuple[int, int]], told: Sequence[str]) -> bool:
    """Whether a gap beside its pair would reach to the figures of the next one."""
    size = plot.page.type("value")
    gaps = [type_face.width(text, size, bold=True) for text in told if text]
    ends = [type_face.width(plot.label(second, theirs), size) for _ours, theirs in both]
    beside = 3.6 * RADIUS * plot.page.scale + size * 1.1
    return max(gaps, default=0.0) + max(ends, default=0.0) / 2 + beside > abs(plot.x.at(1) - plot.x.at(0))


def _touch(plot: Plot, down: list[float]) -> bool:
    """Whether two dots at these heights would hide each other."""
    return abs(down[0] - down[1]) < 1.5 * RADIUS * plot.page.scale


def _aside(
    plot: Plot, numbers: tuple[int, ...], both: Sequence[tuple[int, int]], number: int
) -> dict[int, float]:  # fmt: skip
    """How far the points of a series of the pair stand aside, where the two would hide each other."""
    if number not in numbers[:2] or len(numbers) < 2:
        return {}
    first, second = (plot.panel.series[place] for place in numbers[:2])
    which = numbers.index(number)
    step = RADIUS * plot.page.scale * (1 if which else -1)
    return {
        points[which]: step
        for points in both
        if _touch(plot, [plot.y.at(float(first.y[points[0]])), plot.y.at(float(second.y[points[1]]))])
    }


MARK = Mark("difference", "dot", draw, swatch, arranged="paired", names_places=True, layer=4, shows_sureness=True)
