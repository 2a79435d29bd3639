"""The chart of an exploration, in the form that was chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from msgspec import structs
from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring.ahead import with_times_ahead
from harbin_viewer.charts.exploring.bounded import nothing_within_bounds, within_bounds
from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.forms import (
    answers,
    change,
    counts,
    courses,
    histogram,
    line,
    measures,
    multiples,
    ranking,
    scatter,
    stacked,
)
from harbin_viewer.charts.exploring.forms import map as map_form
from harbin_viewer.charts.exploring.forms.form import ExploringForm
from harbin_viewer.charts.exploring.intervals import with_intervals
from harbin_viewer.charts.exploring.words.absent import of_other_units
from harbin_viewer.charts.exploring.words.bounds_beside import of_bounds, of_margins
from harbin_viewer.charts.exploring.words.choice_cautions import (
    held_at,
    of_figures_below_nought,
    of_held,
    of_nobody,
    of_own_days,
    of_parts_alone,
    of_unit,
    of_weights,
    stand_for_one,
)
from harbin_viewer.charts.exploring.words.of_whole import of_whole
from harbin_viewer.charts.figure_and_unit import readers_locale
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.words import reliability
from harbin_viewer.factsheet.bounds.bounded_columns import why_not_bounded
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.refused_transforms import refused_transform
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.exploration import FORMS, Exploration
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.tables.table_file import label_of

_MODULES = (line, ranking, change, multiples, stacked, scatter, measures, answers, courses, histogram, counts, map_form)
_DRAWN = {module.FORM.name: module.FORM for module in _MODULES}
_FORMS: dict[str, ExploringForm] = {name: _DRAWN[name] for name in FORMS}


def forms() -> Mapping[str, ExploringForm]:
    """The forms by name, in the order in which they are offered."""
    return _FORMS


def explored_chart(document: Document, exploration: Exploration, *, locale: QLocale | None = None) -> Chart:
    """The chart of an exploration; SheetError with the reason where it would show something that is not so."""
    brief = brief_of(document, exploration, locale=locale)
    reason = why_not(brief)
    if reason:
        file = label_of(document, document.resource(exploration.resource))
        raise SheetError(file, f"table “{exploration.resource}”", reason, "Choose another form, measure or period.")
    return chart_of(brief)


def chart_of(brief: Brief) -> Chart:
    """The chart of a choice that can be shown."""
    form = forms()[brief.exploration.form]
    if brief.exploration.logarithmic and not form.facts.may_be_logarithmic:
        brief = replace(brief, exploration=structs.replace(brief.exploration, logarithmic=False))
    drawn = with_intervals(brief, form.chart(brief))
    chart, of_ahead = with_times_ahead(brief, drawn.chart)
    more = (
        within_bounds(brief),
        *_of_marks(brief, chart),
        *drawn.told,
        of_held(brief),
        of_bounds(brief),
        of_margins(brief, drawn.fields),
        of_nobody(brief),
        of_own_days(brief),
        of_weights(brief),
        of_parts_alone(brief),
        of_other_units(brief),
        of_whole(brief, chart),
        of_unit(brief, chart),
        of_figures_below_nought(brief),
        of_ahead,
    )
    return replace(chart, note=" ".join(filter(None, [chart.note, *more])), held=held_at(brief))


def _of_marks(brief: Brief, chart: Chart) -> Iterator[str]:
    """What the marks of the statuses stand for, where rows have some: a small picture has no key above."""
    table = brief.cube.table
    if "status" in table.columns or table.field(brief.exploration.measure).status:
        known = brief.document.findings_so_far
        yield from reliability.sentences(brief.document, chart.panels, chart.x_text, known, chart.locale)


def reasons_of(brief: Brief) -> dict[str, str]:
    """Why each form would not be true of a choice, as a sentence; "" where it would."""
    return {name: _why_none(brief, form) or form.refused(brief) for name, form in forms().items()}


def chart_of_view(document: Document, view: View, locale: QLocale | None = None) -> Chart:
    """The chart of a view that is a choice from a table; its own words stand in place of those that are made."""
    assert view.spec.explore is not None
    chart = explored_chart(document, view.spec.explore, locale=locale)
    return replace(
        chart, name=view.name, title=view.title or chart.title, subtitle=view.subtitle or chart.subtitle,
        note=" ".join(filter(None, [view.note, chart.note])),
    )  # fmt: skip


def brief_of(document: Document, exploration: Exploration, *, locale: QLocale | None = None) -> Brief:
    """What the forms need of an exploration."""
    cube: Cube = document.cube(exploration.resource)
    return Brief(document, cube, exploration, locale or readers_locale())


def why_not(brief: Brief) -> str:
    """Why the exploration cannot be shown, as a sentence; "" where it can."""
    form = forms()[brief.exploration.form]
    return (
        _why_none(brief, form)
        or refused_transform(brief.cube, brief.exploration, brief.exploration.transform)
        or form.refused(brief)
    )


def _why_none(brief: Brief, form: ExploringForm) -> str:
    """Why a form cannot show the choice, whatever it is."""
    if brief.exploration.measure not in brief.cube.table.columns:
        return f"The table has no column “{brief.exploration.measure}”."
    if why := why_not_bounded(brief.cube.table, brief.exploration.bounds) or nothing_within_bounds(brief):
        return why
    if not form.facts.of_words and not brief.holds_figures:
        return f"“{brief.measure.title}” holds no figures: it can be counted by, or shown on a map."
    if brief.figures.cut.clash is not None and not form.facts.of_rows:
        return stand_for_one(brief, brief.figures.cut)
    if form.facts.of_words:
        return ""
    if not brief.figures.cut.count:
        return "There are no rows for this choice."
    if brief.cube.times is not None and not len(brief.figures.moments()):
        return f"There are no figures for this choice in this period{_told_of(brief)}."
    return ""


def _told_of(brief: Brief) -> str:
    """When there are figures, as the end of a sentence."""
    moments = brief.figures.all_moments.tolist()
    if not moments:
        return ""
    first, last = brief.time_text(moments[0]), brief.time_text(moments[-1])
    return f"; there are of {first}" if first == last else f"; there are from {first} to {last}"
