"""A horizontal axis of times that the table has its own words for: school years, quarters, names of months."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.text import type_face
from harbin_viewer.factsheet.roles.times.months import month_of

_CLOCK = re.compile(r"(?P<h>\d{1,2}):(?P<m>[0-5]\d)(?::00)?")
_STEPS = (1, 5, 10, 15, 30, 60, 120, 180, 360, 720)
"""Minutes from one time of the day to the next that people count by."""

_MONTH_LETTERS = (3, 4)
"""Letters of the name of a month that are told where there is no room for more: Jan, and in French janv."""


def told_places(chart: Chart, shown: tuple[float, float]) -> list[float]:
    """The places on show that the table has its own words for, from left to right."""
    return [at for at in sorted(chart.x_texts) if shown[0] <= at <= shown[1]]


def in_own_words(chart: Chart, shown: tuple[float, float], width: float, size: float) -> list[tuple[float, str]]:
    """Places that the table has its own words for (2019/20, 2004–2006, 09:30): from the last on, all that have room.

    Of hours of the day those that clocks count by: 00:00, 03:00, 06:00.
    """
    places = told_places(chart, shown)
    wide = width / max(shown[1] - shown[0], 1e-12)
    chosen = _with_room(places, chart.x_texts, wide, size)
    if len(chosen) < len(places) and (short := _short_months(chart.x_texts)):
        chosen = _with_room(places, short, wide, size)
    if len(chosen) < len(places) and (on_clock := _on_the_clock(places, chart.x_texts, wide, size)):
        return on_clock
    return chosen


def _with_room(places: list[float], words: Mapping[float, str], wide: float, size: float) -> list[tuple[float, str]]:
    """The places, `wide` px apart for each step, whose words have room side by side: the last, and those before it."""
    widest = max((type_face.width(words[at], size) for at in places), default=0.0) + size
    chosen: list[float] = []
    for at in reversed(places):
        if not chosen or (chosen[-1] - at) * wide >= widest * (1 - 1e-9):
            chosen.append(at)
    return [(at, words[at]) for at in reversed(chosen)]


def _on_the_clock(places: list[float], words: Mapping[float, str], wide: float, size: float) -> list[tuple[float, str]]:
    """The hours of the day, where all words are such, that stand the fewest full steps of a clock apart with room."""
    found = {at: _CLOCK.fullmatch(words[at]) for at in places}
    minutes = {at: int(clock["h"]) * 60 + int(clock["m"]) for at, clock in found.items() if clock}
    if len(minutes) < len(places):
        return []
    widest = max(type_face.width(words[at], size) for at in places) + size
    for step in _STEPS:
        kept = [at for at in places if not minutes[at] % step]
        if len(kept) > 1 and all((after - at) * wide >= widest * (1 - 1e-9) for at, after in pairwise(kept)):
            return [(at, words[at]) for at in kept]
    return []


def _short_months(words: Mapping[float, str]) -> dict[float, str]:
    """Names of months by their first letters, where these are known for the same months; none of other words."""
    if len(words) > 12 or not all(map(month_of, words.values())):
        return {}
    shorter = ({at: name[:letters] for at, name in words.items()} for letters in _MONTH_LETTERS)
    return next((short for short in shorter if all(month_of(short[at]) == month_of(words[at]) for at in words)), {})
