"""The figures of a choice: of one entity over time, and of all at one time, as they are or computed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.cut import Cut, Rows
from harbin_viewer.factsheet.exploring.entities.wholes import Whole, whole_of_measure
from harbin_viewer.factsheet.exploring.events.of_events import of_events
from harbin_viewer.factsheet.exploring.shown_together import counts_together
from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.exploring.transforms import (
    REACH,
    divided,
    grown,
    indexed,
    people_of,
    per_person,
    rates,
    shared,
    step_of,
)
from harbin_viewer.factsheet.model.exploration import FORMS, Exploration
from harbin_viewer.factsheet.tables.distinct_values import sorted_in_parts

_HARDLY_ANY = 20
"""Rows of a table of which the dimensions hold one at their defaults, where they tell nothing apart."""

MOST = 0.6
"""Which share of the entities of the fullest time are enough to compare them at another."""


@dataclass(frozen=True, eq=False)
class Line:
    """What one entity had: `y` at `x`, from the rows of the table; `why_not` says why it has nothing to show."""

    entity: str
    x: Floats
    y: Floats
    rows: Rows
    why_not: str = ""

    @property
    def known(self) -> int:
        """How many figures there are."""
        return int(np.isfinite(self.y).sum())

    @property
    def last(self) -> float:
        """The last figure, NaN where there is none."""
        found = self.y[np.isfinite(self.y)]
        return float(found[-1]) if len(found) else float("nan")


@dataclass(frozen=True, eq=False)
class Standing:
    """Who had what at one time: figures (all are there), the rows that they come from, and who is `named` by rows."""

    y: Floats
    rows: Rows
    named: Callable[[Rows], Sequence[str]]

    def __len__(self) -> int:
        return len(self.y)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The entity of each; of a million they are many words, which few ask for."""
        return tuple(self.named(self.rows))

    def only(self, kept: Rows) -> Standing:
        """Some of them, in this order."""
        return Standing(self.y[kept], self.rows[kept], self.named)

    def ranked(self, wanted: slice = slice(None)) -> Standing:
        """From the largest to the smallest, equal ones by name; those `wanted` of this order."""
        order = np.argsort(-self.y, kind="stable")
        is_other = np.append(True, np.diff(self.y[order]) != 0) if len(order) else order
        begins = np.flatnonzero(is_other)
        ends = np.append(begins[1:], len(order))
        start, stop, _step = wanted.indices(len(order))
        are_alike = (ends - begins > 1) & (begins < stop) & (ends > start)
        groups = np.cumsum(is_other) - 1
        alike = np.flatnonzero(are_alike[groups])
        order[alike] = self._by_name(order[alike], groups[alike].tolist())
        return self.only(order[wanted])

    def _by_name(self, places: Rows, groups: list[int]) -> Rows:
        """Places in the order of their names, each in its group: in one go, as there may be thousands of groups."""
        names = self.named(self.rows[places])
        return places[sorted_in_parts(range(len(names)), lambda at: (groups[at], names[at]))]


