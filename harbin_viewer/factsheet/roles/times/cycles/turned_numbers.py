"""Months, weeks and hours as bare numbers that go on over the turn of the year or day: 11, 12, 1, 2."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from harbin_viewer.factsheet.roles.names.column_names import spelled
from harbin_viewer.factsheet.roles.times.part_names import HOURS, MONTHS, WEEKS

_FEWEST, _MOST = 3, 60
"""Different numbers from which on it is no chance that they go on over a turn, and how many there are at most."""

_TURNS = ((MONTHS, 1, 12), (WEEKS, 1, 53), (HOURS, 0, 23))
"""What they are called, and their first and last number."""


def may_turn(called: str) -> bool:
    """Whether numbers that are called so are months, weeks or hours: those of no other column need be looked at."""
    return _bounds(called) is not None


def over_turn(numbers: Iterable[float], called: str) -> dict[float, float]:
    """Different numbers to their places, where those behind one turn go on from the last before it; {} elsewhere."""
    bounds = _bounds(called)
    different = [number for number in dict.fromkeys(numbers) if number == number]
    if bounds is None or not _FEWEST <= len(different) <= _MOST:
        return {}
    first, last = bounds
    if not all(first <= number <= last and number == int(number) for number in different):
        return {}
    order = different if different[-1] < different[0] else different[::-1]
    turns = [place for place, (before, after) in enumerate(pairwise(order), start=1) if after < before]
    if len(turns) != 1 or order[-1] >= order[0]:
        return {}
    length = max(order[turns[0] - 1], last - 1) - first + 1  # weeks go up to 52, in some years to 53
    return {number: number + (length if place >= turns[0] else 0) for place, number in enumerate(order)}


def _bounds(called: str) -> tuple[int, int] | None:
    return next(((first, last) for names, first, last in _TURNS if spelled(called) in names), None)
