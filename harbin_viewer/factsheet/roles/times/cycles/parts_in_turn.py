"""Months, quarters and days of the week as names without a year, in the order in which they come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.times.cycles.weekdays import names_of_days, weeks
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

_MONTH_NUMBERED = re.compile(r"\d{1,2} ?[月월]")


class InTurn(NamedTuple):
    """Names of months, quarters or days to their numbers, which go on where the next year or week begins."""

    frequency: Frequency
    numbers: dict[str, int]

    @property
    def follow_each_other(self) -> bool:
        """Whether each is the next after the one before, with none left out."""
        return all(after == before + 1 for before, after in pairwise(self.numbers.values()))


def in_turn(names: Sequence[str]) -> InTurn | None:
    """Different names as the months, quarters or days of the week that all of them are; None for others.

    They begin with the first, but for those that stand in their order from another on (September to June).
    """
    if not _FEWEST["day"] <= len(names) <= _LENGTHS["month"]:
        return None
    kinds: tuple[tuple[Frequency, dict[str, int]], ...] = (
        ("day", _days(names)),
        ("month", _months(names)),
        ("quarter", _quarters(names)),
    )
    for frequency, numbers in kinds:
        if len(numbers) == len(names) >= _FEWEST[frequency] and len({*numbers.values()}) == len(names):
            found = InTurn(frequency, _going_on(numbers, _LENGTHS[frequency]))
            return found if frequency != "day" or _are_surely_days(found) else None
    return None


def _are_surely_days(found: InTurn) -> bool:
    """Whether they are no codes of two letters: FR, SA and DO are countries, MA, TO and PE are states of Brazil."""
    short = any(len(name.strip()) <= _CODE for name in found.numbers)
    return not short or (len(found.numbers) >= _FEWEST_SHORT and found.follow_each_other)


def part_named(name: str) -> str:
    """Whether a name alone may be that of a day of the week, a month or a quarter: which of them, "" for none."""
    bare = name.strip()
    if len(bare) > _LONGEST or bare.isdecimal():
        return ""
    part = part_of_year(bare)
    return part[0] if part else "day" if bare.strip(".").lower() in names_of_days() else ""


def _days(names: Sequence[str]) -> dict[str, int]:
    plain = [name.strip().strip(".").lower() for name in names]
    week = next((week for week in weeks() if all(name in week for name in plain)), {})
    return {name: week[day] for name, day in zip(names, plain, strict=True)} if week else {}


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
