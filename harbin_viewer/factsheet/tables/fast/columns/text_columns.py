"""Texts out of the bytes of many cells at once: equal ones are found by their words, and made into one text.

A text of up to `_LONGEST` bytes is the words of eight bytes that it is made of. These make a number that says where
in a short list the text is looked for; what finds another there looks once more, and is then taken for one of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from harbin_viewer.factsheet.tables.fast.cell_grid import Cells
from harbin_viewer.factsheet.tables.fast.columns.digits import WORD, Flags, Places, Words

_LONGEST = 64
"""Bytes of a text that is looked for; longer ones are hardly ever equal."""

_BITS = 14
"""Two to these is the length of the list."""

_SAMPLE = 512
"""Cells that say whether it is worth while to look for equal ones."""

Rows: TypeAlias = Places | slice

_MIXERS = tuple(np.uint64(number) for number in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F))


@dataclass(frozen=True)
class Texts:
    """The different texts of a column's cells, and which of them each cell is; without `codes`, they are the cells."""

    different: list[str]
    codes: Places | None

    def each(self) -> list[str]:
        """The text of each cell."""
        return self.different if self.codes is None else [self.different[code] for code in self.codes.tolist()]


def texts(cells: Cells) -> Texts:
    """The texts of cells."""
    if not _is_worth_while(cells):
        return Texts(cells.texts(), None)
    words = _words(cells)
    first = _first_equal(cells, words)
    is_first = first == np.arange(len(cells))
    chosen = np.flatnonzero(is_first)
    places = np.cumsum(is_first) - 1
    return Texts(cells.of(chosen).texts(), places[first])


def _is_worth_while(cells: Cells) -> bool:
    """Whether some of the first cells are equal."""
    count = min(len(cells), _SAMPLE)
    some = cells.of(np.arange(count) * (len(cells) // max(count, 1)))
    near = cells.of(np.arange(count))
    return count > 1 and min(len(set(some.texts())), len(set(near.texts()))) < count * 0.9


def _words(cells: Cells) -> list[tuple[Rows, Words]]:
    """The words of the cells, one after the other, of those that are so long; nought where they end."""
    found: list[tuple[Rows, Words]] = [(slice(None), _word(cells, 0))]
    for before in range(WORD, _LONGEST, WORD):
        longer = np.flatnonzero(cells.lengths > before)
        if not len(longer):
            break
        found.append((longer, _word(cells.of(longer), before)))
    return found


def _word(cells: Cells, before: int) -> Words:
    """The bytes of cells after so many, up to eight; those after their end are nought."""
    word: Words = cells.block.words[cells.starts + before]
    spare = np.clip(WORD + before - cells.lengths, 0, WORD).astype(np.uint64) * np.uint64(8)
    return (word << spare) >> spare if spare.any() else word


def _first_equal(cells: Cells, words: list[tuple[Rows, Words]]) -> Places:
    """For each cell one that has the same text, the same one for all that have; itself where none was found."""
    mixed = np.zeros(len(cells), dtype=np.uint64)
    for rows, word in words:
        mixed[rows] = (mixed[rows] ^ word) * _MIXERS[0]
        mixed[rows] ^= mixed[rows] >> np.uint64(29)
    first = np.arange(len(cells))
    left: Places = np.flatnonzero(cells.lengths <= _LONGEST)
    for mixer in _MIXERS:
        slots = ((mixed[left] * mixer) >> np.uint64(64 - _BITS)).astype(np.int64)
        listed = np.empty(1 << _BITS, dtype=np.int64)
        listed[slots[::-1]] = left[::-1]
        candidates = listed[slots]
        same = mixed[candidates] == mixed[left]
        first[left[same]] = candidates[same]
        left = left[~same]
        if not len(left):
            break
    return _proven(cells, words, first)


def _proven(cells: Cells, words: list[tuple[Rows, Words]], first: Places) -> Places:
    """Those that are said to be equal, where their words are."""
    same: Flags = cells.lengths == cells.lengths[first]
    for rows, word in words:
        if isinstance(rows, slice):
            same &= word == word[first]
            continue
        whole = np.zeros(len(cells), dtype=np.uint64)
        whole[rows] = word
        same &= whole == whole[first]
    return np.where(same, first, np.arange(len(cells)))
