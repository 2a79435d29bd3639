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
from harbin_viewer.factsheet.exploring.entities.classes import in_declared_order, in_order_of_classes
from harbin_viewer.factsheet.exploring.events.of_events import of_events
from harbin_viewer.factsheet.exploring.times import Floats, Times, compact, month_text, months_of, times_of, years_of
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.roles.names.column_names import begins_named, ends_named, is_named
from harbin_viewer.factsheet.roles.times.periods import period_of, periods_of
from harbin_viewer.factsheet.tables.distinct_values import sorted_once

_MOST_PLACES = 400
"""Years or months that have a place each, also those in which nothing was."""

LEAST_YEARS = 4
"""Different years from which rows are counted by year, below by month."""

_MANY_PERSONS = 40

_MOST_CLASSES = 20
"""Labels up to which they are looked at for an order of their own."""

_FIRST_YEAR, _LAST_YEAR = 1000, 2200
"""Between these, whole numbers that are called years are years."""

_years_told: WeakKeyDictionary[Cube, dict[str, bool]] = WeakKeyDictionary()
"""What was found of the columns of a cube, as it is asked for at each change."""


@dataclass(frozen=True, eq=False)
class Count:
    """`labels` name what was counted; the rows of label `n` are `rows[bounds[n]:bounds[n + 1]]`.

    In the order of time where `in_time`, of classes and scales where they are that, else from the most to the fewest.
    `without` rows have nothing there. `each` is how many are counted at the latest of their times only, 0 where all
    rows are counted.
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
    ordered, bounds, order = _sorted(codes, _order(cube, name, codes, labels, in_time=in_time), len(labels))
    return Count(tuple(labels[at] for at in order), kept[ordered], bounds, in_time, without, len(kept) if latest else 0)


def _rows_of(cube: Cube, exploration: Exploration) -> Rows:
    """The rows within period and bounds at which dimensions have the values that were chosen; others are not held."""
    kept = cube.within(exploration.bounds)
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


def are_persons(cube: Cube) -> bool:
    """Whether each of many rows is a person with a name and a sex: nobody is ranked by age."""
    if cube.times is not None or cube.entities is None or len(cube.table) < _MANY_PERSONS:
        return False
    told = any(is_named(name, "sex") for name in cube.table.columns if name not in cube.dimensions)
    return told and len(cube.entities.words) > 0.9 * len(cube.table)


def times_in(cube: Cube, name: str) -> Times | None:
    """The times that a column holds: that of the table, dates, or the years in which something was; else None."""
    if name == cube.roles.time:
        return cube.times if cube.times is not None and cube.times.axis != "number" else None
    column = cube.table.columns[name]
    if column.dtype.kind == "M":
        return times_of(column)
    if column.dtype.kind == "O" and (role := cube.roles.role(name)) is not None and role.kind == "words":
        return _times_in_words(cube, name)
    return Times("year", compact(cube.figures(name)), {}) if tells_years(cube, name) else None


def _times_in_words(cube: Cube, name: str) -> Times | None:
    """The times that words tell of rows of which each has a name: events, of some of which the month is known."""
    words = cube.words(name).words
    if not words or not period_of(words[0]) or len(periods := periods_of(words)) < len(words):
        return None
    if len({period.frequency for period in periods.values()}) == 1:
        return times_of(cube.table.columns[name])
    texts = ("" if value is None else str(value).strip() for value in cube.table.columns[name].tolist())
    years = [float(periods[text].year) if text in periods else np.nan for text in texts]
    return Times("year", compact(np.array(years)), {})  # those of the months too, as nobody knows more of the others


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


def _order(cube: Cube, name: str, codes: Rows, labels: Sequence[str], *, in_time: bool) -> Rows:
    """The labels that are there, from the most to the fewest; times, classes and answers of a scale in theirs."""
    if in_time:
        return np.arange(len(labels))
    counts = np.bincount(codes, minlength=len(labels))
    order = np.argsort(-counts, kind="stable")[: int((counts > 0).sum())]
    if len(order) > _MOST_CLASSES:
        return order
    field, names = cube.table.field(name), [labels[at] for at in np.sort(order).tolist()]
    places = in_declared_order(field, names) or in_order_of_classes(names, field.label)
    return order if places is None else np.sort(order)[places]


def _sorted(codes: npt.NDArray[Any], order: Rows, labels: int) -> tuple[Rows, Rows, list[int]]:
    """The order of the rows, label after label, where each begins, and the labels in that order."""
    counts = np.bincount(codes, minlength=labels)
    place = np.zeros(labels, dtype=np.int64)
    place[order] = np.arange(len(order))
    ordered = np.argsort(place[codes], kind="stable")
    return ordered, np.append(0, np.cumsum(counts[order])), order.tolist()
