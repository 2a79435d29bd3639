"""Columns that write times in words of their own (2023-Q1, 2019/20, 09:30) as numbers, as far apart as they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Literal, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.model.value_blocks import Floats

Columns: TypeAlias = Sequence[npt.NDArray[Any]]

TEXTS = frozenset({"string", "any"})

_FROM_TO = re.compile(r"([12]\d{3})\s*(?:[-–—/]|to|bis|à)\s*(?:[12]\d{3}|\d\d)")
_DECADE = re.compile(r"([12]\d{2}0)['’]?s")
_CLOCK = re.compile(r"(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?")
_DURATION = re.compile(
    r"(-)?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?"
)
_DAYS = (365.25, 30.4375, 7.0, 1.0, 1 / 24, 1 / 1440, 1 / 86400)
"""How many days the parts of a duration have."""


class Named(NamedTuple):
    """Places with the words of the table: on a "date" axis days since 1970, on a "year" axis years, else numbers."""

    axis: Literal["year", "number", "date"]
    positions: list[Floats]
    texts: dict[float, str]


def named_times(columns: Columns, types: Sequence[str]) -> Named | None:
    """The places of columns that all write times of one sort in words; None for others, and where two would be one."""
    texts = [text for column in columns for text in column.tolist()]
    if not texts or not all(isinstance(text, str) for text in texts):
        return None
    different = list(dict.fromkeys(texts))
    found = _of_day(different, types) or _years(different, types) or _periods(different, types)
    if found is None or len(set(found[1].values())) < len(different):
        return None
    axis, places = found
    positions = [np.array([places[text] for text in column.tolist()], dtype=np.float64) for column in columns]
    return Named(axis, positions, {place: text for text, place in places.items()})


_Found: TypeAlias = tuple[Literal["year", "number", "date"], dict[str, float]]


def _of_day(texts: list[str], types: Sequence[str]) -> _Found | None:
    """Times of day in hours, durations in days."""
    read: Callable[[str], float | None] | None = {"time": _hours, "duration": _length}.get(types[0])
    return _all("number", texts, read) if read and len(set(types)) == 1 else None


def _years(texts: list[str], types: Sequence[str]) -> _Found | None:
    """Years over two calendar years (2019/20), several years (1990-1994) and decades, each at its first year."""
    return _all("year", texts, _first_year) if set(types) <= TEXTS else None


def _all(axis: Literal["year", "number"], texts: list[str], read: Callable[[str], float | None]) -> _Found | None:
    places = {text: read(text) for text in texts}
    known = {text: place for text, place in places.items() if place is not None}
    return (axis, known) if len(known) == len(texts) else None


def _periods(texts: list[str], types: Sequence[str]) -> _Found | None:
    """Quarters, months and other periods of one length, each at its first day; years with words beside them."""
    from harbin_viewer.factsheet.exploring.times import times_of
    from harbin_viewer.factsheet.roles.times.periods import periods_of

    if not set(types) <= TEXTS:
        return None
    periods = periods_of(texts)
    frequencies = {period.frequency for period in periods.values()}
    if len(periods) < len(texts) or len(frequencies) > 1:
        return None
    times = times_of(np.array(texts, dtype=object))
    return "year" if frequencies == {"year"} else "date", dict(zip(texts, times.values.tolist(), strict=True))


def _first_year(text: str) -> float | None:
    found = _FROM_TO.fullmatch(text.strip()) or _DECADE.fullmatch(text.strip())
    return float(found[1]) if found else None


def _hours(text: str) -> float | None:
    found = _CLOCK.match(text)
    return int(found[1]) + int(found[2]) / 60 + float(found[3] or 0) / 3600 if found else None


def _length(text: str) -> float | None:
    found = _DURATION.fullmatch(text)
    if found is None:
        return None
    parts = sum(float(part or 0) * days for part, days in zip(found.groups()[1:], _DAYS, strict=True))
    return -parts if found[1] else parts
