"""The first or last entity of a table that is the sum of all others, though nothing in its name says so."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from harbin_viewer.factsheet.exploring.cut import Cut
from harbin_viewer.factsheet.exploring.entities.block_sums import block_sums
from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.names.places import place_kind

_FEWEST_PARTS, _MOST = 3, 400
_SEVERAL = 2
"""Measures by which one is that sum, from which on it is no chance."""


def sums_of_all(cut: Cut, amounts: Sequence[Floats], groups: AbstractSet[str]) -> frozenset[str]:
    """Switzerland below its cantons, the district below its schools: the sum of all others by most amounts.

    By one amount alone it is so where its name is that of a country, or a word for where others are.
    """
    names = [name for name in cut.present if name not in groups]
    if not _FEWEST_PARTS < len(names) <= _MOST or not amounts:
        return frozenset()
    return frozenset(name for name in (names[0], names[-1]) if _is_sum(name, names, cut, amounts, groups))


def _is_sum(name: str, names: Sequence[str], cut: Cut, amounts: Sequence[Floats], groups: AbstractSet[str]) -> bool:
    others = {*names} - {name}
    found = (block_sums(cut, values, groups, name.__eq__).get(name, ()) for values in amounts)
    sums = sum({*parts} == others for parts in found)
    known = is_named(name, "entity") or bool(place_kind(name))
    return 2 * sums >= len(amounts) and (sums >= _SEVERAL or (sums > 0 and known))
