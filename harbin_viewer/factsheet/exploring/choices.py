"""Entities picked by what their figures say, and found as one types."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence

import numpy as np

from harbin_viewer.factsheet.exploring.figures import Figures, Line
from harbin_viewer.factsheet.exploring.wholes import wholes_among


def largest(figures: Figures, moment: float, count: int) -> tuple[str, ...]:
    """The entities with the largest figures at a time, largest first; groups of others are not ranked."""
    return _first(_parts(figures, moment), count, lambda line: -line.last)


def smallest(figures: Figures, moment: float, count: int) -> tuple[str, ...]:
    """The entities with the smallest figures at a time, smallest first."""
    return _first(_parts(figures, moment), count, lambda line: line.last)


def fastest_grown(figures: Figures, count: int) -> tuple[str, ...]:
    """The entities whose figure rose most, in per cent, from the first to the last time on show."""
    return _first(_changes(figures), count, lambda line: -line.last)


def most_fallen(figures: Figures, count: int) -> tuple[str, ...]:
    """The entities whose figure fell most, in per cent, from the first to the last time on show."""
    return _first(_changes(figures), count, lambda line: line.last)


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


def folded(text: str) -> str:
    """A text without case and accents, so that “cote d'ivoire” finds “Côte d’Ivoire”."""
    parts = unicodedata.normalize("NFKD", text.replace("’", "'")).casefold()
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def _place(name: str, word: str) -> int:
    return 0 if name.startswith(word) else 1 if f" {word}" in name else 2


def _parts(figures: Figures, moment: float) -> list[Line]:
    groups = wholes_among(figures.cut.present)
    return [line for line in figures.at(moment) if line.entity not in groups]


def _changes(figures: Figures) -> list[Line]:
    """The change of each from the first to the last time, as a line of one point."""
    moments = figures.moments()
    if len(moments) < 2:
        return []
    first, last = float(moments[0]), float(moments[-1])
    before = {line.entity: line.last for line in _parts(figures, first) if line.last > 0}
    after = [line for line in _parts(figures, last) if line.entity in before]
    return [
        Line(line.entity, line.x, np.array([(line.last / before[line.entity] - 1) * 100]), line.rows) for line in after
    ]


def _first(lines: list[Line], count: int, key: Callable[[Line], float]) -> tuple[str, ...]:
    return tuple(line.entity for line in sorted(lines, key=lambda line: (key(line), line.entity))[:count])
