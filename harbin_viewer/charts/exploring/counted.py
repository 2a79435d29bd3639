"""Counts of figures: a series whose points are computed from a different number of cells each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.model.series import Series
from harbin_viewer.factsheet.checks.findings import CellAt


@dataclass(frozen=True, eq=False, kw_only=True)
class Counted(Series):
    """`y` counts figures of `counted`, which are in order: those of point `n` from `ends[n]` to `ends[n + 1]`."""

    counted: Series
    ends: npt.NDArray[np.int64]

    def address(self, point: int) -> CellAt | None:  # noqa: ARG002 as of any series
        """None: no cell has the count."""
        return None

    def cell(self, point: int) -> CellAt:
        """The first of the cells that are counted."""
        return self.counted.cell(min(int(self.ends[point]), len(self.counted.y) - 1))

    def cells(self, point: int) -> list[CellAt]:
        """The cells that are counted."""
        return [self.counted.cell(at) for at in range(int(self.ends[point]), int(self.ends[point + 1]))]
