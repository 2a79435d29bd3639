"""Where a transform of figures would not be true, and why."""

from __future__ import annotations

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.entities.wholes import is_additive, why_no_ratio, why_no_shares
from harbin_viewer.factsheet.exploring.transforms import people_of
from harbin_viewer.factsheet.model.exploration import Exploration, Transform


def refused_transform(cube: Cube, exploration: Exploration, transform: Transform) -> str:
    """Why a transform would not be true of this measure, as a sentence; "" where it would."""
    match transform:
        case "index" | "growth":
            return "The table has no time." if cube.times is None else why_no_ratio(cube, exploration)
        case "share":
            return why_no_shares(cube, exploration)
        case "per person":
            return _why_not_per_person(cube, exploration)
        case _:
            return ""


def _why_not_per_person(cube: Cube, exploration: Exploration) -> str:
    people = people_of(cube)
    if not people or people == exploration.measure:
        return "The table has no other column that counts people."
    measure = cube.roles.measure(exploration.measure)
    if is_additive(measure.unit if measure else "", measure.title if measure else ""):
        return ""
    return "This measure is a rate, an average or an index already."
