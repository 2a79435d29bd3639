"""Weekends without figures are left out of a table of days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.raw_table import RawTable

_DAY = re.compile(r"[12]\d{3}-\d\d-\d\d")
_SATURDAY = 5
_FEWEST = 10
"""Weekends from which on it is no chance that none has a figure."""


def without_weekends(raw: RawTable) -> RawTable:
    """The table without its Saturdays and Sundays, where all of them are there and none has a figure."""
    if (
        not isinstance(raw.rows, Sequence)
        or not raw.rows
        or not _DAY.fullmatch(raw.rows[0][0].strip() if raw.rows[0] else "")
    ):
        return raw
    ends = [place for place, row in enumerate(raw.rows) if row and _is_weekend(row[0].strip())]
    if len(ends) < _FEWEST or any(_has_figure(raw.rows[place]) for place in ends):
        return raw
    left_out = set(ends)
    rows = [row for place, row in enumerate(raw.rows) if place not in left_out]
    notice = Notice("left out", "Saturdays and Sundays are left out: none of them has a figure.", count=len(ends))
    return replace(raw, rows=rows, clean=None, notices=(*raw.notices, notice))


def _is_weekend(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text)) and date.fromisoformat(text).weekday() >= _SATURDAY
    except ValueError:
        return False


def _has_figure(row: Sequence[str]) -> bool:
    return any(any(sign.isdigit() for sign in cell) for cell in row[1:])
