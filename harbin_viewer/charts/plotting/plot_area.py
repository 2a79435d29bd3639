"""The plot area of a panel while its marks are drawn: scales, colours, and what is left to be labelled."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeAlias

import numpy as np
import numpy.typing as npt
from msgspec import Struct

from harbin_viewer.charts.colour import readable
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.charts.plotting.downsampling import seen_points, visible
from harbin_viewer.charts.plotting.page import Page
from harbin_viewer.charts.plotting.scale import Scale
from harbin_viewer.charts.scene import Box, MarkAt, Points
from harbin_viewer.charts.text.notation import Notation

Side = Literal[
    "above", "above left", "above right", "below", "below left", "below right", "left", "right", "inside",
]  # fmt: skip
"""Where a label stands to a mark; "above right" begins above it instead of being centred, "above left" ends there."""

Place: TypeAlias = tuple[float, float, Side]
"""`x` and `y` of a mark's edge, and the side of it."""


_NEAR = 2.0
"""Px round a point of many."""


class Wanted(Struct, frozen=True, gc=False):
    """A label that a mark would like: in the first of `places` that is free.

    `key` labels (the highest, the lowest, the last) are set even where not all of them fit, those of most `weight`
    first; `room` is what an "inside"
    one must fit into across; `plate` is the colour of a ground of its own, where it would stand on stripes. `mark`: the
    label is itself the mark of this figure, which has no other.
    """

    text: str
    places: tuple[Place, ...]
    key: bool = False
    weight: float = 0.0
    colour: str = ""
    bold: bool = False
    room: Box | None = None
    plate: str = ""
    mark: MarkAt | None = None


@dataclass
class Drawn:
    """What drawing leaves to be placed: labels, best first, and what they must not lie on.

    `smaller`: labels may be set smaller, where so all of a group fit. `untold`: some marks have no room for one. `gap`
    is the least between two labels, in shares of their size.
    """

    groups: list[list[Wanted]] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    lines: list[Points] = field(default_factory=list)
    smaller: bool = True
    untold: bool = False
    gap: float = 0.25


@dataclass(frozen=True)
class Plot:
    """The plot area of one panel; `first` is the number of its first series in the chart."""

    page: Page
    chart: Chart
    panel: Panel
    first: int
    box: Box
    x: Scale
    y: Scale
    notation: Notation
    named_at_ends: bool = False
    _seen: dict[int, npt.NDArray[np.int64]] = field(default_factory=dict)
    _points: dict[int, list[tuple[int, float, float]]] = field(default_factory=dict)

    @property
    def shown(self) -> tuple[float, float]:
        """The part of the horizontal axis on show."""
        return self.x.low, self.x.high

    def seen(self, number: int) -> npt.NDArray[np.int64]:
        """The points on show that have a figure, of the panel's series of that number."""
        if number not in self._seen:
            self._seen[number] = seen_points(self.panel.series[number], self.shown)
        return self._seen[number]

    @cached_property
    def longest_line(self) -> int:
        """How many points on show the longest of its lines has, of those that are no ground for others."""
        lines = (number for number, series in enumerate(self.panel.series) if mark_of(series.mark).runs)
        named = (number for number in lines if not self.panel.series[number].quiet)
        return max((len(self.seen(number)) for number in named), default=0)

    def values(self, number: int) -> Floats:
        """Their figures."""
        return self.panel.series[number].y[self.seen(number)]

    def points(self, number: int) -> list[tuple[int, float, float]]:
        """Each of them: which it is, its place, and its figure."""
        if number not in self._points:
            series, seen = self.panel.series[number], self.seen(number)
            each = zip(seen.tolist(), series.x[seen].tolist(), series.y[seen].tolist(), strict=True)
            self._points[number] = list(each)
        return self._points[number]

    def colour(self, series: Series) -> str:
        """The colour of a series; grey for a quiet one."""
        if series.quiet:
            return self.page.theme.quiet
        return self.page.theme.series_colour(series.rank, series.shade)

    def ink(self, series: Series) -> str:
        """The colour of a series, with as much ink as it takes to be read."""
        theme = self.page.theme
        return readable(self.colour(series), theme.ink, theme.page, theme.words)

    def mark(self, number: int, point: int, box: Box) -> None:
        """Note where a point of the panel's series of that number is drawn."""
        cell = self.panel.series[number].cell(point)
        self.page.marks.append(MarkAt(self.first + number, point, cell, box))

    def mark_points(self, number: int, points: npt.NDArray[np.int64]) -> None:
        """Note where many points of a series are, each in a small box round its place."""
        series, side = self.panel.series[number], 2 * _NEAR
        across, down = self.x.places(series.x[points]), self.y.places(series.y[points])
        cells, of_chart = series.cells_at(points), self.first + number
        places = zip(points.tolist(), cells, (across - _NEAR).tolist(), (down - _NEAR).tolist(), strict=True)
        self.page.marks += [MarkAt(of_chart, point, cell, Box(x, y, side, side)) for point, cell, x, y in places]

    def mark_at(self, number: int, point: int, x: float, y: float) -> None:
        """The same of one that stands there on the page."""
        self.mark(number, point, Box(x - _NEAR, y - _NEAR, 2 * _NEAR, 2 * _NEAR))

    def mark_some(self, number: int, between: float) -> None:
        """Of many points note where some are, so that a reader can point at a figure wherever the line runs."""
        series = self.panel.series[number]
        seen = visible(series, self.shown)
        points = range(seen.start, seen.stop) if isinstance(seen, slice) else np.flatnonzero(seen)
        some = self.some(points, between)
        self.mark_points(number, some[np.isfinite(series.y[some])])

    def some(self, points: npt.NDArray[np.int64] | range, between: float) -> npt.NDArray[np.int64]:
        """As many of the points as stand about so many px apart."""
        return np.asarray(points[:: max(1, round(len(points) * between / self.box.width))], dtype=np.int64)

    def label_of(self, series: Series, point: int) -> MarkAt:
        """The mark of a figure that the chart tells by a label alone; its box is where that will stand."""
        return MarkAt(self.chart.told.index(series), point, series.address(point), Box(0, 0, 0, 0))

    def label(self, series: Series, point: int) -> str:
        """The figure of a point as a label."""
        return self.panel.label(self.notation, series, point, self.page.locale)
