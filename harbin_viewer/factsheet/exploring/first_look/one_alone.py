"""The form in which one alone is seen first: its measures together, each on a scale of its own, or one as a line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.cut import Cut
from harbin_viewer.factsheet.exploring.first_look.versions import versions_among
from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.roles.found_roles import Measure
from harbin_viewer.factsheet.roles.measures import CLOSING
from harbin_viewer.factsheet.roles.names.column_names import is_named, spelled
from harbin_viewer.factsheet.roles.names.event_names import names_balance
from harbin_viewer.factsheet.tables.distinct_values import sorted_once

_ONE_AXIS = 20.0
"""How many times the middle of several measures the highest of them may be."""

_FEW_MEASURES = 4
"""Measures that have each a small chart of their own."""

_BEGUN = 16
"""Characters with which the descriptions of measures of one kind begin alike, before what tells them apart."""

_EVEN = 0.6
"""Which share of the steps between times is as long as the usual one."""

_LEAST_DIFFERENT, _APART = 5, 5.0
"""Different figures that make a line, and how many times the usual size of another that of a measure is, where nothing
would be gained by comparing them.
"""

_MOST_TOGETHER = 500
"""Times up to which the lines of several measures are told apart."""


def form_of_one(cube: Cube, measure: str, cut: Cut) -> str:
    """The form of one alone: all measures of a stated unit together, over time where there is one."""
    moments = len(cube.moments(cut, measure))
    if moments < 2:
        return "measures"
    if cube.entities is None and names_balance(measure):
        return "line"  # each amount is an entry of its own
    fewest = 0 if versions_of(cube, measure) else 1
    told = [field for field in _of_one_kind(cube, measure) if len(cube.moments(cut, field)) > fewest]
    return "courses" if len(told) > 1 and moments <= _MOST_TOGETHER and _of_one_size(cube, told, cut) else "line"


def _of_one_kind(cube: Cube, measure: str) -> list[str]:
    """The measures in the stated unit of this one; without one, those of men and women, which are of one kind."""
    known, measures = cube.roles.measure(measure), cube.roles.measures
    if known is None:
        return []
    if versions := versions_of(cube, measure):
        return versions
    if not known.unit and (alike := _described_alike(cube, measure)):
        return alike
    if not known.unit and all(is_named(other.title, "sexes") for other in measures if not other.unit):
        return [other.field for other in measures if not other.unit]
    return [other.field for other in measures if known.unit and other.unit == known.unit]


def versions_of(cube: Cube, measure: str) -> list[str]:
    """The measures in the unit of this one that have what was and what was expected of the same thing, with it."""
    known = cube.roles.measure(measure)
    alike = {other.field: other.title for other in cube.roles.measures if known and other.is_in_unit_of(known)}
    return versions_among(alike, measure)


def _described_alike(cube: Cube, measure: str) -> list[str]:
    """The measures without a unit whose descriptions begin as this one's: one index of many cities, say."""
    without_unit = [known for known in cube.roles.measures if not known.unit]
    own = next((_beginning(known) for known in without_unit if known.field == measure), "")
    alike = [known for known in without_unit if _beginning(known) == own]
    differ = len({known.description for known in alike}) == len(alike)
    return [known.field for known in alike] if len(own) == _BEGUN and len(alike) > _FEW_MEASURES and differ else []


def _beginning(known: Measure) -> str:
    return known.description[:_BEGUN].casefold()


def stands_beside(cube: Cube, measure: str, cut: Cut) -> bool:
    """Whether there are a few measures, none in a unit, none of which is the one to see: each in a chart of its own."""
    measures = cube.roles.measures
    if not 2 <= len(measures) <= _FEW_MEASURES or any(map(_is_in_unit, measures)) or not _are_even(cut.moments):
        return False
    if (
        is_named(measure, "value")
        or spelled(measure) in CLOSING
        or names_balance(measure)
        or any(is_named(known.title, "sexes") for known in measures)
    ):
        return False
    if any(len(sorted_once(cut.taken(cube.known(known.field)))) < _LEAST_DIFFERENT for known in measures):
        return False
    sizes = sorted(float(np.nanmedian(np.abs(cut.taken(cube.figures(known.field))))) for known in measures)
    return all(low * _APART < high for low, high in pairwise(sizes))


def _is_in_unit(known: Measure) -> bool:
    """Whether more is said of a measure than that it is called as its unit: miles, beside the price of gas."""
    return bool(known.unit) and spelled(known.unit) != spelled(known.title)


def _are_even(moments: Floats) -> bool:
    """Whether most times follow each other as far apart as usual: no moments at which something happened."""
    steps = np.diff(moments)
    usual = float(np.median(steps)) if len(steps) else 0.0
    return int((np.abs(steps - usual) <= usual / 5).sum()) >= _EVEN * len(steps)


def _of_one_size(cube: Cube, fields: Sequence[str], cut: Cut) -> bool:
    """Whether one axis shows the lines of all these measures: none presses most of the others to the ground."""
    with np.errstate(invalid="ignore"):
        highest = sorted(float(np.nanmax(np.abs(cut.taken(cube.figures(field))))) for field in fields)
    return highest[len(highest) // 2] * _ONE_AXIS >= highest[-1]
