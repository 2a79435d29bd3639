"""Entities that are called a sum or a balance and are one by their figures, also where some are below nought."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.exploring.cut import Cut
from harbin_viewer.factsheet.exploring.entities.block_sums import figures_by_time
from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.roles.names.listed import any_of
from harbin_viewer.factsheet.roles.names.places import SUMS, plain

_MOST = 120
"""Entities among which two are sought whose difference another is."""

_FEWEST, _EXPECTED = 3, 0.05
_NEAR = 1e-6
"""How far off, of the largest figure at a time, rows may be for the inexactness of sums."""

_SUM = re.compile(rf"(?:{any_of(SUMS)}|gesamt\w*|total\w*|subtotal|小计)\b.*|.*(?:summe|gesamt|insgesamt|total)")
_BALANCE = re.compile(
    r"(?:net|netto|balance|saldo|surplus|deficit|result|ergebnis|uberschuss|jahresuberschuss|gewinn|profit|loss"
    r"|difference|differenz|solde|resultat|resultado|resultaat|utile|savings|remaining|left over|remainder|rest|reste"
    r"|cash ?flow|остаток|прибыль|余额|净\w*|差额)\b.*|(?:gross|operating) (?:profit|income|margin|result)|.*saldo"
)
"""What a sum is called, and what is left of one when another is taken from it."""


def is_called_sum(name: str) -> bool:
    """Whether a name is a word for a sum of others: “Total”, “Summe”, “Gesamtkosten”."""
    return _SUM.fullmatch(plain(name)) is not None


def is_called_balance(name: str) -> bool:
    """Whether a name is a word for what is left of one when another is taken from it: “Profit”, “Saldo”."""
    return _BALANCE.fullmatch(plain(name)) is not None


def balances_among(cut: Cut, values: Floats, apart: Callable[[str], bool]) -> frozenset[str]:
    """Those called so that are the sum of rows right beside them, or what one row or sum leaves of another.

    Those that are `apart` already are no parts of a sum; a balance may be of them.
    """
    names = cut.present
    called = [name for name in names if is_called_sum(name) or is_called_balance(name)]
    if not called or not _FEWEST <= len(names) <= _MOST or cut.clash is not None:
        return frozenset()
    table = figures_by_time(cut, values)
    called = [name for name in called if _is_no_chance(table[names.index(name)], len(names))]
    near = _NEAR * np.nan_to_num(np.abs(table)).max(axis=0) + 1e-9
    parts = [row for row, name in enumerate(names) if not apart(name) and name not in called]
    found = {name for name in called if is_called_sum(name) and _sums_up(names.index(name), parts, table, near)}
    left = (name for name in called if name not in found and is_called_balance(name))
    return frozenset(found | {name for name in left if _is_left(names.index(name), parts, table, near)})


def _is_no_chance(figures: Floats, count: int) -> bool:
    """Whether two of so many rows are hardly by chance as far apart as these whole figures, of which each is one."""
    sizes = np.abs(figures[np.isfinite(figures) & (figures != 0)])
    return count**2 * float(np.prod(1 / np.maximum(np.unique(sizes), 1))) <= _EXPECTED


def _sums_up(row: int, parts: Sequence[int], table: Floats, near: Floats) -> bool:
    """Whether two or more parts that stand right above a row, or below it, are as much together."""
    above, below = [at for at in reversed(parts) if at < row], [at for at in parts if at > row]
    return any(_agree(sums, table[row], near) for run in (above, below) for sums in _running(run, table))


def _running(run: Sequence[int], table: Floats) -> Iterator[Floats]:
    yield from np.cumsum(np.nan_to_num(table[list(run)]), axis=0)[1:]


def _is_left(row: int, parts: Sequence[int], table: Floats, near: Floats) -> bool:
    """Whether a row is all parts together, of which some are below nought, or what others leave of one before it."""
    if len(parts) > 1 and _agree(np.nansum(table[list(parts)], axis=0), table[row], near):
        return True
    others = np.delete(table, row, axis=0)
    if any(_agree(one - others, table[row], near).any() for one in others):
        return True
    taken = [at for at in parts if at < row]
    runs = ((first - 1, [at for at in taken if at >= first]) for first in range(1, row))
    return any(_agree(table[of] - np.nansum(table[run], axis=0), table[row], near) for of, run in runs if run)


def _agree(found: Floats, figures: Floats, near: Floats) -> npt.NDArray[np.bool_]:
    """Whether figures are the same at each time at which some are known, row by row; of nothing but noughts, no."""
    known = np.isfinite(figures)
    same = (np.abs(found - figures) <= near) | ~known
    return np.asarray(same.all(axis=-1) & bool((known & (figures != 0)).any()))
