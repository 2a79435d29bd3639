"""The figures behind a chart: as rows with unit, status and source, for spreadsheets, programs and documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from math import isfinite
from typing import NamedTuple

import numpy as np

from harbin_viewer.charts.formats.data.computed_notes import note_of
from harbin_viewer.charts.formats.format import Look
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.series_figures import in_one
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.charts.model.words.attribution import credited_with, of_package
from harbin_viewer.charts.status import status_words
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.package.source import named_in
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.status import StatusName
from harbin_viewer.factsheet.oddities.whole_package import may_name_sources
from harbin_viewer.factsheet.provenance import divided_by_sources
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.words.reported_decimals import in_digits

HEADER = ("series", "x", "value", "unit", "status", "source", "place", "note", "references", "addresses")
"""The columns of the files, by names that stay the same for programs."""

_INTERVALS = ("low", "high", "interval")
"""Those behind them, where the table says of figures how far off they may be: the ends, and what is between them."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a cell begins with that a spreadsheet takes for a formula."""

_NOTHING_SAID = (("", "", "", ""),)

_NONE = "–"
"""Stands for an address that a reference among others has not."""

_KEPT, _AT_ONCE = 4096, 4096
"""Rows whose words are kept, as many rows have the same; and points that are written at once."""


class Digits(str):
    """A figure in digits: a text that is known to be one, wherever it is pasted."""

    __slots__ = ()


class Datum(NamedTuple):
    """A figure of a chart; `value` is None where the chart has a gap.

    `references` are the names of those that the row names, `addresses` theirs in the same order, both with "; " between
    them; one without an address has a dash, all without leave it empty.
    """

    series: str
    x: str
    value: float | None
    unit: str
    status: StatusName
    source: str
    place: str
    note: str
    references: str
    addresses: str
    interval: tuple[str | float | None, ...] = ()

    def cells(self) -> tuple[str | float | None, ...]:
        """The values in the order of `header`."""
        return *self[:-1], *self.interval

    def in_words(self) -> tuple[str | float | None, ...]:
        """The same with the status in the words that a reader knows it by."""
        words = status_words(self.status) or self.status
        return (self.series, self.x, self.value, self.unit, words, *self._whose(), *self.interval)

    def _whose(self) -> tuple[str, ...]:
        return self.source, self.place, self.note, self.references, self.addresses


def header(chart: Chart) -> tuple[str, ...]:
    """The columns of the figures of this chart."""
    return (*HEADER, *_INTERVALS) if has_intervals(chart) else HEADER


def has_intervals(chart: Chart) -> bool:
    """Whether it is stated of one of its figures how far off it may be."""
    return any(series.intervals is not None for series in chart.told)


def headings(document: Document, chart: Chart) -> tuple[str, ...]:
    """The columns in the order of `header`, in the words of the window."""
    place = axis_title(document.sheet, chart)
    more = ("Low", "High", "Interval") if has_intervals(chart) else ()
    return ("Series", place, "Value", "Unit", "Status", "Source", "Place", "Note", "References", "Addresses", *more)


def axis_title(sheet: FactSheet, chart: Chart) -> str:
    """What stands along the horizontal axis of a chart, such as "Year"."""
    if chart.x_name:
        return chart.x_name
    view = sheet.view(chart.name)
    schema = sheet.resource(view.resources[0]).schema
    field = schema.field(view.spec.group) if schema else None
    return field.label if field else view.spec.group


def rows(document: Document, chart: Chart, places: Floats | None = None, look: Look = int) -> Iterator[Datum]:
    """The figures of a chart, series after series, gaps included; totals and gaps come last.

    Where `places` on the axis are given, those at them alone, in their order; of dots that have names these are their
    numbers from left to right. `look` is called between some.
    """
    dots = None if places is None else in_one(chart.told)
    names_none = not any(source.label for source in document.sheet.sources)
    unstated = chart.source if names_none and chart.source == of_package(document) else ""
    whose = lru_cache(_KEPT)(partial(_whose, document.sheet, unstated))
    with_intervals = has_intervals(chart)
    for series in chart.told if dots is None else (dots,):
        said = _said_of(document, series)
        computed = note_of(document, series) if series.how else None
        points = _points(series, places, numbered=dots is not None)
        for start in range(0, len(points), _AT_ONCE):
            look()
            some = points[start : start + _AT_ONCE]
            for point, place in zip(some, chart.x_words(series.x[np.array(some)]), strict=True):
                datum = _datum(series, point, place, whose(*said(point)), computed, chart.held)
                yield datum._replace(interval=_interval(series, point)) if with_intervals else datum


