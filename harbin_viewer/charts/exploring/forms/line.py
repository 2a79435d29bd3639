"""Lines over time: the chosen entities in colour, some of the others in quiet grey."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.forms.form import ExploringForm
from harbin_viewer.charts.exploring.forms.leaps import leaps_out, not_drawn
from harbin_viewer.charts.exploring.words.absent import (
    groups_are_not,
    groups_not_shown,
    left_out,
    not_among,
    not_on_axis,
    on_axis,
    why_empty,
)
from harbin_viewer.charts.exploring.words.phrases import Words
from harbin_viewer.charts.exploring.words.subject import NAMED
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.exploring.choice_figures import Line
from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.wording import by_number, listed, number

MOST_OTHERS = 24
"""Others that are drawn in grey; more would be a thicket."""

_NAMED = 3
"""Others that are named where these are all there are; of more it is told how many."""

_MOST_LOOKED_AT = 120

_MOST_POINTS = 2_000
"""Points of all others together: where lines are longer there are fewer of them."""


def chart(brief: Brief) -> Chart:
    """The chosen over time. Others stand behind them where their figures lie in the same range."""
    lines = [brief.figures.line(entity) for entity in brief.entities]
    shown = [line for line in lines if on_axis(brief, line)]
    behind = _others(brief, shown)
    others = behind.lines
    times = _drawn_times([*others, *shown])
    if not brief.exploration.transform:
        others, shown = ([_within_times(line, times) for line in lines] for lines in (others, shown))
    series = [brief.series(line, "line", brief.unit()) for line in shown]  # first in tables and files, drawn last
    series += [brief.series(line, "line", brief.unit(), quiet=True) for line in others]
    notes = (
        behind.told,
        groups_are_not(brief, "among them", brief.chosen) if others else groups_not_shown(brief),
        not_drawn(behind.leaping, all_looked_at=not behind.ended),
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


@dataclass(frozen=True)
class _Others:
    """Lines of some who were not chosen, with large figures as with small ones, of `count` who have figures.

    `without` are those who have none. `leaping` are those not drawn as they leap so far away and back that they would
    be all that is seen. `ended`: whether more may have had a line on this axis. `unseen` are those who are told nowhere
    else, where the title does not name all who are drawn.
    """

    lines: list[Line]
    count: int = 0
    without: int = 0
    leaping: tuple[str, ...] = ()
    ended: bool = False
    unseen: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """How many of them are drawn, and which."""
        drawn = len(self.lines)
        if not drawn:
            return not_among(self.unseen)
        none = f" {number(self.without)} {by_number(self.without, 'has', 'have')} no figures." if self.without else ""
        if drawn == self.count <= _NAMED and all(line.entity for line in self.lines):
            return f"Grey: {listed([line.entity for line in self.lines])}.{none}"
        if drawn == self.count:
            whose = " that have figures" if none else ""
            return f"Grey: the {number(drawn)} others{whose}.{none}"
        if self.ended:
            which = ", from the largest to the smallest figures that the axis of those chosen has room for"
        elif drawn + len(self.leaping) < self.count:
            which = "; the rest have no room on the axis of those chosen, or too few figures for a line"
        else:  # those that leap are told by themselves
            which = ""
        return f"Grey: {number(drawn)} of the {number(self.count)} others{which}.{none}"


def _others(brief: Brief, shown: list[Line]) -> _Others:
    """Those who were not chosen and have a line within what the chosen have, from the largest to the smallest."""
    among = brief.figures.cut.among
    apart = brief.cube.apart(among) | brief.chosen
    every = len(among) - len(apart)
    if not shown or not every:
        return _Others([])
    names = [name for name in brief.figures.by_largest() if name not in apart]
    unseen = tuple(names) if len(brief.entities) > NAMED else ()
    times = max(len(brief.figures.moments()), 1)
    low = min(float(np.nanmin(line.y)) for line in shown)
    high = max(float(np.nanmax(line.y)) for line in shown)
    room = high - min(low, 0.0)
    least = low / 10 if brief.logarithmic else min(low, 0.0) - room * 0.02
    most = min(MOST_OTHERS, max(_MOST_POINTS // times, 4))
    drawn: list[Line] = []
    leaping: tuple[str, ...] = ()
    for looked_at, line in enumerate(map(brief.figures.line, _spread(names, most))):
        if len(drawn) == most or looked_at == _MOST_LOOKED_AT:
            return _Others(drawn, len(names), every - len(names), leaping, ended=True, unseen=unseen)
        if _fits(line, least, high + room * 0.05):
            if not brief.logarithmic and leaps_out(line, (low, high), room):
                leaping += (line.entity,)
            else:
                drawn.append(line)
    return _Others(drawn, len(names), every - len(names), leaping, unseen=() if leaping else unseen)


def _spread(names: Sequence[str], most: int) -> Iterator[str]:
    """All names, the first so many of them from the first to the last, closer where figures lie apart: at both ends."""
    seen: set[int] = set()
    while len(seen) < len(names):
        along = (1 - np.cos(np.linspace(0, np.pi, most))) / 2
        places = dict.fromkeys((along * (len(names) - 1)).round().astype(int).tolist())
        yield from (names[place] for place in places if place not in seen)
        seen.update(places)
        most *= 2


def _fits(line: Line, low: float, high: float) -> bool:
    """Whether a line has more than a point and would not make the axis longer."""
    y = line.y[np.isfinite(line.y)]
    return len(y) > 1 and bool(low <= y.min() and y.max() <= high)


def of_earlier(brief: Brief) -> str:
    """That the table tells of times before those on show."""
    every, shown = brief.figures.all_moments, brief.figures.moments()
    begins_later = len(every) and len(shown) and every[0] < shown[0]
    return f"Earlier figures, from {brief.time_text(float(every[0]))} on, are left out." if begins_later else ""


def why_no_course(brief: Brief) -> str:
    """Why nothing can be shown over time, whoever is chosen."""
    if brief.cube.times is None:
        return "The table has no time, so nothing can be shown over time."
    if len(brief.figures.moments()) > 1:
        return ""
    known = "The period has" if len(brief.figures.all_moments) > 1 else "There is"
    return f"{known} one time only; a ranking shows it."


def refused(brief: Brief) -> str:
    """Why there are no lines."""
    nobody = "" if brief.entities else "Nobody is chosen. Choose whom to show."
    return why_no_course(brief) or nobody or why_empty(brief, brief.entities)


FORM = ExploringForm("line", chart, refused)
