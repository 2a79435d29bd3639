"""The change between two times: a line for each entity from one to the other."""

from __future__ import annotations

from dataclasses import replace

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.form import ExploringForm
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.factsheet.exploring.choices import largest
from harbin_viewer.factsheet.exploring.figures import Line

MOST = 12


def chart(brief: Brief) -> Chart:
    """The chosen at the first and the last time of the period; the largest where nobody was chosen."""
    moments = brief.figures.moments()
    first, last = float(moments[0]), float(moments[-1])
    names = brief.entities or largest(brief.figures, last, 8)
    lines = [_ends(brief.figures.line(name), first, last) for name in names[:MOST]]
    shown = [line for line in lines if line.known == 2]
    missing = [replace(line, y=line.y[:0]) for line in lines if line.known < 2]
    unit = brief.unit()
    return brief.chart(
        [Panel(unit, tuple(brief.series(line, "line", unit) for line in shown))],
        title=brief.title(),
        subtitle=brief.subtitle(f"{brief.time_text(first)} and {brief.time_text(last)}"),
        note=brief.left_out([replace(line, why_not="a figure is missing at one of the two times") for line in missing]),
        categories=(brief.time_text(first), brief.time_text(last)),
    )


def _ends(line: Line, first: float, last: float) -> Line:
    """The figures at the two times, at the places 0 and 1."""
    kept = (line.x == first) | (line.x == last)
    places = (line.x[kept] == last).astype(float)
    return replace(line, x=places, y=line.y[kept], rows=line.rows[kept])


def refused(brief: Brief) -> str:
    """Why there is no change to show."""
    if brief.cube.times is None:
        return "The table has no time, so there is no change to show."
    return "The period has one time only." if len(brief.figures.moments()) < 2 else ""


FORM = ExploringForm("change", "Change between two times", chart, refused)
