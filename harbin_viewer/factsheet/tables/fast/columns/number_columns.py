"""Numbers out of the bytes of many cells at once: digits, a point, a sign, an exponent. All else stays unread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from harbin_viewer.factsheet.tables.fast.cell_grid import Cells
from harbin_viewer.factsheet.tables.fast.columns.digits import (
    MOST_DIGITS,
    POWERS,
    WORD,
    Flags,
    Letters,
    Places,
    Words,
    numbers,
    short_numbers,
)
from harbin_viewer.factsheet.tables.fast.columns.exact_scaling import MOST_SCALED, scaled
from harbin_viewer.factsheet.tables.values.column_decimals import ColumnDecimals

_MINUS, _PLUS, _NOUGHT, _NINE, _EXPONENT = map(ord, "-+09e")
_LOWER = 32
"""What makes a small letter of a capital."""

_MOST_WHOLE = 18
"""Digits of a whole number that surely fits with its sign."""

_MOST_INFERRED = 17
"""Digits of a number that is no identifier, for certain."""

_EXPONENT_DIGITS = 3


@dataclass(frozen=True)
class Figures:
    """The numbers of a column's cells, the decimals stated where they end in noughts, and the rows that are unread."""

    values: Any
    decimals: Any
    unread: Places


class _Plain(NamedTuple):
    """Digits as a whole number, with the decimals among them (-1: no point); `wrong` where they are none.

    Decimals are those of each, or of all.
    """

    digits: Words
    minus: Flags
    decimals: Places | np.int64
    before_point: Places
    wrong: Flags


def figures(cells: Cells, point: str, *, inferred: bool) -> Figures:
    """The cells as float64, NaN where unread; codes of digits (007) are unread where their type is `inferred`."""
    plain = _plain(cells, ord(point))
    places = np.maximum(plain.decimals, 0)
    values, doubtful = scaled(plain.digits, -np.minimum(places, MOST_SCALED))
    doubtful |= places > MOST_SCALED
    unread = np.flatnonzero(plain.wrong | doubtful | (_is_code(cells, plain) if inferred else False))
    if plain.minus.any():
        np.negative(values, out=values, where=plain.minus)
    decimals = _stated(cells, plain)
    if len(unread):
        values[unread] = np.nan
        unread = _with_exponents(cells, ord(point), values, unread, inferred=inferred)
        if decimals is not None:
            decimals[plain.wrong] = ColumnDecimals.NONE
    return Figures(values, decimals, unread)


def whole_numbers(cells: Cells, *, inferred: bool) -> Figures:
    """The cells as int64, 0 where unread."""
    minus, starts = _signs(cells)
    counts = cells.ends - starts
    digits, wrong = numbers(cells.block.words, cells.ends, counts)
    wrong |= (counts < 1) | (counts > (_MOST_INFERRED if inferred else _MOST_WHOLE))
    if inferred:
        wrong |= (counts > 1) & (cells.block.letters[starts] == _NOUGHT)
    values = digits.view(np.int64)
    np.negative(values, out=values, where=minus)
    values[wrong] = 0
    return Figures(values, None, np.flatnonzero(wrong))


def years(cells: Cells) -> Figures:
    """The cells of four digits as int64, 0 where unread."""
    found = whole_numbers(cells, inferred=False)
    wrong = cells.lengths != 4
    wrong |= ~_are_digits(cells.block.letters[cells.starts])
    found.values[wrong] = 0
    wrong[found.unread] = True
    return Figures(found.values, None, np.flatnonzero(wrong))


def _plain(cells: Cells, point: int) -> _Plain:
    minus, starts = _signs(cells)
    lengths = cells.ends - starts
    decimals = _decimals(cells.block.letters, starts, cells.ends, point)
    has_point = decimals >= 0
    count = lengths - has_point
    if int(lengths.max(initial=0)) <= WORD:
        digits, wrong = short_numbers(cells.block.words, cells.ends, lengths, decimals)
    else:
        digits, wrong = _long_numbers(cells.block.words, cells.ends, count, decimals)
        wrong |= count > MOST_DIGITS
    wrong |= count < 1
    return _Plain(digits, minus, decimals, count - np.maximum(decimals, 0), wrong)


