"""Counts of figures: a series whose points are computed from a different number of cells each."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.model.series import Series
from harbin_viewer.factsheet.model.cell import CellAt


@dataclass(frozen=True, eq=False, kw_only=True)
class Counted(Series):
    """`y` counts figures of `counted`, which are in order: those of point `n` from `bounds[n]` to `bounds[n + 1]`."""

    counted: Series
    bounds: npt.NDArray[np.integer]

    def at(self, points: npt.NDArray[np.int64]) -> Counted:
        """The counts of some of the steps, which follow each other."""
        bounds = self.bounds[[*points.tolist(), *(points[-1:] + 1).tolist()]]
        return replace(super().at(points), bounds=bounds)

    def address(self, point: int) -> CellAt | None:  # noqa: ARG002 as of any series
        """None: no cell has the count."""
        return None

    def cell(self, point: int) -> CellAt:
        """The first of the cells that are counted."""
        return self.counted.cell(min(int(self.bounds[point]), len(self.counted.y) - 1))

    def made_from(self, point: int) -> list[CellAt]:
        """The cells that are counted, and where these are computed those that they are computed from."""
        counted = range(int(self.bounds[point]), int(self.bounds[point + 1]))
        return [cell for at in counted for cell in self.counted.made_from(at)]

    def cells(self, point: int) -> list[CellAt]:
        """The cells that are counted."""
        return [self.counted.cell(at) for at in range(int(self.bounds[point]), int(self.bounds[point + 1]))]
