"""A small chart for each of the chosen, on one scale or each on its own, which is said."""

from __future__ import annotations

import math

import numpy as np

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.forms.form import ExploringForm
from harbin_viewer.charts.exploring.forms.line import of_earlier, why_no_course
from harbin_viewer.charts.exploring.words.absent import (
    groups_not_shown,
    left_out,
    not_more_than,
    not_on_axis,
    on_axis,
    others_are_not,
    the_largest,
    why_empty,
)
from harbin_viewer.charts.exploring.words.phrases import Words
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.factsheet.exploring.choice_figures import Line
from harbin_viewer.factsheet.exploring.choices import largest

MOST = 16

_FEW = 9
"""Small charts where nobody was chosen."""


def chart(brief: Brief) -> Chart:
    """Panels in rows, as many in each as make the page's shape."""
    lines = [brief.figures.line(name) for name in _names(brief)]
    shown, together = [line for line in lines if on_axis(brief, line)], not brief.exploration.own_scales
    reach = _reach(brief, shown[:MOST]) if together else None
    panels = [_panel(brief, line, place, reach) for place, line in enumerate(shown[:MOST])]
    words = Words(
        brief.title(),
        brief.subtitle(brief.period_text(), "one scale for all" if together else "each on a scale of its own"),
        (
            of_earlier(brief),
            the_largest(brief, brief.moment, len(shown)),
            others_are_not(brief),
            groups_not_shown(brief),
            left_out(lines),
            not_more_than(MOST, shown),
            not_on_axis(brief, shown[:MOST]),
        ),
    )
    return brief.chart(panels, words, columns=max(1, math.ceil(math.sqrt(len(panels)))), **brief.time_axis())


def _panel(brief: Brief, line: Line, place: int, reach: tuple[float, float] | None) -> Panel:
    series = brief.series(line, "line", brief.unit(), place=place)
    return brief.panel([series], title=line.entity or brief.measure.title, reach=reach)


def _names(brief: Brief) -> tuple[str, ...]:
    return brief.entities or largest(brief.figures, brief.moment, _FEW)


def _reach(brief: Brief, lines: list[Line]) -> tuple[float, float] | None:
    values = np.concatenate([line.y[np.isfinite(line.y)] for line in lines] or [np.array([])])
    values = values[values > 0] if brief.logarithmic else values
    return (float(values.min()), float(values.max())) if len(values) else None


def refused(brief: Brief) -> str:
    """Why there are no small charts."""
    alone = "There is one series only; “Lines” shows it." if len(brief.figures.cut.present) < 2 else ""
    return why_no_course(brief) or alone or why_empty(brief, _names(brief))


FORM = ExploringForm("multiples", chart, refused)
