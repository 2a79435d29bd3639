"""Rows counted by what stands in a column of words or times: a truth of tables in which nothing is measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.cut import Rows
from harbin_viewer.factsheet.exploring.on_map import coordinates_of
from harbin_viewer.factsheet.exploring.times import Floats, Times, compact, month_text, months_of, times_of, years_of
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.roles.names.column_names import begins_named, ends_named, spelled
from harbin_viewer.factsheet.tables.distinct_values import sorted_once

_MOST_PLACES = 400
"""Years or months that have a place each, also those in which nothing was."""

LEAST_YEARS = 4
"""Different years from which rows are counted by year, below by month."""

_MANY_DAYS, _SHARED = 60, 0.1
"""Days, and which share of them each has a row of, up to which rows are events."""

_MANY_MOMENTS = 20
"""Hours of days from which on it is no chance that they follow each other unevenly."""

_FEW_DAYS = 2
"""Steps between days from which on those of things can be uneven."""

_UNEVEN = 0.3
"""How far the numbers of rows of a time lie apart, as a share of their mean, where rows are events."""

_MANY_PERSONS = 40
_OF_PERSONS = frozenset({"sex", "gender", "geschlecht", "sexe", "sexo", "sesso", "geslacht", "kon", "пол", "性别"})
"""Names of columns that only persons have."""

_OF_THEIR_OWN = 0.5
"""Which share of the rows lies at different places where each is something that happened there."""

_FIRST_YEAR, _LAST_YEAR = 1000, 2200
"""Between these, whole numbers that are called years are years."""

_years_told: WeakKeyDictionary[Cube, dict[str, bool]] = WeakKeyDictionary()
"""What was found of the columns of a cube, as it is asked for at each change."""


@dataclass(frozen=True, eq=False)
class Count:
    """`labels` name what was counted; the rows of label `n` are `rows[bounds[n]:bounds[n + 1]]`.

    In the order of time where `in_time`, else from the most to the fewest. `without` rows have nothing there. `each` is
    how many are counted at the latest of their times only, 0 where all rows are counted.
    """

    labels: tuple[str, ...]
    rows: Rows
    bounds: Rows
    in_time: bool
    without: int
    each: int

    @property
    def counts(self) -> Rows:
        """How many rows each label has."""
        return np.diff(self.bounds)


def count_of(cube: Cube, exploration: Exploration) -> Count:
    """The rows of a choice counted by its column; groups of others, such as the world, are not counted.

    Of a table that follows the same entities over time, each is counted once, at the latest of its times.
    """
    name = exploration.measure
    rows = _rows_of(cube, exploration)
    there = np.isfinite(cube.known(name)[rows])
    latest = name != cube.roles.time and follows(cube, exploration.fixed)
    kept = rows[there]
    kept = _latest(cube, kept) if latest else kept
    without = len(_latest(cube, rows)) - len(kept) if latest else int((~there).sum())
    labels, codes, in_time = _labels(cube, name, kept)
    ordered, bounds, order = _sorted(codes, len(labels), in_time=in_time)
    return Count(tuple(labels[at] for at in order), kept[ordered], bounds, in_time, without, len(kept) if latest else 0)


def _rows_of(cube: Cube, exploration: Exploration) -> Rows:
    """The rows within the period at which the dimensions have the values that were chosen; the others are not held."""
    kept = np.ones(len(cube.table), dtype=bool)
    for name, value in cube.chosen(exploration.fixed, held=False).items():
        kept &= cube.dimensions[name].codes == cube.dimensions[name].number(value)
    if exploration.period is not None and cube.times is not None:
        times, (first, last) = cube.times.values, exploration.period
        kept &= (times >= first) & (times <= last)
    if cube.entities is None:
        return np.flatnonzero(kept)
    groups = cube.apart(cube.entities.among)
    apart = np.array([*(word in groups for word in cube.entities.words), False], dtype=bool)
    return np.flatnonzero(kept & ~apart[cube.entities.codes])  # a row of nobody, −1, is that of the False at the end


def follows(cube: Cube, fixed: Mapping[str, str]) -> bool:
    """Whether rows tell of the same entities at one time after the other."""
    if cube.entities is None or cube.times is None or of_events(cube):
        return False
    cut = cube.cut(fixed, held=False)
    return cut.clash is None and cut.count > len(cut.present)


def of_events(cube: Cube) -> bool:
    """Whether rows are of days that hardly two entities share, or of uneven days and of several kinds by their words,
    or have each a number of its own and come now and then, or are of things with texts of their own.

    Lines would then compare nothing, or lead from one thing to another.
    """
    if cube.times is None:
        return False
    dated = cube.times.axis == "date"
    unlike = _numbers_rows(cube) and (_come_unevenly(cube) or (dated and _are_uneven(cube.times.values)))
    if unlike or _are_things(cube):
        return True
    if not dated:
        return False
    if _have_words_of_their_own(cube):
        return True
    if any(cube.table.field(name).type == "time" for name in cube.table.columns if name != cube.roles.time):
        return True  # each has its hour beside its day
    if cube.entities is None:
        kinds = any(_tells_kinds(cube, name) for name in cube.roles.of_kind("words"))
        return _are_uneven(cube.times.values) and (kinds or _lie_apart(cube))
    times = cube.times.values
    known = np.isfinite(times) & (cube.entities.codes >= 0)
    days, names = len(sorted_once(times[known])), len(cube.entities.words)
    return names > 1 and days > _MANY_DAYS and int(known.sum()) < _SHARED * days * names


def are_persons(cube: Cube) -> bool:
    """Whether each of many rows is a person with a name and a sex: nobody is ranked by age."""
    if cube.times is not None or cube.entities is None or len(cube.table) < _MANY_PERSONS:
        return False
    told = any(spelled(name) in _OF_PERSONS for name in cube.table.columns if name not in cube.dimensions)
    return told and len(cube.entities.words) > 0.9 * len(cube.table)


def _are_things(cube: Cube) -> bool:
    """Whether the key that is declared is a number of each row, and words tell more of it than when it was."""
    schema = cube.table.resource.schema
    stated = schema.primary_key if schema else ()
    key = (stated,) if isinstance(stated, str) else stated
    role = cube.roles.role(key[0]) if len(key) == 1 else None
    if role is None or role.kind in ("time", "entity", "dimension") or cube.entities is not None:
        return False
    if role.of == cube.roles.time:
        return False  # the same time in other words numbers no things
    told = [name for name in cube.roles.of_kind("words") if name != key[0]]
    return any(len(cube.words(name).words) > 1 for name in told)


def _have_words_of_their_own(cube: Cube) -> bool:
    """Whether rows of nobody have each several words of their own, as number and place, and come now and then."""
    if cube.times is None or cube.entities is not None or not _are_uneven(cube.times.values, _FEW_DAYS):
        return False
    return sum(1 for role in cube.roles.roles if role.kind in ("words", "code") and _differs(cube, role.field)) > 1


def _numbers_rows(cube: Cube) -> bool:
    """Whether each row has a text of its own that numbers it."""
    return any(role.kind == "code" and _differs(cube, role.field) for role in cube.roles.roles)


def _differs(cube: Cube, name: str) -> bool:
    column = cube.table.columns[name]
    return column.dtype.kind == "O" and len(cube.words(name).words) == len(column)


def _come_unevenly(cube: Cube) -> bool:
    """Whether some times of an entity have several rows and others few, or rows lie at places of their own."""
    if cube.entities is None or cube.times is None:
        return False
    known = np.isfinite(cube.times.values) & (cube.entities.codes >= 0)
    pairs = np.column_stack([cube.entities.codes[known], cube.times.values[known]])
    counts = np.unique(pairs, axis=0, return_counts=True)[1]
    if len(counts) and counts.std() > _UNEVEN * counts.mean():
        return True
    if len(np.unique(pairs[:, 1])) <= _OF_THEIR_OWN * len(cube.table):
        return False
    return _lie_apart(cube)


def _lie_apart(cube: Cube) -> bool:
    """Whether most rows are at a place of their own."""
    places = coordinates_of(cube)
    return places is not None and len(sorted_once(places.north[places.there])) > _OF_THEIR_OWN * len(cube.table)


def _are_uneven(days: Floats, fewest: int = 0) -> bool:
    """Whether most of many days, or of so many, follow each other at other distances than the usual one."""
    steps = np.diff(sorted_once(days[np.isfinite(days)]))
    clocked = bool((steps % 1 != 0).any())
    if len(steps) < (fewest or (_MANY_MOMENTS if clocked else _MANY_DAYS)):
        return False
    usual = float(np.median(steps))
    least = 0.0 if clocked else 1.0  # months are unlike by a day, hours are not
    return int((np.abs(steps - usual) <= max(usual / 10, least)).sum()) * 2 < len(steps)


def _tells_kinds(cube: Cube, name: str) -> bool:
    words = cube.words(name)
    return 2 <= len(words.words) <= len(cube.table) / 4 and bool((words.codes >= 0).all())


def times_in(cube: Cube, name: str) -> Times | None:
    """The times that a column holds: that of the table, dates, or the years in which something was; else None."""
    if name == cube.roles.time:
        return cube.times if cube.times is not None and cube.times.axis != "number" else None
    column = cube.table.columns[name]
    if column.dtype.kind == "M":
        return times_of(column)
    return Times("year", compact(cube.figures(name)), {}) if tells_years(cube, name) else None


def tells_years(cube: Cube, name: str) -> bool:
    """Whether figures are years by their name (“Year of the last case”), and by all that stands in their column.

    By their type they are where the table has no other time.
    """
    typed = not cube.roles.time and cube.table.field(name).type == "year"
    if not typed and not (ends_named(name, "time") or begins_named(name, "time")):
        return False
    known = _years_told.setdefault(cube, {})
    if name not in known:
        known[name] = _all_years(cube, name)
    return known[name]


def _all_years(cube: Cube, name: str) -> bool:
    figures = cube.figures(name)
    known = figures[np.isfinite(figures)]
    if not len(known) or (known != np.round(known)).any():
        return False
    return bool(known.min() >= _FIRST_YEAR and known.max() <= _LAST_YEAR)


def _latest(cube: Cube, rows: Rows) -> Rows:
    """The last row of each entity."""
    assert cube.entities is not None
    assert cube.times is not None
    codes = cube.entities.codes[rows]
    order = np.lexsort((cube.times.at(rows), codes))
    rows, codes = rows[order], codes[order]
    return np.sort(rows[np.append(codes[1:] != codes[:-1], True)]) if len(rows) else rows


def _labels(cube: Cube, name: str, rows: Rows) -> tuple[Sequence[str], Rows, bool]:
    """What can be counted, the number of it in each row, and whether these are in the order of time."""
    times = times_in(cube, name)
    if times is None:
        words = cube.words(name)
        return words.words, words.codes[rows].astype(np.int64), False
    values = times.at(rows)
    years = years_of(times, values)
    by_month = times.axis == "date" and len(sorted_once(years)) < LEAST_YEARS
    steps = months_of(values) if by_month else years
    places = _places(steps)
    labels = [month_text(at) if by_month else f"{at:.0f}".replace("-", "−") for at in places.tolist()]
    return labels, np.searchsorted(places, steps), True


def _places(steps: Floats) -> Floats:
    """A place for each year or month from the first to the last; of those far apart only for those that are there."""
    if not len(steps):
        return steps
    return np.arange(steps.min(), steps.max() + 1) if np.ptp(steps) < _MOST_PLACES else sorted_once(steps)


def _sorted(codes: npt.NDArray[Any], labels: int, *, in_time: bool) -> tuple[Rows, Rows, list[int]]:
    """The order of the rows, label after label, where each begins, and the labels in that order."""
    counts = np.bincount(codes, minlength=labels)
    order = np.arange(labels) if in_time else np.argsort(-counts, kind="stable")[: int((counts > 0).sum())]
    place = np.zeros(labels, dtype=np.int64)
    place[order] = np.arange(len(order))
    ordered = np.argsort(place[codes], kind="stable")
    return ordered, np.append(0, np.cumsum(counts[order])), order.tolist()