def _long_numbers(words: Words, ends: Places, count: Places, decimals: Places | np.int64) -> tuple[Words, Flags]:
    """The digits before and behind the point as one number, and which are none."""
    behind, has_point = np.maximum(decimals, 0), decimals >= 0
    digits, wrong = numbers(words, ends - behind - has_point, count - behind)
    if has_point.any():
        fraction, also_wrong = numbers(words, ends, np.broadcast_to(behind, ends.shape))
        digits = digits * POWERS[np.minimum(behind, MOST_DIGITS)] + fraction
        wrong |= also_wrong
    return digits, wrong


def _signs(cells: Cells) -> tuple[Flags, Places]:
    """Which cells have a minus, and where the digits begin."""
    first = cells.block.letters[cells.starts]
    minus = first == _MINUS
    signed = minus | (first == _PLUS)
    if not signed.any():
        return minus, cells.starts
    signed &= cells.ends > cells.starts
    return minus, cells.starts + signed


def _decimals(letters: Letters, starts: Places, ends: Places, point: int) -> Places | np.int64:
    """How many letters follow the last point of each cell, -1 where there is none; one for all where it is the same."""
    lengths, usual = ends - starts, _first_decimals(letters, starts, ends, point)
    rows = np.flatnonzero(letters[ends - 1 - usual] != point) if usual >= 0 else np.arange(len(ends))
    if not len(rows) and usual < int(lengths.min(initial=usual + 1)):
        return np.int64(usual)
    found = np.full(len(ends), usual, dtype=np.int64)
    found[rows] = -1
    longest = int(lengths[rows].max(initial=0))
    for back in range(1, min(longest, MOST_DIGITS + 1) + 1):
        hit = letters[ends[rows] - back] == point
        if hit.any():
            found[rows[hit]] = back - 1
            rows = rows[~hit]
    found[found >= lengths] = -1  # a point before the cell is that of another
    return found


def _first_decimals(letters: Letters, starts: Places, ends: Places, point: int) -> int:
    """The letters that follow the last point of the first cell that is not blank, -1 where there is none."""
    filled = np.flatnonzero(ends > starts)[:1].tolist()
    text = bytes(letters[starts[filled[0]] : ends[filled[0]]]) if filled else b""
    return len(text) - 1 - place if (place := text.rfind(point)) >= 0 else -1


def _is_code(cells: Cells, plain: _Plain) -> Flags:
    """Whether a nought stands before other digits, or there are too many digits for a number."""
    starts = cells.ends - np.maximum(plain.decimals, -1) - 1 - plain.before_point
    found: Flags = (plain.before_point > 1) & (cells.block.letters[starts] == _NOUGHT)
    return found | (plain.before_point > _MOST_INFERRED)


def _stated(cells: Cells, plain: _Plain) -> Any:
    """The decimals of the figures that end in noughts after a point, `NONE` of others; None where there are none."""
    ending = (cells.block.letters[cells.ends - 1] == _NOUGHT) & (plain.decimals > 0) & ~plain.wrong
    if not ending.any():
        return None
    most = ColumnDecimals.NONE - 1
    return np.where(ending, np.minimum(plain.decimals, most), ColumnDecimals.NONE).astype(np.uint8)


def _with_exponents(cells: Cells, point: int, values: Any, unread: Places, *, inferred: bool) -> Places:
    """Reads numbers with an exponent into `values`; the rows that are still unread."""
    some = cells.of(unread)
    letters, at = cells.block.letters, np.zeros(len(unread), dtype=np.int64)
    for back in range(_EXPONENT_DIGITS + 2, 1, -1):
        found = (letters[some.ends - back] | _LOWER) == _EXPONENT
        at[found & (some.lengths > back)] = back
    there = np.flatnonzero(at)
    if not len(there):
        return unread
    ends = some.ends[there]
    power = whole_numbers(Cells(cells.block, ends - at[there] + 1, ends), inferred=False)
    front = Cells(cells.block, some.starts[there], ends - at[there])
    plain = _plain(front, point)
    powers = power.values - np.maximum(plain.decimals, 0)
    wrong = plain.wrong | (np.abs(powers) > MOST_SCALED) | (_is_code(front, plain) if inferred else False)
    wrong[power.unread] = True
    figures, doubtful = scaled(plain.digits, np.clip(powers, -MOST_SCALED, MOST_SCALED))
    np.negative(figures, out=figures, where=plain.minus)
    read = ~(wrong | doubtful)
    values[unread[there[read]]] = figures[read]
    return np.delete(unread, there[read])


def _are_digits(letters: Letters) -> Flags:
    return (letters >= _NOUGHT) & (letters <= _NINE)
