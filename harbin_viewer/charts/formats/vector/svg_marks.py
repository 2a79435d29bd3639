"""What a screen reader walks in an SVG: the series of the chart, and in each its figures in words, where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from harbin_viewer.charts.figure_and_unit import with_unit
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.intervals.interval_words import interval_text
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.scene import Box, Picture
from harbin_viewer.charts.status import status_words
from harbin_viewer.charts.text.figures import decimals_of, figure

_MOST = 400
"""Figures that are told one by one; of more, the description says how they run."""


class ToldSeries(NamedTuple):
    """The name of a series, and its figures in words with the boxes of their marks."""

    name: str
    figures: tuple[tuple[Box, str], ...]


def told_series(chart: Chart, picture: Picture) -> tuple[ToldSeries, ...]:
    """The series of a picture of the chart, in their order; none where they have very many figures."""
    if not 0 < len(picture.marks) <= _MOST:
        return ()
    found: dict[int, list[tuple[Box, str]]] = {}
    for mark in sorted(picture.marks, key=lambda mark: (mark.series, mark.point)):
        series = chart.told[mark.series]
        found.setdefault(mark.series, []).append((mark.box, _words(chart, series, mark.point)))
    for number, series in enumerate(chart.told):
        if number not in found and picture.plots:  # told by labels alone, as the gaps between two
            points = [point for point in range(len(series.x)) if series.y[point] == series.y[point]]
            found[number] = [(picture.plots[0], _words(chart, series, point)) for point in points[:_MOST]]
    return tuple(ToldSeries(chart.told[number].label, tuple(figures)) for number, figures in found.items())


def _words(chart: Chart, series: Series, point: int) -> str:
    """A figure: its place, itself with its unit, and how sure it is."""
    panel = next(panel for panel in chart.panels if any(series is of_panel for of_panel in _of(panel)))
    told = panel.label(panel.notation, series, point, chart.locale)
    unit = series.unit if series is panel.gap else panel.notation.unit or _alone(panel, series)
    place = _place(chart, series, point)
    sure = status_words(str(series.status[point] or ""))
    off = interval_text(series, point, chart.locale)
    return ", ".join(filter(None, [f"{place}: {with_unit(told, unit, chart.locale, ' ')}", off, sure]))


def _place(chart: Chart, series: Series, point: int) -> str:
    """What the figure of a point is of: its place and name, once where these are one, or its name and both measures."""
    x, name = float(series.x[point]), series.name_of(point) if series.names else ""
    if chart.axis == "number" and series.names:  # both ways are figures of what has the name, if anything has one
        across = with_unit(figure(x, decimals_of([x]), chart.locale), chart.x_unit, chart.locale, " ")
        return ", ".join(filter(None, (name, f"{chart.x_name or chart.x_title}: {across}", series.label)))
    return ", ".join(dict.fromkeys(filter(None, (chart.x_text(x), name))))


def _alone(panel: Panel, series: Series) -> str:
    """The unit of a series whose panel says none, as that of a map, whose words do."""
    return "" if panel.unit else series.unit


def _of(panel: Panel) -> Iterator[Series]:
    yield from panel.series
    yield from (series for series in (panel.total, panel.gap) if series is not None)
