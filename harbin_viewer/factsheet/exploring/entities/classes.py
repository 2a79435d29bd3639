"""Names that are classes in an order of their own: of age, income or size (0–4 … 85 and over), months, weekdays."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from math import inf

from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.roles.answers.answer_scales import in_order_of_answers
from harbin_viewer.factsheet.roles.names.class_bounds import Bounds, are_open, bounds_of, is_not_told
from harbin_viewer.factsheet.roles.times.ages_and_rounds import names_course
from harbin_viewer.factsheet.roles.times.cycles.weekdays import days_of_week
from harbin_viewer.factsheet.roles.times.months import month_of

_FEWEST = 3
"""Classes from which their order is told."""

_NOT_TOLD: Bounds = (inf, inf)

_SUNDAY = 7

_CLOCK = re.compile(
    r"\s*(?P<hours>\d{1,2})(?::(?P<minutes>[0-5]\d)(?::(?P<seconds>[0-5]\d))?|(?= ?[AaPp]\.?[Mm]))"
    r"\s*(?:(?P<half>[AaPp])\.?[Mm]\.?)?\s*"
    r"(?:(?:[-–—]|to|bis|à|a) ?\d{1,2}(?::[0-5]\d)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*)?"
)
"""A time of the clock, or one from which an hour or so is told (9:00-10:00, 9am–10am)."""


def in_declared_order(field: Field, names: Sequence[str]) -> list[int] | None:
    """The places of the names in the order in which a field declares its values; None where it does not, or not all."""
    if not field.categories_ordered:
        return None
    entries = [entry if isinstance(entry, dict) else {"value": entry} for entry in field.categories or ()]
    order = {str(entry.get(key)): place for place, entry in enumerate(entries) for key in ("value", "label")}
    return sorted(range(len(names)), key=lambda at: order[names[at]]) if order.keys() >= {*names} else None


def in_order_of_classes(names: Sequence[str], called: str = "") -> list[int] | None:
    """The places of the names from the first class to the last; None where not all of them are classes.

    Mere numbers are where they are `called` after ages or hours.
    """
    if answers := in_order_of_answers(names):
        return answers
    if len(names) < _FEWEST:
        return None
    known = _in_order_of_months(names) or _in_order_of_days(names) or _in_order_of_clocks(names)
    return known or _in_order_of_bounds(names, called)


def _in_order_of_months(names: Sequence[str]) -> list[int]:
    """The places of the names from January to December; [] where not each is another month."""
    found = [month for month in map(month_of, takewhile(month_of, names)) if month]
    return sorted(range(len(names)), key=found.__getitem__) if len(set(found)) == len(names) else []


def _in_order_of_days(names: Sequence[str]) -> list[int]:
    """The places of the names from Monday to Sunday, or as they stand from Sunday on; [] where not each is another."""
    found = days_of_week(names)
    if len(set(found)) < len(names):
        return []
    days = [day % _SUNDAY for day in found] if found[:2] == [_SUNDAY, 1] else found
    return sorted(range(len(names)), key=days.__getitem__)


def _in_order_of_clocks(names: Sequence[str]) -> list[int]:
    """The places of the names from midnight on, or as they stand over one; [] where not each is another time."""
    found = [seconds for seconds in map(_seconds_of, takewhile(_CLOCK.fullmatch, names)) if seconds is not None]
    if len(set(found)) < len(names):
        return []
    overnight = found[0] > found[-1] and sum(before > after for before, after in pairwise(found)) == 1
    return sorted(range(len(names)), key=(range(len(names)) if overnight else found).__getitem__)


def _seconds_of(name: str) -> int | None:
    """How many seconds after midnight a time of the clock is (8:15, 20:15:30, 8:15 PM); None for another name."""
    told = _CLOCK.fullmatch(name)
    if told is None:
        return None
    hours, half = int(told["hours"]), (told["half"] or "").casefold()
    hours = hours % 12 + 12 * (half == "p") if half else hours
    return 3600 * hours + 60 * int(told["minutes"] or 0) + int(told["seconds"] or 0)


def _in_order_of_bounds(names: Sequence[str], called: str) -> list[int] | None:
    found = list(takewhile(lambda bounds: bounds is not None, map(_bounds_or_end, names)))  # mostly the first is none
    if len(found) < len(names):
        return None
    classes = [bounds for bounds in found if bounds and bounds != _NOT_TOLD]
    if not classes or not (names_course(called) or _are_classes(classes)):
        return None
    return sorted(range(len(names)), key=lambda place: found[place] or _NOT_TOLD)


def _bounds_or_end(name: str) -> Bounds | None:
    """The bounds of a class; those who are in none, as they did not answer, stand behind all others."""
    return bounds_of(name) or (_NOT_TOLD if is_not_told(name) else None)


def _are_classes(found: Sequence[Bounds]) -> bool:
    """Whether two of them at least are no single figures, or one is open: 1, 2, 3 and 4+; 3-1 is how a match ended."""
    if any(low > high for low, high in found):
        return False
    return sum(low != high for low, high in found) >= 2 or any(map(are_open, found))
