"""How figures run from the first to the last: where they turn, and whether they rise or fall all the way between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.factsheet.tables.values.array_on_demand import pieces

_MOST = 4
"""Turns that are told; of more those of the widest swings."""

_LEAST_STAND = 3
"""Equal figures at the beginning from which on it is told how long they stood."""

Unlike = Callable[[int, int], bool]
"""Whether the figures of two points differ as they are told."""


@dataclass(frozen=True)
class Move:
    """A part of the course, from one told point to the next; `against` are the moves within it the other way."""

    first: int
    last: int
    rises: bool
    against: int

    @property
    def words(self) -> str:
        """Its verb, and that it goes the other way between, where it does."""
        verb, other = ("rose", "fall") if self.rises else ("fell", "rise")
        between = f"a {other}" if self.against == 1 else f"{other}s"
        return f"{verb}, with {between} between," if self.against else verb


def stands(y: Floats) -> tuple[int, int]:
    """Until where figures stand at the first of them, and from where at the last; its own place where that is alone.

    A beginning of two that are alike is no stand: it says no more than that.
    """
    unlike_first, unlike_last = y != y[0], (y != y[-1])[::-1]
    until = int(np.argmax(unlike_first)) - 1 if unlike_first.any() else len(y) - 1
    since = len(y) - int(np.argmax(unlike_last)) if unlike_last.any() else 0
    return until if until + 1 >= _LEAST_STAND else 0, since


def moves(y: Floats, unlike: Unlike) -> list[Move]:
    """The course of at least two figures: a move from each of its ends and told turns to the next."""
    told = [0, *_turns(y, unlike), len(y) - 1]
    return [
        Move(first, last, bool(y[last] > y[first]), _against(y[first : last + 1])) for first, last in pairwise(told)
    ]


def _turns(y: Floats, unlike: Unlike) -> list[int]:
    """Where the figures turn, from left to right: at the highest and the lowest of all, then at the widest swings."""
    told = [0, *_extremes(y, unlike), len(y) - 1]
    swings = {part: _swing(y, *part) for part in pairwise(told)}
    while len(told) - 2 < _MOST:
        more = [turns for turns in _new_turns(swings, unlike) if len(told) - 2 + len(turns) <= _MOST]
        if not more:
            break
        told = sorted({*told, *more[0]})
        swings = {part: swings.get(part) or _swing(y, *part) for part in pairwise(told)}
    return told[1:-1]


_Swing = tuple[float, int, int]
"""How far figures go back between two points, and these."""


def _new_turns(swings: dict[tuple[int, int], _Swing], unlike: Unlike) -> Iterator[set[int]]:
    """What each swing that shows would add to the points that are told, the widest first."""
    for part, (width, first, last) in sorted(swings.items(), key=lambda item: -item[1][0]):
        if width > 0 and unlike(first, last):
            yield {first, last} - set(part)


def _extremes(y: Floats, unlike: Unlike) -> list[int]:
    """The highest and the lowest point, where they are beyond both ends."""
    peak, trough = int(np.argmax(y)), int(np.argmin(y))
    found = [peak] if y[peak] > max(y[0], y[-1]) else []
    found += [trough] if y[trough] < min(y[0], y[-1]) else []
    return sorted(point for point in found if unlike(point, 0) or unlike(point, len(y) - 1))


def _swing(y: Floats, first: int, last: int) -> _Swing:
    """The widest move in a part of the course against its direction."""
    part, high, width, end = y[first : last + 1], -np.inf, -1.0, 0
    falls = bool(part[-1] < part[0])
    for place in pieces(len(part)):
        some = -part[place] if falls else part[place]
        highest = np.maximum(np.maximum.accumulate(some), high)
        high, back = highest[-1], highest - some
        at = int(np.argmax(back))
        if back[at] > width:
            width, end = float(back[at]), place.start + at
    farthest = np.argmin if falls else np.argmax
    return width, first + int(farthest(part[: end + 1])), first + end


def _against(part: Floats) -> int:
    """How many moves within a part of the course go against its direction."""
    count, before, rises = 0, False, part[-1] >= part[0]
    for place in pieces(len(part) - 1):
        steps = np.diff(part[place.start : place.stop + 1])
        known = steps[steps != 0]
        falls = np.append(before, known < 0 if rises else known > 0)
        count += int(np.count_nonzero(falls[1:] & ~falls[:-1]))
        before = bool(falls[-1])
    return count
