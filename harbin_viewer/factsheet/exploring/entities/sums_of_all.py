"""Entities that are the sum of all others: called a total, wherever they stand, or the first or last of a table."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

import numpy as np

from harbin_viewer.factsheet.exploring.cut import Cut
from harbin_viewer.factsheet.exploring.entities.block_sums import block_sums, figures_by_time, last_digit
from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.roles.names.column_names import is_named, spelled
from harbin_viewer.factsheet.roles.names.places import SUMS, is_total, place_kind

_FEWEST_PARTS, _MOST = 3, 400
_FEWEST_NAMED = 2
"""Parts of what is called a total."""

_ROUNDED, _INEXACT = 0.005, 1e-9
"""Which share of a total its parts may be off by, as they are rounded, and as numbers are kept."""

_SEVERAL = 2
"""Measures by which one is that sum, from which on it is no chance."""


def sums_of_all(cut: Cut, amounts: Sequence[Floats], groups: AbstractSet[str]) -> frozenset[str]:
    """Switzerland below its cantons, the district below its schools: the sum of all others by most amounts.

    By one amount alone it is so where its name is that of a country, a total, or a word for where others are.
    """
    names = [name for name in cut.present if name not in groups]
    if len(names) <= _MOST and cut.clash is None and (totals := _totals(cut, amounts, names)):
        return totals
    if not _FEWEST_PARTS < len(names) <= _MOST or not amounts:
        return frozenset()
    return frozenset(name for name in (names[0], names[-1]) if _is_sum(name, names, cut, amounts, groups))


def _totals(cut: Cut, amounts: Sequence[Floats], names: Sequence[str]) -> frozenset[str]:
    """Those that are called a total and are the sum of all that are not called so, by an amount that all have."""
    called = [name for name in names if _is_called_total(name)]
    parts = [cut.present.index(name) for name in names if name not in called]
    if not called or len(parts) < _FEWEST_NAMED:
        return frozenset()
    found: set[str] = set()
    for table in (figures_by_time(cut, values) for values in amounts):
        sums, inexact = table[parts].sum(axis=0), last_digit(table) * len(parts) / 2
        for name in called:
            total = table[cut.present.index(name)]
            known = np.isfinite(sums) & np.isfinite(total) & (total != 0)
            near = np.abs(sums - total) <= np.minimum(inexact, _ROUNDED * np.abs(total)) + _INEXACT * np.abs(total)
            if known.any() and near[known].all():
                found.add(name)
    return frozenset(found)


def _is_called_total(name: str) -> bool:
    return is_total(name) or bool(SUMS.intersection(spelled(name).split()))


def _is_sum(name: str, names: Sequence[str], cut: Cut, amounts: Sequence[Floats], groups: AbstractSet[str]) -> bool:
    others = {*names} - {name}
    found = (block_sums(cut, values, groups, name.__eq__).get(name, ()) for values in amounts)
    sums = sum({*parts} == others for parts in found)
    known = is_named(name, "entity") or bool(place_kind(name))
    return 2 * sums >= len(amounts) and (sums >= _SEVERAL or (sums > 0 and known))
