"""Which mark of a picture the mouse means, and which one the next arrow key leads to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.scene import Box, MarkAt, Picture, Points

_ROUND_A_NAME = 3.0
"""How far from a name, in px, the mouse still means it."""


def nearest(picture: Picture, x: float, y: float, reach: float) -> MarkAt | None:
    """The mark under the point, else the nearest one no farther than `reach` px; None outside the plots."""
    if not any(plot.meets(Box(x, y, 0, 0), reach) for plot in picture.plots):
        return None
    near = (mark for mark in picture.marks if _is_near(mark.box, x, y, reach))
    found = min(near, key=lambda mark: _distance(mark, x, y), default=None)
    return found if found is not None and _distance(found, x, y) <= reach else None


def is_round_plots(picture: Picture, x: float, y: float) -> bool:
    """Whether a place of the page is outside all plots, where nothing else is moved by the mouse."""
    return bool(picture.plots) and not any(plot.meets(Box(x, y, 0, 0)) for plot in picture.plots)


def named_at(picture: Picture, x: float, y: float) -> int | None:
    """The number of the series whose name is under the point; None where there is none."""
    return next((name.series for name in picture.names if name.box.meets(Box(x, y, 0, 0), _ROUND_A_NAME)), None)


def with_figure(picture: Picture | None, resource: str, row: int, field: str) -> MarkAt | None:
    """The mark of the figure of this field in the row of the resource, else the first mark of that row, if any."""
    marks = picture.marks if picture is not None else ()
    of_row = [mark for mark in marks if mark.cell and mark.cell[:2] == (resource, row)]
    return next((mark for mark in of_row if mark.cell == (resource, row, field)), next(iter(of_row), None))


def same_point(picture: Picture, mark: MarkAt) -> MarkAt | None:
    """The mark of the same point in a picture that was laid out anew, if it is still there."""
    key = (mark.series, mark.point)
    return next((known for known in picture.marks if (known.series, known.point) == key), None)


def stacks_of(chart: Chart) -> tuple[frozenset[int], ...]:
    """The numbers of what each panel has in which series are stacked: of all its series, and of its totals."""
    numbers = {id(series): number for number, series in enumerate(chart.told)}
    stacked = [panel for panel in chart.panels if any(mark.arranged == "stacked" for mark in panel.marks)]
    return tuple(
        frozenset(numbers[id(one)] for one in (*panel.series, panel.total) if id(one) in numbers) for panel in stacked
    )


def neighbour(
    marks: Mapping[int, Sequence[MarkAt]], mark: MarkAt | None, along: int, across: int,
    stacks: Sequence[frozenset[int]] = (),
) -> MarkAt | None:  # fmt: skip
    """The mark `along` points away in the same series, or at the same place `across` series away.

    `marks` are those of each series, in the order in which both are walked; pieces of `stacks` that stand are walked
    as they lie above each other. Without a mark to start from, the first one; at the ends, the same one.
    """
    if mark is None:
        return next((of_series[0] for of_series in marks.values()), None)
    if along:
        return _along(marks.get(mark.series, ()), mark, along)
    column = column_of(marks, mark, stacks)
    place = column.index(mark) + across if mark in column else -1
    if 0 <= place < len(column):
        return column[place]
    order = list(marks)
    passed = [order.index(one.series) for one in column or [mark] if one.series in order]
    place = (min(passed) if across < 0 else max(passed)) + across if passed else 0
    if not 0 <= place < len(order):
        return mark
    other = min(marks[order[place]], key=lambda other: abs(_middle(other)[0] - _middle(mark)[0]), default=mark)
    entered = column_of(marks, other, stacks) or [other]
    return entered[-1 if across < 0 else 0]


def column_of(
    marks: Mapping[int, Sequence[MarkAt]], mark: MarkAt, stacks: Sequence[frozenset[int]]
) -> list[MarkAt]:  # fmt: skip
    """What stands above each other where a mark is, from the top; none where it is of no stack, or of one that lies."""
    stack = next((stack for stack in stacks if mark.series in stack), frozenset())
    far: Callable[[MarkAt], float] = lambda other: abs(_middle(other)[0] - _middle(mark)[0])  # noqa: E731
    others = [min(marks[series], key=far) for series in stack if marks.get(series) and series != mark.series]
    column = [mark, *(other for other in others if far(other) < 1)] if others else []
    return sorted(column, key=lambda one: (_middle(one)[1], -one.series)) if len(column) > 1 else []


def stretches(picture: Picture, series: Series, number: int) -> tuple[Points, ...]:
    """The line of a series through its marks, cut where figures are missing."""
    marks = sorted((mark for mark in picture.marks if mark.series == number), key=lambda mark: mark.point)
    cuts = [after for _before, after in series.gaps.tolist()]
    runs: list[list[tuple[float, float]]] = [[_middle(mark) for mark in marks[:1]]]
    for before, mark in pairwise(marks):
        if any(before.point < cut <= mark.point for cut in cuts):
            runs.append([])
        runs[-1].append(_middle(mark))
    return tuple(tuple(run) for run in runs if len(run) > 1)


def _along(same: Sequence[MarkAt], mark: MarkAt, along: int) -> MarkAt:
    points = [other.point for other in same]
    if mark.point not in points:
        return mark
    return same[min(max(points.index(mark.point) + along, 0), len(same) - 1)]


def _middle(mark: MarkAt) -> tuple[float, float]:
    return mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2


def _is_near(box: Box, x: float, y: float, reach: float) -> bool:
    """Whether a mark may be within reach: few are, and each of thousands is asked with each move of the mouse."""
    left, top, width, height = box
    return left - reach <= x <= left + width + reach and top - reach <= y <= top + height + reach


def _distance(mark: MarkAt, x: float, y: float) -> float:
    box = mark.box
    beside = max(box.x - x, 0.0, x - box.right)
    beyond = max(box.y - y, 0.0, y - box.bottom)
    middle = abs(_middle(mark)[0] - x) + abs(_middle(mark)[1] - y)
    return float((beside**2 + beyond**2) ** 0.5 + middle * 1e-6)
