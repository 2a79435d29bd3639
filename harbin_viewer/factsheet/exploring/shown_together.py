"""Which measures a form shows together, and how many figures there are of them at each time."""

from __future__ import annotations

from itertools import islice

import numpy as np

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.cut import Cut, Rows
from harbin_viewer.factsheet.model.exploration import FORMS, Exploration
from harbin_viewer.factsheet.roles.names.named_beside import tells_of_whom

_MOST = 30
"""Measures that are asked at which times they have figures: of a hundred not all need be looked at."""


def second_of(cube: Cube, exploration: Exploration) -> str:
    """The second measure of a scatter: the chosen one, or the next that the table has; "" where there is none.

    Of those that tell who was asked or measured there is the first only beside no other.
    """
    if exploration.second:
        return exploration.second
    others = [known for known in cube.roles.measures if known.field != exploration.measure]
    found = next((known for known in others if not tells_of_whom(known.title)), next(iter(others), None))
    return found.field if found else ""


def counts_together(cube: Cube, cut: Cut, exploration: Exploration) -> Rows:
    """How many figures there are at each time of a cut: of the measure, and of those that stand beside it in its unit.

    Of a scatter's two, how many have both, if anyone has.
    """
    name, second = exploration.measure, second_of(cube, exploration) if exploration.form == "scatter" else ""
    if second:
        both = cube.counts(cut, name, second)
        return both if both.any() else cube.counts(cut, name)
    counts = [cube.counts(cut, field) for field in _beside(cube, exploration)]
    return counts[0] if len(counts) == 1 else np.sum(counts, axis=0, dtype=np.int64)


def _beside(cube: Cube, exploration: Exploration) -> tuple[str, ...]:
    """The measure, with the first of those of its unit where the form shows several."""
    name, several = exploration.measure, FORMS[exploration.form].of_measures
    known, measures = cube.roles.measure(name), cube.roles.measures if several else ()
    alike = (other.field for other in measures if known is not None and other.is_in_unit_of(known))
    return tuple(islice(dict.fromkeys((name, *alike)), _MOST))
