"""What shares are shares of, and of which parts of it figures are missing, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.exploring.entities.wholes import parts_with_figures, whole_of
from harbin_viewer.factsheet.model.exploration import FORMS
from harbin_viewer.factsheet.wording import number

_OVER_TIME = ("line", "multiples")
"""Forms that show all times of a period, with gaps where there is no share."""


def of_whole(brief: Brief, chart: Chart) -> str:
    """The whole of a chart of shares, at what times it is not known, and how many of its parts lack a figure."""
    return " ".join(_sentences(brief, chart)) if brief.exploration.transform == "share" else ""


def _sentences(brief: Brief, chart: Chart) -> Iterator[str]:
    figures = brief.figures
    known, stated = figures.whole(), whole_of(figures.cube, figures.cut)
    moments = _moments(brief, chart)
    told = [moment for moment in moments if moment in known]
    yield f"The whole is “{stated}”." if stated else _sum(brief, told)
    untold = len(moments) - len(told)
    if untold and brief.exploration.form in _OVER_TIME:
        times = f"{number(untold)} times" if untold > 1 else "one time"
        yield f"Of {times} no share is told, as figures that weigh are missing."


def _moments(brief: Brief, chart: Chart) -> list[float]:
    """The times that the chart shows; nought where the table has none."""
    if brief.cube.times is None:
        return [0.0]
    if FORMS[brief.exploration.form].period == "moment":
        return [brief.moment]
    moments = [float(at) for at in brief.figures.moments()]
    if brief.exploration.form in _OVER_TIME:
        return moments
    return [at for at in moments if brief.time_text(at) in chart.categories]


def _sum(brief: Brief, told: list[float]) -> str:
    counts, parts = parts_with_figures(brief.cube, brief.figures.cut, brief.exploration.measure)
    lacking = max((parts - counts.get(moment, 0) for moment in told), default=0)
    if not lacking:
        return f"The whole is the sum of all {number(parts)}."
    up_to = "" if len(told) == 1 else "up to "
    return f"The whole is the sum of those with figures: {up_to}{number(lacking)} of {number(parts)} have none."
