"""A small chart for each of the chosen, on one scale or each on its own, which is said."""

from __future__ import annotations

import math

import numpy as np

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.form import ExploringForm
from harbin_viewer.charts.exploring.over_time import refused as refused_over_time
from harbin_viewer.charts.exploring.phrases import Words
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.exploring.choices import largest
from harbin_viewer.factsheet.exploring.figures import Line

MOST = 16


def chart(brief: Brief) -> Chart:
    """Panels in rows, as many in each as make the page's shape."""
    names = brief.entities if len(brief.entities) > 1 else largest(brief.figures, brief.moment, 9)
    lines = [brief.figures.line(name) for name in names]
    shown, together = [line for line in lines if line.known], not brief.exploration.own_scales
    reach = _reach(brief, shown[:MOST]) if together else None
    panels = [
        brief.panel([brief.series(line, "line", brief.unit())], title=line.entity or brief.measure.title, reach=reach)
        for line in shown[:MOST]
    ]
    words = Words(
        brief.title(),
        brief.subtitle(brief.period_text(), "one scale for all" if together else "each on a scale of its own"),
        (brief.left_out(lines), brief.not_more_than(MOST, shown), brief.not_on_axis(shown[:MOST])),
    )
    return brief.chart(panels, words, columns=max(1, math.ceil(math.sqrt(len(panels)))), **brief.time_axis())


def _reach(brief: Brief, lines: list[Line]) -> tuple[float, float] | None:
    values = np.concatenate([line.y[np.isfinite(line.y)] for line in lines] or [np.array([])])
    values = values[values > 0] if brief.logarithmic else values
    return (float(values.min()), float(values.max())) if len(values) else None


def refused(brief: Brief) -> str:
    """Why there are no small charts."""
    if len(brief.figures.cut.present) < 2:
        return "There is one only."
    found = refused_over_time(brief)
    return "" if found.startswith("Nobody") else found


FORM = ExploringForm("multiples", "Small charts", chart, refused, may_be_logarithmic=True)
