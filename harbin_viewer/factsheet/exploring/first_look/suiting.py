"""Whom and when a form tells most of, where a reader chose neither: who changed most, the newest time with enough."""

from __future__ import annotations

import numpy as np
from msgspec.structs import replace

from harbin_viewer.factsheet.exploring.choice_figures import MOST, Figures
from harbin_viewer.factsheet.exploring.choices import changed_most, largest
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.cut import Cut, Rows
from harbin_viewer.factsheet.model.exploration import FORMS, Exploration

_PARTS = 5
"""Parts of a whole that are told apart where nobody was chosen."""

_FEW = 6
"""Entities that a form shows where nobody was chosen."""


def newest_moment(cube: Cube, cut: Cut, measure: str, this_year: int = 0) -> float | None:
    """The newest time at which most entities have figures and that is no projection (later than `this_year`)."""
    return _newest(cube, cut, cube.counts(cut, measure), this_year)


def _newest(cube: Cube, cut: Cut, counts: Rows, this_year: int) -> float | None:
    """The same by how many figures there are at each time."""
    if cube.times is None:
        return None
    there = np.flatnonzero(counts)
    if not len(there):
        return None
    times = cube.times
    years = [times.year(at) or 0 for at in cut.moments[there].tolist()]
    past = there[np.array([not this_year or year <= this_year for year in years], dtype=bool)]
    among = past if len(past) else there
    enough = among[counts[among] >= MOST * counts[among].max()]
    return float(cut.moments[enough[-1]])


def lacks_period(choice: Exploration) -> bool:
    """Whether its form shows a period, where the choice is of one time: that at which another form stood."""
    return FORMS[choice.form].period == "range" and choice.period is not None and choice.period[0] >= choice.period[1]


def period_for(cube: Cube, choice: Exploration, whole: tuple[float, float] | None, this_year: int = 0) -> Exploration:
    """The choice with the period that its form tells most of: the `whole`, within it the times with enough figures."""
    figures = Figures(cube, replace(choice, period=None))
    moments = figures.moments()
    if choice.form == "change" and len(moments):
        first, last = figures.told_ends()
        newest = newest_moment(cube, figures.cut, choice.measure, this_year) or last
        first = max(first, whole[0]) if whole else first
        return replace(choice, period=(first, newest if first < newest < last else last))
    if FORMS[choice.form].period == "range":
        return replace(choice, period=whole)
    moment = _newest(cube, figures.cut, figures.counts, this_year)
    return choice if moment is None or not len(moments) else replace(choice, period=(float(moments[0]), moment))


def entities_for(cube: Cube, choice: Exploration, story: tuple[str, ...]) -> tuple[str, ...]:
    """Whom its form tells most of: those that changed most, or those that tell the `story`."""
    figures = Figures(cube, choice)
    if choice.form == "change":
        return _all_of_few(figures, changed_most(figures, _FEW)) or choice.entities
    if choice.form not in ("line", "multiples", "stacked"):
        return choice.entities
    if story and choice.form != "stacked":
        return story
    moment = newest_moment(cube, figures.cut, choice.measure)
    those = largest(figures, moment or 0.0, _FEW)
    return those[:_PARTS] if choice.form == "stacked" else those


def _all_of_few(figures: Figures, first: tuple[str, ...]) -> tuple[str, ...]:
    """Also those whose figure is missing where there is room for all: what they lack is told of those on show."""
    apart = figures.cube.apart(figures.cut.among)
    every = [name for name in figures.cut.present if name not in apart]
    return tuple(dict.fromkeys((*first, *every))) if first and len(every) <= _FEW else first