def _points(series: Series, places: Floats | None, *, numbered: bool) -> Sequence[int]:
    """The points of a series at some places, in the order of these; all where none are given, or several stand at one.

    Places that are `numbered` are the points.
    """
    if places is None:
        return range(len(series.x))
    if numbered:
        return [int(point) for point in places.tolist()]
    at: dict[float, list[int]] = {}
    for point, place in enumerate(series.x.tolist()):
        at.setdefault(place, []).append(point)
    return [point for place in dict.fromkeys(places.tolist()) for point in at.get(place, ())]


def _datum(
    series: Series, point: int, at: str, words: Sequence[str], computed: Callable[[int], str] | None, held: str
) -> Datum:  # fmt: skip
    value = series.figure(point)
    source, place, note, references, addresses = words
    return Datum(
        series.name_of(point), at, value if isfinite(value) else None, series.unit, str(series.status[point] or ""),
        source, place, _listed([held, note if computed is None else computed(point)]), references, addresses,
    )  # fmt: skip


def _interval(series: Series, point: int) -> tuple[str | float | None, ...]:
    """The ends of the interval of a point, and what it is; nothing where none is stated."""
    found = None if series.intervals is None else series.intervals.of(point)
    return (None, None, "") if series.intervals is None or found is None else (*found, series.intervals.what)


def _said_of(document: Document, series: Series) -> Callable[[int], Sequence[tuple[str, ...]]]:
    """For a point, what the rows of its figures say; the same for all where no table has a column that says it."""
    fields = dict.fromkeys((cell.resource, cell.field) for cell in series.cells(0)) if len(series.x) else {}
    stated = {resource: _stated(document, resource) for resource, _field in fields}
    if fields and not any(_tells(document.table(resource), field) for resource, field in fields):
        of_tables = tuple((source, "", "", "") for source in stated.values())
        return lambda _point: of_tables
    return lambda point: tuple(
        _said(document.table(cell.resource), cell, stated.get(cell.resource, "")) for cell in series.cells(point)
    )


def _stated(document: Document, resource: str) -> str:
    """The sources of a table whose rows have no column for theirs, as its pictures name them; "" for none."""
    table = document.table(resource)
    return _listed(credited_with(document, table.resource)) if table.credits("source") is None else ""


def _tells(table: Table, field: str) -> bool:
    """Whether a table has a column that tells of a figure whose word it is, or where, or more."""
    own = table.field(field)
    about = ("place", "references", own.references, own.note)
    known = table.credits("source") is not None or table.row_notes or any(name in table.columns for name in about)
    return bool(known) or may_name_sources(table.resource)


def _label(sheet: FactSheet, name: str) -> str:
    """The name a reader knows a source by."""
    source = sheet.source(name)
    return source.label if source else name


def _said(table: Table, cell: CellAt, stated: str) -> tuple[str, ...]:
    """What the row of a figure says of it: source (else that of the table), place, its note and references."""
    row = cell.row
    return (
        (table.source(row) or stated)
        if table.credits("source") is not None
        else stated or divided_by_sources(table, row),
        table.text("place", row),
        table.note(cell.field, row),
        table.references(cell.field, row),
    )


def _whose(sheet: FactSheet, unstated: str, *said: tuple[str, ...]) -> tuple[str, ...]:
    """Source, place, note, references and addresses, for a reader, of a figure that comes from such cells.

    `unstated` is what its picture says in place of a source where none is stated.
    """
    sources, places, notes, references = zip(*(said or _NOTHING_SAID), strict=True)
    names = list(dict.fromkeys(name for reference in references for name in named_in(reference)))
    addresses = [source.path if (source := sheet.source(name)) else "" for name in names]
    return (
        _listed(_label(sheet, name) for name in sources) or unstated, _listed(places), _listed(notes),
        "; ".join(_label(sheet, name) for name in names),
        "; ".join(address or _NONE for address in addresses) if any(addresses) else "",
    )  # fmt: skip


def _listed(texts: Iterable[str]) -> str:
    """What there is of the texts, each once."""
    return "; ".join(dict.fromkeys(filter(None, texts)))


def written(cell: str | float | None) -> str:
    """A value as text: a figure in digits, with the decimals it was stated with, a text never a formula."""
    if isinstance(cell, str):
        return "'" + cell if cell.startswith(_FORMULA) else cell
    return "" if cell is None else in_digits(cell)


def pasted(cell: str | float | None) -> str:
    """A value as a spreadsheet pastes it into one cell: in one line, and never a formula; a figure as `Digits`."""
    if isinstance(cell, str):
        return written(in_a_line(cell))
    return "" if cell is None else Digits(written(cell))


def in_a_line(cell: str | float | None) -> str:
    """A value as text without line breaks."""
    return " ".join(cell.split()) if isinstance(cell, str) else written(cell)
