"""Figures of one row in several of its columns, as a series."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

import numpy as np

from harbin_viewer.charts.model.series import Series
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.words.reported_decimals import Stated


@dataclass(frozen=True, eq=False, kw_only=True)
class Across(Series):
    """Each point is of another of the `fields`; `known_decimals` has, by field and row, those of stated figures."""

    fields: tuple[str, ...]
    known_decimals: Mapping[str, Mapping[int, int]]

    def at(self, points: np.ndarray[tuple[int], np.dtype[np.int64]]) -> Self:
        """The series with some of its points."""
        return replace(super().at(points), fields=tuple(self.fields[point] for point in points.tolist()))

    def cell(self, point: int) -> CellAt:
        """The address of a point's figure."""
        return CellAt(self.resource, int(self.rows[point]), self.fields[point])

    def figure(self, point: int) -> float:
        """A point's figure, with the decimals it was stated with."""
        value = float(self.y[point])
        decimals = self.known_decimals.get(self.fields[point], {}).get(int(self.rows[point]))
        return value if decimals is None else Stated(value, decimals)

    def has(self, cell: CellAt) -> bool:
        """Whether it has the figure at an address; one without a field means any in its row."""
        return any(self.cell(point) == cell or (not cell.field and self.cell(point)[:2] == cell[:2])
                   for point in range(len(self.y)))  # fmt: skip

    @cached_property
    def stated_decimals(self) -> int:
        """The most decimals with which figures were stated that end in zeros."""
        stated = (self.figure(point) for point in range(len(self.y)))
        return max((value.decimals for value in stated if isinstance(value, Stated)), default=0)
