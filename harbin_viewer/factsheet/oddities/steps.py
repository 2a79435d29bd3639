"""The time of each row as a whole number of steps: years, quarters or months, whatever type the column has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.oddities.examined import ExaminedTable, Numbers
from harbin_viewer.factsheet.roles.times.periods import periods_of

_IN_MONTHS = {"year": 12, "half-year": 6, "quarter": 3, "month": 1}
_FIRST_YEAR = 1970
"""From which numpy counts."""


class Steps(NamedTuple):
    """`numbers` count `unit`s ("year"); `there` is where a row has a time; `label` names a step in a sentence."""

    numbers: Numbers
    there: npt.NDArray[np.bool_]
    unit: str
    label: Callable[[int], str]


def steps_of(examined: ExaminedTable) -> Steps | None:
    """The times of a table in steps, None where it has none or they are days, weeks or of several lengths."""
    time, unit = examined.roles.time, examined.roles.frequency
    if time not in examined.table.columns or unit not in _IN_MONTHS:
        return None
    column = examined.table.columns[time]
    if column.dtype.kind in "iuf":
        return _of_years(column) if unit == "year" else None
    if column.dtype.kind == "M":
        months = column.astype("datetime64[M]").astype(np.int64) + _FIRST_YEAR * 12
        return Steps(months // _IN_MONTHS[unit], ~np.isnat(column), unit, _label(unit))
    return _of_texts(examined, time, unit)


def _of_years(column: npt.NDArray[Any]) -> Steps | None:
    there = np.isfinite(column)
    numbers = np.where(there, column, 0).astype(np.int64)
    return Steps(numbers, there, "year", _label("year")) if (numbers[there] == column[there]).all() else None


def _of_texts(examined: ExaminedTable, time: str, unit: str) -> Steps | None:
    codes, values = examined.coded(time)
    found = periods_of([str(value) for value in values])
    periods = [found.get(str(value)) for value in values]
    if any(period is not None and period.frequency != unit for period in periods):
        return None
    numbers = np.array([_number(period.text, unit) if period else 0 for period in periods] or [0], dtype=np.int64)
    known = np.array([period is not None for period in periods] or [False])
    return Steps(numbers[codes], known[codes] & (codes >= 0), unit, _label(unit))


def _number(text: str, unit: str) -> int:
    """A period (1980, 1980-S1, 1980-Q1, 1980-01) as a number of steps."""
    year, within = int(text[:4]), text[5:].lstrip("SQ")
    return year * (12 // _IN_MONTHS[unit]) + (int(within) - 1 if within else 0)


def _label(unit: str) -> Callable[[int], str]:
    per_year = 12 // _IN_MONTHS[unit]

    def label(step: int) -> str:
        year, within = divmod(step, per_year)
        sign = {"half-year": "H", "quarter": "Q"}.get(unit, "")
        return str(step).replace("-", "−") if unit == "year" else f"{year}-{sign}{within + 1:0{1 if sign else 2}}"

    return label
