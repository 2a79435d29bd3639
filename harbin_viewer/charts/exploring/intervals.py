"""How far off the figures of a chart may be, where the table says it: put beside them, drawn where the mark can be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import Any

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.exploring.across import Across
from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.words.bounds_beside import not_drawn
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.intervals.stated import Intervals
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.stated_intervals import StatedInterval, bounds_beside, stated_interval
from harbin_viewer.factsheet.wording import by_number, counted, listed, number

_MOST_BANDS = 5
"""Lines of a panel up to which each has its band; those of more would be one ground."""

_MOST_DOTS = 60
"""Dots up to which each has its whisker."""

_MOST_TOLD = 2
"""Measures whose columns are named; of more it is said what these are."""


@dataclass(frozen=True)
class DrawnIntervals:
    """A chart with the intervals of its figures, the columns of those that are drawn, and what is `told` of them."""

    chart: Chart
    fields: frozenset[str] = frozenset()
    told: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Stated:
    """What the table states, found once for each measure."""

    cube: Cube
    _of: dict[str, StatedInterval | None] = field(default_factory=dict)
    _ends: dict[str, tuple[Floats, Floats, npt.NDArray[np.int64]]] = field(default_factory=dict)

    def of(self, measure: str) -> StatedInterval | None:
        """How far off the figures of a measure may be."""
        if measure not in self._of:
            known = self.cube.roles.measure(measure)
            self._of[measure] = stated_interval(self.cube, known) if known else None
        return self._of[measure]

    def ends(self, measure: str) -> tuple[Floats, Floats, npt.NDArray[np.int64]] | None:
        """The low and the high of each row, and the decimals of both."""
        found = self.of(measure)
        if found is not None and measure not in self._ends:
            self._ends[measure] = (*found.ends(self.cube, measure), found.decimals(self.cube, measure))
        return self._ends.get(measure)

    @cached_property
    def any(self) -> bool:
        """Whether there may be something to find."""
        return any(known.bounds for known in self.cube.roles.measures)


def with_intervals(brief: Brief, chart: Chart) -> DrawnIntervals:
    """The chart with how far off each of its figures may be; computed ones are off by what nobody states."""
    stated = _Stated(brief.cube)
    return _drawn_in(chart, stated) if stated.any else DrawnIntervals(chart)


def declared_with_intervals(document: Document, chart: Chart) -> Chart:
    """The chart of a view with the same, where all its figures are of one table whose rows are told as they stand.

    Its note then says what is drawn, and what stands there and is not.
    """
    names = {series.resource for series in chart.series if series.resource}
    if len(names) != 1:
        return chart
    cube: Cube = document.cube(next(iter(names)))
    if cube.table is not document.table(cube.name):
        return chart
    drawn = _drawn_in(chart, _Stated(cube))
    measures = (known for series in chart.series if (known := cube.roles.measure(series.field)) is not None)
    beside = dict.fromkeys(name for known in measures for name in bounds_beside(cube, known))
    said = (*drawn.told, not_drawn(cube, [name for name in beside if name not in drawn.fields]))
    tell = partial(_with_words, chart.tell, " ".join(filter(None, said)))
    return replace(drawn.chart, tell=tell)


def _with_words(tell: Callable[[Chart], Chart], words: str, chart: Chart) -> Chart:
    """The chart with all words that follow from its figures, and these."""
    told = tell(chart)
    return replace(told, note=" ".join(filter(None, [told.note, words])))


def _drawn_in(chart: Chart, stated: _Stated) -> DrawnIntervals:
    """A chart with how far off its figures of one table may be."""
    panels = [_in_panel(stated, panel) for panel in chart.panels]
    drawn = [series for panel in panels for series in panel.series if _is_drawn(series)]
    if not drawn:
        return DrawnIntervals(replace(chart, panels=tuple(panels)))
    ends = [end for series in drawn if series.intervals for end in series.intervals.ends]
    panels = [panel if panel.reach is None else _reaching(panel, ends) for panel in panels]
    found = [known for name in _measures(drawn) if (known := stated.of(name)) is not None]
    fields = frozenset(name for known in found for name in known.fields)
    chart = replace(chart, panels=tuple(panels))
    return DrawnIntervals(chart, fields, tuple(_told(chart, drawn, found)))


def _in_panel(stated: _Stated, panel: Panel) -> Panel:
    series = [_with(stated, known) for known in panel.series]
    lines = sum(mark_of(known.mark).runs and not known.quiet for known in series)
    if any(mark_of(known.mark).named for known in series) and sum(known.figures for known in series) > _MOST_DOTS:
        return replace(panel, series=tuple(map(_undrawn, series)))
    return replace(panel, series=tuple(_shown(known, panel, lines) for known in series))


def _with(stated: _Stated, series: Series) -> Series:
    """A series with the intervals of its points; as it is where none of these has one."""
    if series.derive or series.resource != stated.cube.table.resource.name:
        return series
    parts = list(_by_measure(series))
    low, high = np.full(len(series.x), np.nan), np.full(len(series.x), np.nan)
    decimals = np.full((2, len(series.x)), -1)
    for name, those in parts:
        if (ends := stated.ends(name)) is not None:
            rows = series.rows[those]
            low[those], high[those], decimals[:, those] = ends[0][rows], ends[1][rows], ends[2][:, rows]
    unknown = ~np.isfinite(series.y)
    low[unknown] = high[unknown] = np.nan
    what = list(dict.fromkeys(known.what for name, _those in parts if (known := stated.of(name)) is not None))
    if not np.isfinite(low).any():
        return series
    told = what[0] if len(what) == 1 else "stated interval"
    return replace(series, intervals=Intervals(low, high, told, decimals))


def _by_measure(series: Series) -> Iterator[tuple[str, Any]]:
    """The measures of a series, each with the points that are of it."""
    if not isinstance(series, Across):
        yield series.field, slice(None)
        return
    for name in dict.fromkeys(series.fields):
        yield name, np.array([known == name for known in series.fields])


def _shown(series: Series, panel: Panel, lines: int) -> Series:
    """A series whose intervals are drawn or not: not of what is behind, nor of many lines or touching bars."""
    mark = mark_of(series.mark)
    if series.intervals is None or (
        mark.intervals and not panel.touching and not (mark.runs and (series.quiet or lines > _MOST_BANDS))
    ):
        return series
    return _undrawn(series)


def _undrawn(series: Series) -> Series:
    return replace(series, intervals=series.intervals and replace(series.intervals, is_drawn=False))


def _is_drawn(series: Series) -> bool:
    return series.intervals is not None and series.intervals.is_drawn


def _reaching(panel: Panel, ends: list[float]) -> Panel:
    """A panel whose scale has room for all intervals on it."""
    assert panel.reach is not None
    ends = [end for end in ends if end > 0 or not panel.logarithmic]
    return replace(panel, reach=(min((panel.reach[0], *ends)), max((panel.reach[1], *ends))))


def _measures(series: list[Series]) -> list[str]:
    """The measures of these series, each once."""
    names = (known.fields if isinstance(known, Across) else (known.field,) for known in series)
    return list(dict.fromkeys(name for each in names for name in each))


def _told(chart: Chart, drawn: list[Series], found: list[StatedInterval]) -> Iterator[str]:
    """What is drawn, and what of it is missing or not as a reader would think."""
    kind = mark_of(drawn[0].mark).intervals
    word = kind[:-1] if len(drawn) == 1 and kind == "bands" else kind
    told = list(dict.fromkeys(known.told for known in found))
    if len(told) > _MOST_TOLD:
        told = [f"{listed(list(dict.fromkeys(known.what for known in found)))}, by columns of each measure"]
    yield f"{word.capitalize()}: {'; '.join(told)}."
    yield _lacking(drawn)
    yield _outside(drawn)
    if any(panel.logarithmic for panel in chart.panels) and any(_reaches_nought(known) for known in drawn):
        yield "Where they reach nought or less, they go on beyond the axis."
    if any(known.quiet and known.intervals and not known.intervals.is_drawn for known in chart.series):
        yield "Those of grey lines are not drawn."


def _lacking(drawn: list[Series]) -> str:
    """How many figures have no interval."""
    figures = sum(known.figures for known in drawn)
    known = sum(int(np.isfinite(series.intervals.low).sum()) for series in drawn if series.intervals)
    lack = figures - known
    return f"{number(lack)} of {counted(figures, 'figure')} {by_number(lack, 'has', 'have')} none." if lack else ""


def _outside(drawn: list[Series]) -> str:
    """How many figures do not lie within their intervals."""
    count = sum(
        int(((series.y < series.intervals.low) | (series.y > series.intervals.high)).sum())
        for series in drawn
        if series.intervals
    )
    return f"{counted(count, 'figure')} {by_number(count, 'lies', 'lie')} outside of these." if count else ""


def _reaches_nought(series: Series) -> bool:
    return series.intervals is not None and bool((series.intervals.low <= 0).any())
