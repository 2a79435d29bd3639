"""The decimals that the figures of a column were stated with, where these end in zeros, in as little room as may be."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, Mapping, Sequence, ValuesView
from typing import Any

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.words.reported_decimals import Stated

_FEW = 8
"""One row in so many has decimals where they are kept by their rows, which take more room each."""


class ColumnDecimals(Mapping[int, int]):
    """The rows of a column whose figures end in zeros, with their decimals: a byte a row, or these rows alone."""

    NONE = 255

    def __init__(self, decimals: npt.NDArray[np.uint8]) -> None:
        rows = np.flatnonzero(decimals != self.NONE)
        few = len(rows) * _FEW < len(decimals)
        self._count = len(rows)
        self.most = int(decimals[rows].max(initial=0))
        """The most decimals of a row: all series of a column ask for it."""
        self._rows = rows.astype(np.int32 if len(decimals) < 2**31 else np.int64) if few else None
        self._decimals = decimals[rows] if few else decimals

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

    @property
    def rows(self) -> npt.NDArray[Any]:
        """The rows that have decimals."""
        return np.flatnonzero(self._decimals != self.NONE) if self._rows is None else self._rows

    @property
    def decimals(self) -> npt.NDArray[np.uint8]:
        """The decimals of these rows."""
        return self._decimals[self.rows] if self._rows is None else self._decimals

    def among(self, rows: npt.NDArray[np.integer]) -> dict[int, int]:
        """Those of some rows."""
        found = self._at(rows)
        there = found != self.NONE
        return dict(zip(rows[there].tolist(), found[there].tolist(), strict=True))

    def items(self) -> ItemsView[int, int]:
        """The rows with their decimals."""
        return dict(zip(self.rows.tolist(), self.decimals.tolist(), strict=True)).items()

    def values(self) -> ValuesView[int]:
        """The decimals."""
        return dict(zip(self.rows.tolist(), self.decimals.tolist(), strict=True)).values()

    def _at(self, rows: npt.NDArray[np.integer]) -> npt.NDArray[np.uint8]:
        if self._rows is None:
            dense: npt.NDArray[np.uint8] = self._decimals[rows]
            return dense
        if not self._count:
            return np.full(len(rows), self.NONE, dtype=np.uint8)
        places = np.minimum(_places(self._rows, rows), self._count - 1)
        found: npt.NDArray[np.uint8] = np.full(len(rows), self.NONE, dtype=np.uint8)
        same = self._rows[places] == rows
        found[same] = self._decimals[places][same]
        return found

    def __getitem__(self, row: int) -> int:
        """The decimals of a row; KeyError where its figure does not end in zeros."""
        if row < 0 or (self._rows is None and row >= len(self._decimals)):
            raise KeyError(row)
        at = row if self._rows is None else int(_places(self._rows, np.asarray(row)))
        if self._rows is not None and (at >= self._count or self._rows[at] != row):
            raise KeyError(row)
        found = int(self._decimals[at])
        if found == self.NONE:
            raise KeyError(row)
        return found

    def __iter__(self) -> Iterator[int]:
        return iter(self.rows.tolist())

    def __len__(self) -> int:
        return self._count


def _places(rows: npt.NDArray[Any], sought: npt.NDArray[Any]) -> Any:
    """Where rows belong among others, as numbers of their kind: numpy would make all of these such as are sought."""
    return np.searchsorted(rows, np.minimum(sought, np.iinfo(rows.dtype).max).astype(rows.dtype))


def decimals_among(known: Mapping[int, int], rows: npt.NDArray[np.integer]) -> dict[int, int]:
    """The decimals of some rows, of those that have some."""
    if isinstance(known, ColumnDecimals):
        return known.among(rows)
    return {row: decimals for row in rows.tolist() if (decimals := known.get(row)) is not None}


def stated_in(known: Mapping[int, int]) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    """The rows that have decimals, and these."""
    if isinstance(known, ColumnDecimals):
        return known.rows, known.decimals
    return np.array(list(known), dtype=np.int64), np.array(list(known.values()), dtype=np.int64)


def most_decimals(known: Mapping[int, int]) -> int:
    """The most of them; 0 where there are none."""
    return known.most if isinstance(known, ColumnDecimals) else max(known.values(), default=0)
