"""Days whose year nobody says: 28.9., 3 Jan, Jan 3, 5 février, 2月5日; below a column called as a time 5/2 too."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise, takewhile

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.times.cycles.weekdays import is_day
from harbin_viewer.factsheet.roles.times.decimal_times import short_months
from harbin_viewer.factsheet.roles.times.months import month_of
from harbin_viewer.factsheet.roles.times.part_names import DAYS

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


_CALLED_DAYS = DAYS | {
    "date", "datum", "dato", "fecha", "data", "tarih", "gün", "дата", "день", "dátum", "nap", "pvm", "päivä",
    "päivämäärä", "kuupäev", "datums", "dan", "den", "dzień", "日付", "日期", "月日", "날짜", "일자", "ngày",
}  # fmt: skip
"""How columns of days are called, beside names that end so (Messdatum, match date)."""

_ENDS_SO = re.compile(r"(?i)(?:^|[^\W\d_]|[ _-])(?:dat(?:e|um|o|a)|tag|dag|fecha|päivä)$")


_OF_MONTH, _LAST_OF_MONTH = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th|er|º)"), 31


def are_called_days(label: str) -> bool:
    """Whether a column is called as days are."""
    return label.strip().lower() in _CALLED_DAYS or _ENDS_SO.search(label.strip()) is not None


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
    if short_months([*told]):
        return {}
    orders = [{name: _number(month, day) for name, (day, month) in pairs.items()}]
    if found[next(iter(found))]["sign"] in ("/", "-"):
        orders.append({name: _number(month, day) for name, (month, day) in pairs.items()})
    fitting = [days for days in orders if all(days.values())]
    return next((days for days in fitting if _go_on([*days.values()])), fitting[0] if fitting else {})


def _number(month: int, day: int) -> int:
    """Which day of a leap year it is; 0 where it is none."""
    try:
        return date(_LEAP_YEAR, month, day).timetuple().tm_yday
    except ValueError:
        return 0
