"""The columns of a table that are answers of one scale, each with how many gave it, or which share."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.cut import Rows
from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.roles.answers.answer_scales import places_of_numbers, places_on_scale
from harbin_viewer.factsheet.roles.names.readable import readable

_WHOLE, _ROUNDED = 100.0, 3.0
"""What shares in per cent add up to, and how far off their sums may be."""

_FEW = 5
"""Measures among which answers are looked for behind their total."""

_MOST_COLUMNS = 100
"""Columns of a table that may be one of questions and their answers."""


_QUESTION = re.compile(r"(?i)\b(?:questions?|statements?|frage|aussage|pregunta|afirmación|énoncé|affirmation)$")
"""What the rows of a survey are called."""

_LEAST_ALIKE = 0.8
"""The fewest answers to a question, of the most to another one."""


class Answer(NamedTuple):
    """A column, and where on the scale it stands: from −1 to 1, NaN beside it."""

    field: str
    place: float


def answers_of(cube: Cube, measure: str) -> tuple[Answer, ...]:
    """The answers among which a measure is, from one end of the scale to the other as the table has it; () for none.

    An answer that as many gave to each question is one too, though its column tells nothing apart and is no measure.
    """
    if len(cube.table.columns) > _MOST_COLUMNS:
        return ()
    unit = unit_of_field(cube, measure)
    alike = [name for name in cube.table.columns if unit_of_field(cube, name) == unit and _holds_figures(cube, name)]
    titles = tuple(_title(cube, name) for name in alike)
    places = places_on_scale(titles)
    if _asks(cube) and places.count(None) == len(places):
        places = places_of_numbers(titles)
        places = places if _are_asked_alike(cube, alike, places) else []
    found = [Answer(name, at) for name, at in zip(alike, places, strict=False) if at is not None]
    if measure not in {answer.field for answer in found}:
        return ()
    scale = [answer for answer in found if answer.place == answer.place]
    falls = scale[0].place > scale[-1].place
    beside = [answer for answer in found if answer.place != answer.place]
    return (*sorted(scale, key=lambda answer: answer.place, reverse=falls), *beside)


def _asks(cube: Cube) -> bool:
    """Whether the rows are called questions: numbers above others are rounds, quarters or classes."""
    entity = cube.roles.entity
    return bool(entity) and _QUESTION.search(cube.table.field(entity).label) is not None


def _are_asked_alike(cube: Cube, names: list[str], places: list[float | None]) -> bool:
    """Whether about as many answered each question: the points of numbered pupils add up to anything."""
    told = [cube.figures(name) for name, at in zip(names, places, strict=True) if at is not None]
    sums = np.nansum(told, axis=0)
    return bool(told) and bool(sums.min() >= _LEAST_ALIKE * sums.max())


def unit_of_field(cube: Cube, name: str) -> str:
    """The unit of a column of figures, "" where it is not stated."""
    measure = cube.roles.measure(name)
    return measure.unit if measure is not None else cube.table.field(name).unit


def _holds_figures(cube: Cube, name: str) -> bool:
    return cube.table.columns[name].dtype.kind in "iuf"


def _title(cube: Cube, name: str) -> str:
    measure = cube.roles.measure(name)
    return measure.title if measure is not None else readable(cube.table.field(name).label)


def before_their_total(cube: Cube, names: list[str]) -> list[str]:
    """These measures; answers come first where the first of these is the sum of them."""
    first = names[0] if names else ""
    answers = next(filter(None, (answers_of(cube, name) for name in names[1:_FEW])), ())
    if not answers or answers_of(cube, first):
        return names
    total, told = cube.figures(first), given(cube, answers, np.arange(len(cube.table))).sum(axis=1)
    known = np.isfinite(total) & np.isfinite(told)
    if not known.any() or not np.allclose(total[known], told[known]):
        return names
    fields = {answer.field for answer in answers}
    return sorted(names, key=lambda name: name not in fields)


def given(cube: Cube, answers: tuple[Answer, ...], rows: Rows) -> Floats:
    """How often each answer was given in each of these rows: a column for each answer; NaN where it is not told."""
    return np.column_stack([cube.figures(answer.field)[rows] for answer in answers])


def are_parts(cube: Cube, answers: tuple[Answer, ...], rows: Rows) -> bool:
    """Whether the answers of each row make up a whole: counts, or shares that add up to a hundred."""
    told = given(cube, answers, rows)
    told = told[np.isfinite(told).all(axis=1)]
    if not len(told) or (told < 0).any() or not (told.sum(axis=1) > 0).all():
        return False
    return not are_shares(cube, answers) or bool((np.abs(told.sum(axis=1) - _WHOLE) <= _ROUNDED).all())


def are_shares(cube: Cube, answers: tuple[Answer, ...]) -> bool:
    """Whether the answers are told in per cent."""
    return unit_of_field(cube, answers[0].field).startswith("%")
