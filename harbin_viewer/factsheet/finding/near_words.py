"""Words of a sheet that are written nearly as one that it does not have: a slip of the pen, or ae for an umlaut."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from harbin_viewer.factsheet.finding.folded import fold

_WORD = re.compile(r"[^\W\d_]{4,}")
"""A word that may be meant: shorter ones are near to too many."""

_LONG = 8
"""Letters from which on two of them may be wrong."""

_MOST_LETTERS = 2_000_000
"""Letters of a sheet whose words are known: of a larger one the first."""

_MOST = 3
_UNLIKE = 1_000


def vocabulary(texts: Iterable[str]) -> dict[str, str]:
    """The words of these texts by their folded form, as they are first written."""
    known: dict[str, str] = {}
    read = 0
    for text in texts:
        for word in _WORD.findall(text):
            known.setdefault(fold(word), word)
        read += len(text)
        if read > _MOST_LETTERS:
            break
    return known


def near_words(word: str, known: Mapping[str, str]) -> tuple[str, ...]:
    """The few of the known words that are nearest to a folded one, of which none is it; () for short words."""
    if not _WORD.fullmatch(word):
        return ()
    most = 2 if len(word) >= _LONG else 1
    found = sorted((distance(word, other, most), other) for other in _alike(word, known, most))
    return tuple(known[other] for steps, other in found[:_MOST] if steps <= most)


def _alike(word: str, known: Iterable[str], most: int) -> Iterator[str]:
    """Those that have nearly as many letters, and nearly the same."""
    letters = {*word}
    return (other for other in known if abs(len(other) - len(word)) <= most and len(letters ^ {*other}) <= 2 * most)


def distance(word: str, other: str, most: int) -> int:
    """How many letters are wrong, missing, too many, or two in the other order; beyond `most` only that it is more."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(word, start=1):
        line = [row]
        for column, sign in enumerate(other, start=1):
            steps = min(last[column] + 1, line[-1] + 1, last[column - 1] + (letter != sign))
            if row > 1 and column > 1 and letter == other[column - 2] and word[row - 2] == sign:
                steps = min(steps, before[column - 2] + 1)
            line.append(steps)
        if min(line) > most:
            return _UNLIKE
        before, last = last, line
    return last[-1]
