"""Parts of a whole over time: stacked, where they add up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.forms.form import ExploringForm
from harbin_viewer.charts.exploring.forms.line import of_earlier
from harbin_viewer.charts.exploring.others import rest_of
from harbin_viewer.charts.exploring.rest import Rest
from harbin_viewer.charts.exploring.words.absent import left_out, not_more_than, why_empty
from harbin_viewer.charts.exploring.words.phrases import Words
from harbin_viewer.charts.model.axis.missing_places import UNEVEN, is_uneven_on
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.computed import sums
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.told_apart.series_colours import GREY
from harbin_viewer.factsheet.exploring.choice_figures import Line
from harbin_viewer.factsheet.exploring.choices import largest
from harbin_viewer.factsheet.exploring.entities.wholes import parts_with_figures, whole_of, why_no_shares
from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.wording import counted, either, listed, number

MOST = 8

_FEW = 5
"""Parts where nobody was chosen."""

_NAMED = 3
"""Others that are named one by one."""

_MOST_TIMES = 30
"""Times up to which a table without the others is told bar by bar; where there are more, totals are too many."""


def chart(brief: Brief) -> Chart:
    """The chosen on each other at each time, with what others have on top where the whole is known.

    Where it is not, the chosen alone are told, and that is said.
    """
    lines = [brief.figures.line(name) for name in _names(brief)]
    there = [line for line in lines if line.known]
    parts, every = there[:MOST], brief.figures.moments()
    others = _others(brief, parts)
    moments, _short = _whole_times(parts, every)
    if alone := _alone(brief, others, moments):
        parts, others = [*parts, alone], ()
    rest, moments = rest_of(brief, parts, moments) if others else (None, moments)
    series = brief.several([_placed(line, moments) for line in parts], "stacked")
    series[MOST:] = [replace(one_more, rank=GREY, shade=0) for one_more in series[MOST:]]
    words = Words(
        brief.title(),
        brief.subtitle(brief.period_text(moments), _part_only(len(parts), len(others), rest)),
        (
            of_earlier(brief),
            _of_others(brief, others, rest, moments),
            _of_groups(brief),
            _left_out(brief, np.setdiff1d(every, moments), _why_left_out(brief, parts, rest, every, moments)),
            left_out(lines),
            not_more_than(MOST, there) if others else "",
            UNEVEN if brief.cube.times and is_uneven_on(brief.cube.times.axis, moments) else "",
        ),
    )
    series += [rest] if rest is not None else []
    panel = brief.panel(series, total=_total(brief, series, is_whole=rest is not None or not others))
    are_even = brief.cube.times is not None and not is_uneven_on(brief.cube.times.axis, moments)
    times = tuple(brief.time_text(moment) for moment in moments.tolist())
    return brief.chart([panel], words, categories=times, of_times=are_even)


def _alone(brief: Brief, others: Sequence[str], moments: Floats) -> Line | None:
    """The line of the only other where it has all figures: a group of one is that one."""
    line = brief.figures.line(others[0]) if len(others) == 1 else None
    return line if line and line.known and np.isin(moments, line.x[np.isfinite(line.y)]).all() else None


def _total(brief: Brief, series: Sequence[Series], *, is_whole: bool) -> Series | None:
    """The totals, where these are so few that they are told bar by bar."""
    if brief.exploration.transform == "share" or max((len(known.x) for known in series), default=0) > _MOST_TIMES:
        return None
    return sums(series, "Total" if is_whole else "Total of those shown")


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


def _left_out(brief: Brief, times: Floats, why: str) -> str:
    """Which times are not shown, few by their names, and why."""
    if len(times) > _NAMED:
        return f"Left out: {counted(len(times), 'time')} at which {why}."
    return f"Left out: {listed([brief.time_text(time) for time in times.tolist()])}, as {why}." if len(times) else ""


def _why_left_out(brief: Brief, parts: Sequence[Line], rest: Rest | None, every: Floats, moments: Floats) -> str:
    """Why a sum is not shown at other times than these: who lacks a figure there, but for those that weigh little."""
    if _lacking(brief, rest, moments):
        return "too much of the whole is missing"
    times = np.setdiff1d(every, moments)
    there = {line.entity: np.isin(times, line.x[np.isfinite(line.y)]) for line in parts}
    without = [name for name, at in there.items() if not at.all()]
    are_all = rest is None or len(_whole_times([*parts], every)[0]) == len(moments)
    if are_all and 0 < len(without) <= _NAMED:
        if len(without) > 1 and not any(there[name].any() for name in without):
            return f"{listed(without)} have no figure"
        return f"{either(without)} has no figure"
    return "not all of these have figures" if rest is None else "not all have figures"


def _lacking(brief: Brief, rest: Rest | None, moments: Floats) -> int:
    """At how many of the times on show some of the others, which weigh little, have no figure."""
    if rest is None or whole_of(brief.cube, brief.figures.cut):
        return 0
    there, count = parts_with_figures(brief.cube, brief.figures.cut, brief.exploration.measure)
    return sum(there.get(time, 0) < count for time in moments.tolist())


def _placed(line: Line, moments: Floats) -> Line:
    """The line at the numbers of its times; those that are left out have no place."""
    known = np.isfinite(line.y) & np.isin(line.x, moments)
    return replace(
        line, x=np.searchsorted(moments, line.x[known]).astype(np.float64), y=line.y[known], rows=line.rows[known]
    )


def _others(brief: Brief, shown: Sequence[Line]) -> tuple[str, ...]:
    """The parts that are not shown one by one."""
    cut, told = brief.figures.cut, {line.entity for line in shown}
    apart = brief.cube.apart(cut.among) | told
    return tuple(name for name in cut.present if name not in apart)


def _part_only(shown: int, others: int, rest: Rest | None) -> str:
    return f"{shown} of {number(shown + others)} only" if others and rest is None else ""


def _of_others(brief: Brief, others: Sequence[str], rest: Rest | None, moments: Floats) -> str:
    count = len(others)
    if not count:
        return ""
    if rest is None:
        return (
            "One other is not part of the sums." if count == 1 else f"{number(count)} others are not part of the sums."
        )
    whole = whole_of(brief.cube, brief.figures.cut)
    if whole:
        return f"{rest.label}: “{whole}” less those shown."
    if rest.label in others:
        return f"{rest.label} has no figure at {counted(_lacking(brief, rest, moments), 'time')}."
    named = listed(list(others)) if count <= _NAMED else f"{number(count)} together"
    lacking = _lacking(brief, rest, moments)
    few = f", at {counted(lacking, 'time')} without some of them" if lacking else ""
    return f"{rest.label}: {named}{few}."


def _of_groups(brief: Brief) -> str:
    """Groups hold some of the others, and would be counted twice."""
    groups = brief.cube.apart(brief.figures.cut.among)
    wanted = [name for name in brief.entities if name in groups]
    holds = "it holds" if len(wanted) == 1 else "they hold"
    return f"{listed(wanted)} cannot be stacked on what {holds}." if wanted else ""


def refused(brief: Brief) -> str:
    """Why the figures cannot be stacked."""
    if brief.cube.times is None:
        return "The table has no time, so nothing can be stacked over time; a ranking shows it."
    if brief.exploration.transform not in ("", "share"):
        return "Computed figures do not add up; show the figures as they are."
    return why_no_shares(brief.cube, brief.exploration) or why_empty(brief, _names(brief))


FORM = ExploringForm("stacked", chart, refused)
