"""How the figures of a series are told in a sentence: in which unit, with which digits, unequal ones unlike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TypeAlias

from PySide6.QtCore import QLocale

from harbin_viewer.charts.figure_and_unit import with_unit
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import LONG, Series
from harbin_viewer.charts.text.figures import decimals_apart, figure, told
from harbin_viewer.charts.text.notation import in_words

Tell: TypeAlias = Callable[[int], str]
"""Writes the figure of a point."""

_MILLION = 1e6

_TINY = 0.1
"""Millions and so on below which a figure is told in words of its own."""


def teller(chart: Chart, panel: Panel, series: Series, count: int) -> tuple[Tell, str]:
    """How the figure of a point is told, as on a chart where each is labelled, and in which unit.

    Shorter where there are very many.
    """
    notation = panel.notation
    if count > LONG:
        return lambda point: told(float(series.y[point]) / notation.factor, chart.locale), notation.unit
    return lambda point: panel.label(notation, series, point, chart.locale), notation.unit


def each_in_its_size(
    chart: Chart, panel: Panel, series: Series, points: Sequence[int], as_labels: tuple[Tell, str]
) -> tuple[Tell, str]:
    """Figures each in thousands, millions and so on as suits it, where one is tiny in those of the others: nobody says
    0.0005 million.
    """
    notation = panel.notation
    in_own = notation.factor > 1 and notation.unit.endswith(panel.unit) and as_labels[1] != panel.unit
    sizes = [abs(float(series.y[point])) / notation.factor for point in points]
    if not in_own or not min(sizes) < _TINY <= max(sizes):
        return as_labels

    def tell(point: int) -> str:
        value = float(series.y[point])
        bare = point == points[0] or abs(value) >= _MILLION  # another would be taken for one in the words of the first
        words = in_words(value, "", chart.locale).replace("\u00a0", " ")
        return words if bare else with_unit(words, panel.unit, chart.locale, " ")

    alike = any(
        series.y[first] != series.y[second] and tell(first) == tell(second) for first, second in pairwise(points)
    )
    unclear = not panel.unit and sizes[0] * notation.factor >= _MILLION
    return as_labels if alike or unclear else (tell, panel.unit)


def told_apart(chart: Chart, panel: Panel, series: Series, points: Sequence[int], tell: Tell) -> Tell:
    """Figures as they are told; unequal ones of points that are told one after the other with as many decimals as part
    them, and equal ones alike.
    """
    factor = panel.notation.factor
    decimals: dict[float, int] = {}
    for one, other in pairwise(points):
        first, second = float(series.y[one]), float(series.y[other])
        if first != second and alike(tell(one), tell(other), chart.locale):
            needed = decimals_apart(first / factor, second / factor)
            decimals |= {value: max(decimals.get(value, 0), needed) for value in (first, second)}

    def tell_apart(point: int) -> str:
        value = float(series.y[point])
        exact = decimals.get(value, 0)
        return figure(value / factor, exact, chart.locale) if exact else tell(point)

    return tell_apart


def alike(one: str, other: str, locale: QLocale) -> bool:
    """Whether two figures are told as the same, be it with other noughts behind the point: 429 and 429.0."""
    return one == other or _without_noughts(one, locale) == _without_noughts(other, locale)


def _without_noughts(told: str, locale: QLocale) -> str:
    """A figure without noughts behind its point; those of 40 and 1,000 are part of it."""
    point = locale.decimalPoint()
    return told.rstrip(locale.zeroDigit()).removesuffix(point) if point in told else told
