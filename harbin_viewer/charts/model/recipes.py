"""The recipe of a computed figure of a chart: what was computed, from which figures, and what came of it."""

from __future__ import annotations

from harbin_viewer.charts.figure_and_unit import plain, with_unit
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.computed import Computed
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import Computation, Series
from harbin_viewer.charts.status import look_of
from harbin_viewer.factsheet.model.recipe import Part, Recipe
from harbin_viewer.factsheet.wording import number

_OF_TWO: dict[Computation, str] = {
    "growth": "The first figure less the second, in per cent of the second.",
    "difference": "The first figure less the second.",
    "index": "The first figure in per cent of the second, which is the base.",
    "share": "The first figure in per cent of the second, which is the whole.",
    "per person": "The first figure divided by the second, the number of people; both in full, whatever they count in.",
}
"""What was done with the two figures that a figure was computed from."""


def recipe_of(chart: Chart, number_of_series: int, point: int) -> Recipe | None:
    """How a point of a series that the chart tells was computed; None where it is a figure of a table."""
    series = chart.told[number_of_series]
    if not series.derive:
        return None
    known = next((part.others for part in (series, *_computed_of(series)) if part.others is not None), None)
    parts = tuple(Part(cell, known.name(cell.row) if known else "") for cell in dict.fromkeys(series.made_from(point)))
    return Recipe(
        subject=_subject(chart, series, point),
        text=figure_text(chart, series, point),
        words=_in_words(chart, series, point, len(parts)),
        status=str(series.status[point] or ""),
        parts=parts,
        chart=chart.name,
    )


def recipe_again(chart: Chart, name: str, subject: str) -> Recipe | None:
    """The recipe of that subject in the chart of that name, as it is computed now; None where it is not any more."""
    if chart.name != name:
        return None
    for number_of_series, series in enumerate(chart.told):
        for point in range(len(series.x)) if series.derive else ():
            if _subject(chart, series, point) == subject:
                return recipe_of(chart, number_of_series, point)
    return None


def _subject(chart: Chart, series: Series, point: int) -> str:
    """Of when and of whom a figure is; where a place is somebody's, as in a ranking, the title says of when."""
    place, name = chart.x_text(float(series.x[point])), series.name_of(point)
    return f"{chart.title if place == name else place} · {name}"


def figure_text(chart: Chart, series: Series, point: int) -> str:
    """The figure of a point with its unit: a computed one with the decimals that are drawn, others as stated."""
    panel = _drawn_in(chart, series)
    if panel is not None:
        return _drawn_text(chart, panel, series, point)
    return with_unit(plain(series.figure(point), chart.locale), series.unit, chart.locale, " ")


def _drawn_in(chart: Chart, series: Series) -> Panel | None:
    """The panel that labels the figures of a computed series; gaps and counts are told as they are."""
    if series.derive in ("", "count"):
        return None
    return next((panel for panel in chart.panels if series in panel.series or series is panel.total), None)


def _drawn_text(chart: Chart, panel: Panel, series: Series, point: int) -> str:
    text = panel.label(panel.notation, series, point, chart.locale)
    return text if panel.logarithmic else with_unit(text, panel.notation.unit, chart.locale, " ")


def _in_words(chart: Chart, series: Series, point: int, parts: int) -> str:
    """How it was computed: what was done with which figures, how it was rounded, and what is in doubt of them."""
    doubt = look_of(series.look(point)).meaning_of_parts
    more = [
        _what_was_done(series, parts),
        *_computed_parts(series),
        f"It is computed {doubt}." if doubt else "",
        "The chart tells it rounded." if _is_rounded(chart, series, point) else "",
    ]
    return " ".join(filter(None, [f"{series.how}.", *more]))


def _is_rounded(chart: Chart, series: Series, point: int) -> bool:
    """Whether the chart draws fewer digits of a figure than it has."""
    panel = _drawn_in(chart, series)
    if panel is None or not panel.notation.plain:
        return False
    return len(panel.label(panel.notation, series, point, chart.locale)) < len(plain(series.y[point], chart.locale))


def _what_was_done(series: Series, parts: int) -> str:
    if series.derive == "share" and parts > 2:
        return f"The first figure in per cent of the sum of all {number(parts)}."
    return _OF_TWO.get(series.derive, "") if parts == 2 else ""


def _computed_parts(series: Series) -> list[str]:
    """What is said of those of its parts that are computed themselves."""
    return [
        f"“{part.label}” is itself computed: {part.how.partition(': ')[2]}."
        for part in _computed_of(series)
        if part.derive
    ]


def _computed_of(series: Series) -> list[Series]:
    """The series that one was computed from, if it was computed from series."""
    return [part for part, _points in series.of] if isinstance(series, Computed) else []
