"""Numbers that figures run over and that are no years: ages one by one, hours, rounds; and lengths of time, which are
no time at all.
"""

from __future__ import annotations

import itertools
from collections import Counter

from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.names.column_names import spelled
from harbin_viewer.factsheet.roles.profile import Profile, number_in

_COURSES = frozenset({
    "age", "ages", "age in years", "exact age", "alter", "edad", "idade", "eta", "leeftijd", "alder", "wiek", "возраст",
    "年龄", "年齢", "hour", "hour of day", "stunde", "hora", "heure",
})  # fmt: skip
"""What is no time, and yet something that figures run over, one by one."""

_FEWEST_OF_COURSE = 8

_CLOCKS = frozenset({
    "time", "times", "period", "day", "days", "week", "weeks", "month", "months", "hour", "hours", "tid", "zeit", "tag",
    "an", "ar", "rok", "okres", "czas", "tempo", "temps", "时间", "시점",
})  # fmt: skip
"""Names of numbers that are times where they go on from row to row, else how long something took, or a class."""

_RISING, _SHARED_OUT, _ROWS_EACH = 0.6, 0.7, 3
"""Which share of rows goes on from the one before, and of numbers stands in as many rows as most, where they are times.
"""

_FEWEST_AGES, _OLDEST = 15, 130
"""Different ages from which on figures run over them."""

_LOOKED_THROUGH = 4_000
"""Rows from the head of a table by which it is seen whether numbers go on."""


def names_course(name: str) -> bool:
    """Whether a name speaks of ages, alone or beside a sign of a code (“CD_AGE”, “AlterVCd”)."""
    words = spelled(name).split() or [""]
    return spelled(name) in _COURSES or bool({words[0], words[-1]} & _COURSES)


def are_ages(profile: Profile) -> bool:
    """Whether whole numbers are called ages, and each has about as many rows as all others."""
    if profile.kind != "whole number" or not names_course(profile.name):
        return False
    if len(profile.distinct) < _FEWEST_AGES or not 0 <= min(profile.numbers) <= max(profile.numbers) <= _OLDEST:
        return False
    return _are_shared_out(profile)


def _are_shared_out(profile: Profile) -> bool:
    """Whether most numbers of a column stand in as many rows as each other, in several."""
    usual, count = Counter(profile.distinct.values()).most_common(1)[0]
    return usual > 1 and count >= _SHARED_OUT * len(profile.distinct)


def are_lengths(profile: Profile) -> bool:
    """Whether numbers that may be times do not go on from row to row: how long something took, or classes."""
    if not profile.is_numeric or spelled(profile.name) not in _CLOCKS or profile.constant:
        return False
    if 2 * len(profile.periods) > len(profile.texts):
        return False
    if sum(1 for number in profile.numbers if 1400 <= number <= 2200) > 0.5 * len(profile.numbers):
        return False
    if {*profile.numbers} <= {0.0, 1.0}:
        return True
    rows = [number for value in profile.values[:_LOOKED_THROUGH] if (number := number_in(value)) == number]
    steps = [second - first for first, second in itertools.pairwise(rows)]
    rising = max(sum(step > 0 for step in steps), sum(step < 0 for step in steps))
    if rising >= _RISING * len(steps) or _are_shared_out(profile):
        return False
    return not (all(step >= 0 for step in steps) and len(rows) >= _ROWS_EACH * len(profile.distinct))


def choose_course(evidence: Evidence) -> None:
    """Ages or hours that go up from row to row, beside figures alone, are what these run over."""
    profiles = list(evidence.open())
    first = profiles[0] if profiles else None
    if first is None or spelled(first.name) not in _COURSES or not all(profile.is_numeric for profile in profiles):
        return
    steps = itertools.pairwise(first.numbers)
    if len(first.numbers) == evidence.rows >= _FEWEST_OF_COURSE and all(low < high for low, high in steps):
        evidence.settle(first.name, "time", "Its numbers go up from row to row, and the figures run over them.")
