"""Why a table has nothing to see at first."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.roles.found_roles import Measure
from harbin_viewer.factsheet.wording import first_of

_MOST_NAMED = 4
"""Units that are named."""


def why_nothing(cube: Cube, possible: Sequence[Exploration]) -> str:
    """Why none of these looks at its measures, if there are any, has anything to show, as a sentence."""
    if not len(cube.table):
        return "The table has a header and no rows."
    known = cube.roles.measure(possible[0].measure) if possible else None
    if known is not None and possible[0].form == "measures":
        if units := _units_of(cube, known):
            return f"“{known.title}” is in several units ({units}), and none of them has two figures to compare."
        if np.isfinite(cube.known(known.field)).sum() > 1:
            return f"Nothing was found by which the figures of “{known.title}” can be laid beside each other."
        return f"“{known.title}” has one figure, and nothing to compare it with."
    if possible:
        return "There are too few different figures to draw."
    if not cube.roles.measures:
        return "No column holds figures to draw."
    if cube.times is not None and not np.isfinite(cube.times.values).any():
        return f"“{cube.table.field(cube.roles.time).label}” is said to be the time, and no time stands in it."
    return "All figures are missing."


def _units_of(cube: Cube, known: Measure) -> str:
    """The several units that rows of a measure are in, "" where they are in one."""
    words = (
        [word for word in cube.dimensions[known.unit_field].words if word]
        if known.unit_field in cube.dimensions
        else []
    )
    return first_of(words, _MOST_NAMED, " others") if len(words) > 1 else ""
