"""Blocks of text beside the ends of lines, moved so far that none lies on another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate


def moved_apart(wanted: Sequence[float], heights: Sequence[float], top: float, bottom: float) -> list[float]:
    """Upper edges of blocks round the heights they want (rising), none on another, all within `top` to `bottom`.

    Those that crowd are moved up and down alike, so that as few as can be are far from where they want to stand.
    """
    above = [0.0, *accumulate(heights)]
    edges = [at - height / 2 - over for at, height, over in zip(wanted, heights, above, strict=False)]
    level = [min(max(edge, top), bottom - above[-1]) for edge in _rising(edges)]
    return [edge + over for edge, over in zip(level, above, strict=False)]


def _rising(values: Sequence[float]) -> list[float]:
    """The nearest values of which none is below the one before: those that are have the mean of their neighbours."""
    pools: list[tuple[float, int]] = []
    for value in values:
        total, count = value, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            more, others = pools.pop()
            total, count = total + more, count + others
        pools.append((total, count))
    return [total / count for total, count in pools for _each in range(count)]
