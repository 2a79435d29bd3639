"""Where parts make a whole: which entity is the whole, whether the parts add up to it, and where shares are true."""

from __future__ import annotations

from itertools import starmap
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.cut import Cut, Rows
from harbin_viewer.factsheet.exploring.entities.additive import is_additive, is_relative
from harbin_viewer.factsheet.exploring.entities.block_sums import block_sums
from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.names.places import is_whole, place_kind
from harbin_viewer.factsheet.wording import in_quotes, listed, quoted

Whole = dict[float, float]
"""The figure of the whole by time."""

_MOST_CELLS = 4_000_000
"""Parts by times up to which what is missing is looked for one by one."""

_NEAR = 0.03
"""How far, of the whole, the sum of the parts may be from it."""

_FEWEST_SUMMED = 3
"""Figures at a time among which one that is the sum of the others is hardly so by chance."""

_ROUNDED, _NEARLY_ALWAYS = 0.005, 0.9
"""How far, of all figures together, a sum may be off for rounding, and at which share of the times it must fit."""

_NAMED = 3
"""Parts of a sum that are named one by one."""

_found: WeakKeyDictionary[Cut, dict[str, tuple[Whole, str]]] = WeakKeyDictionary()
"""What was found of the measures of a cut, as it takes long and is asked for at each change."""


_wholes: WeakKeyDictionary[Cut, str] = WeakKeyDictionary()

_counted: WeakKeyDictionary[Cut, dict[str, tuple[int, int]]] = WeakKeyDictionary()

_FEW_BELOW = 0.05
"""Which share of figures below nought leaves changes in per cent worth telling."""


def may_be_added(cube: Cube, exploration: Exploration) -> bool:
    """Whether the figures of a choice may be added up, by their unit and by all that says what they measure."""
    return not are_rates(cube, exploration) and all(starmap(is_additive, _told_of(cube, exploration)))


def are_rates(cube: Cube, exploration: Exploration) -> bool:
    """Whether the figures of a choice are rates, averages or indices, or none at all."""
    told = _told_of(cube, exploration)
    return not told or any(starmap(is_relative, told))


def _told_of(cube: Cube, exploration: Exploration) -> list[tuple[str, str]]:
    """The units of a choice and what says what it measures, in pairs; none where the measure is not one."""
    measure, roles = cube.roles.measure(exploration.measure), cube.roles
    if measure is None:
        return []
    held = cube.chosen(exploration.fixed, exploration.measures)
    named, unit = held.get(roles.measure_name, ""), measure.unit
    units = [held.get(name, "") for name in (measure.unit_field, *roles.of_kind("unit"))]
    about = [] if named or not is_named(measure.title, "value") else [cube.table.resource.title or cube.name]
    return [(unit, measure.title), *(("", title) for title in (named, *about)), *((other, "") for other in units)]


def whole_of(cube: Cube, cut: Cut) -> str:
    """The entity of a cut that is the whole of all, "" where none is."""
    if cut not in _wholes:
        _wholes[cut] = next((name for name in sorted(cube.groups) if is_whole(name) and name in cut.among), "")
    return _wholes[cut]


def whole_of_measure(cube: Cube, cut: Cut, measure: str) -> Whole:
    """The whole's figure by time: its own where an entity is the whole, else the sum of all that are no groups."""
    return _of(cube, cut, measure)[0]


def parts_with_figures(cube: Cube, cut: Cut, measure: str) -> tuple[dict[float, int], int]:
    """How many parts have a figure at each time (0.0 where there is no time), and how many parts there are."""
    apart = cube.apart(cut.among)
    there = np.isfinite(cut.taken(cube.figures(measure)))
    if apart:
        there &= ~cube.are_groups(cut.codes(cut.rows))
    times = cut.times_of(cut.rows)[there]
    moments, counts = np.unique(times, return_counts=True)
    return dict(zip(moments.tolist(), counts.tolist(), strict=True)), len(cut.present) - len(apart)


def why_no_shares(cube: Cube, exploration: Exploration) -> str:
    """Why shares of the whole would not be true of a measure, as a sentence; "" where they would."""
    if exploration.bounds:
        return "Rows beyond bounds are left out, so that the rest is no whole: show all rows for shares of it."
    if are_rates(cube, exploration):
        return "This measure is a rate, an average or an index: its figures do not add up to a whole."
    cut = cube.cut(exploration.fixed, exploration.measures)
    if not may_be_added(cube, exploration) and not _states_whole(cube, cut, exploration.measure):
        return "Rain, heights, prices, ages and the like are of each by itself: several do not add up to a whole."
    if len(cut.present) < 2:
        return f"The figures of {_named(cube, exploration)} are of one alone: there are no parts that make up a whole."
    return _of(cube, cut, exploration.measure)[1]


def _named(cube: Cube, exploration: Exploration) -> str:
    measure = cube.roles.measure(exploration.measure)
    return quoted(measure.title) if measure is not None else "the measure"


def _states_whole(cube: Cube, cut: Cut, measure: str) -> bool:
    """Whether a row of the whole stands there, and is the sum of the parts: who made the table added them up."""
    return bool(whole_of(cube, cut)) and not _of(cube, cut, measure)[1]


def why_no_ratio(cube: Cube, exploration: Exploration) -> str:
    """Why no figure may be told in per cent of another of its entity, as a sentence; "" where one may."""
    above, below = _signs(cube, cube.cut(exploration.fixed, exploration.measures), exploration.measure)
    if not above:
        return "No figure is above nought, so that there is no change in per cent."
    if below > _FEW_BELOW * (above + below):
        return "Many figures are below nought, so that a change in per cent says nothing."
    return ""


