"""One series of a chart: its figures, how sure each is, and where each stands in the sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, replace
from dataclasses import field as default
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.model.gaps import gaps_of, reach_into
from harbin_viewer.charts.model.in_order import rises
from harbin_viewer.charts.model.intervals.stated import Intervals
from harbin_viewer.charts.model.value_blocks import Floats, ValueBlocks, by_place, ends_at, ends_of, first_figure
from harbin_viewer.charts.model.words.constant_column import among, different, is_repeated, taken
from harbin_viewer.charts.status import looks
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.exploration import Transform
from harbin_viewer.factsheet.model.mark import MarkName
from harbin_viewer.factsheet.model.status import StatusName
from harbin_viewer.factsheet.model.view import Derivation
from harbin_viewer.factsheet.tables.values.column_decimals import most_decimals
from harbin_viewer.factsheet.words.reported_decimals import Stated

if TYPE_CHECKING:
    from harbin_viewer.factsheet.exploring.other_parts import OtherParts

Computation: TypeAlias = Derivation | Transform | Literal["sum", "gap", "count", "rest"]
"""How figures were computed: as a view or a reader asks for it, or by the chart; "" where they are the table's."""

LONG = 60
"""Points of a line up to which each is marked and named, and can be pointed at."""


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
    `workdays` they are not at weekends). `of_years`: the figures are years, which nobody parts in thousands; `clock`
    is how clocks write them (h:mm:ss). A `quiet` series stands behind the others: thin and grey, without name and
    labels. `names` are those of single points, `keys` which of them matter most, `sizes` what the areas of their dots
    show. `is_rounded`: what is computed has no more digits than are sure, so that none is added. `other_rows` and
    `other_field`: where the second figure stands that each was computed from; `others` knows, by row, all further ones.
    From the place `ahead` on, figures are of times that have not been."""

    label: str
    unit: str
    mark: MarkName
    source: str
    rank: int
    shade: int
    resource: str
    field: str
    x: Floats
    y: Floats
    rows: npt.NDArray[np.integer]
    status: npt.NDArray[Any]
    derive: Computation = ""
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
    clock: str = ""
    is_rounded: bool = False
    other_rows: npt.NDArray[Any] = default(default_factory=_none)
    other_field: str = ""
    others: OtherParts | None = None
    intervals: Intervals | None = None
    ahead: float = np.inf

    def looking(self, **looks: Any) -> Self:
        """The same figures under another label, in another colour, or quiet: what is known of them stays known."""
        made = copy(self)
        vars(made).update(looks)
        return made

    def figure(self, point: int) -> float:
        """A point's figure, with the decimals it was stated with."""
        value = float(self.y[point])
        decimals = None if self.decimals is None else self.decimals.get(int(self.rows[point]))
        return value if decimals is None else Stated(value, decimals)

    @cached_property
    def stated_decimals(self) -> int:
        """The most decimals with which figures of its field were stated that end in zeros."""
        return most_decimals(self.decimals or {})

    def name_of(self, point: int) -> str:
        """What a point is called: by its own name where it has one."""
        return self.names[point] if self.names else self.label

    @cached_property
    def shared_names(self) -> frozenset[str]:
        """Names that several of its points have: beside one of them, such a name would be taken for its own."""
        return frozenset(name for name, count in Counter(self.names).items() if count > 1)

    def cell(self, point: int) -> CellAt:
        """The address of a point's figure."""
        return CellAt(self.resource, int(self.rows[point]), self.field)

    def cells_at(self, points: npt.NDArray[np.int64]) -> list[CellAt]:
        """The addresses of many points' figures."""
        if type(self).cell is not Series.cell:
            return [self.cell(point) for point in points.tolist()]
        return [CellAt(self.resource, row, self.field) for row in self.rows[points].tolist()]

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
        others = [CellAt(self.resource, int(row), self.other_field) for row in self.other_rows[point : point + 1]]
        return [self.cell(point), *others]

    def made_from(self, point: int) -> list[CellAt]:
        """The cells of all figures that a point's figure was computed from, its own first."""
        return (
            self.cells(point) if self.others is None else [self.cell(point), *self.others.cells(int(self.rows[point]))]
        )

    def source_at(self, point: int) -> str:
        """The name of the source of a point's figure."""
        return str(self.sources[point] or "") if len(self.sources) else self.source

    def look(self, point: int) -> StatusName:
        """The status that a point is drawn with."""
        return str(self.looks[point] or "")

    @property
    def looks(self) -> npt.NDArray[Any]:
        """The statuses that the points are drawn with: of computed ones, that of what they were computed from."""
        return self.parts if self.derive else self.status

    def within(self, window: tuple[float, float]) -> Self:
        """The series with the points in a part of the horizontal axis."""
        if self.rises and not self.names and not self.keys:
            first = int(np.searchsorted(self.x, window[0]))
            end = max(first, int(np.searchsorted(self.x, window[1], side="right")))
            made = self._part(first, end)
            vars(made)["bridged"] = self.bridged and reach_into(self.gaps, self.x, window)
            return made
        return self.at(np.flatnonzero((self.x >= window[0]) & (self.x <= window[1])))

    def _part(self, first: int, end: int) -> Self:
        """The series with these points, of which nothing is copied, and what is known of the whole is known of it."""
        names = ("x", "y", "rows", "status", "parts", "sources", "sizes", "other_rows")
        made = replace(
            self, intervals=self.intervals and self.intervals.at(slice(first, end)),
            **{name: getattr(self, name)[first:end] for name in names if self._has(name)},
        )  # fmt: skip
        inside = self.gaps[(self.gaps[:, 0] >= first) & (self.gaps[:, 1] < end)]
        known: dict[str, Any] = {"rises": True, "gaps": inside - first, "unsure": self.unsure[first:end]}
        if end - first > LONG:
            known |= {"ends": self.blocks.ends_between(first, end), "figures": self.blocks.figures_between(first, end)}
        vars(made).update(known)
        return made

    def at(self, points: npt.NDArray[np.int64]) -> Self:
        """The series with these of its points."""
        words = {name: taken(getattr(self, name), points) for name in ("status", "parts", "sources") if self._has(name)}
        kept = points.tolist() if self.names or self.keys else []
        return replace(
            self, x=self.x[points], y=self.y[points], rows=self.rows[points],
            names=tuple(self.names[point] for point in kept) if self.names else (),
            keys=frozenset(place for place, point in enumerate(kept) if point in self.keys),
            sizes=self.sizes[points] if len(self.sizes) else self.sizes,
            other_rows=self.other_rows[points] if len(self.other_rows) else self.other_rows,
            intervals=self.intervals and self.intervals.at(points),
            **words,  # type: ignore[arg-type]
        )  # fmt: skip

    def _has(self, name: str) -> bool:
        return len(getattr(self, name)) == len(self.x)

    @cached_property
    def ends(self) -> tuple[float, ...]:
        """The least and the greatest figure; none where there is none."""
        return ends_of(self.y)

    @cached_property
    def reach(self) -> tuple[float, float]:
        """The least and the greatest place of its points; NaN where it has none."""
        if not len(self.x):
            return np.nan, np.nan
        return (float(self.x[0]), float(self.x[-1])) if self.rises else (float(self.x.min()), float(self.x.max()))

    def is_whole_in(self, shown: tuple[float, float]) -> bool:
        """Whether all of its points are within a part of the horizontal axis."""
        return shown[0] <= self.reach[0] and self.reach[1] <= shown[1]

    @cached_property
    def end_points(self) -> frozenset[int]:
        """The points of the least and the greatest figure; none where there is no figure."""
        return ends_at(self.y) if self.ends else frozenset()

    @cached_property
    def figures(self) -> int:
        """How many points have a figure."""
        return int(np.count_nonzero(np.isfinite(self.y)))

    @cached_property
    def figure_points(self) -> npt.NDArray[np.int64]:
        """The points that have a figure; kept, so asked only of series that are no longer than `LONG`."""
        return np.flatnonzero(np.isfinite(self.y)).astype(np.int64)

    @cached_property
    def points_at(self) -> dict[float, list[int]]:
        """The points that have a figure, by their places; kept as those."""
        return by_place(self.x, self.figure_points)

    @cached_property
    def first_figure(self) -> int:
        """The first point that has a figure; -1 where none has one."""
        return first_figure(self.y)

    @cached_property
    def last_figure(self) -> int:
        """The last point that has a figure; -1 where none has one."""
        back = first_figure(self.y[::-1])
        return len(self.y) - 1 - back if back >= 0 else -1

    @cached_property
    def looks_of_figures(self) -> set[StatusName]:
        """The different statuses that its figures are drawn with, "" for one that is not stated."""
        if self.first_figure < 0:
            return set()
        looks = self.looks
        found = different(looks if is_repeated(looks) else taken(looks, np.flatnonzero(np.isfinite(self.y))))
        return {str(status or "") for status in found}

    @cached_property
    def gaps(self) -> npt.NDArray[np.int64]:
        """The points before and after each stretch of missing figures, in two columns."""
        return gaps_of(self.x, self.y, self.step, workdays=self.workdays)

    @cached_property
    def bridged(self) -> bool:
        """Whether a line of it is led over missing figures, by dashes of which the part on show has some."""
        return 0 < len(self.gaps) <= LONG

    @cached_property
    def unsure(self) -> npt.NDArray[np.bool_]:
        """Which points are drawn as less than confirmed."""
        return among(self.looks, (look.name for look in looks().values() if not look.is_sure))

    @cached_property
    def has_unsure(self) -> bool:
        """Whether a point is drawn as less than confirmed."""
        return bool(self.unsure[0] if is_repeated(self.unsure) else self.unsure.any())

    @cached_property
    def sure_part(self) -> Series | None:
        """The series with a gap at each unsure point; None where there is no other."""
        return None if self.unsure.all() else replace(self, y=np.where(self.unsure, np.nan, self.y))

    @cached_property
    def rises(self) -> bool:
        """Whether `x` never goes back, so that a part of it is found without looking at all of it."""
        return rises(self.x)

    @cached_property
    def whole(self) -> bool:
        """Whether all places are whole numbers."""
        return bool((self.x == np.round(self.x)).all())

    @cached_property
    def blocks(self) -> ValueBlocks:
        """Its figures block by block; asked only of long series."""
        return ValueBlocks(self.x, self.y)
