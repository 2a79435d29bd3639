"""Which entities are the sums of those that stand right above or below them, as their figures say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.exploring.cut import Cut
from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.roles.names.places import is_total
from harbin_viewer.factsheet.sources.sense.names.indented_names import JOINT_OF_PARTS
from harbin_viewer.factsheet.words.reported_decimals import decimals_of

_MOST_ENTITIES, _MOST_TIMES = 400, 24
_FEWEST = 2
"""Parts of a sum."""

_EXPECTED = 0.05
"""How many such sums may be expected by chance in a table of this size, at the most."""

_GLANCES = (8, 64)
"""So many rows are looked at before all are: seldom do more make up one."""

_MOST_DECIMALS = 6
_LOOKED_AT = 2_000
_INEXACT = 1e-9
_ROUNDED = 0.005
"""Which share of a sum it may be off at the most, as its parts are rounded."""

_NEAR = 2 * (_ROUNDED + _INEXACT)
"""And at a glance."""

_SURE = 1e8
"""Figures below that are equal to themselves rounded have no more decimals; of others the digits are asked."""


def block_sums(
    cut: Cut, values: Floats, apart: AbstractSet[str], may_be: Callable[[str], bool]
) -> Mapping[str, tuple[str, ...]]:
    """Each entity that is the sum of two or more beside it, at all times and beyond chance, with these.

    The sum of sums is that of their parts. Those `apart` are no parts; only such as `may_be` a sum are looked at.
    """
    if not _FEWEST < len(cut.present) <= _MOST_ENTITIES or cut.clash is not None:
        return {}
    kept = [number for number, name in enumerate(cut.present) if name not in apart]
    names, table = [cut.present[number] for number in kept], figures_by_time(cut, values)[kept]
    if not np.isfinite(table).any() or np.nanmin(table) < 0:
        return {}
    step = last_digit(table)
    found = _from_above(names, table, step, may_be)
    below = _from_above(names[::-1], table[::-1], step, lambda name: name not in found and may_be(name))
    found |= {name: parts[::-1] for name, parts in below.items() if not found.keys() & {*parts}}
    return {name: found[name] for name in names if name in found}


def figures_by_time(cut: Cut, values: Floats) -> Floats:
    """The figures, a row for each entity and a column for each of the last times."""
    first, numbers = max(0, len(cut.moments) - _MOST_TIMES), cut.numbers_of_moments()
    last = np.flatnonzero(numbers >= first)
    table = np.full((len(cut.present), max(1, len(cut.moments) - first)), np.nan)
    table[cut.numbers_of_present()[last], numbers[last] - first] = cut.taken(values)[last]
    return table


def _from_above(
    names: Sequence[str], table: Floats, step: float, may_be: Callable[[str], bool]
) -> dict[str, tuple[str, ...]]:
    """The sums of rows that stand right before them."""
    found: dict[str, tuple[str, ...]] = {}
    parts: list[str] = []
    kept = np.empty_like(table)  # the parts from its end on, so that the last one comes first
    seem = _seem_sums(table)
    for row, (name, figures) in enumerate(zip(names, table, strict=True)):
        above = kept[len(kept) - len(parts) :]
        most = _most_parts(figures, above) if (seem[row] or len(parts) < row) and may_be(name) else 0
        many, chance = _parts_of(figures, above[:most], step) if most >= _FEWEST else (0, 0.0)
        if many and (chance * (len(above) + 1) ** 2 <= _EXPECTED or _says_it_sums(name, parts[-many:])):
            found[name] = tuple(parts[-many:])
        else:
            parts.append(name)
            kept[-len(parts)] = figures
    return found


def _seem_sums(table: Floats) -> npt.NDArray[np.bool_]:
    """Which rows may be sums of those before them: a quick look at all, where none of these is a sum itself."""
    known = np.isfinite(table)
    last = table.shape[1] - 1 - known[:, ::-1].argmax(axis=1)[:, None]
    figure, sums = np.take_along_axis(table, last, axis=1), np.zeros_like(table)
    seem: npt.NDArray[np.bool_] = np.asarray(~known.any(axis=1))
    for back in range(1, _GLANCES[0] + 1):
        sums[back:] += table[:-back]
        seem |= ~(np.abs(np.take_along_axis(sums, last, axis=1) - figure) > _NEAR * figure)[:, 0]
    too_much = 2 * (sums <= table * (1 + _NEAR)).sum(axis=1) < known.sum(axis=1)
    seem[: _GLANCES[0]] = True
    return np.asarray(seem | ~too_much)


def _most_parts(figures: Floats, above: Floats) -> int:
    """How many rows from the first on may make up these figures, 0 where none do, as is seen at a glance.

    More of them are too much already at more than half of the times, as no figure is below nought.
    """
    times = np.flatnonzero(np.isfinite(figures))
    if not len(times):
        return 0
    figure = figures[times[-1]]
    may_be = ~(np.abs(above[:, times[-1]].cumsum() - figure) > _NEAR * figure)
    if not may_be.any():
        return 0
    for most in (*_GLANCES, len(above)):
        if 2 * int((above[:most].sum(axis=0) <= figures * (1 + _NEAR)).sum()) < len(times):
            break
    return most if may_be[:most].any() else 0


def _says_it_sums(name: str, parts: Sequence[str]) -> bool:
    """Whether what is the sum of its neighbours says so: “Total assets”, or “North” of “North – Apples” and others."""
    return is_total(name) or all(part.startswith(f"{name}{JOINT_OF_PARTS}") for part in parts)


def heads_among(names: Sequence[str]) -> AbstractSet[str]:
    """Those of names that several others begin with: “North” of “North – Apples” and “North – Pears”."""
    heads = Counter(name.rpartition(JOINT_OF_PARTS)[0] for name in names)
    return {name for name in names if heads[name] >= _FEWEST}


def _parts_of(figures: Floats, above: Floats, step: float) -> tuple[int, float]:
    """How many rows from the first on make up these figures wherever all are known, and how probably by chance."""
    known = np.logical_and.accumulate(np.isfinite(above) & np.isfinite(figures))
    counts = np.arange(1, len(above) + 1)
    off = np.abs(np.cumsum(np.nan_to_num(above), axis=0) - figures)
    inexact = _INEXACT * np.abs(np.nan_to_num(figures))
    near = (off <= np.minimum(step * counts[:, None] / 2, _ROUNDED * np.abs(figures)) + inexact) | ~known
    told = 2 * known.sum(axis=1) >= max(1, int(np.isfinite(figures).sum()))
    for row in np.flatnonzero(near.all(axis=1) & told)[:1].tolist():
        if counts[row] < _FEWEST:
            return 0, 1.0  # the same as its neighbour
        different = np.unique(figures[known[row]])
        exact = bool((off[row][known[row]] <= (inexact + step / 1000)[known[row]]).all())
        wide = step * (1 if exact else counts[row] + 1)
        chance = float(np.prod(np.minimum(1.0, wide / different[different > 0])))
        return int(counts[row]), chance
    return 0, 1.0


def last_digit(table: Floats) -> float:
    """The last digit that the figures have."""
    known = table[np.isfinite(table)]
    left, decimals = known[:: max(1, len(known) // _LOOKED_AT)], 0
    for more in range(_MOST_DECIMALS + 1):
        plainly = (np.round(left, more) == left) & (left < _SURE)
        decimals, left = more if plainly.any() else decimals, left[~plainly]
    for value in left.tolist():
        if decimals >= _MOST_DECIMALS:
            break
        decimals = max(decimals, decimals_of(value))
    return float(10.0 ** -min(decimals, _MOST_DECIMALS))
