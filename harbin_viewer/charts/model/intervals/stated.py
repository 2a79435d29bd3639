"""Between which two figures each point of a series lies, as its table states it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.model.value_blocks import BLOCK, Floats
from harbin_viewer.factsheet.words.reported_decimals import Stated


@dataclass(frozen=True, eq=False)
class Intervals:
    """`low` and `high` of each point, both NaN where its row does not state them; `what` they are in words.

    `decimals` are those with which the low (first row) and the high were stated, −1 where they have no zeros at their
    end. `is_drawn`: the picture shows them; else they are told of each point alone.
    """

    low: Floats
    high: Floats
    what: str
    decimals: npt.NDArray[np.int64]
    is_drawn: bool = True

    def at(self, points: Any) -> Self:
        """Those of some of the points, by their numbers or as a slice."""
        return replace(self, low=self.low[points], high=self.high[points], decimals=self.decimals[:, points])

    def of(self, point: int) -> tuple[float, float] | None:
        """That of a point; None where none is stated."""
        low, high = (
            float(end[point]) if decimals[point] < 0 else Stated(float(end[point]), int(decimals[point]))
            for end, decimals in zip((self.low, self.high), self.decimals, strict=True)
        )
        return (low, high) if np.isfinite(low) and np.isfinite(high) else None

    @cached_property
    def ends(self) -> tuple[float, ...]:
        """The least low and the greatest high; none where none is stated."""
        return self.ends_among(slice(None))

    @cached_property
    def blocks(self) -> tuple[Floats, Floats]:
        """The least low and the greatest high of each block of points; NaN where none is stated."""
        starts = np.arange(0, len(self.low), BLOCK)
        return np.fmin.reduceat(self.low, starts), np.fmax.reduceat(self.high, starts)

    def ends_among(self, points: Any) -> tuple[float, ...]:
        """The same of some of the points, as a mask or a slice."""
        low, high = self.low[points], self.high[points]
        known = np.isfinite(low)
        return (float(low[known].min()), float(high[known].max())) if known.any() else ()
