"""Figures of times that have not been: lines of them are dashed, and it is said that they lie ahead."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from math import inf

import numpy as np

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.series import Series
from harbin_viewer.factsheet.exploring.first_look.versions import is_expected, is_what_was
from harbin_viewer.factsheet.model.exploration import FORMS
from harbin_viewer.factsheet.wording import listed, quoted

_MOST_LOOKED_AT, _MOST_WORDS = 2_000, 4
"""Rows whose words are looked at, and different ones that say whether a figure was or was expected."""


def with_times_ahead(brief: Brief, chart: Chart) -> tuple[Chart, str]:
    """The chart with its lines of years that have not been dashed; and the sentence for these, "" where none are."""
    chart, expected = _with_expected(brief, chart)
    chart, of_times = _with_times_ahead(brief, chart)
    return chart, " ".join(filter(None, [expected, of_times]))


def _with_expected(brief: Brief, chart: Chart) -> tuple[Chart, str]:
    """The chart with lines of what was expected dashed, beside those of what was; and the sentence for these."""
    lines = [known for known in chart.series if mark_of(known.mark).runs and not known.quiet]
    names = [known.label for known in lines if is_expected(known.label)]
    if names and len(names) < len(lines):
        dashed = _each(chart, lambda known: known.looking(ahead=-inf) if known.label in names else known)
        return dashed, f"Dashed: {listed(names)}."
    told = _of_rows(brief, lines) if not names else None
    if told is None:
        return chart, ""
    column, word, begins = told
    return _each(chart, lambda known: _from_there(known, begins)), f"Dashed: {quoted(word)}, by {quoted(column)}."


def _of_rows(brief: Brief, lines: Sequence[Series]) -> tuple[str, str, float] | None:
    """The column that says which rows of lines were expected, what it calls these, and from when on all are such."""
    table = brief.cube.table
    for name in (role.field for role in brief.cube.roles.roles if role.kind in ("words", "note", "aside")):
        rows = np.concatenate([known.rows for known in lines]) if lines else np.empty(0, np.int64)
        x = np.concatenate([known.x for known in lines]) if lines else np.empty(0)
        words = [table.text(name, row).strip() for row in rows[:_MOST_LOOKED_AT].tolist()]
        expected = [is_expected(word) for word in words]
        if not any(expected) or not any(map(is_what_was, words)) or len({*words}) > _MOST_WORDS:
            continue
        begins = float(min(at for at, is_it in zip(x.tolist(), expected, strict=False) if is_it))
        if all(is_it == (at >= begins) for at, is_it in zip(x.tolist(), expected, strict=False)):
            return table.field(name).label, next(word for word in words if is_expected(word)), begins
    return None


def _each(chart: Chart, looking: Callable[[Series], Series]) -> Chart:
    panels = (replace(panel, series=tuple(map(looking, panel.series))) for panel in chart.panels)
    return replace(chart, panels=tuple(panels))


def _with_times_ahead(brief: Brief, chart: Chart) -> tuple[Chart, str]:
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
    begins = min(begins, series.ahead)
    return series.looking(ahead=begins) if is_line and len(series.x) and series.reach[1] >= begins else series
