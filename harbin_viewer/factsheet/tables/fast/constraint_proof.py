"""The proof that whole columns keep the constraints of their fields, and the keys of their table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from harbin_viewer.factsheet.model.package.schema import Constraints, Field
from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.tables.distinct_values import are_different, each_once, listed_in_parts, sorted_once
from harbin_viewer.factsheet.tables.fast.blank_cells import filled_of, is_blank
from harbin_viewer.factsheet.tables.fast.unproven import UnprovenError
from harbin_viewer.factsheet.tables.rules.constraints import ConstraintError, demands, identity
from harbin_viewer.factsheet.tables.rules.keys import comparable
from harbin_viewer.factsheet.tables.table import Column, plain
from harbin_viewer.factsheet.tables.values import columns
from harbin_viewer.factsheet.tables.values.cells import reader

Keys = set[tuple[Any, ...]]


def keep_constraints(field: Field, column: Column, faulty: int) -> None:
    """Prove that the values keep what the field demands; `faulty` cells are missing from them. Else UnprovenError."""
    if field.constraints == Constraints() and field.categories is None:
        return
    filled = filled_of(column)
    if field.constraints.required and len(filled) + faulty < len(column):
        raise UnprovenError
    try:
        wanted = demands(field, reader(field))
    except ConstraintError:
        raise UnprovenError from None
    if field.constraints.unique:
        same = identity(field)
        if not are_different(columns.objects([same(value) for value in filled]) if filled.dtype == object else filled):
            raise UnprovenError
    if wanted:
        values = [plain(value) for value in _extremes(field, filled)]
        if any(demand(value) for demand in wanted for value in values):
            raise UnprovenError


def tell_rows_apart(names: tuple[str, ...], found: Mapping[str, Column], *, identifies: bool) -> None:
    """Prove that no key stands twice, and that none is missing where it identifies rows. Else UnprovenError."""
    if not all_apart(names, found, identifies=identifies):
        raise UnprovenError


def all_apart(names: tuple[str, ...], found: Mapping[str, Column], *, identifies: bool) -> bool:
    """Whether no key stands twice; UnprovenError where one is missing that identifies rows."""
    if not names or not all(name in found for name in names):
        return True
    parts = [found[name] for name in names]
    glance()
    blank = np.any([is_blank(part) for part in parts], axis=0)
    if blank.any():
        if identifies:
            raise UnprovenError
        parts = [part[~blank] for part in parts]
    return are_different(parts[0] if len(parts) == 1 else together(parts))


def repeated_rows(names: tuple[str, ...], found: Mapping[str, Column]) -> tuple[Column, Column]:
    """The rows whose key an earlier row has, and the first one that has it."""
    numbers = together([found[name] for name in names])
    glance()
    _different, first, number = np.unique(numbers, return_index=True, return_inverse=True)
    first_of = first[number.reshape(-1)]
    rows = np.flatnonzero(first_of < np.arange(len(first_of)))
    return rows, first_of[rows]


def lead_to_rows(names: tuple[str, ...], ours: Mapping[str, Column], known: Keys) -> None:
    """Prove that each foreign key that is not wholly missing is there. Else UnprovenError."""
    for key in keys(ours, names):
        if key not in known and any(part is not None for part in key):
            raise UnprovenError


def keys(found: Mapping[str, Column], names: tuple[str, ...]) -> Keys:
    """The different values of a key, as they are compared."""
    different = set(zip(*(found[name].tolist() for name in names), strict=True))
    return {comparable(plain(part) for part in key) for key in different}


def together(parts: list[Column]) -> Column:
    """A number for each row, the same for rows whose values all are the same."""
    together, count = np.zeros(len(parts[0]), dtype=np.int64), 1
    for column in parts:
        codes, different = _numbered(column)
        if count * max(different, 1) >= 2**62:
            together, count = _numbered(together)
        together = together * different + codes
        count *= max(different, 1)
    return together


def _numbered(column: Column) -> tuple[Column, int]:
    """For each value its number among the different ones, and how many these are."""
    if column.dtype == object:
        known: dict[Any, int] = {}
        parts = [
            np.array([known.setdefault(value, len(known)) for value in part], dtype=np.int64)
            for part in listed_in_parts(column)
        ]
        return np.concatenate([np.array([], dtype=np.int64), *parts]), len(known)
    glance()
    different, codes_of = np.unique(column, return_inverse=True)
    return codes_of.reshape(-1), len(different)


def _extremes(field: Field, values: Column) -> list[Any]:
    """The values that may break a constraint: the smallest and largest will do, where there are limits alone."""
    rules = field.constraints
    other_rules = (rules.enum, rules.pattern, rules.min_length, rules.max_length)
    if values.dtype.kind in "ifM" and len(values) and other_rules == (None, None, None, None):
        return [values.min(), values.max()]
    return list(each_once(values) if values.dtype == object else sorted_once(values))
