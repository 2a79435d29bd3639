"""The figures of an entity over time as they are or computed: indexed, shares, growth, per person."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.cut import Cut, Rows
from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.model.exploration import Exploration, Transform

Whole = dict[float, float]
"""The figure of the whole by time."""


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


class Figures:
    """Answers for one exploration of a cube."""

    def __init__(self, cube: Cube, exploration: Exploration) -> None:
        self.cube = cube
        self.exploration = exploration
        self.cut: Cut = cube.cut(exploration.fixed)
        self._values = cube.figures(exploration.measure)
        self._whole: Whole | None = None

    def line(self, entity: str) -> Line:
        """An entity over the period on show."""
        return self._within(self._computed(self._plain(entity)))

    def at(self, moment: float) -> list[Line]:
        """Every entity that has a figure at a time, as a line of one point."""
        rows = self.cut.at(moment)
        names = self.cut.names(rows)
        if self.exploration.transform:
            whole_lines = (self._computed(self._plain(name)) for name in names)
            return [point for line in whole_lines if (point := _point(line, moment)).known]
        return [
            Line(name, np.array([moment]), self._values[row : row + 1], rows[number : number + 1])
            for number, (name, row) in enumerate(zip(names, rows.tolist(), strict=True))
            if np.isfinite(self._values[row])
        ]

    def moments(self) -> Floats:
        """The times within the period at which the measure has a figure, in order."""
        found = self.cut.moments
        period = self.exploration.period
        return found if period is None else found[(found >= period[0]) & (found <= period[1])]

    def _plain(self, entity: str) -> Line:
        rows = self.cut.of(entity)
        times = np.zeros(len(rows)) if self.cut.times is None else self.cut.times.values[rows]
        return Line(entity, times, self._values[rows], rows)

    def _within(self, line: Line) -> Line:
        period = self.exploration.period
        if period is None:
            return line
        first, last = np.searchsorted(line.x, [period[0], np.nextafter(period[1], np.inf)])
        return replace(line, x=line.x[first:last], y=line.y[first:last], rows=line.rows[first:last])

    def _computed(self, line: Line) -> Line:
        match self.exploration.transform:
            case "index":
                return indexed(line, self._base())
            case "growth":
                return grown(line, step_of(self.cut.moments))
            case "share":
                return shared(line, self.whole())
            case "per person":
                people = self.cube.figures(people_of(self.cube))
                return replace(line, y=_divided(line.y, people[line.rows]))
            case _:
                return line

    def _base(self) -> float:
        base = self.exploration.base
        if base is None:
            moments = self.moments()
            return float(moments[0]) if len(moments) else float("nan")
        return base

    def whole(self) -> Whole:
        """The whole by time: the figures of the entity that is the whole, else the sum of all parts."""
        if self._whole is None:
            from harbin_viewer.factsheet.exploring.wholes import whole_by_time

            self._whole = whole_by_time(self.cut, self._values)
        return self._whole


def indexed(line: Line, base: float) -> Line:
    """Figures where that of the time `base` is 100; nothing where there is none, or it is not above nought."""
    found = np.flatnonzero(line.x == base)
    start = float(line.y[found[0]]) if len(found) else float("nan")
    if not start > 0:
        return replace(line, y=np.full(len(line.y), np.nan), why_not="it has no figure above nought at the base")
    return replace(line, y=line.y / start * 100)


def grown(line: Line, step: float) -> Line:
    """The change against the time before, in per cent; a gap where that is a step or more off, or not above 0."""
    growth = np.full(len(line.y), np.nan)
    before = line.y[:-1]
    with np.errstate(divide="ignore", invalid="ignore"):
        growth[1:] = np.where(before > 0, (line.y[1:] - before) / before * 100, np.nan)
    growth[1:][np.diff(line.x) > step * 1.5] = np.nan
    return replace(line, y=growth)


def shared(line: Line, whole: Whole) -> Line:
    """Figures in per cent of the whole at the same time."""
    of = np.array([whole.get(time, np.nan) for time in line.x.tolist()])
    return replace(line, y=_divided(line.y, of) * 100)


def step_of(moments: Floats) -> float:
    """The distance from one time to the next that is most usual."""
    steps = np.round(np.diff(moments), 6)
    if not len(steps):
        return 1.0
    values, counts = np.unique(steps, return_counts=True)
    return float(values[counts.argmax()])


def people_of(cube: Cube) -> str:
    """The measure that counts people, "" where there is none."""
    for measure in cube.roles.measures:
        words = f"{measure.field} {measure.title}".lower()
        plain = words.split("(")[0].strip()
        if plain.endswith(("population", "population, total", "pop", "inhabitants")) or plain.startswith(
            "population, total"
        ):
            return measure.field
    return ""


def refused_transform(cube: Cube, exploration: Exploration, transform: Transform) -> str:
    """Why a transform would not be true of this measure, as a sentence; "" where it would."""
    from harbin_viewer.factsheet.exploring.wholes import is_additive, why_no_shares

    measure = cube.roles.measure(exploration.measure)
    unit = measure.unit if measure else ""
    if transform in ("index", "growth") and cube.times is None:
        return "The table has no time."
    if transform == "share":
        return why_no_shares(cube, exploration)
    if transform == "per person":
        people = people_of(cube)
        if not people or people == exploration.measure:
            return "The table has no other column that counts people."
        return (
            "" if is_additive(unit, measure.title if measure else "") else "This measure is a rate or an index already."
        )
    return ""


def _point(line: Line, moment: float) -> Line:
    at = np.flatnonzero(line.x == moment)[:1]
    return replace(line, x=line.x[at], y=line.y[at], rows=line.rows[at])


def _divided(values: Floats, by: Floats) -> Floats:
    with np.errstate(divide="ignore", invalid="ignore"):
        found = np.where(by > 0, values / by, np.nan)
    return np.asarray(found, dtype=np.float64)
