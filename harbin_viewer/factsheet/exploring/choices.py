"""Entities picked by what their figures say, and found as one types."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import numpy as np

from harbin_viewer.factsheet.exploring.figures import Figures, Standing


def largest(figures: Figures, moment: float, count: int) -> tuple[str, ...]:
    """The entities with the largest figures at a time, largest first; groups of others are not ranked."""
    return figures.parts(moment).ranked().names[:count]


def smallest(figures: Figures, moment: float, count: int) -> tuple[str, ...]:
    """The entities with the smallest figures at a time, smallest first."""
    return figures.parts(moment).ranked().names[::-1][:count]


def fastest_grown(figures: Figures, count: int) -> tuple[str, ...]:
    """The entities whose figure rose most, in per cent, from the first to the last time on show."""
    return changes(figures).ranked().names[:count]


def most_fallen(figures: Figures, count: int) -> tuple[str, ...]:
    """The entities whose figure fell most, in per cent, from the first to the last time on show."""
    return changes(figures).ranked().names[::-1][:count]


def changes(figures: Figures) -> Standing:
    """How far each that has a figure above nought at the first and one at the last time changed, in per cent."""
    moments = figures.moments()
    if len(moments) < 2:
        return Standing((), np.array([]), np.array([], dtype=np.int64))
    before, after = figures.parts(float(moments[0])), figures.parts(float(moments[-1]))
    then = dict(zip(before.names, before.y.tolist(), strict=True))
    start = np.array([then.get(name, np.nan) for name in after.names])
    kept = np.flatnonzero(start > 0)
    return Standing(
        tuple(after.names[place] for place in kept.tolist()), (after.y[kept] / start[kept] - 1) * 100, after.rows[kept]
    )


class EntitySearch:
    """Finds entities as one types: those that begin with the words first, then those with a word that does."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = tuple(names)
        self._plain = [folded(name) for name in names]

    def find(self, words: str, most: int = 200) -> tuple[str, ...]:
        """The names that have all the words, at most so many; all where nothing was typed."""
        wanted = folded(words).split()
        if not wanted:
            return self._names[:most]
        found = [number for number, name in enumerate(self._plain) if all(word in name for word in wanted)]
        whole = " ".join(wanted)
        found.sort(key=lambda number: (self._plain[number] != whole, _place(self._plain[number], wanted[0]), number))
        return tuple(self._names[number] for number in found[:most])

    def nearest(self, word: str) -> str:
        """The name that a slip of the pen may have meant, "" where none is near."""
        from difflib import get_close_matches

        if found := self.find(word, 1):
            return found[0]
        near = get_close_matches(folded(word), self._plain, 1, 0.6)
        return self._names[self._plain.index(near[0])] if near else ""


def folded(text: str) -> str:
    """A text without case and accents, so that “cote d'ivoire” finds “Côte d’Ivoire”."""
    if text.isascii():
        return text.casefold()
    parts = unicodedata.normalize("NFKD", text.replace("’", "'")).casefold()
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def _place(name: str, word: str) -> int:
    return 0 if name.startswith(word) else 1 if f" {word}" in name else 2
