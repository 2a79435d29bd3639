"""Months, quarters, weeks and days as names without a year, and hours, in the order in which they come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.times.cycles.days_of_year import DAYS_OF_YEAR, days_of_year, sure_day
from harbin_viewer.factsheet.roles.times.cycles.hours_of_day import hours_of_day
from harbin_viewer.factsheet.roles.times.cycles.numbered_parts import WEEKS_OF_YEAR, counted_part, numbered_parts
from harbin_viewer.factsheet.roles.times.cycles.weekdays import days_of_week, is_day
from harbin_viewer.factsheet.roles.times.months import month_of
from harbin_viewer.factsheet.roles.times.periods import Frequency, part_of_year

_FEWEST: Mapping[Frequency, int] = {"month": 3, "quarter": 4, "day": 3}
"""Names from which on it is no chance that all are such."""

_PERSONS = frozenset({"april", "may", "june", "jan", "august", "julia", "mai", "augustus", "juni"})
"""Months that persons are called after."""

_LENGTHS: Mapping[Frequency, int] = {"month": 12, "quarter": 4, "day": 7}

_QUARTER = re.compile(r"(?i)Q ?[1-4]|[1-4]\. ?Quartal|(?:第[1-4一二三四])?.*(?:季度?|四半期)|[^\d]*[^\W\d_]{4,}.*")
"""A quarter in letters that mean nothing else: T1 to T4 are tests, I to IV classes."""

_CODE, _FEWEST_SHORT = 2, 5
"""Letters of a code, and days from which on it is no chance that their first letters follow each other."""

_LONGEST = 20
"""Letters of such a name at most."""

HOURS = "times of the day"
"""What hours are called."""

_MONTH_NUMBERED = re.compile(r"\d{1,2} ?[月월]")


class InTurn(NamedTuple):
    """Names of months, quarters, weeks or days to their numbers, which go on where the next year or week begins.

    `called` is what they are, for many of them: days of the week are none of a year, and hours parts of a day.
    """

    frequency: Frequency
    numbers: dict[str, int]
    called: str

    @property
    def follow_each_other(self) -> bool:
        """Whether each is the next after the one before, or each the one before it, with none left out."""
        return {after - before for before, after in pairwise(self.numbers.values())} in ({1}, {-1})


def in_turn(names: Sequence[str], *, called_day: bool = False, called_hours: bool = False) -> InTurn | None:
    """Different names as the months, quarters, weeks, days or hours that all of them are; None for others.

    They begin with the first, but for those that stand in their order from another on (September to June), and days
    that lie around the turn of the year. `called_day`: their column is called as days are, so that 5/2 is one;
    `called_hours`: as hours or a time, which need not lie evenly apart then.
    """
    if len(names) < _FEWEST["day"]:
        return None
    found = _in_short_turn(names) if len(names) <= _LENGTHS["month"] else None
    if found or not any(map(str.isdecimal, names[0])):
        return found
    if hours := hours_of_day(names, called_hours=called_hours):
        return InTurn("day", hours, HOURS)
    if numbered := numbered_parts(names):
        frequency, numbers = numbered
        going_on = _around_turn(numbers, WEEKS_OF_YEAR - 1) if frequency == "week" else numbers
        return _all_different(InTurn(frequency, going_on, f"{frequency}s"))
    days = days_of_year(names, called_day=called_day)
    return _all_different(InTurn("day", _around_turn(days, DAYS_OF_YEAR), "days")) if days else None


def _in_short_turn(names: Sequence[str]) -> InTurn | None:
    kinds: tuple[tuple[Frequency, dict[str, int]], ...] = (
        ("day", dict(zip(names, days_of_week(names), strict=False))),
        ("month", _months(names)),
        ("quarter", _quarters(names)),
    )
    for frequency, numbers in kinds:
        if len(numbers) == len(names) >= _FEWEST[frequency] and len({*numbers.values()}) == len(names):
            called = "days of the week" if frequency == "day" else f"{frequency}s"
            found = InTurn(frequency, _going_on(numbers, _LENGTHS[frequency]), called)
            return found if frequency != "day" or _are_surely_days(found) else None
    return None


def _all_different(found: InTurn) -> InTurn | None:
    return found if len({*found.numbers.values()}) == len(found.numbers) else None


def _around_turn(numbers: dict[str, int], length: int) -> dict[str, int]:
    """The numbers, of which those behind the turn of the year go on where most of the year lies between all of them."""
    order = sorted({*numbers.values()})
    gap, after = max(((second - first, second) for first, second in pairwise(order)), default=(0, 0))
    if 2 * gap <= length:
        return numbers
    return {name: number + (length if number < after else 0) for name, number in numbers.items()}


def _are_surely_days(found: InTurn) -> bool:
    """Whether they are no codes of two letters: FR, SA and DO are countries, MA, TO and PE are states of Brazil."""
    short = any(len(name.strip()) <= _CODE for name in found.numbers)
    return not short or (len(found.numbers) >= _FEWEST_SHORT and found.follow_each_other)


def part_named(name: str) -> str:
    """Whether a name alone may be that of a day, a week, a month or a quarter: which of them, "" for none."""
    bare = name.strip()
    if len(bare) > _LONGEST or bare.isdecimal():
        return ""
    if part := part_of_year(bare):
        return part[0]
    if counted := counted_part(bare):
        return counted[1]
    return "day" if is_day(bare) or sure_day(bare) else ""


def _months(names: Sequence[str]) -> dict[str, int]:
    found = {name: _month(name) for name in names}
    if all(name.strip().lower() in _PERSONS for name in names):
        return {}
    return {name: number for name, number in found.items() if number}


def _month(name: str) -> int:
    part = part_of_year(name) if _MONTH_NUMBERED.fullmatch(name.strip()) else None
    return month_of(name) or (part[1] if part else 0)


def _quarters(names: Sequence[str]) -> dict[str, int]:
    parts = {name: part_of_year(name) for name in names if _QUARTER.fullmatch(name.strip())}
    return {name: part[1] for name, part in parts.items() if part and part[0] == "quarter"}


def _going_on(numbers: dict[str, int], length: int) -> dict[str, int]:
    """The numbers, of which those behind the turn of the year or week go on from those before, if it stands once."""
    order = [*numbers.values()]
    turns = [place for place, (first, second) in enumerate(pairwise(order), start=1) if second < first]
    if len(turns) != 1 or order[-1] > order[0]:
        return numbers
    return {name: number + (length if place >= turns[0] else 0) for place, (name, number) in enumerate(numbers.items())}
