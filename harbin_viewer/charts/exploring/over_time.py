"""Lines over time: the chosen entities in colour, some of the others in quiet grey."""

from __future__ import annotations

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.form import ExploringForm
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.factsheet.exploring.figures import Line
from harbin_viewer.factsheet.exploring.wholes import wholes_among

MOST_OTHERS = 40
"""Others that are drawn in grey; more would be a thicket."""


def chart(brief: Brief) -> Chart:
    """The chosen over time. Others stand behind them where their figures lie in the same range."""
    unit = brief.unit()
    lines = [brief.figures.line(entity) for entity in brief.entities]
    shown = [line for line in lines if line.known]
    others, count = _others(brief, shown)
    series = [brief.series(line, "line", unit, quiet=True) for line in others]
    series += [brief.series(line, "line", unit) for line in shown]
    notes = [_of_others(len(others), count), brief.left_out(lines)]
    return brief.chart(
        [Panel(unit, tuple(series))],
        title=brief.title(),
        subtitle=brief.subtitle(brief.period_text()),
        note=" ".join(filter(None, notes)),
        axis=brief.axis(),
    )


def _others(brief: Brief, shown: list[Line]) -> tuple[list[Line], int]:
    """Some of the entities that were not chosen, evenly from the largest to the smallest, and how many there are."""
    cut = brief.figures.cut
    groups = wholes_among(cut.present)
    names = [name for name in cut.present if name not in set(brief.entities) and name not in groups]
    if not shown or len(names) < 3:
        return [], 0
    lines = [line for line in map(brief.figures.line, names[:: max(1, len(names) // 400)]) if line.known > 1]
    low = min(float(min(line.y[line.y == line.y])) for line in shown)
    high = max(float(max(line.y[line.y == line.y])) for line in shown)
    room = high - min(low, 0.0)
    fitting = [line for line in lines if min(low, 0.0) - room * 0.1 <= line.last <= high * 1.05]
    fitting.sort(key=lambda line: line.last)
    return fitting[:: max(1, -(-len(fitting) // MOST_OTHERS))], len(names)


def _of_others(drawn: int, count: int) -> str:
    if not drawn:
        return ""
    return f"Grey: {drawn} of the {count} others." if drawn < count else f"Grey: the {count} others."


def refused(brief: Brief) -> str:
    """Why there are no lines."""
    if brief.cube.times is None:
        return "The table has no time, so nothing can be shown over time."
    if len(brief.figures.cut.moments) < 2:
        return "The table has one time only; a ranking shows it."
    return ""


FORM = ExploringForm("line", "Lines over time", chart, refused)
