"""What of a panel is on show, found once for all that lays it out: the range of its values, and their notation."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from harbin_viewer.cached_property import cached_property
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.measure import told_subtitle
from harbin_viewer.charts.model.panel import Panel, stack_ends
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.charts.plotting.downsampling import extremes, passing, visible
from harbin_viewer.charts.text.notation import Notation

_NEAR, _NEAR_PAIRS = 0.5, 0.3
"""The share of the greatest figure under which the least is near zero; pairs are about their gaps, which take room."""

_WHOLE, _PAST_WHOLE = 100.0, 102.0
"""Per cent of a whole, and how far its parts pass it where each of them is rounded."""

_FEW = 20
"""Up to which whole numbers are few: an axis of them could have ticks at halves."""


@dataclass(frozen=True)
class PanelView:
    """A panel with the part `shown` of its horizontal axis; `first` is the number of its first series in the chart.

    `low` and `high` are the ends of its values on show. `is_empty`: no figure is.
    """

    panel: Panel
    first: int
    shown: tuple[float, float]
    low: float
    high: float
    notation: Notation
    is_empty: bool

    @property
    def is_honest(self) -> bool:
        """Whether zero is on the vertical axis, or need not be: points may lie anywhere."""
        has_zero = self.low <= 0 <= self.high
        return has_zero or self.panel.logarithmic or all(mark.without_base for mark in self.panel.marks)

    @property
    def to_tick(self) -> float:
        """The value that the topmost tick reaches: where parts of a whole pass that as they are rounded, the whole."""
        is_share = self.panel.unit.split()[:1] == ["%"] and any(mark.arranged == "stacked" for mark in self.panel.marks)
        return _WHOLE if is_share and self.low >= 0 and _WHOLE < self.high <= _PAST_WHOLE else self.high

    def most_ticks(self, most: int) -> int:
        """At most so many ticks; of counts no more than there are whole numbers, as nothing is counted in halves."""
        return min(most, max(round(self.high - self.low), 1)) if self.counts else most

    @cached_property
    def counts(self) -> bool:
        """Whether its values count things, or are a few whole numbers as counts are: pupils, goals, marks."""
        series = self.panel.series
        return all(each.derive == "count" for each in series) or (
            -_FEW <= self.low <= self.high <= _FEW and all(_are_whole(each.y) for each in series)
        )


def _are_whole(values: Floats) -> bool:
    """Whether there are values, and each is a whole number or missing."""
    known = values[np.isfinite(values)]
    return bool(len(known)) and bool((known == np.round(known)).all())


def told_in(chart: Chart, views: Sequence[PanelView]) -> Chart:
    """The chart with its subtitle in what its figures are told in, where that begins with another size of the unit."""
    if len(views) != 1:
        return chart
    told = told_subtitle(chart.subtitle, views[0].panel.unit, views[0].notation)
    return chart if told == chart.subtitle else replace(chart, subtitle=told)


def view_of(panel: Panel, first: int, shown: tuple[float, float]) -> PanelView:
    """The panel as it is on show."""
    low, high = _extent(panel, shown)
    is_empty = not (math.isfinite(low) and math.isfinite(high))
    if panel.reach is not None and not is_empty:
        low, high = min(low, panel.reach[0]), max(high, panel.reach[1])
    low, high = (0.0, 1.0) if is_empty else _ends(panel, low, high)
    return PanelView(panel, first, shown, low, high, panel.notation_between(low, high), is_empty)


def _extent(panel: Panel, shown: tuple[float, float]) -> tuple[float, float]:
    """The lowest and highest value on show, infinite where there is none."""
    low, high = np.inf, -np.inf
    for series in panel.series:
        low, high = _with_intervals(panel, series, shown, (low, high))
        if series.is_whole_in(shown):
            low, high = min((low, *series.ends)), max((high, *series.ends))
            continue
        seen = extremes(series, shown)
        if mark_of(series.mark).runs:
            seen = np.append(seen, [passed for edge in shown if (passed := passing(series, edge)) is not None])
        if np.isfinite(seen).any():
            low, high = min(low, float(np.nanmin(seen))), max(high, float(np.nanmax(seen)))
    if any(mark.arranged == "stacked" for mark in panel.marks) and math.isfinite(low) and math.isfinite(high):
        whole = all(series.is_whole_in(shown) for series in panel.series)
        below, above = panel.stack_ends if whole else stack_ends(panel.series, shown)
        low, high = min(low, below), max(high, above)
    return low, high


def _with_intervals(
    panel: Panel, series: Series, shown: tuple[float, float], ends: tuple[float, float]
) -> tuple[float, float]:
    """The ends with those of the intervals of a series that are drawn; a logarithmic axis has no room for nought."""
    if series.intervals is None or not series.intervals.is_drawn:
        return ends
    whole = series.is_whole_in(shown)
    found = series.intervals.ends if whole else series.intervals.ends_among(visible(series, shown))
    if panel.logarithmic:
        found = tuple(end for end in found if end > 0)
    return min((ends[0], *found)), max((ends[1], *found))


def _ends(panel: Panel, low: float, high: float) -> tuple[float, float]:
    """The ends of the vertical axis for such values; a logarithmic one has them apart."""
    if panel.from_anywhere and low < high:
        return low, high
    if not panel.logarithmic:
        return _from_zero(panel, low, high)
    return (low, high) if low < high else (low / 2, high * 2)


def _from_zero(panel: Panel, low: float, high: float) -> tuple[float, float]:
    """The ends of an axis for such values: with zero where bars and areas begin, or where it is near."""
    near = _NEAR_PAIRS if all(mark.arranged == "paired" for mark in panel.marks) else _NEAR
    if any(mark.from_zero for mark in panel.marks) or 0 <= low < near * high or near * low < high <= 0:
        low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        low, high = (min(low, 0.0), max(high, 0.0)) if low else (0.0, 1.0)
    return low, high
