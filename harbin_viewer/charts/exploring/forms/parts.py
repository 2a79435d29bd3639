"""Parts of a whole over time: stacked, where they add up."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from harbin_viewer.charts.exploring.absent import left_out, not_more_than, why_empty
from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.forms.form import ExploringForm
from harbin_viewer.charts.exploring.phrases import Words
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.computed import sums
from harbin_viewer.factsheet.exploring.choices import largest
from harbin_viewer.factsheet.exploring.entities.wholes import why_no_shares
from harbin_viewer.factsheet.exploring.figures import Line
from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.wording import listed, number

MOST = 8

_FEW = 5
"""Parts where nobody was chosen."""

_MOST_TIMES = 30
"""Times up to which a table without the others is told bar by bar; where there are more, totals are too many."""


def chart(brief: Brief) -> Chart:
    """The chosen on each other at each time. Those that were not chosen are not in the sum, which is said."""
    among = brief.figures.cut.among
    groups = brief.cube.apart(among)
    names = _names(brief)
    moments = brief.figures.moments()
    lines = [brief.figures.line(name) for name in names]
    moments, short = _whole_times([line for line in lines if line.known][:MOST], moments)
    shown = [_placed(line, moments) for line in lines if line.known]
    series = tuple(brief.several(shown[:MOST], "stacked"))
    left = len(among) - len(groups) - len(series)
    shares = brief.exploration.transform == "share"
    total = sums(series, "Total of those shown") if len(moments) <= _MOST_TIMES and not shares else None
    words = Words(
        brief.title(),
        brief.subtitle(brief.period_text()),
        (
            _left(left),
            _of_groups(brief, groups),
            _short(short),
            left_out(lines),
            not_more_than(MOST, shown),
        ),
    )
    names_of_times = tuple(brief.time_text(moment) for moment in moments.tolist())
    return brief.chart([brief.panel(series, total=total)], words, categories=names_of_times)


def _names(brief: Brief) -> tuple[str, ...]:
    groups = brief.cube.apart(brief.figures.cut.among)
    parts = tuple(name for name in brief.entities if name not in groups)
    return parts or largest(brief.figures, brief.moment, _FEW)


def _whole_times(lines: list[Line], moments: Floats) -> tuple[Floats, int]:
    """The times at which all have a figure, and how many others there are; all times where hardly one is whole."""
    whole = np.ones(len(moments), dtype=bool)
    for line in lines:
        whole &= np.isin(moments, line.x[np.isfinite(line.y)])
    return (moments[whole], int((~whole).sum())) if whole.sum() > 1 else (moments, 0)


def _short(count: int) -> str:
    """That a sum without one of its parts is not shown."""
    if not count:
        return ""
    return (
        f"Left out: {count} times at which not all of these have figures."
        if count > 1
        else ("Left out: one time at which not all of these have figures.")
    )


def _placed(line: Line, moments: Floats) -> Line:
    """The line at the numbers of its times; those that are left out have no place."""
    known = np.isfinite(line.y) & np.isin(line.x, moments)
    return replace(
        line, x=np.searchsorted(moments, line.x[known]).astype(np.float64), y=line.y[known], rows=line.rows[known]
    )


def _left(count: int) -> str:
    if count <= 0:
        return ""
    return "One other is not part of the sums." if count == 1 else f"{number(count)} others are not part of the sums."


def _of_groups(brief: Brief, groups: frozenset[str]) -> str:
    """Groups hold some of the others, and would be counted twice."""
    wanted = [name for name in brief.entities if name in groups]
    return f"{listed(wanted)} cannot be stacked on what it holds." if wanted else ""


def refused(brief: Brief) -> str:
    """Why the figures cannot be stacked."""
    if brief.exploration.transform not in ("", "share"):
        return "Computed figures do not add up; show the figures as they are."
    return why_no_shares(brief.cube, brief.exploration) or why_empty(brief, _names(brief))


FORM = ExploringForm("stacked", chart, refused)
