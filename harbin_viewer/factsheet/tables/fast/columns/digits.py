"""Digits in bytes as whole numbers, eight at a time: a word of eight bytes is eight digits for a processor."""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Letters: TypeAlias = npt.NDArray[np.uint8]
Places: TypeAlias = npt.NDArray[np.int64]
Words: TypeAlias = npt.NDArray[np.uint64]
Flags: TypeAlias = npt.NDArray[np.bool_]

WORD = 8
"""Bytes, and digits, that are read at a time."""

AHEAD = 32
"""Bytes that must stand before the first cell, so that a word that ends at it can be read."""

MOST_DIGITS = 19
"""Digits of the largest number that always fits into 64 bits without a sign."""

POWERS: Words = np.array([10**power for power in range(MOST_DIGITS + 1)], dtype=np.uint64)

_NOUGHTS, _NINES_OVER, _HIGH_HALVES = (np.uint64(byte * 0x0101010101010101) for byte in (0x30, 0x06, 0xF0))
_PAIRS, _FOURS = np.uint64(0x00FF00FF00FF00FF), np.uint64(0x0000FFFF0000FFFF)
_TO_PAIRS, _TO_FOURS, _TO_EIGHT = np.uint64(2561), np.uint64(6553601), np.uint64(42949672960001)
_BY_BYTES = tuple(np.uint64(bits) for bits in (8, 16, 32))
_ALL = np.uint64(64)


def words_of(letters: Letters) -> Words:
    """The word that begins at each byte but the last seven; nothing is copied."""
    shape = (max(len(letters) - WORD + 1, 0),)
    return np.ndarray(shape, dtype="<u8", buffer=letters.data, strides=(1,))


def numbers(words: Words, ends: Places, counts: Places) -> tuple[Words, Flags]:
    """The numbers in the `counts` bytes before `ends` (none: 0), and which are not digits alone.

    Of more than `MOST_DIGITS` bytes it says that they are none.
    """
    found, wrong = _eight(words, ends, counts)
    for before in (WORD, 2 * WORD):
        if not len(counts) or int(counts.max()) <= before:
            return found, wrong
        longer = np.flatnonzero(counts > before)
        more, also_wrong = _eight(words, ends[longer] - before, counts[longer] - before)
        found[longer] += more * POWERS[before]
        wrong[longer] |= also_wrong
    wrong |= counts > MOST_DIGITS
    return found, wrong


def short_numbers(words: Words, ends: Places, lengths: Places, decimals: Any) -> tuple[Words, Flags]:
    """The numbers in up to eight bytes before `ends`, without the point before their `decimals` (-1: no point).

    And which are not digits alone. `decimals` are those of each, or of all.
    """
    word = _own_bytes(words[ends - WORD], lengths)
    behind = _in_bits(np.maximum(decimals, 0))
    with_point = _in_bits(np.asarray(decimals) + 1)
    fraction = (word >> (_ALL - behind)) << (_ALL - behind)
    return _of_digits(fraction | ((word << with_point) >> behind))


def pairs_of(word: Words, form: bytes, count: int = 4) -> tuple[list[Places], Flags]:
    """The first numbers of two digits in words of a form ("0" for any digit), and which are not of it.

    A sign counts as no digit: "-1" is 1, "1-" is 10.
    """
    signs = bytes(0 if letter == ord("0") else 255 for letter in form)
    word = word ^ np.frombuffer(form, dtype="<u8")[0]
    wrong = ((((word + _NINES_OVER) | word) & _HIGH_HALVES) | (word & np.frombuffer(signs, dtype="<u8")[0])) != 0
    pairs = (word * _TO_PAIRS) >> _BY_BYTES[0]
    return [((pairs >> np.uint64(bits)) & np.uint64(0xFF)).view(np.int64) for bits in range(0, 16 * count, 16)], wrong


def triples_of(letters: Letters, starts: Places) -> Words:
    """Three words from each start on, one under the other."""
    width = 3 * WORD
    items = np.ndarray((len(letters) - width + 1,), dtype=f"V{width}", buffer=letters.data, strides=(1,))
    return np.ascontiguousarray(items[starts].view("<u8").reshape(-1, 3).T)


def _eight(words: Words, ends: Places, counts: Places) -> tuple[Words, Flags]:
    """The numbers in the last of up to eight bytes before `ends`."""
    return _of_digits(_own_bytes(words[ends - WORD], counts))


def _own_bytes(word: Words, counts: Places) -> Words:
    """Words less the noughts of digits, and without what stands before their last `counts` bytes."""
    word = word ^ _NOUGHTS
    fewest = int(counts.min(initial=WORD))
    if fewest >= WORD:
        return word
    foreign = _in_bits(WORD - np.minimum(counts, WORD) if fewest < int(counts.max()) else np.int64(WORD - fewest))
    own: Words = (word >> foreign) << foreign  # shifted by all 64 bits, nothing is left
    return own


def _in_bits(count: Any) -> Any:
    return np.asarray(count).astype(np.uint64) * np.uint64(8)


def _of_digits(word: Words) -> tuple[Words, Flags]:
    """The numbers of eight digits each, and which are none."""
    wrong = (((word + _NINES_OVER) | word) & _HIGH_HALVES) != 0
    word = (word * _TO_PAIRS) >> _BY_BYTES[0]
    word = ((word & _PAIRS) * _TO_FOURS) >> _BY_BYTES[1]
    return ((word & _FOURS) * _TO_EIGHT) >> _BY_BYTES[2], wrong
