"""What a chart shows: a view of the sheet with its figures, their statuses and addresses, ready to be laid out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from importlib import import_module
from itertools import chain

from PySide6.QtCore import QLocale

from harbin_viewer.charts.figure_and_unit import readers_locale
from harbin_viewer.charts.model.axis import out_of_range, without_place
from harbin_viewer.charts.model.axis.horizontal_axis import (
    Axis,
    Places,
    axis_of,
    growth_of_names,
    in_steps,
    lines_of_names,
    x_title,
)
from harbin_viewer.charts.model.axis.missing_places import BRIDGED_PLACES, BRIDGED_TIMES, UNEVEN
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.measure import measures, with_missing_unit
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.panels_of_view import panels_of_view
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.series_figures import all_series, in_order, reaches_too_far
from harbin_viewer.charts.model.told_apart import foremost_lines
from harbin_viewer.charts.model.told_apart.foremost_lines import with_foremost
from harbin_viewer.charts.model.told_apart.series_colours import GREY, coloured
from harbin_viewer.charts.model.told_apart.switched_names import title_of_those_left
from harbin_viewer.charts.model.told_apart.unlike_labels import with_unlike_labels
from harbin_viewer.charts.model.told_sums import Apart, apart
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.charts.model.words import cautions, reliability
from harbin_viewer.charts.model.words.attribution import NOT_STATED, of_package, source_line, speaker
from harbin_viewer.charts.model.words.footnotes import footnotes, headnotes
from harbin_viewer.charts.model.words.limits import limits, of_units
from harbin_viewer.charts.model.words.place_words import phrase
from harbin_viewer.charts.status import KeyEntry
from harbin_viewer.charts.text.dates import date_text, date_texts
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.roles.names.named_for import may_name_bound
from harbin_viewer.factsheet.views import twins
from harbin_viewer.factsheet.views.view_mistakes import mistakes_of
from harbin_viewer.factsheet.views.view_rows import TIMES, SeriesRows
from harbin_viewer.factsheet.wording import first_of, in_quotes

_MONTH = len("2024-05")

_MOST_NAMED = 6
"""Series that are named where they are switched off; of more the others are counted."""


@dataclass(frozen=True, eq=False)
class Chart:
    """A chart: words, panels by unit, and how its horizontal axis runs.

    On a "category" axis `x` counts `categories`; "year", "number", "date" and "month" (both in
    days since 1970) run on their own.
    `source` is the line that names all sources, `speaker` the name of the one whose word all figures are, "" for
    several. `x_title` says what a "number" axis counts in `x_unit`, which may be `x_logarithmic`, and `x_name` what
    stands along any axis ("": as the view has it). Figures are written as in `locale`; `tell` gives a chart of some of
    the figures the words that follow from these; `shown` is the part of the axis that they are from, None where that
    is all of it. Panels stand in `columns`; bars of a `lying` chart run from left to right wherever there is room for
    their names. `x_texts` are the words for single places on the axis, `x_reach` its ends where these are not those of
    the data. `bounds` are the words for the ends of steps that follow each other, one more than there are categories:
    they stand between these on the axis. Categories `of_times` follow each other evenly: not each needs its name;
    `dated` ones are months, days or moments in ISO form. `hidden` are the labels of series that the
    reader has switched off, `held` says at which values columns are held that part the figures otherwise (“sex: m”).
    """

    name: str
    title: str
    subtitle: str
    note: str
    source: str
    axis: Axis
    categories: tuple[str, ...]
    panels: tuple[Panel, ...]
    speaker: str = ""
    x_title: str = ""
    locale: QLocale = field(default_factory=readers_locale)
    tell: Callable[[Chart], Chart] = field(default=lambda chart: chart, repr=False)
    shown: tuple[float, float] | None = None
    x_unit: str = ""
    x_name: str = ""
    x_logarithmic: bool = False
    x_texts: Mapping[float, str] = field(default_factory=dict)
    columns: int = 1
    lying: bool = False
    x_reach: tuple[float, float] | None = None
    hidden: tuple[str, ...] = ()
    bounds: tuple[str, ...] = ()
    of_times: bool = False
    dated: bool = False
    held: str = ""

    @cached_property
    def sums_apart(self) -> list[Apart]:
        """Why parts of its stacks do not add up to their totals, as both are told."""
        return sorted({apart(panel) for panel in self.panels} - {""})

    @cached_property
    def key(self) -> list[KeyEntry]:
        """The patterns of its marks that are not plain: each with the form of the marks and the words for it."""
        return reliability.key(self.panels)

    def within(self, window: tuple[float, float] | None) -> Chart:
        """The chart of the figures in a part of its horizontal axis (None: all of it), with the words for them."""
        if window is None:
            return self
        panels = tuple(panel.within(window) for panel in self.panels)
        return self.tell(replace(self, panels=panels, shown=window))

    def without(self, labels: Collection[str]) -> Chart:
        """The chart without the series of these labels, with the words for what is left, which is one at the least."""
        hidden = tuple(label for label in self.switchable if label in labels)
        if not hidden or len(hidden) == len(self.switchable):
            return self
        left = [panel.without(hidden) for panel in self.panels]
        panels = [panel for panel in left if panel.series]
        if len(panels) < len(self.panels):
            panels = [replace(panel, is_reduced=panel.is_reduced or not panel.title) for panel in panels]
        title = title_of_those_left(self.title, self.switchable, hidden)
        return self.tell(replace(self, title=title, panels=tuple(panels), hidden=hidden))

    @cached_property
    def switchable(self) -> tuple[str, ...]:
        """The labels of the series that can be switched off, each once; none where there is one alone."""
        labels = tuple(dict.fromkeys(series.label for panel in self.panels for series in panel.named))
        return labels if len(labels) > 1 else ()

    @property
    def remarks(self) -> str:
        """Its note, and which series are switched off."""
        return " ".join(filter(None, [self.note, hidden_words(self)]))

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """All series, panel after panel."""
        return tuple(series for panel in self.panels for series in panel.series)

    @cached_property
    def told(self) -> tuple[Series, ...]:
        """All series, and after them the totals and gaps: every figure that the picture tells."""
        more = (computed for panel in self.panels for computed in (panel.total, panel.gap) if computed is not None)
        return (*self.series, *more)

    @property
    def words(self) -> tuple[str, ...]:
        """All words that its picture may have, but for figures."""
        names = [name for series in self.told for name in (series.label, series.unit, *series.names)]
        return (self.title, self.subtitle, self.note, self.source, *self.categories, *names)

    def x_words(self, places: Floats) -> list[str]:
        """Many places on the horizontal axis in words."""
        if self.axis == "date" and not self.x_texts:
            return date_texts(places)
        return [self.x_text(place) for place in places.tolist()]

    def x_phrase(self, x: float) -> str:
        """A place on the horizontal axis in a sentence: in 2020, for tea, between 50 and 60."""
        if self.bounds:
            return f"between {self.bounds[round(x)]} and {self.bounds[round(x) + 1]}"
        return phrase(self.x_text(x), self.axis)

    def x_text(self, x: float) -> str:
        """A place on the horizontal axis in words."""
        if self.axis == "category":
            return self.categories[round(x)]
        if x in self.x_texts:
            return self.x_texts[x]
        if self.axis in ("date", "month"):
            return date_text(x)[: _MONTH if self.axis == "month" else None]
        return (f"{x:.0f}" if self.axis == "year" else f"{x:.12g}").replace("-", "−")


def hidden_words(chart: Chart) -> str:
    """Which series are switched off, as a sentence; "" where none is."""
    quoted = in_quotes(chart.hidden)
    return f"Not shown: {first_of(quoted, _MOST_NAMED, ' more series')}." if quoted else ""


def make_chart(
    document: Document, view: View, findings: Sequence[Finding] | None = None, locale: QLocale | None = None
) -> Chart:
    """The chart of a view; `findings` (None: those so far) explain the figures that another source contradicts.

    `locale` is how figures are written (None: as the reader writes them). SheetError where a table has a mistake, or
    where one figure would hide another.
    """
    if view.spec.explore is not None:
        made: Chart = import_module("harbin_viewer.charts.exploring.explored").chart_of_view(document, view, locale)
        return made
    rows = twins.drawn_rows(document, view)
    for mistake in mistakes_of(document, view, rows):
        raise mistake
    places = axis_of(view, rows)
    series = _series_of(document.sheet, view, rows, places)
    first = document.table(view.resources[0])
    panels = panels_of_view(document.sheet, series, view, rows[0])
    known = document.findings_so_far if findings is None else findings
    subtitle = with_missing_unit(view.subtitle or measures(view.label, panels), view.label, panels)
    chart = Chart(
        name=view.name, title=view.label, subtitle=subtitle, note=view.note,
        source="", axis=places.axis, categories=places.names, panels=panels, x_texts=places.texts,
        x_title=x_title(places.axis, first, view.spec.group), locale=locale or readers_locale(),
        of_times=places.of_times, dated=places.dated,
        tell=partial(_told, document, view, known, _told_of_axis(view, rows, places)),
    )  # fmt: skip
    if any(map(may_name_bound, first.columns)):
        declared = import_module("harbin_viewer.charts.exploring.intervals").declared_with_intervals
        chart = declared(document, chart)
    return chart.tell(chart)


def _series_of(sheet: FactSheet, view: View, rows: Sequence[SeriesRows], places: Places) -> tuple[Series, ...]:
    """The series of a view in their order, with their colours, and labels that tell them apart."""
    drawn = list(all_series(sheet, view, rows, places.positions))
    if places.axis != "category" or any(mark_of(one_series.mark).runs for one_series in drawn):
        drawn = in_order(drawn)
    return tuple(with_unlike_labels(coloured(with_foremost(in_steps(places.axis, drawn)))))


def _told_of_axis(view: View, rows: Sequence[SeriesRows], places: Places) -> str:
    """What is to be known of the places on the horizontal axis, and of figures that have none there."""
    told = (
        UNEVEN if places.uneven else "",
        without_place.told(view, rows),
        out_of_range.told(view, rows),
        twins.told(view, rows),
        growth_of_names(view, rows),
        lines_of_names(view, places),
    )
    return " ".join(filter(None, told))


def _told(document: Document, view: View, findings: Sequence[Finding], of_axis: str, chart: Chart) -> Chart:
    """The chart with the words that follow from its figures."""
    quoted = reliability.quoted(document, chart.series, findings)
    source = source_line(document, (known for known in chart.told if known.resource), quoted)
    if source == NOT_STATED and document.sheet.of_others:
        source = of_package(document)
    explained = (
        *reliability.sentences(document, chart.panels, chart.x_text, findings, chart.locale),
        *_told_of_figures(document, view, chart),
        of_axis,
        *_told_of_series(chart.series),
        *_told_of_limits(document, view),
    )
    return replace(
        chart, note=" ".join(filter(None, [view.note, *explained])), source=source,
        speaker=speaker(document.sheet, chart.series),
    )  # fmt: skip


def _told_of_figures(document: Document, view: View, chart: Chart) -> Iterator[str]:
    """What of the figures cannot be drawn as it is, or seen in the picture."""
    if any(reaches_too_far(document.table(spec.resource), spec) for spec in view.series()):
        yield "A figure is infinite or too large to be drawn."
    yield from reliability.of_totals(chart.panels, chart.x_text)
    if not chart.hidden:
        yield from cautions.of_stacks(chart.panels, chart.x_text, chart.x_phrase, chart.locale)
    yield from cautions.of_hidden_dots(chart.panels)
    yield from cautions.of_empty_series(chart.series, "" if chart.shown is None else " in this part")
    if any(mark_of(series.mark).runs and series.bridged for series in chart.series):
        in_time = chart.x_texts or document.table(view.resources[0]).field(view.spec.group).type in (*TIMES, "year")
        yield BRIDGED_TIMES if in_time or chart.axis in ("year", "date", "month") else BRIDGED_PLACES


def _told_of_series(series: Sequence[Series]) -> Iterator[str]:
    """Which of very many are foremost, and that the colours do not tell the others apart."""
    yield foremost_lines.told(series)
    if grey := [mark_of(one_series.mark).arranged for one_series in series if one_series.rank == GREY]:
        order = "and look alike" if "apart" in grey else "in the order of the legend"
        yield f"Series beyond those that colours can tell apart are grey, {order}."


def _told_of_limits(document: Document, view: View) -> Iterable[str]:
    """The limits that the columns of others' data have, and the notes below tables."""
    sheet, columns = document.sheet, view.series()
    fields: dict[str, list[str]] = {}
    for spec in columns:
        fields.setdefault(spec.resource, []).append(spec.field)
    units = (of_units(document.table(name).resource, names) for name, names in fields.items())
    own = ((document.resource(spec.resource), [spec.field]) for spec in columns)
    told = (limits(sheet, *of) if sheet.of_others else (headnotes(of[0]), footnotes(*of)) for of in own)
    return dict.fromkeys(chain.from_iterable((*units, *told)))
