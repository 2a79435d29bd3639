"""That thin dashes bridge times without figures is said as long as a line on show has some."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from harbin_viewer.charts.model.axis.missing_places import BRIDGED_TIMES
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.series import Series


def bridged(series: Iterable[Series]) -> str:
    """The sentence for the lines that are bridged, "" where none is."""
    return BRIDGED_TIMES if any(mark_of(known.mark).runs and known.bridged for known in series) else ""


def without_bridges(chart: Chart) -> Chart:
    """The chart without the sentence, where those lines are switched off or out of the part on show."""
    if BRIDGED_TIMES not in chart.note or bridged(chart.series):
        return chart
    before, _told, after = (part.strip() for part in chart.note.partition(BRIDGED_TIMES))
    return replace(chart, note=" ".join(filter(None, [before, after])))
