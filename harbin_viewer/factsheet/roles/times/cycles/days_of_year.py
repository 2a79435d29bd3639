"""Days whose year nobody says: 28.9., 3 Jan, Jan 3, 5 février, 2月5日; below a column called as a time 5/2 too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise, takewhile

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.times.cycles.weekdays import is_day
from harbin_viewer.factsheet.roles.times.decimal_times import short_months
from harbin_viewer.factsheet.roles.times.months import month_of
from harbin_viewer.factsheet.roles.times.part_names import are_called_days

DAYS_OF_YEAR = 366
"""Those of a year with a 29th of February."""

_LEAP_YEAR = 2000

_FEWEST = 3
"""Such days from which on it is no chance that all are."""

_LONGEST = 24
"""Letters of such a day at most."""

_WEEKDAY = re.compile(
    r"(?:(?P<first>[^\W\d_]{1,10})\.?,? )?(?P<day>.*?\d.*?)(?: ?[(（](?P<last>[^\W\d_]{1,10})\.?[)）])?"
)
"""A day of the week before a day, or behind it in brackets."""

_MONTH, _ORDINAL = r"(?P<m>[^\W\d_]{3,11})", r"(?:\.|st|nd|rd|th|er|º|ª|-?го)?"
_SURE = tuple(
    re.compile(rf"(?i){form}")
    for form in (
        r"(?P<d>\d{1,2})\. ?(?P<n>\d{1,2})\.",
        rf"(?P<d>\d{{1,2}}){_ORDINAL}[ -]?(?:de |of |d')?{_MONTH}\.?",
        rf"{_MONTH}\.?[ -](?P<d>\d{{1,2}}){_ORDINAL}",
        r"(?P<n>\d{1,2})(?:月|월 ?)(?P<d>\d{1,2})[日일]",
    )
)
_IN_NUMBERS = re.compile(r"(?P<one>\d{1,2})(?P<sign>[/-]|\. )(?P<two>\d{1,2})|(?P<uno>\d\d)\.(?P<due>\d\d)")
"""Two numbers, which are a day below the name of one alone: else they are a share, a mark or a figure."""


_MONTHS, _NEAR_YEARS = 12, 10
"""Months of a year, and how far apart the two digits of years lie at most that a table tells of."""

_OF_MONTH, _LAST_OF_MONTH = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th|er|º)"), 31


def are_days(label: str, texts: Sequence[str]) -> bool:
    """Whether the different texts of a column are such days, and no figures."""
    return bool(days_of_year(texts, called_day=are_called_days(label)))


def days_of_year(names: Sequence[str], *, called_day: bool) -> dict[str, int]:
    """Different days to their numbers in a leap year; {} where not all are such. `called_day`: they are called so."""
    if not _FEWEST <= len(names) <= 2 * DAYS_OF_YEAR or not _may_be_day(names[0]):
        return {}
    if sure_day(names[0]):
        days = [*takewhile(bool, map(sure_day, names))]  # most columns are told by their first few
        counted = len(days) < len(names) or (not called_day and _may_be_counted(names, days))
        return {} if counted else dict(zip(names, days, strict=True))
    if not called_day:
        return {}
    return _of_one_month(names) or _in_numbers({name: _bare(name) for name in names})


def _of_one_month(names: Sequence[str]) -> dict[str, int]:
    """Days of a month that nobody names either: 1., 2., 3. or 1st, 2nd, 3rd; {} for others."""
    found = {name: int(day[1]) for name in names if (day := _OF_MONTH.fullmatch(name.strip()))}
    return found if len(found) == len(names) and max(found.values()) <= _LAST_OF_MONTH else {}


def _may_be_counted(names: Sequence[str], days: Sequence[int]) -> bool:
    """Whether one word stands behind all numbers, which are in no order: 3 set, 5 set, 4 set."""
    words = {"".join(filter(str.isalpha, name)).lower() for name in names}
    return words != {""} and len(words) == 1 and not (_go_on(days) or _go_on([*reversed(days)]))


def rather_days(texts: Sequence[str], months: Sequence[str]) -> bool:
    """Whether names with two digits are days that go on (Jan 05, Jan 12, Feb 02), where the `months` of such years
    would go to and fro.
    """
    days = [*days_of_year(texts, called_day=False).values()]
    return bool(days) and _go_on(days) and not (_go_on(months) or _go_on([*reversed(months)]))


def _go_on(places: Sequence[int] | Sequence[str]) -> bool:
    return all(first < second for first, second in pairwise(places))  # type: ignore[operator]


def _may_be_day(text: str) -> bool:
    return len(text) <= _LONGEST and any(map(str.isdecimal, text)) and not text.strip().isdecimal()


def sure_day(name: str) -> int:
    """The number of a day that a name alone can be and nothing else; 0 for other names."""
    plain = " ".join(name.split())
    return (_read(plain) or _read(_bare(plain))) if _may_be_day(plain) else 0


def _bare(text: str) -> str:
    """A day without the name that it has in its week."""
    found = _WEEKDAY.fullmatch(text) if _may_be_day(text) else None
    if found is None:
        return text
    named = [name for name in (found["first"], found["last"]) if name]
    return found["day"] if named and all(map(is_day, named)) else text


def _read(text: str) -> int:
    found = next(filter(None, (form.fullmatch(text) for form in _SURE)), None)
    if found is None:
        return 0
    said = found.groupdict()
    return _number(int(said["n"]) if said.get("n") else month_of(said["m"]) or 0, int(said["d"]))


def _in_numbers(told: dict[str, str]) -> dict[str, int]:
    """Days of two numbers each, the month behind the day where that can be, and they go on by it as well."""
    found = {name: pair for name, bare in told.items() if (pair := _IN_NUMBERS.fullmatch(bare))}
    if len(found) < len(told) or len({pair["sign"] for pair in found.values()}) > 1:
        return {}
    pairs = {name: (int(pair["one"] or pair["uno"]), int(pair["two"] or pair["due"])) for name, pair in found.items()}
    if short_months([*told], called_day=True):
        return {}
    fitting = [*_orders(pairs, both=found[next(iter(found))]["sign"] in ("/", "-")).values()]
    return next((days for days in fitting if _go_on([*days.values()])), fitting[0] if fitting else {})


def _orders(pairs: Mapping[str, tuple[int, int]], *, both: bool) -> dict[str, dict[str, int]]:
    """The orders in which all of two numbers each are days, with the number of each day."""
    orders = {"day before month": {name: _number(month, day) for name, (day, month) in pairs.items()}}
    if both:
        orders["month before day"] = {name: _number(month, day) for name, (month, day) in pairs.items()}
    return {order: days for order, days in orders.items() if all(days.values())}


def told_of_order(label: str, names: Sequence[str]) -> str:
    """How days of two numbers each were read that may be read otherwise, in a sentence; "" for others.

    Where they do not follow each other as days, and their second numbers lie as close as years do, they may be months.
    """
    pairs = {
        name: (int(found["one"]), int(found["two"]))
        for name in names
        if (found := _IN_NUMBERS.fullmatch(name)) and found["one"]
    }
    days = days_of_year(names, called_day=True) if len(pairs) == len(names) and are_called_days(label) else {}
    if not days:
        return ""
    orders = _orders(pairs, both=True)
    order = next(order for order, found in orders.items() if found == days)
    lasts = [last for _, last in pairs.values()]
    may_be_months = max(first for first, _ in pairs.values()) <= _MONTHS and max(lasts) - min(lasts) <= _NEAR_YEARS
    if may_be_months and not _go_on([*days.values()]):
        return (
            f"The days in “{label}” have no year, and were read with the {order}; months with their years may be meant."
        )
    return f"The days in “{label}” were read with the {order}." if len(orders) > 1 else ""


def _number(month: int, day: int) -> int:
    """Which day of a leap year it is; 0 where it is none."""
    try:
        return date(_LEAP_YEAR, month, day).timetuple().tm_yday
    except ValueError:
        return 0
