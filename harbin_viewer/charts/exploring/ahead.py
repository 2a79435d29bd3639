"""Figures of times that have not been: lines of them are dashed, and it is said that they lie ahead."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from math import inf

import numpy as np

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.series import Series
from harbin_viewer.factsheet.model.exploration import FORMS


def with_times_ahead(brief: Brief, chart: Chart) -> tuple[Chart, str]:
    """The chart with its lines of years that have not been dashed; and the sentence for these, "" where none are."""
    times = brief.cube.times
    if times is None or FORMS[brief.exploration.form].of_rows or not len(moments := brief.figures.moments()):
        return chart, ""
    now = datetime.now(tz=UTC).year
    first, last = times.year(float(np.min(moments))), times.year(float(np.max(moments)))
    if other := _of_another_calendar(first, last, now):
        return chart, other
    if last is None or last <= now:
        return chart, ""
    begins = _place_of(chart, now + 1) if first is not None and first <= now else inf  # all alike need no dashes
    panels = tuple(
        replace(panel, series=tuple(_from_there(known, begins) for known in panel.series)) for panel in chart.panels
    )
    if not any(known.ahead < inf for panel in panels for known in panel.series):
        return chart, f"What is told of times after {now} lies ahead."
    return replace(chart, panels=panels), f"Dashed: what is told of times after {now}, which lie ahead."


def _of_another_calendar(first: int | None, last: int | None, now: int) -> str:
    """That years may be counted by another calendar, of which none lies ahead then; "" where none may."""
    if first is None or last is None:
        return ""
    from harbin_viewer.factsheet.roles.times.eras import told_of_other_calendars

    return told_of_other_calendars(first, last, now)


def _place_of(chart: Chart, year: int) -> float:
    """Where a year begins on the axis of a chart; nowhere on one that is no axis of times."""
    if chart.axis in ("date", "month"):
        return float((date(year, 1, 1) - date(1970, 1, 1)).days)
    return float(year) if chart.axis == "year" else inf


def _from_there(series: Series, begins: float) -> Series:
    """The series, a line with that place from which on its figures lie ahead where it has some; others as they are."""
    is_line = mark_of(series.mark).runs and not series.quiet
    return series.looking(ahead=begins) if is_line and len(series.x) and series.reach[1] >= begins else series
