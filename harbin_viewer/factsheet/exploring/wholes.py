"""Where parts make a whole: which entity is the whole, whether the parts add up to it, and where shares are true."""

from __future__ import annotations

import re
from weakref import WeakKeyDictionary

import numpy as np

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.cut import Cut
from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.roles.names.places import is_whole

Whole = dict[float, float]
"""The figure of the whole by time."""

_NEAR = 0.03
"""How far, of the whole, the sum of the parts may be from it."""

_NOT_ADDED = re.compile(
    r"%|percent|per cent|share|\brates?\b|ratio|index|indices|\bper\b|average|\bmean\b|median|expectancy|score|"
    r"probability|density|°|degree|proportion|prevalence|incidence|intensity|capita|price|\bage\b|literacy|years of",
    re.IGNORECASE,
)

_found: WeakKeyDictionary[Cut, dict[str, tuple[Whole, str]]] = WeakKeyDictionary()
"""What was found of the measures of a cut, as it takes long and is asked for at each change."""


_counted: WeakKeyDictionary[Cut, dict[str, tuple[int, int]]] = WeakKeyDictionary()

_FEW_BELOW = 0.05
"""Which share of figures below nought leaves changes in per cent worth telling."""


def is_additive(unit: str, title: str) -> bool:
    """Whether figures of this unit and title may be added up: amounts and counts, no rates, averages or indices."""
    return not _NOT_ADDED.search(unit) and not _NOT_ADDED.search(title) and "/" not in unit


def whole_of(names: tuple[str, ...]) -> str:
    """The entity that is the whole of all, "" where none is."""
    return next((name for name in sorted(names) if is_whole(name)), "")


def whole_of_measure(cube: Cube, cut: Cut, measure: str) -> Whole:
    """The whole's figure by time: its own where an entity is the whole, else the sum of all that are no groups."""
    return _of(cube, cut, measure)[0]


def why_no_shares(cube: Cube, exploration: Exploration) -> str:
    """Why shares of the whole would not be true of a measure, as a sentence; "" where they would."""
    measure = cube.roles.measure(exploration.measure)
    if measure is None or not is_additive(measure.unit, measure.title):
        return "This measure is a rate, an average or an index: its figures do not add up to a whole."
    cut = cube.cut(exploration.fixed)
    if len(cut.present) < 2:
        return "There is one only, and no whole to be part of."
    return _of(cube, cut, exploration.measure)[1]


def why_no_ratio(cube: Cube, exploration: Exploration) -> str:
    """Why no figure may be told in per cent of another of its entity, as a sentence; "" where one may."""
    above, below = _signs(cube, cube.cut(exploration.fixed), exploration.measure)
    if not above:
        return "No figure is above nought, so that there is no change in per cent."
    if below > _FEW_BELOW * (above + below):
        return "Many figures are below nought, so that a change in per cent says nothing."
    return ""


def _signs(cube: Cube, cut: Cut, measure: str) -> tuple[int, int]:
    """How many figures of a measure are above nought, and how many below."""
    known = _counted.setdefault(cut, {})
    if measure not in known:
        values = cube.figures(measure)[cut.rows]
        known[measure] = int((values > 0).sum()), int((values < 0).sum())
    return known[measure]


def _of(cube: Cube, cut: Cut, measure: str) -> tuple[Whole, str]:
    """The whole by time, and why shares of it would not be true."""
    known = _found.setdefault(cut, {})
    if measure not in known:
        known[measure] = _looked_at(cube, cut, cube.figures(measure))
    return known[measure]


def _looked_at(cube: Cube, cut: Cut, values: Floats) -> tuple[Whole, str]:
    figures = values[cut.rows]
    if not bool((figures > 0).any()):
        return {}, "There are no figures above nought."
    if float(np.nanmin(figures)) < 0:
        return {}, "Some figures are below nought, so that parts do not make a whole."
    sums, whole = _sums_by_time(cube, cut, values), whole_of(cut.present)
    if not whole:
        return sums, ""
    rows = cut.of(whole)
    times = cut.times_of(rows)
    own = {at: value for at, value in zip(times.tolist(), values[rows].tolist(), strict=True) if value == value}
    return own, "" if _adds_up(own, sums) else f"The figures of the parts do not add up to that of “{whole}”."


def _sums_by_time(cube: Cube, cut: Cut, values: Floats) -> Whole:
    """The sum of all entities that are no groups, by time."""
    groups = cube.apart(cut.among)
    apart = np.array([cube.entities.number(name) for name in groups] if cube.entities else [], dtype=np.int64)
    rows = cut.rows[np.isfinite(values[cut.rows]) & ~np.isin(cut.codes(cut.rows), apart)]
    moments, places = cut.moments, cut.times_of(rows)
    if not len(moments):
        return {0.0: float(values[rows].sum())}
    sums = np.bincount(np.searchsorted(moments, places), weights=values[rows], minlength=len(moments))
    return {at: total for at, total in zip(moments.tolist(), sums.tolist(), strict=True) if total}


def _adds_up(whole: Whole, sums: Whole) -> bool:
    both = [(sums[time], figure) for time, figure in whole.items() if time in sums and figure > 0]
    near = sum(1 for total, figure in both if abs(total - figure) <= _NEAR * figure)
    return bool(both) and near >= len(both) / 2
