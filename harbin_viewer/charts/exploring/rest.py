"""What others have of a whole of which some parts are shown: figures computed from many cells each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from harbin_viewer.charts.model.series import Floats, Series
from harbin_viewer.factsheet.exploring.cut import Rows
from harbin_viewer.factsheet.model.cell import CellAt


@dataclass(frozen=True, eq=False, kw_only=True)
class Rest(Series):
    """`y` is what others have at each of `times`; `rows_at` gives the rows that it is computed from at a time."""

    of: tuple[str, str]
    """Resource and field of these rows."""

    times: Floats
    rows_at: Callable[[float], Rows]

    credited: tuple[Series, ...] = ()
    """The figures that have a say in it, where rows name their sources."""

    def at(self, points: np.ndarray[tuple[int], np.dtype[np.int64]]) -> Rest:
        """The series with some of its points."""
        return replace(super().at(points), times=self.times[points])

    def address(self, point: int) -> CellAt | None:  # noqa: ARG002 as of any series
        """None: no cell has the figure."""
        return None

    def cell(self, point: int) -> CellAt:
        """The first of the cells that a figure is computed from; at `rows` where it stands there."""
        row = int(self.rows[point])
        return CellAt(self.of[0], row, self.of[1]) if row >= 0 else self.cells(point)[0]

    def cells(self, point: int) -> list[CellAt]:
        """The cells that a figure is computed from."""
        return [CellAt(self.of[0], row, self.of[1]) for row in self.rows_at(float(self.times[point])).tolist()]
