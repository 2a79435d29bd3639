"""Whether a first look is worth seeing, and what may be seen where no measure over time or of many is there."""

from __future__ import annotations

import numpy as np
from msgspec.structs import replace

from harbin_viewer.factsheet.exploring.choice_figures import Figures
from harbin_viewer.factsheet.exploring.counting import LEAST_YEARS, count_of
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.cut import Rows
from harbin_viewer.factsheet.exploring.events.of_events import of_events
from harbin_viewer.factsheet.exploring.on_map import as_choice
from harbin_viewer.factsheet.exploring.times import Floats, Times, months_of, years_of
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.tables.distinct_values import sorted_once

_AT_A_GLANCE = 20
"""Bars of a ranking that a reader sees."""

_YEARS = 5
"""Different years or months from which it is worth seeing how many events each had."""

_MANY, _MOST_DOTS = 10, 5_000

_LEAST_READ = 3
"""Different figures from which something changes along another."""

_LEAST_DIFFERENT = 5
"""Different figures from which there is something to see in how many have which."""


def is_worth_seeing(cube: Cube, look: Exploration) -> bool:
    """Whether figures differ: not where all bars that are seen are as long, or a line never leaves its height."""
    figures = Figures(cube, look)
    match look.form:
        case "ranking":
            ranked = figures.parts(look.period[1] if look.period else 0.0).ranked(slice(_AT_A_GLANCE + 1)).y
            return len(ranked) > 1 and float(ranked[0]) != float(ranked[-1])
        case "line":
            return _moves(figures.cut.taken(cube.figures(look.measure)), figures.cut.codes(figures.cut.rows))
        case "measures":
            return can_be_drawn(cube, look)
        case "histogram":
            moments = figures.moments()
            return len(sorted_once(figures.parts(float(moments[-1]) if len(moments) else 0.0).y)) >= _LEAST_DIFFERENT
        case _:
            return True


def can_be_drawn(cube: Cube, look: Exploration) -> bool:
    """Whether there is enough of what a form shows: several words, as many figures as make steps, or two to compare."""
    match look.form:
        case "measures":
            return _of_one_unit(cube, look.measure, Figures(cube, look).cut.rows) > 1
        case "histogram":
            moments = Figures(cube, look).moments()
            at = float(moments[-1]) if len(moments) else 0.0
            return Figures(cube, look).count_of_parts(at) >= _LEAST_DIFFERENT
        case "counts":
            return len(count_of(cube, look).labels) > 1
        case _:
            return True


def _of_one_unit(cube: Cube, measure: str, rows: Rows) -> int:
    """How many measures in the unit of this one have figures in these rows."""
    known = cube.roles.measure(measure)
    said = (known.unit, known.unit_field) if known is not None else None
    alike = (other.field for other in cube.roles.measures if (other.unit, other.unit_field) == said)
    return sum(1 for field in alike if np.isfinite(cube.figures(field)[rows]).any())


def _moves(values: Floats, codes: Rows) -> bool:
    """Whether the figures of one entity at least differ from each other."""
    known = np.isfinite(values)
    values, codes = values[known], codes[known]
    return bool(((np.diff(values) != 0) & (np.diff(codes) == 0)).any())


def of_rows(cube: Cube, plain: Exploration) -> Exploration:
    """Where each row stands by itself: how many there were over the years, two measures against each other, or how many
    have which figure.
    """
    if cube.roles.answers:
        return of_figures(cube, plain)
    if counts_events(cube):
        return in_place_of_measure(cube, cube.roles.time)
    if cube.times is not None and of_events(cube) and (places := as_choice(cube)):
        return in_place_of_measure(cube, places[0].field)
    if cube.times is None and _MANY <= len(cube.table) <= _MOST_DOTS:
        differing = (measure.field for measure in cube.roles.measures if _differ(cube, measure.field))
        first, second = next(differing, ""), next(differing, "")  # of thousands no more are looked at
        if second and plain.measure == first:
            return replace(plain, form="scatter", fixed=_kept_apart(cube, plain), second=second)
    if second := _measured_along(cube, plain):
        return replace(plain, form="scatter", fixed=_kept_apart(cube, plain), second=second)
    return of_figures(cube, plain)


def counts_events(cube: Cube) -> bool:
    """Whether rows are events of many years or months, of which one sees first how many there were in each."""
    return cube.times is not None and of_events(cube) and _are_many(cube.times)


def _measured_along(cube: Cube, plain: Exploration) -> str:
    """The measure that was read at each step of the one that is seen, which rises from row to row; "" where none was.

    So are currents at voltages, the pH at volumes: how many have which voltage tells nothing.
    """
    measures = [measure.field for measure in cube.roles.measures]
    if cube.times is not None or measures[:1] != [plain.measure] or not _rises(cube.figures(plain.measure)):
        return ""
    return next((field for field in measures[1:] if _differs_at_all(cube.figures(field))), "")


def _rises(figures: Floats) -> bool:
    return _LEAST_DIFFERENT <= len(figures) <= _MOST_DOTS and bool((np.diff(figures) > 0).all())


def _differs_at_all(figures: Floats) -> bool:
    return len(sorted_once(figures[np.isfinite(figures)])) >= _LEAST_READ


def of_figures(cube: Cube, plain: Exploration) -> Exploration:
    """Where each row stands by itself: how many have which figure of the measure."""
    return replace(plain, form="histogram", fixed=_kept_apart(cube, plain))


def _kept_apart(cube: Cube, plain: Exploration) -> dict[str, str]:
    """What figures of all rows cannot be told together across: what is measured, and in which unit."""
    kinds = {cube.roles.measure_name, *cube.units_apart}
    return {field: value for field, value in plain.fixed.items() if field in kinds}


def _are_many(times: Times) -> bool:
    """Whether days lie in many years, or in few years and many months."""
    days = times.values[np.isfinite(times.numbers)]
    years, months = len(sorted_once(years_of(times, days))), len(sorted_once(months_of(days)))
    return years >= _YEARS or (years < LEAST_YEARS and months >= _YEARS)


def _differ(cube: Cube, field: str) -> bool:
    """Whether a column is one of many different figures, so that dots do not lie upon each other."""
    figures = cube.figures(field)
    return len(sorted_once(figures[np.isfinite(figures)])) >= _MANY


def in_place_of_measure(cube: Cube, field: str) -> Exploration:
    """Where the rows are by a column of places; else how many have which of its words, or are of which of its years."""
    places = {known.field for known in as_choice(cube)}
    return Exploration(resource=cube.name, measure=field, form="map" if field in places else "counts")