def _signs(cube: Cube, cut: Cut, measure: str) -> tuple[int, int]:
    """How many figures of a measure are above nought, and how many below."""
    known = _counted.setdefault(cut, {})
    if measure not in known:
        values = cut.taken(cube.figures(measure))
        known[measure] = int((values > 0).sum()), int((values < 0).sum())
    return known[measure]


def _of(cube: Cube, cut: Cut, measure: str) -> tuple[Whole, str]:
    """The whole by time, and why shares of it would not be true."""
    known = _found.setdefault(cut, {})
    if measure not in known:
        known[measure] = _looked_at(cube, cut, cube.figures(measure))
    return known[measure]


def _looked_at(cube: Cube, cut: Cut, values: Floats) -> tuple[Whole, str]:
    figures = cut.taken(values)
    if not bool((figures > 0).any()):
        return {}, "There are no figures above nought."
    if float(np.nanmin(figures)) < 0:
        return {}, "Some figures are below nought, so that parts do not make a whole."
    places, codes, whole = cut.numbers_of_moments(), cut.codes(cut.rows), whole_of(cube, cut)
    known = np.isfinite(figures)
    known &= ~cube.are_groups(codes) if cube.apart(cut.among) else True
    sums = _sums_by_time(cut.moments, figures[known], places[known], codes[known])
    if not whole and (total := _sum_of_the_others(cut, np.where(known, figures, np.nan), places, codes)):
        return {}, f"“{total}” is as large as all the others together, and may be their sum: it would be counted twice."
    if counted := _sum_of_some(cube, cut, values):
        return {}, counted
    if not whole:
        return sums, "" if sums else "At no time are all figures there that make up a whole."
    rows = cut.of(whole)
    times = cut.times_of(rows)
    own = {at: value for at, value in zip(times.tolist(), values[rows].tolist(), strict=True) if value == value}
    return own, "" if _adds_up(own, sums) else f"The figures of the parts do not add up to that of “{whole}”."


def _sums_by_time(moments: Floats, figures: Floats, places: Rows, codes: Rows) -> Whole:
    """The sums of known figures by time, whose numbers are the `places`; none where parts that weigh are missing."""
    if not len(moments):
        return {0.0: float(figures.sum())}
    parts = _numbered(codes)
    sums = np.bincount(places, weights=figures, minlength=len(moments))
    whole = sums >= (1 - _NEAR) * (sums + _missing(places, parts, figures, len(moments)))
    told = zip(moments.tolist(), sums.tolist(), whole.tolist(), strict=True)
    return {at: total for at, total, is_whole in told if total and is_whole}


def _numbered(codes: npt.NDArray[np.integer]) -> npt.NDArray[np.int64]:
    """Codes that stand in order, without numbers that none of them has."""
    return np.cumsum(np.append(False, codes[1:] != codes[:-1])) if len(codes) else codes.astype(np.int64)


def _missing(places: Rows, codes: npt.NDArray[np.int64], figures: Floats, times: int) -> Floats:
    """What those without a figure at a time may have had then, by time: the figure that is nearest before or after."""
    parts = int(codes.max(initial=-1)) + 1
    if len(codes) == parts * times:
        return np.zeros(times)
    if parts * times > _MOST_CELLS:  # then each weighs little, and it is told by their number
        there = np.bincount(places, minlength=times)
        mean = float(figures.mean()) if len(figures) else 0.0
        return np.asarray((there.max() - there) * mean, dtype=np.float64)
    known = np.full((parts, times), -1, dtype=np.int32)
    known[codes, places] = places
    before = np.maximum.accumulate(known, axis=1)
    after = np.minimum.accumulate(np.where(known < 0, times, known)[:, ::-1], axis=1)[:, ::-1]
    nearest = np.where(before >= 0, before, after)
    table = np.zeros((parts, times))
    table[codes, places] = figures
    lacking = np.where(known < 0, np.take_along_axis(table, nearest, axis=1), 0.0)
    return np.asarray(lacking.sum(axis=0), dtype=np.float64)


def _sum_of_the_others(cut: Cut, figures: Floats, places: Rows, codes: Rows) -> str:
    """The entity that no name tells to be the whole, but whose figures are the sums of all others; "" where none is."""
    known = np.isfinite(figures)
    if int(known.sum()) < _FEWEST_SUMMED:
        return ""
    figures = np.where(known, figures, 0.0)
    largest = int(np.argmax(np.where(known, figures, -np.inf)))
    sums, counts = np.bincount(places, weights=figures), np.bincount(places, weights=known)
    own = np.flatnonzero((codes == codes[largest]) & known)
    several = own[counts[places[own]] >= _FEWEST_SUMMED]
    near = np.abs(2 * figures[several] - sums[places[several]]) <= _ROUNDED * sums[places[several]]
    is_sum = len(near) > 0 and float(near.mean()) >= _NEARLY_ALWAYS
    return cut.names(cut.rows_at(np.array([largest])))[0] if is_sum else ""


def _sum_of_some(cube: Cube, cut: Cut, values: Floats) -> str:
    """That an entity that no name tells to be a sum is that of others beside it, as a sentence; "" where none is."""
    sums = block_sums(cut, values, cube.groups, lambda name: place_kind(name) != "country")
    for name, parts in sums.items():
        named = listed(in_quotes(parts)) if len(parts) <= _NAMED else f"“{parts[0]}” to “{parts[-1]}”"
        return f"“{name}” is as large as {named} together, and may be their sum: it would be counted twice."
    return ""


def _adds_up(whole: Whole, sums: Whole) -> bool:
    both = [(sums[time], figure) for time, figure in whole.items() if time in sums and figure > 0]
    near = sum(1 for total, figure in both if abs(total - figure) <= _NEAR * figure)
    return bool(both) and near >= len(both) / 2
