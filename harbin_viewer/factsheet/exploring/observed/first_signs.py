"""Signs that the rows of a table are not those to explore, quick to look for: most tables have none of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import chain

import numpy as np

from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.names.places import place_kind
from harbin_viewer.factsheet.roles.times.durations import is_duration, is_no_result
from harbin_viewer.factsheet.roles.times.periods import may_be_period, part_of_year, period_of
from harbin_viewer.factsheet.tables.table import Column, Table

FEWEST_PERIODS = 2
"""Columns that are periods, from which on a table is looked at more closely."""

_FEWEST_PLACES, _MOSTLY = 4, 0.8
"""Columns beside the first from which they may be places, and which share of them has to be called so."""

_FIRST, _LATEST = 50, 2200

_LOOKED_AT = 200

_SECONDS = re.compile(r"[0-5]?\d[.,]\d+")
"""Seconds below a minute, as stopwatches show them."""


def names_and_labels(table: Table, given: Mapping[str, str]) -> tuple[list[str], list[list[str]]]:
    """The columns that may be periods or stand beside them, and what they are called where periods are among these.

    `given` are roles that a reader chose: a column that is no measure to them is none of the periods.
    """
    glance()
    names = [name for name in table.columns if given.get(name, "measure") == "measure" or not may_be_period(name)]
    ways = [[table.field(name).label for name in names], names]
    different = ways[:1] if ways[0] == names else ways
    return names, [labels for labels in different if _may_be_periods(labels)]


def _may_be_periods(labels: Sequence[str]) -> bool:
    glance()
    return sum(map(may_be_period, labels)) >= FEWEST_PERIODS


def parts_of_times(table: Table) -> list[str]:
    """The columns that may be parts of one time, such as year and month; none where a column says the whole time."""
    names = [name for name in table.columns if _may_tell_a_time(table, name)]
    whole = any(table.columns[name].dtype.kind == "M" for name in names)
    return names if len(names) >= len(("year", "month")) and not whole else []


def may_be_lengths(table: Table) -> bool:
    """Whether the first text of a column may be a length of time, or one soon below seconds without minutes."""
    texts = (column for column in table.columns.values() if column.dtype.kind == "O")
    first = chain.from_iterable(first_texts(column[:_LOOKED_AT].tolist()) for column in texts)
    return any(isinstance(text, str) and is_duration(text) for text in first)


def first_texts(values: Sequence[object]) -> list[object]:
    """The first value that is there and no DNF; where that may be seconds below a minute (58.31), all first ones."""
    there = (value for value in values[:_LOOKED_AT] if value and not (isinstance(value, str) and is_no_result(value)))
    first = next(there, None)
    seconds = isinstance(first, str) and _SECONDS.fullmatch(first.strip())
    return [first, *there] if seconds else [first] if first is not None else []


def may_be_places(table: Table) -> bool:
    """Whether all columns but the first are figures, enough to be places side by side, and mostly called so."""
    places = list(table.columns)[1:]
    if len(places) < _FEWEST_PLACES or any(table.columns[name].dtype.kind not in "iuf" for name in places):
        return False
    return sum(bool(place_kind(label)) for label in place_labels(table)) >= _MOSTLY * len(places)


def place_labels(table: Table) -> list[str]:
    """What the columns but the first are called, as people write places."""
    return [table.field(name).label.replace("_", " ") for name in list(table.columns)[1:]]


def _may_tell_a_time(table: Table, name: str) -> bool:
    """Whether a column is one of times, or its first values could be years, or parts of them."""
    glance()
    column = table.columns[name]
    if column.dtype.kind == "M":
        return True
    if column.dtype.kind in "if":
        earliest = float(column[0]) if len(column) else 0.0
        if _LATEST < earliest < np.inf or earliest % 1 > 0:
            return False  # told at once of most of very many columns
        known = column[np.isfinite(column)]
        low, high = known.min(initial=0.0, where=known > 0), known.max(initial=0.0)
        return bool(len(known)) and bool(low >= 0 and high <= _LATEST) and _are_whole(known)
    first = next((str(value) for value in column[:_FIRST].tolist() if value not in (None, "")), "")
    return part_of_year(first) is not None or period_of(first) is not None


def _are_whole(column: Column) -> bool:
    return bool((column == np.round(column)).all())
