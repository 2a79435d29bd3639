"""Which measures of a table are sums of others beside them in every row: a total behind its parts, in columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.exploring.entities.balances import is_called_balance, is_called_sum
from harbin_viewer.factsheet.exploring.entities.block_sums import last_digit
from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.roles.names.places import is_total

_Figures: TypeAlias = Callable[[str], Floats]

_MOST = 60
"""Measures among which sums are sought; of more columns no two are looked at side by side."""

_FEWEST = 2
"""Parts of a sum that is called one."""

_FEWEST_OF_ALL = 3
"""Parts of one that no word calls so: of two, births are as much a sum of deaths and increase."""

_FIRST_ROWS = 1_000
"""Rows that are looked at before all are."""

_ROUNDED, _INEXACT, _EXPECTED = 0.005, 1e-9, 0.05
"""How far off a sum may be in shares of it, as its parts are rounded or inexact; and how likely it may be by chance."""


def summed_measures(titles: Mapping[str, str], figures: _Figures) -> Mapping[str, tuple[str, ...]]:
    """Each measure that is the sum of two or more others of its unit in all rows that tell, with these.

    They come by their fields, in the order of their columns. Figures decide, and more of them where it is not called
    so. What is left of one when others are taken from it makes no sum of that: revenue is what costs and profit come
    to, and no total of theirs.
    """
    fields = list(titles)
    if not _FEWEST < len(fields) <= _MOST:
        return {}
    called = [field for field in fields if is_called_sum(titles[field]) or is_total(titles[field])]
    found = {field: parts for field in called if (parts := _parts(figures, field, fields, called))}
    if not called and not any(is_called_balance(titles[field]) for field in fields):
        ends = ((field, [other for other in fields if other != field]) for field in (fields[0], fields[-1]))
        found |= {
            field: tuple(parts)
            for field, parts in ends
            if len(parts) >= _FEWEST_OF_ALL and _is_sum(figures, field, parts, (len(parts) + 1) ** 2)
        }
    return {
        field: parts for field, parts in found.items() if not any(is_called_balance(titles[part]) for part in parts)
    }


def _parts(figures: _Figures, field: str, fields: Sequence[str], called: Sequence[str]) -> tuple[str, ...]:
    """What one that is called a sum is one of: all others, or those right before or behind it."""
    at = fields.index(field)
    others = [name for name in fields if name not in called]
    ends = [place for place, name in enumerate(fields) if name in called]
    before = fields[max((end for end in ends if end < at), default=-1) + 1 : at]
    behind = fields[at + 1 : min((end for end in ends if end > at), default=len(fields))]
    tried = (parts for parts in (others, before, behind) if len(parts) >= _FEWEST)
    return next((tuple(parts) for parts in tried if _is_sum(figures, field, parts, len(parts) + 1)), ())


def _is_sum(figures: _Figures, field: str, parts: Sequence[str], tried: int) -> bool:
    """Whether a measure is as much as these together in all rows that have all of them, which is hardly by chance.

    As many as `tried` might be it.
    """
    for rows in (slice(_FIRST_ROWS), slice(None)):
        total = figures(field)[rows]
        table = np.stack([figures(part)[rows] for part in parts])
        if not _adds_up(total, table, tried):
            return False
    return True


def _adds_up(total: Floats, table: Floats, tried: int) -> bool:
    known: npt.NDArray[np.bool_] = np.isfinite(total) & np.isfinite(table).all(axis=0)
    if not known.any() or 2 * int(known.sum()) < int(np.isfinite(total).sum()):
        return False
    total, table = total[known], table[:, known]
    step = last_digit(np.vstack([table, total]))
    off, sizes = np.abs(table.sum(axis=0) - total), np.abs(total)
    inexact = _INEXACT * np.abs(table).max(axis=0)
    if (off > np.minimum(step * (len(table) + 1) / 2, _ROUNDED * sizes) + inexact).any():
        return False
    wide = step if (off <= inexact + step / 1000).all() else step * (len(table) + 1)
    different = np.unique(sizes[(sizes > 0) & (np.count_nonzero(table, axis=0) > 1)])
    chance = float(np.prod(np.minimum(1.0, wide / different))) if len(different) else 1.0
    return chance * tried <= _EXPECTED
