"""One series of a chart: its figures, how sure each is, and where each stands in the sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from dataclasses import field as default
from functools import cached_property
from typing import Any, Self, TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.model.words.constant_column import among, taken
from harbin_viewer.charts.status import looks
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.words.reported_decimals import Stated

Floats: TypeAlias = npt.NDArray[np.float64]

BLOCK = 64
"""Points of a long series that are looked at as one."""

_FAR = 1.5
"""Steps between two figures from which on some are missing between them."""

LONG = 60
"""Points of a line up to which each is marked and named, and can be pointed at."""


def distinct(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """The values in order, each once. (`np.unique` does the same, and imports masked arrays for it: 4 ms.)"""
    if bool((values[1:] > values[:-1]).all()):  # most series, and 20 times as fast as to sort them
        return values
    ordered = np.sort(values)
    return ordered[np.append(True, ordered[1:] != ordered[:-1])] if len(ordered) else ordered


def _none() -> npt.NDArray[Any]:
    return np.array([], dtype=object)


@dataclass(frozen=True, eq=False)
class Series:
    """One series: `y` in `unit` at `x` (NaN is a gap), each point with its row, status and source.

    `rank` and `shade` choose the colour: the place of its table among the sheet's, of its field among the source's of
    the same unit. `derive` is how the figures were computed from the table's, "" where they are its own; `parts` has
    the weakest status of the figures that each was computed from. `decimals` has, by row, those of the figures that
    were stated with zeros at the end. `how` says how the figures were computed, "" where the table does. `measure` is
    the label of the field. `style` tells lines apart whose colours are alike: 0 is solid, others are dashed. `step`
    is how far places follow each other on the axis, where they do so evenly: farther apart, figures are missing (of
    `workdays` they are not at weekends). `of_years`: the figures are years, which nobody parts in thousands. A
    `quiet` series stands behind the others: thin and grey, without name and labels. `names` are those of single
    points, `keys` which of them matter most, and `sizes` what the areas of their dots show.
    """

    label: str
    unit: str
    mark: str
    source: str
    rank: int
    shade: int
    resource: str
    field: str
    x: Floats
    y: Floats
    rows: npt.NDArray[np.integer]
    status: npt.NDArray[Any]
    derive: str = ""
    parts: npt.NDArray[Any] = default(default_factory=_none)
    sources: npt.NDArray[Any] = default(default_factory=_none)
    decimals: Mapping[int, int] | None = None
    how: str = ""
    quiet: bool = False
    names: tuple[str, ...] = ()
    keys: frozenset[int] = frozenset()
    sizes: Floats = default(default_factory=_none)
    measure: str = ""
    style: int = 0
    step: float = 0.0
    workdays: bool = False
    of_years: bool = False

    def figure(self, point: int) -> float:
        """A point's figure, with the decimals it was stated with."""
        value = float(self.y[point])
        decimals = None if self.decimals is None else self.decimals.get(int(self.rows[point]))
        return value if decimals is None else Stated(value, decimals)

    @cached_property
    def stated_decimals(self) -> int:
        """The most decimals with which figures of its field were stated that end in zeros."""
        return max((self.decimals or {}).values(), default=0)

    def name_of(self, point: int) -> str:
        """What a point is called: by its own name where it has one."""
        return self.names[point] if self.names else self.label

    def cell(self, point: int) -> CellAt:
        """The address of a point's figure."""
        return CellAt(self.resource, int(self.rows[point]), self.field)

    def address(self, point: int) -> CellAt | None:
        """The address of a point's figure; None where no cell has it."""
        return self.cell(point)

    def has(self, cell: CellAt) -> bool:
        """Whether it has the figure at an address; one without a field means any in its row."""
        if cell.resource != self.resource or cell.field not in ("", self.field):
            return False
        return bool((self.rows == cell.row).any())

    def cells(self, point: int) -> list[CellAt]:
        """The cells that a point's figure comes from."""
        return [self.cell(point)]

    def source_at(self, point: int) -> str:
        """The name of the source of a point's figure."""
        return str(self.sources[point] or "") if len(self.sources) else self.source

    def look(self, point: int) -> str:
        """The status that a point is drawn with."""
        return str(self.looks[point])

    @property
    def looks(self) -> npt.NDArray[Any]:
        """The statuses that the points are drawn with: of computed ones, that of what they were computed from."""
        return self.parts if self.derive else self.status

    def within(self, window: tuple[float, float]) -> Self:
        """The series with the points in a part of the horizontal axis."""
        return self.at(np.flatnonzero((self.x >= window[0]) & (self.x <= window[1])))

    def at(self, points: npt.NDArray[np.int64]) -> Self:
        """The series with these of its points."""
        words = {name: taken(getattr(self, name), points) for name in ("status", "parts", "sources") if self._has(name)}
        kept = points.tolist() if self.names or self.keys else []
        return replace(
            self, x=self.x[points], y=self.y[points], rows=self.rows[points],
            names=tuple(self.names[point] for point in kept) if self.names else (),
            keys=frozenset(place for place, point in enumerate(kept) if point in self.keys),
            sizes=self.sizes[points] if len(self.sizes) else self.sizes,
            **words,  # type: ignore[arg-type]
        )  # fmt: skip

    def _has(self, name: str) -> bool:
        return len(getattr(self, name)) == len(self.x)

    @cached_property
    def ends(self) -> tuple[float, ...]:
        """The least and the greatest figure; none where there is none."""
        if not np.isfinite(self.y).any():
            return ()
        return float(np.nanmin(self.y)), float(np.nanmax(self.y))

    @cached_property
    def gaps(self) -> npt.NDArray[np.int64]:
        """The points before and after each stretch of missing figures, in two columns."""
        known = np.flatnonzero(np.isfinite(self.y))
        apart = np.diff(known) > 1
        if self.workdays:
            days = self.x[known].astype(np.int64).astype("datetime64[D]")
            apart |= np.busday_count(days[:-1], days[1:]) > 1
        elif self.step:
            apart |= np.diff(self.x[known]) > _FAR * self.step
        return np.column_stack((known[:-1][apart], known[1:][apart]))

    @cached_property
    def unsure(self) -> npt.NDArray[np.bool_]:
        """Which points are drawn as less than confirmed."""
        return among(self.looks, (look.name for look in looks().values() if not look.is_sure))

    @cached_property
    def sure_part(self) -> Series | None:
        """The series with a gap at each unsure point; None where there is no other."""
        return None if self.unsure.all() else replace(self, y=np.where(self.unsure, np.nan, self.y))

    @cached_property
    def rises(self) -> bool:
        """Whether `x` never goes back, so that a part of it is found without looking at all of it."""
        return bool((self.x[1:] >= self.x[:-1]).all())

    @cached_property
    def whole(self) -> bool:
        """Whether all places are whole numbers."""
        return bool((self.x == np.round(self.x)).all())

    @cached_property
    def blocks(self) -> tuple[Floats, Floats, Floats]:
        """Of each `BLOCK` points the first `x`, the least and the greatest `y`; gaps count only where all are."""
        starts = np.arange(0, len(self.x), BLOCK)
        return self.x[::BLOCK].copy(), np.fmin.reduceat(self.y, starts), np.fmax.reduceat(self.y, starts)
