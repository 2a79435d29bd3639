"""Rows that are events by what their columns are called: few of them suffice, as no chance is told by their days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

import numpy as np

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.events.evenness import are_uneven
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.names.event_names import (
    are_ends_of_shifts,
    are_matches,
    asks_opinion,
    asks_person,
    heads_answers,
    names_balance,
    names_beginning,
    names_discipline,
    names_event_time,
    names_hours,
    names_outing,
    names_party,
    names_person,
    names_place,
    names_reading,
    names_spent_on,
    names_sport,
    names_work,
    numbers_case,
)
from harbin_viewer.factsheet.roles.names.named_beside import names_answer, names_sample
from harbin_viewer.factsheet.roles.unit_finding.money_names import speaks_of_money
from harbin_viewer.factsheet.tables.distinct_values import sorted_once

_FEWEST_STEPS = 2
"""Steps between times from which on they can be uneven."""

_MOSTLY_THERE = 0.5
"""Which share of the times each entity has a row of, from which on they are followed side by side."""

_AGAIN = 3
"""Rows from which on a patient or a machine is measured again, at times of its own."""

_COUNTED_ON = 5
"""Times from which on it is no chance that a figure only rises: a meter, an odometer."""

_MOST_LOOKED_AT = 12
"""Measures of which one may be a meter."""

_SEVERAL = 2
"""Columns of words that tell more of what began, and persons of whom each works at hours of her own."""

_FEWEST_PERSONS = 4
"""Rows from which on it is no chance that each is of another person."""

_NEARLY_ALL = 0.9
"""Which share of the rows has one of two amounts."""

_HOURS = ("h", "hours", "hour", "minutes", "min")

_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]m)?", re.IGNORECASE)
"""An hour of the day."""

_CANDIDATE = re.compile(r"(?i)candidat[eoa]?|nominee|kandida(?:t(?:in)?|atti)?|кандидат|候选人|候補者|aday")
"""Who stands for election."""

_TOLD = ("words", "entity", "dimension", "measure name")
"""Roles of columns that tell more of an event."""


def happen_one_by_one(cube: Cube) -> bool:
    """Whether rows are orders, trips, answers and the like by their names, at times that no series is measured at."""
    if any(map(names_sample, cube.table.columns)):
        return False  # polls have a client, and are a course all the same
    told = [name for role in cube.roles.roles if role.kind in _TOLD and _varies(cube, name := role.field)]
    if _is_each_of_another(cube, told) or _are_of_disciplines(cube) or are_matches(told):
        return True
    return _is_called_so(cube, told) and not _are_side_by_side(cube) and not _goes_on(cube)


def _is_each_of_another(cube: Cube, told: Sequence[str]) -> bool:
    """Whether each row is of a person of its own: nothing is followed from one pupil to the next."""
    if any(names_reading(measure.title) for measure in cube.roles.measures[:1]):
        return False  # a thermometer that each pupil reads once
    if any(numbers_case(name) and _numbers_each(cube, name) for name in cube.table.columns) or _tell_persons(
        cube, told
    ):
        return True
    persons = (name for name in told if names_person(name) or names_party(name))
    return any(_FEWEST_PERSONS <= len(cube.words(name).words) == len(cube.table) for name in persons)


def _numbers_each(cube: Cube, name: str) -> bool:
    """Whether each of several rows has a number or a text of its own."""
    column = cube.table.columns[name]
    values = column.astype(str) if column.dtype.kind == "O" else column
    return _FEWEST_PERSONS <= len(sorted_once(values)) == len(column)


def _tell_persons(cube: Cube, told: Sequence[str]) -> bool:
    """Whether an age and a sex are told of each row, and nothing is counted of all of them."""
    measured = [measure.field for measure in cube.roles.measures]
    age = any(asks_person(name) for name in measured) and all(map(asks_person, measured))
    return age and any(is_named(name, "sex") for name in told)


def _is_called_so(cube: Cube, told: Sequence[str]) -> bool:
    assert cube.times is not None
    time = cube.roles.time
    parties = any(map(names_party, told))
    if names_event_time(time) and parties:
        return True
    if any(map(names_answer, cube.table.columns)):
        return True
    if _are_outings(cube) or _are_entries(cube, told) or _are_shifts(cube) or _are_logged(cube, told):
        return True
    if not are_uneven(cube.times.values, _FEWEST_STEPS):
        return False
    places = cube.entities is None and any(map(names_place, told))
    begun = names_beginning(time) and (len(told) >= _SEVERAL or _have_an_end(cube))
    return parties or places or begun or names_event_time(time) or _are_answers(cube)


def _are_outings(cube: Cube) -> bool:
    """Whether a log of runs or rides is told, each over its own way."""
    if any(map(names_outing, cube.table.columns)):
        return True
    words = [cube.words(name).words for name in cube.roles.of_kind("words") if _varies(cube, name)]
    return any(all(map(names_sport, told)) for told in words)


def _are_of_disciplines(cube: Cube) -> bool:
    """Whether results are told of strokes, jumps and throws in turn."""
    return any(map(names_discipline, (name for name in cube.roles.of_kind("words") if _varies(cube, name))))


def _are_entries(cube: Cube, told: Sequence[str]) -> bool:
    """Whether amounts of money were paid and received, each with words of its own, or spent now and then on things."""
    assert cube.times is not None
    if cube.entities is not None or not any(2 * len(cube.words(name).words) > len(cube.table) for name in told):
        return False
    names = [measure.field for measure in cube.roles.measures[:_MOST_LOOKED_AT]]
    money = [name for name in names if speaks_of_money(name)]
    if any(_has_both_signs(cube.figures(name)) for name in money) or _are_paid_or_received(cube, money):
        return True
    spent = len(told) >= _SEVERAL and any(map(names_spent_on, told))
    return bool(money) and spent and are_uneven(cube.times.values, _FEWEST_STEPS)


def _are_logged(cube: Cube, told: Sequence[str]) -> bool:
    """Whether hours are told of work on this and that, at days that nothing is measured at."""
    assert cube.times is not None
    if not any(map(names_work, told)) or not are_uneven(cube.times.values, _FEWEST_STEPS):
        return False
    return any(names_hours(measure.title) or measure.unit in _HOURS for measure in cube.roles.measures)


def _has_both_signs(figures: np.ndarray) -> bool:
    return bool((figures < 0).any() and (figures > 0).any())


def _are_paid_or_received(cube: Cube, money: Sequence[str]) -> bool:
    """Whether nearly each row has one of two amounts and not both: what was paid, or what came in."""
    known = [np.isfinite(cube.figures(name)) & (cube.figures(name) != 0) for name in money]
    return any(
        one.any() and other.any() and not (one & other).any() and (one | other).sum() >= _NEARLY_ALL * len(one)
        for one, other in combinations(known, 2)
    )


def _are_shifts(cube: Cube) -> bool:
    """Whether several came, each from one hour of the day to another."""
    if cube.entities is None or len(cube.entities.words) < _SEVERAL:
        return False
    texts = [name for name in cube.table.columns if cube.table.columns[name].dtype.kind == "O"]
    clocks = [name for name in texts if all(map(_CLOCK.fullmatch, filter(None, cube.words(name).words)))]
    return are_ends_of_shifts(clocks)


def _have_an_end(cube: Cube) -> bool:
    """Whether a second moment stands beside the time: each row has a beginning and an end."""
    others = (name for name in cube.table.columns if name != cube.roles.time)
    return any(cube.table.columns[name].dtype.kind == "M" for name in others)


def _are_answers(cube: Cube) -> bool:
    """Whether persons answered: what they are is told beside what they think, or a form heads the times so."""
    names = [name for name in cube.table.columns if name != cube.roles.time]
    persons, opinions = any(map(asks_person, names)), any(map(asks_opinion, names))
    return (persons and opinions) or (heads_answers(cube.roles.time) and (persons or opinions))


def _varies(cube: Cube, name: str) -> bool:
    """Whether a column has several words, and not times."""
    return cube.table.columns[name].dtype.kind == "O" and len(cube.words(name).words) > 1


def _are_side_by_side(cube: Cube) -> bool:
    """Whether each of several has a row at most times, or is no party and has several rows: they are followed."""
    if cube.entities is None or cube.times is None:
        return False
    entity = cube.roles.entity
    known = np.isfinite(cube.times.values) & (cube.entities.codes >= 0)
    pairs = np.unique(np.column_stack([cube.entities.codes[known], cube.times.values[known]]), axis=0)
    times, counts = len(np.unique(pairs[:, 1])), np.unique(pairs[:, 0], return_counts=True)[1]
    if not (names_party(entity) or names_place(entity)) and len(counts) and counts.min() >= _AGAIN:
        return True
    return len(pairs) >= _MOSTLY_THERE * times * len(counts)


def are_of_candidates(cube: Cube) -> bool:
    """Whether each row of a place is of whom it chose then: figures of one candidate are no course with another's.

    Those of a party are one, whoever stood for it.
    """
    if cube.entities is None or cube.roles.dimensions:
        return False
    names = [name for name in cube.roles.of_kind("words") if _CANDIDATE.fullmatch(name.strip())]
    return any(_differ_within(cube.words(name).codes, cube.entities.codes) for name in names)


def _differ_within(codes: np.ndarray, groups: np.ndarray) -> bool:
    """Whether the rows of one group have several codes."""
    pairs = np.unique(np.column_stack([groups, codes])[(groups >= 0) & (codes >= 0)], axis=0)
    return len(pairs) > len(np.unique(pairs[:, 0]))


def tells_balance(cube: Cube) -> bool:
    """Whether the balance of one account is told after each entry."""
    names = [measure.field for measure in cube.roles.measures[:_MOST_LOOKED_AT]]
    return cube.entities is None and any(map(names_balance, names))


def _goes_on(cube: Cube) -> bool:
    """Whether a meter was read that only rises."""
    assert cube.times is not None
    names = [measure.field for measure in cube.roles.measures[:_MOST_LOOKED_AT]]
    order = np.argsort(cube.times.values, kind="stable")
    return cube.entities is None and any(_only_rises(cube.figures(name)[order]) for name in names)


def _only_rises(figures: np.ndarray) -> bool:
    known = figures[np.isfinite(figures)]
    return len(known) >= _COUNTED_ON and bool((np.diff(known) > 0).all())
