"""Groups that a table sorts its entities into: all countries of a continent, all products of a kind."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.entities.coded import coded
from harbin_viewer.factsheet.tables.distinct_values import sorted_once

_FEWEST, _MOST = 2, 40
"""Groups of a column that sorts."""

_MOST_ROWS = 300_000
"""Rows of a table that is looked through for such columns."""


def groups_of(cube: Cube) -> Mapping[str, tuple[str, ...]]:
    """Each group to its entities, from all columns that have one word for each entity and few words in all."""
    if cube.entities is None or len(cube.table) > _MOST_ROWS:
        return {}
    kept_apart = {cube.roles.entity, cube.roles.time, *cube.dimensions, *cube.roles.codes, "source", "status", "note"}
    found: dict[str, tuple[str, ...]] = {}
    for name, column in cube.table.columns.items():
        if name not in kept_apart and column.dtype.kind == "O":
            found |= _sorted_by(cube, name)
    return found


def _sorted_by(cube: Cube, name: str) -> dict[str, tuple[str, ...]]:
    assert cube.entities is not None
    groups, entities = coded(cube.table.column(name)), cube.entities
    if not _FEWEST <= len(groups.words) <= min(_MOST, len(entities.words) // 2):
        return {}
    known = (groups.codes >= 0) & (entities.codes >= 0)
    pairs = sorted_once(entities.codes[known].astype(np.int64) * len(groups.words) + groups.codes[known])
    of_entity, group = pairs // len(groups.words), pairs % len(groups.words)
    if len(sorted_once(of_entity)) < len(of_entity):
        return {}
    return {
        word: tuple(entities.words[entity] for entity in of_entity[group == number].tolist())
        for number, word in enumerate(groups.words)
    }
