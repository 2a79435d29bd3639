"""Whether the rows of a table are events of their own, which no line joins: orders, sightings, accidents."""

from __future__ import annotations

from weakref import WeakKeyDictionary

import numpy as np

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.events.evenness import MANY_DAYS, are_uneven
from harbin_viewer.factsheet.exploring.events.named_events import are_of_candidates, happen_one_by_one, tells_balance
from harbin_viewer.factsheet.exploring.on_map import coordinates_of
from harbin_viewer.factsheet.tables.distinct_values import sorted_once

_SHARED = 0.1
"""Which share of many days each entity has a row of, up to which rows are events."""

_FEW_DAYS = 2
"""Steps between days from which on those of things can be uneven."""

_UNEVEN = 0.3
"""How far the numbers of rows of a time lie apart, as a share of their mean, where rows are events."""

_OF_THEIR_OWN = 0.5
"""Which share of the rows lies at different places where each is something that happened there."""

_told: WeakKeyDictionary[Cube, bool] = WeakKeyDictionary()
"""What was found of a cube, as it is asked for at each change."""


def of_events(cube: Cube) -> bool:
    """Whether rows are of days that hardly two entities share, or of uneven days and of several kinds by their words,
    or have each a number of its own and come now and then, or are of things with texts of their own.

    Lines would then compare nothing, or lead from one thing to another.
    """
    if cube.times is None:
        return False
    if cube not in _told:
        _told[cube] = _are_events(cube)
    return _told[cube]


def _are_events(cube: Cube) -> bool:
    assert cube.times is not None
    if tells_balance(cube):
        return False
    dated = cube.times.dated
    unlike = _numbers_rows(cube) and (_come_unevenly(cube) or (dated and are_uneven(cube.times.values)))
    if unlike or _are_things(cube) or are_of_candidates(cube):
        return True
    if not dated:
        return False
    if _have_words_of_their_own(cube) or happen_one_by_one(cube):
        return True
    if any(cube.table.field(name).type == "time" for name in cube.table.columns if name != cube.roles.time):
        return True  # each has its hour beside its day
    if cube.entities is None:
        kinds = any(_tells_kinds(cube, name) for name in cube.roles.of_kind("words"))
        return are_uneven(cube.times.values) and (kinds or _lie_apart(cube))
    times = cube.times.values
    known = np.isfinite(times) & (cube.entities.codes >= 0)
    days, names = len(sorted_once(times[known])), len(cube.entities.words)
    return names > 1 and days > MANY_DAYS and int(known.sum()) < _SHARED * days * names


def _are_things(cube: Cube) -> bool:
    """Whether the key that is declared is a number of each row, and words tell more of it than when it was."""
    schema = cube.table.resource.schema
    stated = schema.primary_key if schema else ()
    key = (stated,) if isinstance(stated, str) else stated
    role = cube.roles.role(key[0]) if len(key) == 1 else None
    if role is None or role.kind in ("time", "entity", "dimension") or cube.entities is not None:
        return False
    if role.of == cube.roles.time:
        return False  # the same time in other words numbers no things
    told = [name for name in cube.roles.of_kind("words") if name != key[0]]
    return any(len(cube.words(name).words) > 1 for name in told)


def _have_words_of_their_own(cube: Cube) -> bool:
    """Whether rows of nobody have each several words of their own, as number and place, and come now and then."""
    if cube.times is None or cube.entities is not None or not are_uneven(cube.times.values, _FEW_DAYS):
        return False
    return sum(1 for role in cube.roles.roles if role.kind in ("words", "code") and _differs(cube, role.field)) > 1


def _numbers_rows(cube: Cube) -> bool:
    """Whether each row has a text of its own that numbers it."""
    return any(role.kind == "code" and _differs(cube, role.field) for role in cube.roles.roles)


def _differs(cube: Cube, name: str) -> bool:
    column = cube.table.columns[name]
    return column.dtype.kind == "O" and len(cube.words(name).words) == len(column)


def _come_unevenly(cube: Cube) -> bool:
    """Whether some times of an entity have several rows and others few, or rows lie at places of their own."""
    if cube.entities is None or cube.times is None:
        return False
    known = np.isfinite(cube.times.values) & (cube.entities.codes >= 0)
    pairs = np.column_stack([cube.entities.codes[known], cube.times.values[known]])
    counts = np.unique(pairs, axis=0, return_counts=True)[1]
    if len(counts) and counts.std() > _UNEVEN * counts.mean():
        return True
    if len(np.unique(pairs[:, 1])) <= _OF_THEIR_OWN * len(cube.table):
        return False
    return _lie_apart(cube)


def _lie_apart(cube: Cube) -> bool:
    """Whether most rows are at a place of their own."""
    places = coordinates_of(cube)
    return places is not None and len(sorted_once(places.north[places.there])) > _OF_THEIR_OWN * len(cube.table)


def _tells_kinds(cube: Cube, name: str) -> bool:
    words = cube.words(name)
    return 2 <= len(words.words) <= len(cube.table) / 4 and bool((words.codes >= 0).all())
