"""Figures computed from those of a table: indexed, shares, growth, per person."""

from __future__ import annotations

import re

import numpy as np

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.entities.wholes import Whole
from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.model.exploration import Transform
from harbin_viewer.factsheet.roles.unit_finding.unit_powers import parted_unit

TRANSFORMS: dict[Transform, str] = {
    "": "Figures as they are",
    "index": "Index: the first time that they share is 100",
    "share": "Share of the whole",
    "growth": "Change against the time before",
    "per person": "Per person",
}
"""Each transform in words."""

REACH = 1.5
"""Steps within which one time is still the one before another."""

_PEOPLE = re.compile(r"(?:total )?(?:population|inhabitants|pop)(?:,? total)?(?: \(.*\))?", re.IGNORECASE)


def indexed(x: Floats, y: Floats, base: float) -> tuple[Floats, str]:
    """Figures where that of the time `base` is 100, a gap for one below nought, as no per cent tells of that.

    None, and the reason, where there is none above nought at the base.
    """
    found = np.flatnonzero(x == base)
    start = float(y[found[0]]) if len(found) else float("nan")
    if not start > 0:
        return np.full(len(y), np.nan), "there is no figure above nought at the base of the index"
    return np.where(y >= 0, y / start * 100, np.nan), ""


def grown(x: Floats, y: Floats, step: float) -> Floats:
    """The change against the time before, in per cent; a gap where that is a step or more off, or not above 0."""
    growth = np.full(len(y), np.nan)
    growth[1:] = rates(y[1:], y[:-1])
    growth[1:][np.diff(x) > step * REACH] = np.nan
    return growth


def shared(x: Floats, y: Floats, whole: Whole) -> Floats:
    """Figures in per cent of the whole at the same time."""
    return divided(y, np.array([whole.get(time, np.nan) for time in x.tolist()])) * 100


def divided(values: Floats, by: Floats) -> Floats:
    """Quotients; a gap where the divisor is not above nought."""
    with np.errstate(divide="ignore", invalid="ignore"):
        found = np.where(by > 0, values / by, np.nan)
    return np.asarray(found, dtype=np.float64)


def rates(now: Floats, then: Floats) -> Floats:
    """Changes in per cent; a gap where one of both figures is below nought, as no per cent tells of that."""
    return np.where(now >= 0, divided(now - then, then) * 100, np.nan)


def step_of(moments: Floats) -> float:
    """The distance from one time to the next that is most usual."""
    steps = np.round(np.diff(moments), 6)
    if not len(steps):
        return 1.0
    values, counts = np.unique(steps, return_counts=True)
    return float(values[counts.argmax()])


def per_person(cube: Cube, measure: str) -> tuple[float, str]:
    """By what quotients of a measure and the people are to be multiplied, and their unit.

    A unit that counts in thousands or millions is told in full, on both sides: million USD and thousand people give USD
    per person. The unit is "" where the measure states none.
    """
    known, people = cube.roles.measure(measure), cube.roles.measure(people_of(cube))
    stated = known.unit if known and ", " not in known.unit else ""
    power, unit = parted_unit(stated)
    of_people, _people = parted_unit(people.unit if people else "")
    return 10.0 ** (power - of_people), f"{unit} per person".strip() if stated else ""


def people_of(cube: Cube) -> str:
    """The measure that counts people, "" where there is none."""
    for measure in cube.roles.measures:
        if any(_PEOPLE.fullmatch(name.strip()) for name in (measure.title, measure.field)):
            return measure.field
    return ""
