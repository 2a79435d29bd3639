"""What a chart shows: a view of the sheet with its figures, their statuses and addresses, ready to be laid out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from importlib import import_module

from PySide6.QtCore import QLocale

from harbin_viewer.charts.model import reliability
from harbin_viewer.charts.model.attribution import source_line, speaker
from harbin_viewer.charts.model.computed import gaps, sums
from harbin_viewer.charts.model.constant_column import taken
from harbin_viewer.charts.model.horizontal_axis import Axis, axis_of, rows_in_range, x_title
from harbin_viewer.charts.model.panel import Panel, pair_of
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.series_colours import coloured
from harbin_viewer.charts.model.series_figures import in_order, reaches_too_far, series_of
from harbin_viewer.charts.text.dates import date_text
from harbin_viewer.charts.text.figures import readers_locale
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.view import SeriesSpec, View
from harbin_viewer.factsheet.tables.table import Table


@dataclass(frozen=True, eq=False)
class Chart:
    """A chart: words, panels by unit, and how its horizontal axis runs.

    On a "category" axis `x` counts `categories`; "year", "number" and "date" (days since 1970) run on their own.
    `source` is the line that names all sources, `speaker` the name of the one whose word all figures are, "" for
    several. `x_title` says what a "number" axis counts in `x_unit`, which may be `x_logarithmic`, and `x_name` what
    stands along any axis ("": as the view has it). Figures are written as in `locale`. Panels stand in `columns`; bars
    of a `lying` chart run from left to right wherever there is room for their names.
    `x_texts` are the words for single places on the axis, `x_reach` its ends where these are not those of the data.
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
    x_unit: str = ""
    x_name: str = ""
    x_logarithmic: bool = False
    x_texts: Mapping[float, str] = field(default_factory=dict)
    columns: int = 1
    lying: bool = False
    x_reach: tuple[float, float] | None = None

    @property
    def series(self) -> tuple[Series, ...]:
        """All series, panel after panel."""
        return tuple(one for panel in self.panels for one in panel.series)

    @cached_property
    def told(self) -> tuple[Series, ...]:
        """All series, and after them the totals and gaps: every figure that the picture tells."""
        more = (one for panel in self.panels for one in (panel.total, panel.gap) if one is not None)
        return (*self.series, *more)

    def x_text(self, x: float) -> str:
        """A place on the horizontal axis in words."""
        if self.axis == "category":
            return self.categories[round(x)]
        if x in self.x_texts:
            return self.x_texts[x]
        if self.axis == "date":
            return date_text(x)
        return f"{x:.0f}" if self.axis == "year" else f"{x:.12g}"


def make_chart(
    document: Document, view: View, findings: Sequence[Finding] | None = None, locale: QLocale | None = None
) -> Chart:
    """The chart of a view; `findings` (None: those so far) explain the figures that another source contradicts.

    `locale` is how figures are written (None: as the reader writes them). SheetError where a table has a mistake.
    """
    if view.spec.explore is not None:
        made: Chart = import_module("harbin_viewer.charts.exploring.explored").chart_of_view(document, view, locale)
        return made
    sheet, specs = document.sheet, view.series()
    findings = document.findings_so_far if findings is None else findings
    locale = locale or readers_locale()
    tables = [document.table(spec.resource) for spec in specs]
    keep = [rows_in_range(table.column(view.spec.group), view.spec.range) for table in tables]
    axis, positions, categories = axis_of(view, tables, keep)
    parts = zip(specs, tables, keep, positions, strict=True)
    drawn = [series_of(sheet, spec, table, view, rows, x) for spec, table, rows, x in parts]
    series = tuple(_unlike(coloured(in_order(drawn) if axis != "category" else drawn)))
    chart = Chart(
        name=view.name, title=view.label, subtitle=view.subtitle, note=view.note, axis=axis, categories=categories,
        source=source_line(document, series, reliability.quoted(series, findings)), speaker=speaker(sheet, series),
        panels=_panels(sheet, series, view, tables[0]),
        x_title=x_title(axis, tables[0], view.spec.group), locale=locale,
    )  # fmt: skip
    explained = [*reliability.sentences(document, chart.series, chart.x_text, findings, locale)]
    if any(reaches_too_far(table, spec) for spec, table in zip(specs, tables, strict=True)):
        explained.append("A figure is infinite or too large to be drawn.")
    if view.spec.total:
        statuses = taken(reliability.stated(tables[0], view.spec.total), keep[0])
        explained += reliability.of_totals(series, positions[0], statuses, chart.x_text)
    return replace(chart, note=" ".join(filter(None, [view.note, *explained])))


def _unlike(series: list[Series]) -> Iterator[Series]:
    """Series whose labels are the same are told apart by their unit."""
    labels = [one.label for one in series]
    for one in series:
        same = labels.count(one.label) > 1
        yield replace(one, label=f"{one.label} ({one.unit})") if same and one.unit else one


def _panels(sheet: FactSheet, series: tuple[Series, ...], view: View, first: Table) -> tuple[Panel, ...]:
    units = list(dict.fromkeys(one.unit for one in series))
    panels = []
    for place, unit in enumerate(units):
        shown = tuple(one for one in series if one.unit == unit)
        total, gap = (_free(word, unit if len(units) > 1 else "", series) for word in ("Total", "Gap"))
        stated = view.spec.total and place == 0
        panels.append(
            Panel(
                unit, shown,
                total=_stated(sheet, view, first, shown[0], total) if stated else sums(shown, total),
                gap=gaps(*pair, gap) if (pair := pair_of(shown)) else None,
            )
        )  # fmt: skip
    return tuple(panels)


def _free(word: str, unit: str, series: tuple[Series, ...]) -> str:
    """A label that no series has; with the unit, where there are several."""
    label = f"{word} ({unit})" if unit else word
    return f"{label}, as drawn" if any(one.label == label for one in series) else label


def _stated(sheet: FactSheet, view: View, table: Table, one: Series, label: str) -> Series:
    """The totals that the table states beside the parts of a series."""
    spec = SeriesSpec(field=view.spec.total, resource=one.resource, title=label, mark="")
    return replace(series_of(sheet, spec, table, view, one.rows, one.x), mark="total")
