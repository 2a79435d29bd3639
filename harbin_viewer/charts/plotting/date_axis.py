"""A horizontal axis of dates: ticks where a calendar has them, told as a reader writes dates."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QLocale

from harbin_viewer.charts.plotting.scale import round_up
from harbin_viewer.charts.text.dates import date_of, date_text

_HOURS = (1, 3, 6, 12)
_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 3, 6)
_MONDAY = 4
"""The day of the first Monday after 1 January 1970."""


def date_ticks(low: float, high: float, most: int, locale: QLocale) -> list[tuple[float, str]]:
    """At most about `most` ticks within `low` to `high` (days since 1970), each with its label."""
    span = max(high - low, 1e-9)
    for hours in _HOURS:
        if span * 24 / hours <= most:
            return [(at, _time(at, locale)) for at in _multiples(low, high, hours / 24, 0)]
    for days in _DAYS:
        if span / days <= most:
            return [(at, _day(at, locale)) for at in _multiples(low, high, days, _MONDAY if days > 2 else 0)]
    for months in _MONTHS:
        if span / (months * 30.44) <= most:
            return [(at, _month(at, locale)) for at in _months(low, high, months)]
    years = round_up(span / 365.25 / most)
    return [(at, date_of(at).astype("datetime64[Y]").astype(str)) for at in _months(low, high, years * 12)]


def _multiples(low: float, high: float, step: float, origin: float) -> list[float]:
    first, last = math.ceil((low - origin) / step - 1e-9), math.floor((high - origin) / step + 1e-9)
    return [origin + place * step for place in range(first, last + 1)]


def _months(low: float, high: float, step: int) -> list[float]:
    """The first day of every `step`th month, counted from January 1970."""
    first, last = (int(date_of(math.floor(one)).astype("datetime64[M]").astype(int)) for one in (low, high))
    starts = (np.datetime64(month, "M") for month in range(first - first % step, last + step + 1, step))
    days = (float(one.astype("datetime64[D]").astype(int)) for one in starts)
    return [one for one in days if low <= one <= high]


def _month(at: float, locale: QLocale) -> str:
    year, month = str(date_of(at)).rsplit("-", 2)[:2]
    name = locale.standaloneMonthName(int(month), QLocale.FormatType.ShortFormat)
    return f"{name} {year}" if month == "01" else name


def _day(at: float, locale: QLocale) -> str:
    _year, month, day = str(date_of(at)).rsplit("-", 2)
    return f"{int(day)} {locale.monthName(int(month), QLocale.FormatType.ShortFormat)}"


def _time(at: float, locale: QLocale) -> str:
    return _day(at, locale) if abs(at - round(at)) < 1e-9 else date_text(at)[-5:]
