"""Weekends without figures are left out of a table of days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.raw_table import RawTable

_DAY = re.compile(r"[12]\d{3}-\d\d-\d\d")
_SATURDAY = 5
_FEWEST = 10
"""Days at weekends from which on it is no chance that none has a figure."""


def without_weekends(raw: RawTable) -> RawTable:
    """The table without its Saturdays and Sundays, where all of them are there and none has a figure."""
    if (
        not isinstance(raw.rows, Sequence)
        or not raw.rows
        or not _DAY.fullmatch(raw.rows[0][0].strip() if raw.rows[0] else "")
    ):
        return raw
    ends = {place: day for place, row in enumerate(raw.rows) if row and (day := _weekend_day(row[0].strip()))}
    if len(ends) < _FEWEST or not _are_all(set(ends.values())) or any(_has_figure(raw.rows[place]) for place in ends):
        return raw
    notice = Notice("left out", "Saturdays and Sundays are left out: none of them has a figure.", count=len(ends))
    return raw.walked(
        lambda rows: (row for place, row in enumerate(rows) if place not in ends), notices=(*raw.notices, notice)
    )


def _weekend_day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None
    return day if day and day.weekday() >= _SATURDAY else None


def _are_all(days: set[date]) -> bool:
    """Whether these are all Saturdays and Sundays from the first of them to the last."""
    first, last = min(days), max(days)
    weeks, rest = divmod((last - first).days + 1, 7)
    return len(days) == 2 * weeks + sum((first.weekday() + step) % 7 >= _SATURDAY for step in range(rest))


def _has_figure(row: Sequence[str]) -> bool:
    return any(any(sign.isdigit() for sign in cell) for cell in row[1:])
