"""What a column holds, summed up: how many values, the least and the largest, how they are spread."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from harbin_viewer.factsheet.tables.table import Column
from harbin_viewer.window.tables.column_values import ColumnValues, Mask
from harbin_viewer.window.tables.natural_order import Told, natural_key

_BARS = 24
_AT_ONCE = 16_384


@dataclass(frozen=True)
class ValueCount:
    """A value in words and how many rows have it; "" stands for none."""

    text: str
    count: int


@dataclass(frozen=True)
class ColumnSummary:
    """`bars` are how many of the numbers or moments fall into each of equal parts from the least to the largest.

    `values` are all different ones, the most frequent first; numbers and moments in their order.
    """

    rows: int
    missing: int
    distinct: int
    least: str
    largest: str
    median: str
    bars: tuple[int, ...]
    values: tuple[ValueCount, ...]


def summed_up(column: ColumnValues, shown: Mask, told: Told) -> ColumnSummary:
    """The summary of the rows where `shown` is true."""
    values = _counted(column, shown, told)
    missing = sum(value.count for value in values if not value.text)
    least, median, largest, bars = _spread(column, shown)
    distinct = sum(1 for value in values if value.text)
    return ColumnSummary(int(shown.sum()), missing, distinct, least, largest, median, bars, values)


def _counted(column: ColumnValues, shown: Mask, told: Told) -> tuple[ValueCount, ...]:
    codes, values = column.codes(told)
    counts = np.bincount(codes[shown], minlength=len(values)).tolist()
    found: dict[str, int] = {}
    for number, (value, count) in enumerate(zip(values, counts, strict=True)):
        if number % _AT_ONCE == 0:
            told(number, len(values))
        if count:
            text = column.words_of(value)
            found[text] = found.get(text, 0) + count
    if column.kind != "text":
        return tuple(ValueCount(*pair) for pair in found.items())
    keys = {text: natural_key(text) for text in found} if len(found) <= _AT_ONCE else {}
    pairs = sorted(found.items(), key=lambda pair: (-pair[1], keys.get(pair[0], pair[0])))
    return tuple(ValueCount(*pair) for pair in pairs)


def _spread(column: ColumnValues, shown: Mask) -> tuple[str, str, str, tuple[int, ...]]:
    """The least, the middle and the largest value in words, and the bars; nothing for texts."""
    present = column.column[shown & ~column.missing]
    if column.kind == "text" or not len(present):
        return "", "", "", ()
    middle = np.partition(present, (len(present) - 1) // 2)[(len(present) - 1) // 2]
    ends = [present.min(), middle, present.max()]
    least, median, largest = (column.words_of(_plain(value, column)) for value in ends)
    numbers = (present.view(np.int64) if column.kind == "time" else present).astype(np.float64)
    return least, median, largest, _bars(numbers)


def _plain(value: object, column: ColumnValues) -> object:
    return value.item() if column.kind == "number" and isinstance(value, np.generic) else value


def _bars(numbers: Column) -> tuple[int, ...]:
    found = numbers[np.isfinite(numbers)]
    if not len(found) or found.min() == found.max():
        return ()
    bars, _edges = np.histogram(found, bins=min(_BARS, max(len(np.unique(found[:1000])), 2)))
    return tuple(bars.tolist())
