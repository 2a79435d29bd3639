"""Parts of a whole over time: stacked, where they add up."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.form import ExploringForm
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.computed import sums
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.factsheet.exploring.choices import largest
from harbin_viewer.factsheet.exploring.wholes import whole_of, why_no_shares

MOST = 8


def chart(brief: Brief) -> Chart:
    """The chosen on each other at each time. Those that were not chosen are not in the sum, which is said."""
    whole = whole_of(brief.figures.cut.present)
    names = [name for name in brief.entities if name != whole] or list(largest(brief.figures, brief.moment, 5))
    moments = brief.figures.moments()
    places = {moment: float(place) for place, moment in enumerate(moments.tolist())}
    unit = brief.unit()
    lines = [brief.figures.line(name) for name in names[:MOST]]
    shown = [
        replace(line, x=np.array([places[moment] for moment in line.x.tolist()], dtype=np.float64))
        for line in lines
        if line.known
    ]
    series = tuple(brief.series(line, "stacked", unit) for line in shown)
    left = len(brief.figures.cut.present) - len(names) - (1 if whole else 0)
    return brief.chart(
        [Panel(unit, series, total=sums(series, "Total of those shown"))],
        title=brief.title(),
        subtitle=brief.subtitle(brief.period_text()),
        note=" ".join(filter(None, [_left(left), brief.left_out(lines)])),
        categories=tuple(brief.time_text(moment) for moment in moments.tolist()),
    )


def _left(count: int) -> str:
    return f"The {count} others are not part of the sums shown." if count > 0 else ""


def refused(brief: Brief) -> str:
    """Why the figures cannot be stacked."""
    if brief.exploration.transform not in ("", "share"):
        return "Computed figures do not add up; show the figures as they are."
    return why_no_shares(brief.cube, brief.exploration)


FORM = ExploringForm("stacked", "Parts of the whole", chart, refused)
