"""Entities of one name that their codes tell apart: two groups that are both called “Small island states”."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.exploring.entities.coded import MISSING, Coded, compact_codes
from harbin_viewer.factsheet.tables.distinct_values import sorted_once


def told_apart(entities: Coded, codes: Coded, keys: Sequence[npt.NDArray[Any]]) -> Coded:
    """The entities, with its code behind each name that stands for several at once.

    `keys` are the other columns that tell rows apart, as numbers: a name whose code changed over time stays one.
    """
    pairs = entities.codes.astype(np.int64) * (len(codes.words) + 1) + codes.codes
    known = np.flatnonzero((entities.codes != MISSING) & (codes.codes != MISSING))
    first = known[np.unique(pairs[known], return_index=True)[1]]
    counts = np.bincount(entities.codes[first], minlength=len(entities.words))
    several = np.flatnonzero(counts > 1)
    rows = known[np.isin(entities.codes[known], several)]
    shared = _at_once(entities.codes[rows], [key[rows] for key in keys])
    if not len(shared):
        return entities
    words, numbers = list(entities.words), entities.codes.astype(np.int32)
    for row in first[np.isin(entities.codes[first], shared)].tolist():
        numbers[pairs == pairs[row]] = len(words)
        words.append(f"{entities.words[entities.codes[row]]} ({codes.words[codes.codes[row]]})")
    return _without_unused(words, numbers)


def _at_once(numbers: npt.NDArray[Any], keys: Sequence[npt.NDArray[Any]]) -> npt.NDArray[Any]:
    """The numbers that stand in several rows in which all keys are the same."""
    columns = np.column_stack([numbers.astype(np.float64), *(key.astype(np.float64) for key in keys)])
    rows, counts = np.unique(columns, axis=0, return_counts=True)
    return np.unique(rows[counts > 1][:, 0]).astype(np.int64)


def _without_unused(words: Sequence[str], numbers: npt.NDArray[Any]) -> Coded:
    used = sorted_once(numbers[numbers != MISSING])
    places = np.full(len(words) + 1, MISSING, dtype=np.int32)
    places[used] = np.arange(len(used), dtype=np.int32)
    return Coded(tuple(words[number] for number in used.tolist()), compact_codes(places, len(used))[numbers])
