"""Lines over time: the chosen entities in colour, some of the others in quiet grey."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from operator import itemgetter

import numpy as np

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.forms.form import ExploringForm
from harbin_viewer.charts.exploring.forms.leaps import leaps_out, not_drawn
from harbin_viewer.charts.exploring.words.absent import left_out, not_on_axis, on_axis, why_empty
from harbin_viewer.charts.exploring.words.phrases import Words
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.exploring.choice_figures import Line
from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.wording import by_number, number

MOST_OTHERS = 24
"""Others that are drawn in grey; more would be a thicket."""

_MOST_LOOKED_AT = 120

_MOST_POINTS = 2_000
"""Points of all others together: where lines are longer there are fewer of them."""


def chart(brief: Brief) -> Chart:
    """The chosen over time. Others stand behind them where their figures lie in the same range."""
    lines = [brief.figures.line(entity) for entity in brief.entities]
    shown = [line for line in lines if on_axis(brief, line)]
    others, count, without, leaping = _others(brief, shown)
    times = _drawn_times([*others, *shown])
    if not brief.exploration.transform:
        others, shown = ([_within_times(line, times) for line in lines] for lines in (others, shown))
    series = [brief.series(line, "line", brief.unit(), quiet=True) for line in others]
    series += [brief.series(line, "line", brief.unit()) for line in shown]
    notes = (
        _of_others(len(others), count, without),
        leaping,
        of_earlier(brief),
        left_out(lines),
        not_on_axis(brief, [*others, *shown]),
    )
    words = Words(brief.title(), brief.subtitle(brief.period_text(times)), notes)
    return brief.chart([brief.panel(series)], words, **brief.time_axis())


def _drawn_times(lines: list[Line]) -> Floats:
    """The times of all figures that are drawn, in order."""
    return np.unique(np.concatenate([line.x[np.isfinite(line.y)] for line in lines]))


def _within_times(line: Line, times: Floats) -> Line:
    """A line without the times before the first figure that is drawn and after the last, of no use to an axis."""
    kept = (line.x >= times[0]) & (line.x <= times[-1])
    return line if kept.all() else replace(line, x=line.x[kept], y=line.y[kept], rows=line.rows[kept])


def _others(brief: Brief, shown: list[Line]) -> tuple[list[Line], int, int, str]:
    """Some of the entities that were not chosen, evenly from the largest to the smallest, and how many there are.

    Then how many more have no figure (0 where too many are there to look at each), and, as a sentence, who was not
    drawn as they leap so far away and back that they would be all that is seen.
    """
    present, among = brief.figures.cut.present, brief.figures.cut.among
    apart = brief.cube.apart(among) | brief.chosen
    count = len(present) - len(apart & among)
    if not shown or count < 3:
        return [], 0, 0, ""
    times = max(len(brief.figures.moments()), 1)
    most = max(min(_MOST_LOOKED_AT, _MOST_POINTS * 4 // times), 12)
    step = -(-len(present) // most)
    lines = [brief.figures.line(name) for name in present[::step] if name not in apart]
    without = sum(not line.known for line in lines) if step == 1 else 0
    low = min(float(np.nanmin(line.y)) for line in shown)
    high = max(float(np.nanmax(line.y)) for line in shown)
    room = high - min(low, 0.0)
    least = low / 10 if brief.logarithmic else min(low, 0.0) - room * 0.02
    fitting = _fitting(lines, least, high + room * 0.05)
    leaping = [line for line in fitting if not brief.logarithmic and leaps_out(line, (low, high), room)]
    calm = [line for line in fitting if line not in leaping]
    who = not_drawn([line.entity for line in leaping], all_looked_at=step == 1)
    drawn = min(MOST_OTHERS, max(_MOST_POINTS // times, 4))
    return calm[:: max(1, -(-len(calm) // drawn))], count - without, without, who


def _fitting(lines: Iterable[Line], low: float, high: float) -> list[Line]:
    """The lines that have more than a point and would not make the axis longer, in order of how they end."""
    found = ((line, line.y[np.isfinite(line.y)]) for line in lines)
    ends = [(float(y[-1]), line) for line, y in found if len(y) > 1 and low <= y.min() and y.max() <= high]
    return [line for _end, line in sorted(ends, key=itemgetter(0))]


def _of_others(drawn: int, count: int, without: int) -> str:
    if not drawn:
        return ""
    grey = f"Grey: {drawn} of the {number(count)} others" if drawn < count else f"Grey: the {count} others"
    return (
        f"{grey} that have figures; {number(without)} {by_number(without, 'has', 'have')} none."
        if without
        else f"{grey}."
    )


def of_earlier(brief: Brief) -> str:
    """That the table tells of times before those on show."""
    every, shown = brief.figures.all_moments, brief.figures.moments()
    return f"Earlier figures, from {brief.time_text(float(every[0]))} on, are left out." if every[0] < shown[0] else ""


def why_no_course(brief: Brief) -> str:
    """Why nothing can be shown over time, whoever is chosen."""
    if brief.cube.times is None:
        return "The table has no time, so nothing can be shown over time."
    return "There is one time only; a ranking shows it." if len(brief.figures.moments()) < 2 else ""


def refused(brief: Brief) -> str:
    """Why there are no lines."""
    nobody = "" if brief.entities else "Nobody is chosen. Choose whom to show."
    return why_no_course(brief) or nobody or why_empty(brief, brief.entities)


FORM = ExploringForm("line", chart, refused)
