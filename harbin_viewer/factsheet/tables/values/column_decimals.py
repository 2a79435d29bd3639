"""The decimals that the figures of a column were stated with, where these end in zeros: one byte a row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.words.reported_decimals import Stated


class ColumnDecimals(Mapping[int, int]):
    """The rows of a column whose figures end in zeros, with their decimals: one byte a row."""

    NONE = 255

    def __init__(self, decimals: npt.NDArray[np.uint8]) -> None:
        self.array = decimals

    @classmethod
    def of(cls, values: Sequence[Any]) -> ColumnDecimals | None:
        """Those of figures that may be `Stated`; None where none is."""
        found = [(row, value.decimals) for row, value in enumerate(values) if isinstance(value, Stated)]
        if not found:
            return None
        array = np.full(len(values), cls.NONE, dtype=np.uint8)
        rows, decimals = zip(*found, strict=True)
        array[list(rows)] = np.minimum(decimals, cls.NONE - 1)
        return cls(array)

    def among(self, rows: npt.NDArray[np.integer]) -> dict[int, int]:
        """Those of some rows."""
        found = self.array[rows]
        there = found != self.NONE
        return dict(zip(rows[there].tolist(), found[there].tolist(), strict=True))

    def __getitem__(self, row: int) -> int:
        """The decimals of a row; KeyError where its figure does not end in zeros."""
        if not 0 <= row < len(self.array) or self.array[row] == self.NONE:
            raise KeyError(row)
        return int(self.array[row])

    def __iter__(self) -> Iterator[int]:
        return iter(np.flatnonzero(self.array != self.NONE).tolist())

    def __len__(self) -> int:
        return int(np.count_nonzero(self.array != self.NONE))


def decimals_among(known: Mapping[int, int], rows: npt.NDArray[np.integer]) -> dict[int, int]:
    """The decimals of some rows, of those that have some."""
    if isinstance(known, ColumnDecimals):
        return known.among(rows)
    return {row: decimals for row in rows.tolist() if (decimals := known.get(row)) is not None}


def stated_in(known: Mapping[int, int]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """The rows that have decimals, and these."""
    if isinstance(known, ColumnDecimals):
        rows = np.flatnonzero(known.array != ColumnDecimals.NONE)
        return rows, known.array[rows].astype(np.int64)
    return np.array(list(known), dtype=np.int64), np.array(list(known.values()), dtype=np.int64)
