"""How a series runs from its first figure to its last, in words: where it turns, and how long it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.figure_and_unit import with_unit
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.charts.model.words.course import Move, moves, stands
from harbin_viewer.charts.model.words.telling import Tell, alike, each_in_its_size, teller, told_apart

Points: TypeAlias = npt.NDArray[np.int64] | range


def points_of(series: Series) -> Points:
    """The points that have a figure, from left to right: a range where all have one, which takes no room."""
    if series.rises:
        return range(len(series.y)) if series.figures == len(series.y) else np.flatnonzero(np.isfinite(series.y))
    order = np.argsort(series.x, kind="stable")
    return np.asarray(order[np.isfinite(series.y[order])], dtype=np.int64)


def figures_of(series: Series, points: Points) -> Floats:
    """The figures of points; of a range nothing is copied."""
    return series.y[points.start : points.stop] if isinstance(points, range) else series.y[points]


def moved(chart: Chart, panel: Panel, series: Series, points: Points, y: Floats) -> str:
    """How figures go that are not all the same, and how long they stood before and after; "" where it hardly shows.

    `y` are those of the points.
    """
    tell, unit = teller(chart, panel, series, len(points))
    until, since = stands(y)
    until = 0 if has_gap(series, points[: until + 1]) else until
    between, y = points[until : since + 1], y[until : since + 1]

    def same(first: int, last: int) -> bool:
        return alike(tell(int(between[first])), tell(int(between[last])), chart.locale)

    course = moves(y, lambda first, last: not same(first, last))
    told_points = [int(between[0]), *(int(between[move.last]) for move in course)]
    if len(course) > 1:
        tell = told_apart(chart, panel, series, told_points, tell)
    elif same(0, -1):  # as exactly as it is told
        return ""
    tell, unit = each_in_its_size(chart, panel, series, told_points, (tell, unit))
    begin = with_unit(tell(int(points[0])), unit, chart.locale, " ")
    runs = list(_begun(chart, series, points[: until + 1], begin))
    for move in course:
        first, last = int(between[move.first]), int(between[move.last])
        start = "" if runs else f" from {begin} {_at(chart, series, first)}"
        part = y[move.first : move.last + 1]
        ends = [int(between[move.first + int(end)]) for end in (np.argmin(part), np.argmax(part))]
        runs.append(f"{_verb(move, tell, first, last, ends)}{start} to {tell(last)} {_at(chart, series, last)}")
    runs += _ended(chart, series, points[since:])
    return runs[0] if len(runs) == 1 else f"{', '.join(runs[:-1])}, then {runs[-1]}"


def stood(chart: Chart, series: Series, points: Points, most: str) -> str:
    """That figures are the same from the first of these points to the last."""
    first, last = (chart.x_text(float(series.x[point])) for point in (points[0], points[-1]))
    return f"stood at {most} from {first} to {last}"


def has_gap(series: Series, points: Points) -> bool:
    """Whether figures are missing between some of these points, which stand one behind the other."""
    if not series.rises:  # bars may lie in any order of rows, and what their series calls gaps are between these
        order = np.argsort(series.x, kind="stable")
        series, points = replace(series, x=series.x[order], y=series.y[order]), np.argsort(order)[points]
    return bool(((series.gaps[:, 0] >= points[0]) & (series.gaps[:, 1] <= points[-1])).any())


def _begun(chart: Chart, series: Series, points: Points, begin: str) -> Iterator[str]:
    """How long figures stood at the first of them, where they did."""
    if len(points) > 1:
        yield stood(chart, series, points, begin)


def _ended(chart: Chart, series: Series, points: Points) -> Iterator[str]:
    """How long figures stand at the last of them, where they do; that is not known of times without figures."""
    if len(points) > 1 and has_gap(series, points):
        yield f"was the same in every later figure, the last {_at(chart, series, int(points[-1]))}"
    elif len(points) > 1:
        yield f"stayed there until {chart.x_text(float(series.x[points[-1]]))}"


def _at(chart: Chart, series: Series, point: int) -> str:
    return chart.x_phrase(float(series.x[point]))


def _verb(move: Move, tell: Tell, first: int, last: int, ends: Sequence[int]) -> str:
    """How figures go from one to another; where these are told alike, by the lowest and the highest point between."""
    if tell(first) != tell(last):
        return move.words
    return "hardly changed" if all(tell(end) == tell(first) for end in ends) else "came back"
