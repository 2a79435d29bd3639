"""Which entities are the sums of those that stand right above or below them, as their figures say."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet

import numpy as np

from harbin_viewer.factsheet.exploring.cut import Cut
from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.words.reported_decimals import decimals_of

_MOST_ENTITIES, _MOST_TIMES = 400, 24
_FEWEST = 2
"""Parts of a sum."""

_EXPECTED = 0.05
"""How many such sums may be expected by chance in a table of this size, at the most."""

_MOST_DECIMALS = 6
_LOOKED_AT = 2_000
_INEXACT = 1e-9
_ROUNDED = 0.005
"""Which share of a sum it may be off at the most, as its parts are rounded."""


def block_sums(
    cut: Cut, values: Floats, apart: AbstractSet[str], may_be: Callable[[str], bool]
) -> Mapping[str, tuple[str, ...]]:
    """Each entity that is the sum of two or more beside it, at all times and beyond chance, with these.

    The sum of sums is that of their parts. Those `apart` are no parts; only such as `may_be` a sum are looked at.
    """
    if not _FEWEST < len(cut.present) <= _MOST_ENTITIES or cut.clash is not None:
        return {}
    kept = [number for number, name in enumerate(cut.present) if name not in apart]
    names, table = [cut.present[number] for number in kept], _figures(cut, values)[kept]
    if not np.isfinite(table).any() or np.nanmin(table) < 0:
        return {}
    found = _from_above(names, table, may_be)
    below = _from_above(names[::-1], table[::-1], lambda name: name not in found and may_be(name))
    found |= {name: parts[::-1] for name, parts in below.items() if not found.keys() & {*parts}}
    return {name: found[name] for name in names if name in found}


def _figures(cut: Cut, values: Floats) -> Floats:
    """The figures, a row for each entity and a column for each of the last times."""
    codes, places = cut.codes(cut.rows), cut.numbers_of_moments()
    _, rows = np.unique(codes, return_inverse=True)
    table = np.full((len(cut.present), max(1, len(cut.moments))), np.nan)
    table[rows, places] = cut.taken(values)
    return table[:, -_MOST_TIMES:]


def _from_above(names: Sequence[str], table: Floats, may_be: Callable[[str], bool]) -> dict[str, tuple[str, ...]]:
    """The sums of rows that stand right before them."""
    found: dict[str, tuple[str, ...]] = {}
    step = _step(table)
    parts: list[int] = []
    for row, name in enumerate(names):
        above = parts[::-1]
        if len(above) >= _FEWEST and may_be(name) and (many := _parts_of(table[row], table[above], step)):
            found[name] = tuple(names[part] for part in above[:many][::-1])
        else:
            parts.append(row)
    return found


def _parts_of(figures: Floats, above: Floats, step: float) -> int:
    """How many rows from the first on make up these figures wherever all are known; 0 where it may be chance."""
    known = np.logical_and.accumulate(np.isfinite(above) & np.isfinite(figures))
    counts = np.arange(1, len(above) + 1)
    off = np.abs(np.cumsum(np.nan_to_num(above), axis=0) - figures)
    inexact = _INEXACT * np.abs(np.nan_to_num(figures))
    near = (off <= np.minimum(step * counts[:, None] / 2, _ROUNDED * np.abs(figures)) + inexact) | ~known
    told = 2 * known.sum(axis=1) >= max(1, int(np.isfinite(figures).sum()))
    for row in np.flatnonzero(near.all(axis=1) & told)[:1].tolist():
        if counts[row] < _FEWEST:
            return 0  # the same as its neighbour
        different = np.unique(figures[known[row]])
        exact = bool((off[row][known[row]] <= (inexact + step / 1000)[known[row]]).all())
        wide = step * (1 if exact else counts[row] + 1)
        chance = float(np.prod(np.minimum(1.0, wide / different[different > 0])))
        return int(counts[row]) if chance * (len(above) + 1) ** 2 <= _EXPECTED else 0
    return 0


def _step(table: Floats) -> float:
    """The last digit that the figures have."""
    known = table[np.isfinite(table)]
    decimals = max((decimals_of(value) for value in known[:: max(1, len(known) // _LOOKED_AT)].tolist()), default=0)
    return float(10.0 ** -min(decimals, _MOST_DECIMALS))
