"""Times of other lengths than most of a table have that its makers describe: 2023 below its quarters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.exploring.times import Times, compact
from harbin_viewer.factsheet.roles.found_roles import Roles
from harbin_viewer.factsheet.roles.times.periods import period_of
from harbin_viewer.factsheet.sources.sense.shaping.frequencies import ADJECTIVES, Stack, stacks
from harbin_viewer.factsheet.tables.table import Table

_LOOKED_AT, _MOST_TIMES = 6_000, 3_000
"""Rows by which it is told that lengths stand under each other, and different times of a column that is looked at."""


@dataclass(frozen=True)
class OtherLengths:
    """The times that are left out, in the words of the table, their rows, and what the others are: quarterly rows."""

    times: tuple[str, ...] = ()
    rows: npt.NDArray[np.integer] = field(default_factory=lambda: np.array([], dtype=np.int64))
    beside: str = ""


def without_other_lengths(table: Table, roles: Roles, times: Times | None) -> tuple[Times | None, OtherLengths]:
    """The times without those of rows that are longer or shorter than most are, and which these are."""
    if times is None or times.axis != "date" or table.column(roles.time).dtype.kind != "O":
        return times, OtherLengths()
    texts = ["" if value is None else str(value).strip() for value in table.column(roles.time).tolist()]
    told = [text for text in dict.fromkeys(texts) if text]
    lengths = {text: period.frequency for text in told[:_MOST_TIMES] if (period := period_of(text))}
    if len({*lengths.values()}) < len(("one", "other")) or not (found := _stacks(table, roles, texts)):
        return times, OtherLengths()
    main = found[0].frequency
    others = {text: None for text, length in lengths.items() if length != main}  # in the order of the table
    rows = np.array([row for row, text in enumerate(texts) if text in others], dtype=np.int64)
    numbers = times.values.copy()
    numbers[rows] = np.nan
    return replace(times, numbers=compact(numbers)), OtherLengths((*others,), rows, ADJECTIVES[main])


def _stacks(table: Table, roles: Roles, texts: Sequence[str]) -> list[Stack]:
    """The lengths that stand under each other, also by what else is told in words of each row."""
    words = [
        column.tolist()[:_LOOKED_AT]
        for name, column in table.columns.items()
        if column.dtype.kind == "O" and name != roles.time
    ]
    told = [["" if value is None else str(value) for value in column] for column in words]
    rows = list(zip(texts[:_LOOKED_AT], *told, strict=True))
    return stacks(rows, 0, named=any(2 * sum(map(bool, column)) > len(column) for column in told))
