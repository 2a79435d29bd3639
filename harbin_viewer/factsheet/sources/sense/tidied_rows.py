"""Rows of a raw table that are no data of their own: codes of flags below each series, and weekends without figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.raw_table import RawTable

_FLAGS = frozenset({"codes", "code", "flags", "flag", "status", "obs_status"})
_DAY = re.compile(r"[12]\d{3}-\d\d-\d\d")
_LONGEST_FLAG = 3
_USUAL = "A"
"""The flag of a figure of which nothing is to be said."""

_SATURDAY = 5
_FEWEST = 10
"""Weekends from which on it is no chance that none has a figure."""


def with_flags_in_cells(raw: RawTable) -> RawTable:
    """The table with each row of flags (“Codes”) put behind the figures of the row above it."""
    if not isinstance(raw.rows, Sequence) or not any(map(_is_flags, raw.rows[:_FEWEST])):
        return raw
    rows: list[Sequence[str]] = []
    for row in raw.rows:
        if rows and _is_flags(row):
            rows[-1] = [_with_flag(cell, flag) for cell, flag in zip(rows[-1], _as_long(row, rows[-1]), strict=True)]
        else:
            rows.append(row)
    return replace(raw, rows=rows, clean=None)


def _is_flags(row: Sequence[str]) -> bool:
    """Whether a row is called flags and has letters only."""
    cells = [cell.strip() for cell in row[1:] if cell.strip()]
    called = bool(row) and row[0].strip().casefold() in _FLAGS
    return called and bool(cells) and all(cell.isalpha() and len(cell) <= _LONGEST_FLAG for cell in cells)


def _as_long(row: Sequence[str], other: Sequence[str]) -> list[str]:
    return ["", *row[1:], *[""] * len(other)][: len(other)]


def _with_flag(cell: str, flag: str) -> str:
    return f"{cell} {flag.strip()}" if flag.strip() not in ("", _USUAL) and cell.strip() else cell


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
