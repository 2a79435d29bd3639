"""Places on an axis that are missing between those of a table: years, months, days that would follow evenly."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

_MOST = 50
"""Missing places from which on none is added."""

UNEVEN = "Places stand side by side, not as far apart as their times are."
"""What is said where these are not evenly apart."""

BRIDGED_TIMES, BRIDGED_PLACES = (f"Thin dashes bridge {those} without figures." for those in ("times", "places"))
"""What dashes in a line stand for, along times and along anything else."""

Days = npt.NDArray[np.datetime64]

_A_DAY = np.timedelta64(1, "D")


def with_missing(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """The values, each once and in order, with those between them that would follow evenly.

    Years and months by what all their distances are multiples of (of two of them, by each year or month); days by the
    calendar: the same day, or the last, of each month, or without weekends where none has a value.
    """
    if len(values) < 2 or values.dtype.kind != "M" or values.dtype == "datetime64[M]":
        return _even(values)
    days = values.astype("datetime64[D]")
    if not (days == values).all():
        return _even(values)
    return _of_each_month(days) if _once_a_month(days) else _without_weekends(days)


def is_uneven(values: npt.NDArray[Any]) -> bool:
    """Whether places that follow each other in time are not evenly apart, so that side by side they mislead."""
    days = values.astype("datetime64[D]") if values.dtype.kind == "M" else values
    if len(values) < 3 or bool((np.diff(values) == values[1] - values[0]).all()):
        return False
    if values.dtype.kind == "M" and values.dtype != "datetime64[M]" and (days == values).all():
        if _once_a_month(days):
            days = days.astype("datetime64[M]")
        elif bool(np.is_busday(days).all()):
            return bool((np.busday_count(days[:-1], days[1:]) != 1).any())
    steps = np.diff(days if values.dtype == "datetime64[D]" else values)
    return len(steps) > 1 and bool((steps != steps[0]).any())


def is_uneven_on(axis: str, places: npt.NDArray[np.float64]) -> bool:
    """The same of places on an axis of times, which are days on a "date" one."""
    return is_uneven(places.astype("datetime64[D]") if axis == "date" else places)


def _even(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    if len(values) < 2:
        return values
    distances = np.diff(values)
    steps = distances.astype(np.int64)
    step = int(np.gcd.reduce(steps)) if len(steps) > 1 else 1  # two places are no rhythm
    if int(steps.sum()) // step + 1 - len(values) >= _MOST:
        return values
    by = np.int64(step).astype(distances.dtype)  # moments want their unit
    return np.arange(values[0], values[-1] + by, by)


def _once_a_month(days: Days) -> bool:
    """Whether the days are the same of each month, or the last of each."""
    months = days.astype("datetime64[M]")
    if (months[1:] == months[:-1]).any():
        return False
    of_month = days - months.astype("datetime64[D]")
    return bool((of_month == of_month[0]).all()) or bool((_last_days(months) == days).all())


def _of_each_month(days: Days) -> Days:
    months = days.astype("datetime64[M]")
    every = _even(months)
    if (_last_days(months) == days).all():
        return _last_days(every)
    first = every.astype("datetime64[D]")
    return np.asarray(first + (days[0] - months[0].astype("datetime64[D]")))


def _last_days(months: npt.NDArray[np.datetime64]) -> Days:
    return np.asarray((months + np.timedelta64(1, "M")).astype("datetime64[D]") - _A_DAY)


def _without_weekends(days: Days) -> Days:
    every = np.arange(days[0], days[-1] + _A_DAY, _A_DAY) if np.is_busday(days).all() else _even(days)
    if np.is_busday(days).all():
        every = every[np.is_busday(every)]
    return every if len(every) - len(days) < _MOST else days
