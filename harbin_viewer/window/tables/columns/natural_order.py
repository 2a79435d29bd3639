"""The order in which people expect texts: without regard to case and accents, and 9 before 10."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Sequence
from heapq import merge
from typing import TypeAlias

from harbin_viewer.factsheet.finding.folded import fold

Told: TypeAlias = Callable[[int, int], None]
"""Is told how far the work is (done, of); may raise CancelledError."""

_DIGITS = re.compile(r"\d+")
_AT_ONCE = 4096
"""Texts that are sorted without giving the window a turn."""

_MOST_DIGITS = 0xD000


def natural_key(text: str) -> str:
    """A text whose order is that of `text` among others: a number in it counts as a number, however long it is."""
    return _DIGITS.sub(_counted, fold(text))


def natural_ranks(texts: Sequence[str], told: Told) -> array[int]:
    """The place of each text in the order of all of them; those that differ in case alone stand side by side.

    It is sorted in parts, and makes no object for each text but its key: so the window has its turns, and Python's
    collector, which would look at all of them, has nothing to do.
    """
    keys: list[str] = []
    for start in range(0, len(texts), _AT_ONCE):
        told(start, len(texts) * 3)
        keys += [f"{natural_key(text)}\0{text}" for text in texts[start : start + _AT_ONCE]]
    parts = []
    for start in range(0, len(texts), _AT_ONCE):
        told(len(texts) + start, len(texts) * 3)
        parts.append(sorted(range(start, min(start + _AT_ONCE, len(texts))), key=keys.__getitem__))
    ranks = array("q", bytes(8 * len(texts)))
    for rank, number in enumerate(merge(*parts, key=keys.__getitem__)):
        if rank % _AT_ONCE == 0:
            told(len(texts) * 2 + rank, len(texts) * 3)
        ranks[number] = rank
    return ranks


def _counted(run: re.Match[str]) -> str:
    """Digits after how many they are, so that a longer number comes later."""
    digits = run.group().lstrip("0")
    return f"0{chr(min(len(digits), _MOST_DIGITS) + 32)}{digits}"
