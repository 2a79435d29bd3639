"""The column that says how much each answer of a sample weighs, where there is one: counts here are of answers."""

from __future__ import annotations

import numpy as np

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.roles.answers.answer_names import may_name_weight, names_weight

_LEAST_MEAN, _LARGEST_MEAN = 0.5, 2.0
"""What the weights of a sample are on the mean, where they are made to keep the number of answers."""


def sample_weight(cube: Cube) -> str:
    """The field of the weights of a sample; "" where rows are no answers, or have none."""
    if not cube.roles.answers:
        return ""
    return next((known.field for known in cube.roles.measures if _weighs(cube, known.field)), "")


def _weighs(cube: Cube, name: str) -> bool:
    heads = name, cube.table.field(name).label
    if names_weight(*heads):
        return True
    figures = cube.figures(name)
    known = figures[np.isfinite(figures)] if may_name_weight(*heads) else figures[:0]
    return bool(len(known)) and bool(_LEAST_MEAN <= known.mean() <= _LARGEST_MEAN and (known % 1).any())
