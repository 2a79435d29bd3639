"""Where a transform of figures would not be true, and why."""

from __future__ import annotations

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.entities.wholes import may_be_added, why_no_ratio, why_no_shares
from harbin_viewer.factsheet.exploring.transforms import people_of
from harbin_viewer.factsheet.model.exploration import Exploration, Transform
from harbin_viewer.factsheet.words.scales import has_chosen_nought, why_no_change_in_per_cent


def refused_transform(cube: Cube, exploration: Exploration, transform: Transform) -> str:
    """Why a transform would not be true of this measure, as a sentence; "" where it would."""
    match transform:
        case "index" | "growth" if cube.times is None:
            return "The table has no time."
        case "index" | "growth":
            return _why_not_in_per_cent(cube, exploration, transform) or why_no_ratio(cube, exploration)
        case "share":
            return why_no_shares(cube, exploration)
        case "per person":
            return _why_not_per_person(cube, exploration)
        case _:
            return ""


def _why_not_in_per_cent(cube: Cube, exploration: Exploration, transform: Transform) -> str:
    """Why the unit of a measure does not let its figures be told in per cent of each other."""
    unit = _unit_of(cube, exploration)
    why_not = why_no_change_in_per_cent(unit)
    if transform == "index":
        scale = why_not.partition(":")[0]
        return f"The figures are in {unit}, {scale}: an index of them says nothing." if has_chosen_nought(unit) else ""
    between = " " if why_not.startswith("and") else ", "
    return f"The figures are in {unit}{between}{why_not}." if why_not else ""


def _unit_of(cube: Cube, exploration: Exploration) -> str:
    """The unit of a measure, of its field or as the column of units is held; "" where neither says it."""
    measure = cube.roles.measure(exploration.measure)
    if measure is not None and measure.unit:
        return measure.unit
    told = cube.chosen(exploration.fixed, exploration.measures).get(measure.unit_field, "") if measure else ""
    return told or cube.table.field(exploration.measure).unit


def _why_not_per_person(cube: Cube, exploration: Exploration) -> str:
    people = people_of(cube)
    if not people or people == exploration.measure:
        return "The table has no other column that counts people."
    if may_be_added(cube, exploration):
        return ""
    return "This measure is a rate, an average or an index already."
