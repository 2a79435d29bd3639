"""A small chart for each of the chosen, on one scale or each on its own, which is said."""

from __future__ import annotations

import math

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.form import ExploringForm
from harbin_viewer.charts.exploring.over_time import refused
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.factsheet.exploring.choices import largest

MOST = 16


def chart(brief: Brief) -> Chart:
    """Panels in rows, as many in each as make the page's shape."""
    names = (brief.entities or largest(brief.figures, brief.moment, 9))[:MOST]
    lines = [brief.figures.line(name) for name in names]
    shown = [line for line in lines if line.known]
    unit, together = brief.unit(), not brief.exploration.own_scales
    reach = (
        _reach([float(value) for line in shown for value in line.y[line.y == line.y].tolist()]) if together else None
    )
    panels = [
        Panel(unit, (brief.series(line, "line", unit),), title=line.entity or brief.measure.title, reach=reach)
        for line in shown
    ]
    return brief.chart(
        panels,
        title=brief.title(),
        subtitle=brief.subtitle(brief.period_text(), "one scale for all" if together else "each on its own scale"),
        note=brief.left_out(lines),
        axis=brief.axis(),
        columns=max(1, math.ceil(math.sqrt(len(panels)))),
    )


def _reach(values: list[float]) -> tuple[float, float] | None:
    return (min(values), max(values)) if values else None


FORM = ExploringForm("multiples", "A small chart for each", chart, refused)
