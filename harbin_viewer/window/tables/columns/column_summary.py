"""What a column holds, summed up: how many values, the least and the largest, how they are spread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from harbin_viewer.factsheet.tables.table import Column
from harbin_viewer.window.tables.columns.column_values import ColumnValues
from harbin_viewer.window.tables.columns.joined_texts import Mask
from harbin_viewer.window.tables.columns.natural_order import Told, natural_ranks

_BARS = 24
_AT_ONCE = 4096
_MOST_SORTED = 100_000
"""Different texts: more are listed as they come."""


@dataclass(frozen=True)
class ColumnSummary:
    """`bars` are how many of the numbers or moments fall into each of equal parts from the least to the largest.

    `middle` is the value in the middle, two of an even number where they differ, none of texts.

    `texts` are all different values in words, "" for what is missing, the most frequent first, numbers and moments in
    their order; `counts` are how many rows have each.
    """

    rows: int
    missing: int
    distinct: int
    least: str
    largest: str
    middle: tuple[str, ...]
    bars: tuple[int, ...]
    texts: Sequence[str]
    counts: Sequence[int]


def summed_up(column: ColumnValues, shown: Mask, told: Told) -> ColumnSummary:
    """The summary of the rows where `shown` is true."""
    found = _counted(column, shown, told)
    missing = found.get("", 0)
    least, middle, largest, bars = _spread(column, shown)
    distinct = len(found) - ("" in found)
    texts, counts = list(found), list(found.values())
    if column.kind == "text":
        order = _most_frequent_first(texts, counts, told)
        texts, counts = [texts[place] for place in order], [counts[place] for place in order]
    return ColumnSummary(int(shown.sum()), missing, distinct, least, largest, middle, bars, texts, counts)


def _counted(column: ColumnValues, shown: Mask, told: Told) -> dict[str, int]:
    codes, values = column.codes(told)
    counts = np.bincount(codes[shown], minlength=len(values))
    found: dict[str, int] = {}
    for start in range(0, len(values), _AT_ONCE):
        told(start, len(values))
        some = counts[start : start + _AT_ONCE].tolist()
        for value, count in zip(values[start : start + _AT_ONCE], some, strict=True):
            if count:
                text = column.words_of(value)
                found[text] = found.get(text, 0) + count
    return found


def _most_frequent_first(texts: Sequence[str], counts: Sequence[int], told: Told) -> list[int]:
    """The places of the texts in the order of their counts; those of one count in their own order, if not too many."""
    places = np.arange(len(texts))
    if len(texts) <= _MOST_SORTED:
        places = np.argsort(np.asarray(natural_ranks(texts, told)), kind="stable")
    order: list[int] = places[np.argsort(-np.array(counts, dtype=np.int64)[places], kind="stable")].tolist()
    return order


def _spread(column: ColumnValues, shown: Mask) -> tuple[str, tuple[str, ...], str, tuple[int, ...]]:
    """The least, the middle and the largest value in words, and the bars; nothing for texts."""
    present = column.column[shown & ~column.missing] if column.kind != "text" else column.column[:0]
    if not len(present):
        return "", (), "", ()
    middle = sorted({(len(present) - 1) // 2, len(present) // 2})
    values = [present.min(), *np.partition(present, middle)[middle], present.max()]
    least, *median, largest = (column.words_of(_plain(value, column)) for value in values)
    numbers = (present.view(np.int64) if column.kind == "time" else present).astype(np.float64)
    return least, tuple(dict.fromkeys(median)), largest, _bars(numbers)


def _plain(value: object, column: ColumnValues) -> object:
    return value.item() if column.kind == "number" and isinstance(value, np.generic) else value


def _bars(numbers: Column) -> tuple[int, ...]:
    found = numbers[np.isfinite(numbers)]
    if not len(found) or found.min() == found.max():
        return ()
    bars, _edges = np.histogram(found, bins=min(_BARS, max(len(np.unique(found[:1000])), 2)))
    return tuple(bars.tolist())
