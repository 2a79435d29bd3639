"""A horizontal axis of dates: ticks where a calendar has them, told as a reader writes dates."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLocale

from harbin_viewer.charts.plotting.scale import round_up
from harbin_viewer.charts.text.dates import date_of, date_text

Tell: TypeAlias = Callable[[float, QLocale, str], str]
"""Writes a tick, with the year where one is given."""

_SECONDS = (0.001, 0.005, 0.05, 0.2, 1, 5, 15)
_MINUTES = (*(seconds / 60 for seconds in _SECONDS), 1, 5, 15, 30, 60, 180, 360, 720)
_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 3, 6)
_MONTH = 30.44
"""Days of a month, one with another."""

_MILLISECONDS = 86_400_000
"""Of a day."""

_PART = 10_000
"""Times that are looked at before the next."""

_OF_1970 = 1970 * 12
"""Months from the year nought to 1970."""

_FEWEST_YEARS = 2
"""Round years that are named at least: one alone gives no measure."""

_MONDAY = 4
"""The day of the first Monday after 1 January 1970."""


def date_ticks(low: float, high: float, most: int, locale: QLocale, finest: float = 0.0) -> list[tuple[float, str]]:
    """At most about `most` ticks within `low` to `high` (days since 1970), each with its label.

    They are no finer than the times of the data (`finest`, in days), unless none of these were on show.
    """
    ticks = _ticks(low, high, most, locale, finest)
    return ticks if ticks or not finest else _ticks(low, high, most, locale, 0.0)


def _ticks(low: float, high: float, most: int, locale: QLocale, finest: float) -> list[tuple[float, str]]:
    span = max(high - low, 1e-9)
    for minutes in _MINUTES:
        if span * 1440 / minutes <= most and minutes / 1440 >= finest:
            return _told(_multiples(low, high, minutes / 1440, 0), _time, locale)
    for days in _DAYS:
        if span / days <= most and days >= finest:
            return _told(_multiples(low, high, days, _MONDAY if days > 2 else 0), _day, locale)
    for months in _MONTHS:
        if span / (months * _MONTH) <= most and months * _MONTH >= finest:
            return _told(_months(low, high, months), _month, locale)
    return [(at, _year(at)) for at in _years(low, high, most)]


def dates_in_words(names: Sequence[str], locale: QLocale) -> list[str]:
    """Months, days or moments in ISO form as a reader writes them; the first, and the first of each year, has it too.

    Of moments the first of each day has the day.
    """
    moments = np.array([name.replace(" ", "T") for name in names], dtype="datetime64")
    places = (moments.astype("datetime64[ms]").astype(np.int64) / _MILLISECONDS).tolist()
    unit = np.datetime_data(moments.dtype)[0]
    if unit in ("M", "D"):
        return [label for _at, label in _told(places, _month if unit == "M" else _day, locale)]
    days = [math.floor(at + 1e-9) for at in places]
    of_days = [label for _at, label in _told([float(day) for day in days], _day, locale)]
    first = [day != before for before, day in pairwise([None, *days])]
    times = [name.partition(" ")[2] for name in names]
    return [f"{day}, {time}" if new else time for day, time, new in zip(of_days, times, first, strict=True)]


def finest_of(places: Iterable[npt.NDArray[np.float64]]) -> float:
    """How far apart ticks are at least that stand where such times do, in days: a month for first days of months.

    0 for times of day, of which any may be: of a million, the first few tell.
    """
    whole: list[npt.NDArray[np.int64]] = []
    for part in (known[start : start + _PART] for known in places for start in range(0, len(known), _PART)):
        at = np.asarray(part, dtype=np.float64)
        if bool((at != np.rint(at)).any()):
            return 0.0
        whole.append(at.astype(np.int64))
    if not whole:
        return 0.0
    days = np.concatenate(whole).astype("datetime64[D]")
    months = days.astype("datetime64[M]")
    if bool((months.astype("datetime64[D]") != days).any()):
        return 1.0
    since = months.astype(np.int64)
    return next((step * _MONTH for step in (12, 6, 3) if not (since % step).any()), _MONTH)


def _told(ticks: list[float], tell: Tell, locale: QLocale) -> list[tuple[float, str]]:
    """The ticks with their labels; the first, and the first of each year, has the year too."""
    told, before = [], ""
    for at in ticks:
        year = _year(at)
        told.append((at, tell(at, locale, year if year != before else "")))
        before = year
    return told


def _multiples(low: float, high: float, step: float, origin: float) -> list[float]:
    first, last = math.ceil((low - origin) / step - 1e-9), math.floor((high - origin) / step + 1e-9)
    return [origin + place * step for place in range(first, last + 1)]


def _years(low: float, high: float, most: int) -> list[float]:
    """First days of round years, 1980 and 2000."""
    step = round_up((high - low) / 365.25 / most)
    while len(found := _months(low, high, step * 12)) < _FEWEST_YEARS and step > 1:
        step = round_up(step / 2.5)
    return found


def _months(low: float, high: float, step: int) -> list[float]:
    """The first day of every `step`th month, counted from January of the year nought."""
    first, last = (int(date_of(math.floor(day)).astype("datetime64[M]").astype(int)) for day in (low, high))
    starts = (np.datetime64(month, "M") for month in range(first - (first + _OF_1970) % step, last + step + 1, step))
    days = (float(day.astype("datetime64[D]").astype(int)) for day in starts)
    return [day for day in days if low <= day <= high]


def _year(at: float) -> str:
    return str(date_of(math.floor(at)).astype("datetime64[Y]"))


def _month(at: float, locale: QLocale, year: str) -> str:
    month = int(str(date_of(at)).rsplit("-", 2)[1])
    return f"{locale.standaloneMonthName(month, QLocale.FormatType.ShortFormat)} {year}".rstrip()


def _day(at: float, locale: QLocale, year: str) -> str:
    _year, month, day = str(date_of(math.floor(at + 1e-9))).rsplit("-", 2)
    return f"{int(day)} {locale.monthName(int(month), QLocale.FormatType.ShortFormat)} {year}".rstrip()


def _time(at: float, locale: QLocale, year: str) -> str:
    """The time of day; midnight, and the first tick, have the day too."""
    if abs(at - round(at)) < 1e-9:
        return _day(at, locale, year)
    time = date_text(at)[len("2024-05-17 ") :]
    return f"{_day(at, locale, year)}, {time}" if year else time
