"""The change between two times: a line for each entity from one to the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

import numpy as np

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.forms.form import ExploringForm
from harbin_viewer.charts.exploring.words.absent import (
    groups_not_shown,
    not_more_than,
    not_on_axis,
    on_axis,
    others_are_not,
    the_largest,
)
from harbin_viewer.charts.exploring.words.both_times import BothTimes
from harbin_viewer.charts.exploring.words.phrases import Words
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.exploring.choice_figures import Line
from harbin_viewer.factsheet.exploring.choices import changed_most, largest
from harbin_viewer.factsheet.exploring.entities.wholes import may_be_added, why_no_ratio
from harbin_viewer.factsheet.wording import by_number, number
from harbin_viewer.factsheet.words.scales import are_averages, are_rates, why_no_change_in_per_cent

MOST = 12

_FEW = 8
"""Lines where nobody was chosen."""

_REACH = (-0.3, 1.0)
"""The ends of the horizontal axis: before the first time there is room for its figures."""


def chart(brief: Brief) -> Chart:
    """The chosen at the first and the last time of the period; the largest where nobody was chosen."""
    first, last = _ends_of(brief)
    names = _names(brief)
    lines = [_ends(brief.figures.line(name), first, last) for name in names]
    shown = [line for line in lines if on_axis(brief, line) == 2]
    both = BothTimes(brief, (first, last), names)
    why_these = _why_these(brief, (first, last), shown[:MOST], len(both.left)) if both.left else ""
    in_points = "change in percentage points" if are_rates(brief.unit()) else ""
    words = Words(
        brief.title(),
        brief.subtitle(*filter(None, [f"{brief.time_text(first)} and {brief.time_text(last)}", in_points])),
        (
            why_these,
            "" if why_these else others_are_not(brief),
            both.without_figure(others=why_these != "" or not both.left),
            groups_not_shown(brief),
            not_more_than(MOST, shown),
            not_on_axis(brief, lines),
        ),
    )
    series = brief.several(shown[:MOST], "line")
    names_of_times = (brief.time_text(first), brief.time_text(last))
    return brief.chart(
        [brief.panel(series, changes=_how_told(brief))], words, categories=names_of_times, x_reach=_REACH
    )


def _how_told(brief: Brief) -> Literal["difference", "per cent"]:
    """Whether changes are told in per cent too: not of rates and degrees, nor where many figures are below nought."""
    unit = brief.unit()
    is_rate = why_no_change_in_per_cent(unit) or (not unit and are_averages(brief.measure.title))
    return "difference" if is_rate or why_no_ratio(brief.cube, brief.exploration) else "per cent"


def _why_these(brief: Brief, ends: tuple[float, float], shown: Sequence[Line], left: int) -> str:
    """Why those on show are and not the others who could be, so many are `left`; "" where that is not why."""
    count = len(shown)
    if count < 2:
        return ""
    if not brief.entities:
        return the_largest(brief, ends[1], count)
    if ends != brief.figures.told_ends() or {line.entity for line in shown} != {*changed_most(brief.figures, count)}:
        return ""
    added = may_be_added(brief.cube, brief.exploration)
    against = " in proportion to their first figure" if added else ""
    not_shown = f"{number(left)} {by_number(left, 'other is', 'others are')} not"
    return f"Shown are those that changed most{against}; {not_shown}."


def _names(brief: Brief) -> tuple[str, ...]:
    return brief.entities or largest(brief.figures, _ends_of(brief)[1], _FEW)


def _ends_of(brief: Brief) -> tuple[float, float]:
    """The two times: as chosen, else those at which most of the chosen have a figure."""
    moments = brief.figures.moments()
    chosen = (float(moments[0]), float(moments[-1]))
    found = brief.figures.shared_ends() if brief.exploration.period is None else chosen
    return found if found[0] < found[1] else chosen


def _ends(line: Line, first: float, last: float) -> Line:
    """The figures at the two times, at the places 0 and 1."""
    kept = ((line.x == first) | (line.x == last)) & np.isfinite(line.y)
    places = (line.x[kept] == last).astype(np.float64)
    return replace(line, x=places, y=line.y[kept], rows=line.rows[kept])


def refused(brief: Brief) -> str:
    """Why there is no change to show."""
    if brief.cube.times is None:
        return "The table has no time, so there is no change to show."
    if len(brief.figures.moments()) < 2:
        return "The period has one time only."
    if brief.exploration.transform == "growth":
        return "The change of a change says little."
    first, last = _ends_of(brief)
    lines = [_ends(brief.figures.line(name), first, last) for name in _names(brief)]
    return "" if any(on_axis(brief, line) == 2 for line in lines) else "Nobody has figures to show at both times."


FORM = ExploringForm("change", chart, refused)
