"""Months below their quarters in the header are called by themselves, with the year of the quarter where it has one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from harbin_viewer.factsheet.roles.times.months import month_of
from harbin_viewer.factsheet.roles.times.periods import part_of_year, period_of
from harbin_viewer.factsheet.sources.raw_table import RawTable

_FEWEST = 3
"""Months below quarters, of which fewer may be something else."""


def without_quarters_above(raw: RawTable) -> RawTable:
    """The table with such months in place of both; as it is where months stand below no quarters, or below several."""
    heads = [row for row in raw.header_rows if len(row) == len(raw.labels)]
    if len(heads) < len(("quarter", "month")):
        return raw
    found = [_month_alone(cells) for cells in zip(*heads, strict=True)]
    labels = tuple(month or label for month, label in zip(found, raw.labels, strict=True))
    if sum(map(bool, found)) < _FEWEST or len({*labels}) < len(labels):
        return raw
    renamed = dict(zip(raw.labels, labels, strict=True))
    columns = {renamed.get(label, label): hint for label, hint in raw.columns.items()}
    return replace(raw, labels=labels, header_rows=(labels,), columns=columns, clean=None)


def _month_alone(cells: Sequence[str]) -> str:
    """The month above a column, with its year; "" where its quarter does not stand above it, or more than that."""
    parts = list(dict.fromkeys(cell.strip() for cell in cells if cell.strip()))
    if len(parts) != len(("quarter", "month")) or not (month := month_of(parts[1])):
        return ""
    whole = period_of(parts[0])
    year, _, rest = whole.text.partition("-") if whole else ("", "", parts[0])
    return f"{parts[1]} {year}".strip() if part_of_year(rest) == ("quarter", (month + 2) // 3) else ""
