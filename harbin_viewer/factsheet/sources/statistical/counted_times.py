"""Times that programs of statistics keep as numbers since a beginning, as texts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from math import isfinite

SAS_AND_STATA = datetime(1960, 1, 1)
SPSS = datetime(1582, 10, 14)
"""From when each of them counts."""

_MONTHS, _QUARTERS, _HALVES, _WEEKS = 12, 4, 2, 52


def day_after(begin: datetime) -> Callable[[float], str]:
    """What makes the day of a number of days since a beginning; "" of one that is none."""
    return lambda days: _moment(begin, days=days).split("T")[0]


def moment_after(begin: datetime, unit: float = 1.0) -> Callable[[float], str]:
    """What makes the moment of a number of seconds (of `unit` each) since a beginning; a day where it is midnight."""
    return lambda count: _moment(begin, seconds=count * unit).removesuffix("T00:00:00")


def _moment(begin: datetime, *, days: float = 0.0, seconds: float = 0.0) -> str:
    if not (isfinite(days) and isfinite(seconds)):
        return ""
    try:
        return (begin + timedelta(days=days, seconds=seconds)).replace(microsecond=0).isoformat()
    except OverflowError:
        return ""


def length_of_time(seconds: float) -> str:
    """Seconds as hours, minutes and seconds."""
    if not isfinite(seconds):
        return ""
    whole = int(abs(seconds))
    sign = "-" if seconds < 0 else ""
    return f"{sign}{whole // 3600}:{whole // 60 % 60:02d}:{whole % 60:02d}"


def month_of(count: float) -> str:
    """The month of a number of months since January 1960."""
    year, month = divmod(int(count), _MONTHS)
    return _in_year(year, f"{month + 1:02d}")


def quarter_of(count: float) -> str:
    """The quarter of a number of quarters since the first of 1960."""
    year, quarter = divmod(int(count), _QUARTERS)
    return _in_year(year, f"Q{quarter + 1}")


def half_of(count: float) -> str:
    """The half year of a number of half years since the first of 1960."""
    year, half = divmod(int(count), _HALVES)
    return _in_year(year, f"H{half + 1}")


def week_of(count: float) -> str:
    """The first day of a week of Stata, of which each year has 52, the first from the first of January on."""
    year, week = divmod(int(count), _WEEKS)
    known = 1 <= year + 1960 <= 9999
    return (date(year + 1960, 1, 1) + timedelta(weeks=week)).isoformat() if known else ""


def _in_year(year: int, part: str) -> str:
    return f"{year + 1960}-{part}" if 1 <= year + 1960 <= 9999 else ""


def month_of_day(day: str) -> str:
    """The month of a day."""
    return day[:7]


def quarter_of_day(day: str) -> str:
    """The quarter of a day."""
    return f"{day[:4]}-Q{(int(day[5:7]) + 2) // 3}" if day else ""
