"""Numbers that figures run over and that are no years: ages one by one, hours, rounds; and what is no time at all,
lengths of time and numbers of four digits too far apart.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Collection, Iterable
from math import gcd

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.code_columns import names_code
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.names.column_names import spelled
from harbin_viewer.factsheet.roles.profile import Profile, number_in
from harbin_viewer.factsheet.roles.times.durations import are_lengths_of_time
from harbin_viewer.factsheet.roles.times.part_names import DAYS, HOURS, MINUTES, WEEKS
from harbin_viewer.factsheet.roles.units import is_unit, unit_in

_COURSES = frozenset({
    "age", "ages", "age in years", "exact age", "alter", "edad", "idade", "eta", "leeftijd", "alder", "wiek", "возраст",
    "年龄", "年齢", "hour", "hour of day", "stunde", "hora", "heure",
})  # fmt: skip
"""What is no time, and yet something that figures run over, one by one."""

_HOURS = frozenset({"hour", "hour of day", "stunde", "hora", "heure"})

_LAPS = frozenset({
    "lap", "lap no", "lap number", "runde", "tour", "vuelta", "giro", "volta", "ronde", "varv", "okrazenie", "kierros",
    "круг", "圈",
})  # fmt: skip
"""What those who race go through one by one; how long each took may stand beside it."""

_FEWEST_LAPS = 3

_COUNTED = (DAYS | WEEKS | HOURS | MINUTES | {"generation", "cycle", "zyklus", "epoch", "epoche", "iteration"}) - {
    "dd", "dy", "hh", "mm", "mn", "mi", "wk", "uur", "час",
}  # fmt: skip
"""What experiments and trainings go through one by one, from a first one on."""

_SINCE = re.compile(
    r"(?i)(?:zeit|time|temps|tiempo|tempo|tid|tage?|days?|hours?|stunden?|jours?)"
    r" (?:in|nach|after|since|seit|depuis|après|en|dopo|desde|from|ab)\b"
    r"|[^\W\d_]{3,}(?<!mon)(?<!diens)(?<!donners)(?<!frei|sams|sonn)(?:tag|woche|stunde)$"
)
"""How lengths of time are called that have gone by: “Zeit in Tagen”, “Days after sowing”, “Versuchstag”."""

_FEWEST_COUNTED, _FEWEST_IN_TURN = 4, 3

_HOLES, _PAR = frozenset({"hole", "loch", "trou", "hoyo", "buca", "bana", "hul"}), "par"
"""What golfers go through, beside the strokes it should take; others drill holes."""

_FEWEST_OF_COURSE, _FEWEST_HOURS, _LAST_HOUR = 8, 4, 24

_FEWEST_EVEN = 5
"""Different numbers from which on it is no chance that all are as far apart as each other."""

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

_TOO_FEW = 2
"""Different years up to which nothing is seen from how far apart they are: two surveys may be."""

_LONGEST_STEP = 10
"""Years from one row to the next, at the most, where nothing but even steps says that they are years."""

_CLOSE, _EVEN = 0.4, 0.6
"""Which share of the years between the first and last occurs at least, and of those with even steps."""

_OFTEN, _GENERATION = 4, 25
"""Rows that a year of a vote or a census stands in, at the least, and years from one to the next, at the most."""

_LOOKED_THROUGH = 4_000
"""Rows from the head of a table by which it is seen whether numbers go on."""


def names_course(name: str) -> bool:
    """Whether a name speaks of ages, alone or beside a sign of a code (“CD_AGE”, “AlterVCd”)."""
    words = spelled(name).split() or [""]
    return spelled(name) in _COURSES or bool({words[0], words[-1]} & _COURSES)


def are_ages(profile: Profile) -> bool:
    """Whether whole numbers are called ages, and each has about as many rows as all others."""
    if not names_course(profile.name) or profile.kind != "whole number":
        return False
    if len(profile.distinct) < _FEWEST_AGES or not 0 <= min(profile.numbers) <= max(profile.numbers) <= _OLDEST:
        return False
    return _are_shared_out(profile)


def _are_shared_out(profile: Profile) -> bool:
    """Whether most numbers of a column stand in as many rows as each other, in several."""
    return _share_out(profile.distinct.values())


def _share_out(often: Collection[int]) -> bool:
    usual, count = Counter(often).most_common(1)[0]
    return usual > 1 and count >= _SHARED_OUT * len(often)


def are_lengths(profile: Profile) -> bool:
    """Whether numbers that may be times do not go on from row to row: how long something took, or classes."""
    glance()
    if spelled(profile.name) not in _CLOCKS or not profile.is_numeric or profile.constant:
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
    if rising >= _RISING * len(steps) or _are_shared_out(profile) or _go_evenly(profile):
        return False
    return not (all(step >= 0 for step in steps) and len(rows) >= _ROWS_EACH * len(profile.distinct))


def is_how_long(evidence: Evidence, chosen: Profile) -> bool:
    """Whether numbers that may be times go up and down beside names that stand once each: what each of these took."""
    if not chosen.is_numeric or spelled(chosen.name) not in _CLOCKS or 2 * len(chosen.periods) > len(chosen.texts):
        return False
    if all(first <= second for first, second in itertools.pairwise(chosen.numbers)):
        return False
    return any(other.kind == "text" and len(other.distinct) == other.rows for other in evidence.open())


def go_again(numbers: Iterable[float], often: Collection[int]) -> bool:
    """Whether different whole numbers, each in `often` rows, come again as years do: evenly, close together, or often.

    Yields of 1440, 1465, 1495, 1520 … do not, though some occur twice; nor do prices of 1500, 1800 and 2000, nor what
    engines displace (1598, 1798, 1968), however often.
    """
    found = {int(number) for number in numbers}
    if len(found) <= _TOO_FEW or _share_out(often):
        return True
    steps = [second - first for first, second in itertools.pairwise(sorted(found))]
    step = gcd(*steps)
    places = sum(steps) // step + 1
    close = len(found) >= (_CLOSE if step == 1 else _EVEN) * places
    voted = max(steps) <= _GENERATION and sum(often) >= _OFTEN * len(found)
    return step <= _LONGEST_STEP and (close or voted)


def go_by_steps(profile: Profile) -> bool:
    """Whether whole numbers rise or fall by even steps, as years down a table do; a unit makes figures of them."""
    steps = {second - first for first, second in itertools.pairwise(profile.numbers)}
    if len(profile.numbers) >= _FEWEST_EVEN and profile.filled == len(profile.numbers):
        steps = _steps(profile)  # in whichever order the rows stand
    measured = profile.facts.unit or unit_in(profile.name) or is_unit(profile.name)
    return (
        len(steps) == 1
        and steps != {0.0}
        and abs(min(steps)) <= _LONGEST_STEP
        and not (measured or names_code(profile.name))
    )


def _steps(profile: Profile) -> set[float]:
    """The steps between the different numbers of a column in the order of their size."""
    return {second - first for first, second in itertools.pairwise(sorted(profile.numbers))}


def _go_evenly(profile: Profile) -> bool:
    """Whether numbers stand once each, all as far apart as each other: no chance does that, in whichever order."""
    once = len(profile.numbers) == profile.filled == profile.rows >= _FEWEST_EVEN
    return once and len(_steps(profile)) == 1


def choose_course(evidence: Evidence) -> None:
    """Ages or hours that go up or down from row to row, or evenly, beside figures alone, are what these run over."""
    profiles = list(evidence.open())
    course = next((one for one in profiles if spelled(one.name) in _COURSES | _LAPS | _HOLES), None)
    course = course or next((one for one in profiles[:1] if _is_counted(one.name)), None)
    if course is None or not _may_run(course, [other for other in profiles if other is not course]):
        return
    rise = [low < high for low, high in itertools.pairwise(course.numbers) if low != high]
    of_day = spelled(course.name) not in _COURSES - _HOURS and all(0 <= hour <= _LAST_HOUR for hour in course.numbers)
    fewest = _FEWEST_HOURS if of_day and course.kind == "whole number" else _FEWEST_OF_COURSE
    if _is_counted(course.name):
        fewest = _FEWEST_IN_TURN if _steps(course) == {1.0} or spelled(course.name) in HOURS else _FEWEST_COUNTED
    laps = spelled(course.name) in _LAPS and _are_counted_from_one(course)
    once = len(course.numbers) == evidence.rows >= (_FEWEST_LAPS if laps else fewest)
    if once and len(rise) == evidence.rows - 1 and len({*rise}) == 1:
        way = "up" if rise[0] else "down"
        evidence.settle(course.name, "time", f"Its numbers go {way} from row to row, and the figures run over them.")
    elif once and (laps or _go_evenly(course)):
        evidence.settle(course.name, "time", "Its numbers are all as far apart, and the figures run over them.")


def _are_counted_from_one(profile: Profile) -> bool:
    """Whether numbers are 1, 2, 3 and so on, in whichever order."""
    return sorted(profile.numbers) == [*range(1, len(profile.numbers) + 1)]


def _is_counted(name: str) -> bool:
    """Whether a column is called as days, minutes or generations are that go by from a first one on."""
    return spelled(name) in _COUNTED or _SINCE.search(name.strip()) is not None


def _may_run(first: Profile, others: list[Profile]) -> bool:
    name, golf = spelled(first.name), any(spelled(other.name) == _PAR for other in others)
    course = name in _COURSES | _LAPS or (name in _HOLES and golf) or _is_counted(first.name)
    if not first.is_numeric or not course:
        return False
    lengths = name in _LAPS
    return all(other.is_numeric or (lengths and are_lengths_of_time(other.texts)) for other in others)
