"""Entities picked by what their figures say, and found as one types."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

import numpy as np

from harbin_viewer.factsheet.exploring.choice_figures import Figures, Standing
from harbin_viewer.factsheet.exploring.command import from_csv_line
from harbin_viewer.factsheet.exploring.entities.wholes import may_be_added
from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.words.accents import without_accents
from harbin_viewer.factsheet.words.scales import why_no_change_in_per_cent


def largest(figures: Figures, moment: float, count: int) -> tuple[str, ...]:
    """The entities with the largest figures at a time, largest first; groups of others are not ranked."""
    return figures.parts(moment).ranked(slice(count)).names


def smallest(figures: Figures, moment: float, count: int) -> tuple[str, ...]:
    """The entities with the smallest figures at a time, smallest first."""
    return figures.parts(moment).ranked(slice(-count, None)).names[::-1]


def fastest_grown(figures: Figures, count: int) -> tuple[str, ...]:
    """The entities whose figure rose most from the first to the last time on show: in per cent, of rates in points."""
    measure = figures.cube.roles.measure(figures.exploration.measure)
    in_own_unit = bool(why_no_change_in_per_cent(measure.unit if measure else ""))
    return (_differences(figures) if in_own_unit else changes(figures)).ranked(slice(count)).names


def changed_most(figures: Figures, count: int) -> tuple[str, ...]:
    """The entities that changed most from the first to the last time with enough figures, those that rose first.

    Amounts by how many times, so that a half weighs as much as the double; rates and indices by how far.
    """
    if may_be_added(figures.cube, figures.exploration):
        found = changes(figures)
        sizes = np.log(np.maximum(found.y / 100 + 1, _LEAST_LEFT))
    else:
        found = _differences(figures)
        sizes = found.y
    most = np.argsort(-np.abs(sizes), kind="stable")[:count]
    return found.only(most[np.argsort(-sizes[most], kind="stable")]).names


def changes(figures: Figures) -> Standing:
    """How far each that has a figure above nought at the first and one at the last time changed, in per cent."""
    found, before, after = _at_both_ends(figures)
    kept = np.flatnonzero(before > 0)
    return replace(found.only(kept), y=(after[kept] / before[kept] - 1) * 100)


def _differences(figures: Figures) -> Standing:
    found, before, after = _at_both_ends(figures)
    return replace(found, y=after - before)


def _at_both_ends(figures: Figures) -> tuple[Standing, Floats, Floats]:
    """Who has figures at the first and the last time on show, and what these are."""
    first, last = figures.told_ends()
    if not first < last:
        return figures.parts(first).only(np.array([], dtype=np.int64)), np.array([]), np.array([])
    before, after = figures.parts(first), figures.parts(last)
    then = dict(zip(before.names, before.y.tolist(), strict=True))
    start = np.array([then.get(name, np.nan) for name in after.names])
    kept = np.flatnonzero(np.isfinite(start))
    return after.only(kept), start[kept], after.y[kept]


_LEAST_LEFT = 0.01
"""What a fall is measured to at the most: a hundredth."""


MOST_FOUND = 5_000
"""Names that are listed: all countries and their groups, also all towns of a country, and no millions of products."""


_TOGETHER = 5_000
"""Names in one text: a million by themselves take six times the room, and parts without a word are passed over."""


class EntitySearch:
    """Finds entities as one types: those that begin with the words first, then those with a word that does."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = tuple(names)
        starts = range(0, len(names), _TOGETHER)
        self._texts = ["\n".join(map(_line, self._names[start : start + _TOGETHER])) for start in starts]

    def __len__(self) -> int:
        return len(self._names)

    def find(self, words: str, most: int = MOST_FOUND) -> tuple[str, ...]:
        """The names that have all the words, at most so many; all where nothing was typed."""
        wanted = folded(words).split()
        if not wanted:
            return self._names[:most]
        whole = " ".join(wanted)
        ranks: tuple[list[int], ...] = ([], [], [], [])
        for number, name in self._having(wanted):
            ranks[0 if name == whole else 1 + _place(name, wanted[0])].append(number)
        return tuple(self._names[number] for number in islice(chain.from_iterable(ranks), most))

    def count(self, words: str) -> int:
        """How many names have all the words, also those that are too many to be listed."""
        wanted = folded(words).split()
        return sum(1 for _ in self._having(wanted)) if wanted else len(self)

    def _having(self, wanted: Sequence[str]) -> Iterator[tuple[int, str]]:
        """The numbers of those whose names have all the words, with these as they are sought."""
        for part, text in enumerate(self._texts):
            if all(word in text for word in wanted):
                names = list(enumerate(text.split("\n"), part * _TOGETHER))
                for word in wanted:
                    names = [(number, name) for number, name in names if word in name]
                yield from names

    def find_listed(self, words: str) -> tuple[str, ...]:
        """The first name for each part of a list as CSV writes it; none where it is no list, or a part is nobody."""
        parts = _listed(words)
        found = [self.find(part, 1) for part in parts]
        return tuple(dict.fromkeys(names[0] for names in found)) if len(parts) > 1 and all(found) else ()

    def unfound(self, words: str) -> list[str]:
        """The parts of such a list that are nobody; the words themselves where they are no list."""
        return [part for part in _listed(words) if not self.find(part, 1)] or [words.strip()]

    def nearest(self, word: str) -> str:
        """The name that a slip of the pen may have meant, "" where none is near."""
        from difflib import get_close_matches

        if found := self.find(word, 1):
            return found[0]
        plain = [name for text in self._texts for name in text.split("\n")]
        near = get_close_matches(folded(word), plain, 1, 0.6)
        return self._names[plain.index(near[0])] if near else ""


def _listed(words: str) -> tuple[str, ...]:
    return from_csv_line(words.replace(";", ","))


def folded(text: str) -> str:
    """A text without case and accents, so that “cote d'ivoire” finds “Côte d’Ivoire”."""
    return without_accents(text.replace("’", "'")).casefold()


def _line(name: str) -> str:
    return folded(name).replace("\n", " ")


def _place(name: str, word: str) -> int:
    return 0 if name.startswith(word) else 1 if f" {word}" in name else 2
