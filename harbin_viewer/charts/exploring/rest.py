"""What others have of a whole of which some parts are shown: figures computed from many cells each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Self

import numpy as np

from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.factsheet.exploring.cut import Rows
from harbin_viewer.factsheet.model.cell import CellAt


@dataclass(frozen=True, eq=False, kw_only=True)
class Rest(Series):
    """`told` is what others have at each of `times`, `y` how high that stands, so that shares end at a hundred.

    `rows_at` gives the rows that it is computed from at a time.
    """

    of: tuple[str, str]
    """Resource and field of these rows."""

    times: Floats
    told: Floats
    rows_at: Callable[[float], Rows]

    credited: tuple[Series, ...] = ()
    """The figures that have a say in it, where rows name their sources."""

    def at(self, points: np.ndarray[tuple[int], np.dtype[np.int64]]) -> Rest:
        """The series with some of its points."""
        return replace(super().at(points), times=self.times[points], told=self.told[points])

    def figure(self, point: int) -> float:
        """What others have, as exact as it is told."""
        return float(self.told[point])

    def _part(self, first: int, end: int) -> Self:
        made = super()._part(first, end)
        vars(made).update(times=self.times[first:end], told=self.told[first:end])
        return made

    def address(self, point: int) -> CellAt | None:  # noqa: ARG002 as of any series
        """None: no cell has the figure."""
        return None

    def cell(self, point: int) -> CellAt:
        """The first of the cells that a figure is computed from; at `rows` where it stands there."""
        row = int(self.rows[point])
        return CellAt(self.of[0], row, self.of[1]) if row >= 0 else self.cells(point)[0]

    def made_from(self, point: int) -> list[CellAt]:
        """The cells that a figure is computed from, which are all that there are."""
        return self.cells(point)

    def cells(self, point: int) -> list[CellAt]:
        """The cells that a figure is computed from."""
        return [CellAt(self.of[0], row, self.of[1]) for row in self.rows_at(float(self.times[point])).tolist()]