class Figures:
    """Answers for one exploration of a cube.

    `alone` is whether each row stands by itself, as several are of one place and time, or each is an event: then forms
    of one time show all of the period. `held` is whether dimensions that were not chosen are held at their defaults.
    `cut` has the rows within the bounds that were chosen, and `every` also those beyond: figures are computed with all.
    """

    def __init__(self, cube: Cube, exploration: Exploration) -> None:
        self.cube = cube
        self.exploration = exploration
        chosen = exploration.fixed, exploration.measures
        self.every: Cut = cube.cut(*chosen)
        self.alone = FORMS[exploration.form].of_rows and self._stand_by_themselves()
        self.held = not self.alone and not FORMS[exploration.form].of_words
        if not self.held:
            self.every = cube.cut(*chosen, held=False, each=self.alone)
        self.cut = cube.cut(*chosen, held=self.held, each=self.alone, bounds=exploration.bounds)
        self._values = cube.figures(exploration.measure)
        self._counts: dict[float, int] = {}

    def _stand_by_themselves(self) -> bool:
        return self.every.clash is not None or self._holds_hardly_any() or of_events(self.cube)

    def _holds_hardly_any(self) -> bool:
        """Whether no columns tell rows apart, and hardly one row is of all defaults at once."""
        return not self.cube.roles.primary_key and self.every.count * _HARDLY_ANY < len(self.cube.table)

    def line(self, entity: str) -> Line:
        """An entity over the period on show."""
        rows = self.every.of(entity)
        line = self._computed(Line(entity, self.every.times_of(rows), self._values[rows], rows))
        return self._within(self._within_bounds(line))

    def by_largest(self) -> tuple[str, ...]:
        """Who has a figure in the period on show, from the one whose largest is the largest of all, as they are."""
        asked, kept = (self.exploration.measure, self.exploration.period), self.cut.largest
        found = kept.get(asked)
        if found is None:  # answered from here, as another thread may have asked for another period meanwhile
            found = self._by_largest()
            kept.clear()
            kept[asked] = found
        return found

    def _by_largest(self) -> tuple[str, ...]:
        present, period = self.cut.present, self.exploration.period
        if self.cut.entities is None or not self.cut.count:
            return present
        values = self.cut.taken(self._values)
        if period is not None:
            values = np.where(self.cut.are_within(period), values, np.nan)
        begins = self.cut.starts[:-1][np.diff(self.cut.starts) > 0]
        peaks = np.fmax.reduceat(values, begins)
        order = np.argsort(-peaks, kind="stable")
        return tuple(map(present.__getitem__, order[np.isfinite(peaks[order])].tolist()))

    def standing(self, moment: float, measure: str = "") -> Standing:
        """Every entity that has a figure at a time, in the order of the table; `measure`: of another one, as it is."""
        places = self.every.places_at(moment)
        rows = self.every.rows_at(places)
        y = self.cube.figures(measure)[rows] if measure else self._computed_at(places, moment)
        known = np.flatnonzero(np.isfinite(y) & self._bounded[rows])
        return Standing(y[known], rows[known], self.cut.names)

    def places(self, moment: float) -> Rows:
        """The places in the cut of what a form of one time shows: those of the time, or of all rows of the period."""
        if not self.alone:
            return self.cut.places_at(moment)
        return np.flatnonzero(self.cut.are_within(self.exploration.period or (-np.inf, np.inf)))

    def parts(self, moment: float) -> Standing:
        """Every entity that has a figure at a time, or every row of the period, without groups of others."""
        rows, y = self._parts(moment)
        return Standing(y, rows, self.cut.names)

    def count_of_parts(self, moment: float) -> int:
        """How many these are; counted once, as each form asks whether it can be, and the window may not wait."""
        if moment not in self._counts:
            self._counts[moment] = len(self._parts(moment)[0])
        return self._counts[moment]

    def _parts(self, moment: float) -> tuple[Rows, Floats]:
        places = self.places(moment) if self.alone else self.every.places_at(moment)
        rows = self.cut.rows_at(places) if self.alone else self.every.rows_at(places)
        y = self._values[rows] if self.alone else self._computed_at(places, moment)
        known = np.isfinite(y) & self._bounded[rows]
        rows, y = rows[known], y[known]
        parts = ~self.cube.are_groups(self.cut.codes(rows))
        return (rows[parts], y[parts]) if parts.sum() > 1 else (rows, y)

    def moments(self) -> Floats:
        """The times within the period at which the measure has a figure, in order."""
        found = self.all_moments
        period = self.exploration.period
        return found if period is None else found[(found >= period[0]) & (found <= period[1])]

    @property
    def all_moments(self) -> Floats:
        """The times at which the measure has a figure, or one of those beside it, in order, whatever the period."""
        return self.cut.moments[self.counts > 0]

    @cached_property
    def counts(self) -> Rows:
        """How many figures there are at each time: of the measure, and of those that are shown with it."""
        return counts_together(self.cube, self.cut, self.exploration)

    @cached_property
    def base(self) -> float:
        """The time of an index: as chosen, else the first at which most of the chosen have a figure."""
        if self.exploration.base is not None:
            return self.exploration.base
        return self.shared_ends()[0]

    def told_ends(self) -> tuple[float, float]:
        """The first and the last time on show; where none was chosen, those at which most entities have figures."""
        moments = self.moments()
        if not len(moments):
            return float("nan"), float("nan")
        if self.exploration.period is None and self.cut.times is not None:
            counts = self.cube.counts(self.cut, self.exploration.measure)
            moments = self.cut.moments[counts >= MOST * counts.max()]
        return float(moments[0]), float(moments[-1])

    def shared_ends(self) -> tuple[float, float]:
        """The first and the last time of the period at which most of the chosen have a figure above or below nought."""
        moments = self.moments()
        if not len(moments):
            return float("nan"), float("nan")
        counts = np.zeros(len(moments), dtype=np.int64)
        for name in self.exploration.entities:
            rows = self.cut.of(name)
            known = np.isfinite(self._values[rows]) & (self._values[rows] != 0)
            counts += np.isin(moments, self.cut.times_of(rows[known]))
        most = np.flatnonzero(counts == counts.max())
        return float(moments[most[0]]), float(moments[most[-1]])

    def whole(self) -> Whole:
        """The whole by time."""
        return whole_of_measure(self.cube, self.every, self.exploration.measure)

    @cached_property
    def _bounded(self) -> npt.NDArray[np.bool_]:
        """Which rows of the table lie within the bounds that were chosen."""
        return self.cube.within(self.exploration.bounds)

    def _within_bounds(self, line: Line) -> Line:
        kept = self._bounded[line.rows] if self.exploration.bounds else slice(None)
        return replace(line, x=line.x[kept], y=line.y[kept], rows=line.rows[kept])

    def _within(self, line: Line) -> Line:
        period = self.exploration.period
        x = line.x
        if period is None or self.cut.times is None or not len(x) or (period[0] <= x[0] and x[-1] <= period[1]):
            return line
        shown = slice(x.searchsorted(period[0]), x.searchsorted(period[1], side="right"))
        return Line(line.entity, x[shown], line.y[shown], line.rows[shown], line.why_not)

    def _computed(self, line: Line) -> Line:
        match self.exploration.transform:
            case "index":
                y, why_not = indexed(line.x, line.y, self.base)
                return replace(line, y=y, why_not=why_not)
            case "growth":
                return replace(line, y=grown(line.x, line.y, step_of(self.every.moments)))
            case "share":
                return replace(line, y=shared(line.x, line.y, self.whole()))
            case "per person":
                return replace(line, y=self._per_person(line.y, line.rows))
            case _:
                return line

    def _computed_at(self, places: Rows, moment: float) -> Floats:
        """The figures of all entities at a time; the same as those of their lines there."""
        cut, rows = self.every, self.every.rows_at(places)
        y = self._values[rows]
        match self.exploration.transform:
            case "index":
                return np.where(y >= 0, divided(y, self._at_base(rows)) * 100, np.nan)
            case "growth":
                before = cut.before(places)
                then = np.where(before >= 0, self._values[cut.rows_at(before)], np.nan)
                far = moment - cut.times_of(cut.rows_at(before)) > step_of(cut.moments) * REACH
                return np.where(far, np.nan, rates(y, then))
            case "share":
                return divided(y, np.full(len(y), self.whole().get(moment, np.nan))) * 100
            case "per person":
                return self._per_person(y, rows)
            case _:
                return y

    def _per_person(self, values: Floats, rows: Rows) -> Floats:
        """Figures divided by the people in the same rows, both in full."""
        factor, _unit = per_person(self.cube, self.exploration.measure)
        return divided(values, self.cube.figures(people_of(self.cube))[rows]) * factor

    def _at_base(self, rows: Rows) -> Floats:
        """The figure that each row's entity had at the time of the index."""
        base = self.every.rows_at(self.every.places_at(self.base))
        of_each = np.full(len(self.every.starts), np.nan)
        of_each[self.every.codes(base)] = self._values[base]
        return of_each[self.every.codes(rows)]
