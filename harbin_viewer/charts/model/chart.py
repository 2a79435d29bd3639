"""What a chart shows: a view of the sheet with its figures, their statuses and addresses, ready to be laid out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.model import reliability
from harbin_viewer.charts.model.attribution import source_line, speaker
from harbin_viewer.charts.model.computed import gaps, sums
from harbin_viewer.charts.model.constant_column import different, repeated, sorted_by, taken
from harbin_viewer.charts.model.series import BLOCK, Floats, Series, distinct
from harbin_viewer.charts.plotting.date_axis import date_text
from harbin_viewer.charts.theme import RANKS, overflow
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.view import SeriesSpec, View
from harbin_viewer.factsheet.tables.reading import Table

__all__ = ["BLOCK", "Chart", "Floats", "Panel", "Read", "Series", "make_chart"]

Read: TypeAlias = Callable[[str], Table]
Axis: TypeAlias = Literal["category", "year", "number", "date"]

_LARGEST = 1e300
"""No figure beyond it is drawn."""

_LONGEST_GAP = 50
"""Years without a figure that are shown as empty places."""


@dataclass(frozen=True, eq=False)
class Panel:
    """Series of one unit; the totals of a stack, stated or summed up; the gaps between the two of a difference."""

    unit: str
    series: tuple[Series, ...]
    total: Series | None = None
    gap: Series | None = None

    @cached_property
    def totals(self) -> tuple[tuple[float, float], ...]:
        """Place and value of each total."""
        one = self.total
        known = zip(one.x.tolist(), one.y.tolist(), strict=True) if one is not None else ()
        return tuple((x, y) for x, y in known if np.isfinite(y))


@dataclass(frozen=True, eq=False)
class Chart:
    """A chart: words, panels by unit, and how its horizontal axis runs.

    On a "category" axis `x` counts `categories`; "year", "number" and "date" (days since 1970) run on their own.
    `source` is the line that names all sources, `speaker` the name of the one whose word all figures are, "" for
    several. `x_title` says what a "number" axis counts.
    """

    name: str
    title: str
    subtitle: str
    note: str
    source: str
    kind: str
    axis: Axis
    categories: tuple[str, ...]
    panels: tuple[Panel, ...]
    speaker: str = ""
    x_title: str = ""

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
        if self.axis == "date":
            return date_text(x)
        return f"{x:.0f}" if self.axis == "year" else f"{x:.12g}"


def make_chart(sheet: FactSheet, view: View, read: Read, findings: Sequence[Finding] = ()) -> Chart:
    """The chart of a view; `findings` explain in its note the figures that another source contradicts."""
    specs = view.series()
    tables = [read(spec.resource) for spec in specs]
    keep = [_in_range(table.column(view.spec.group), view.spec.range) for table in tables]
    axis, positions, categories = _axis(view, tables, keep)
    parts = zip(specs, tables, keep, positions, strict=True)
    drawn = [_series(sheet, spec, table, view, rows, x) for spec, table, rows, x in parts]
    series = tuple(_unlike(_coloured(_in_order(drawn) if axis != "category" else drawn)))
    chart = Chart(
        name=view.name, title=view.label, subtitle=view.subtitle, note=view.note, kind=view.spec.type, axis=axis,
        source=source_line(sheet, series, read, reliability.quoted(series, findings)), categories=categories,
        speaker=speaker(sheet, series),
        panels=_panels(sheet, series, view, tables[0]), x_title=_x_title(axis, tables[0], view.spec.group),
    )  # fmt: skip
    explained = [*reliability.sentences(sheet, series, chart.x_text, read, findings)]
    if any(_beyond(table, spec) for spec, table in zip(specs, tables, strict=True)):
        explained.append("A figure is infinite or too large to be drawn.")
    if view.spec.total:
        statuses = taken(reliability.stated(tables[0], view.spec.total), keep[0])
        explained += reliability.of_totals(series, positions[0], statuses, chart.x_text)
    return replace(chart, note=" ".join(filter(None, [view.note, *explained])))


def _in_range(group: npt.NDArray[Any], limits: tuple[float, float] | None) -> npt.NDArray[np.integer]:
    """The rows that have a place on the axis, within the limits."""
    if group.dtype.kind == "M":
        known = ~np.isnat(group)
    else:
        known = np.isfinite(group) if group.dtype.kind == "f" else np.ones(len(group), dtype=bool)
    if limits is not None:
        known &= (group >= limits[0]) & (group <= limits[1])
    number = np.int32 if len(known) < 2**31 else np.int64  # long tables: as little room as it takes
    return np.arange(len(known), dtype=number) if known.all() else np.flatnonzero(known).astype(number)


def _axis(
    view: View, tables: list[Table], keep: list[npt.NDArray[np.integer]]
) -> tuple[Axis, list[Floats], tuple[str, ...]]:
    columns = [taken(t.column(view.spec.group), rows) for t, rows in zip(tables, keep, strict=True)]
    marks = {spec.mark or view.spec.type for spec in view.series()}
    kinds = {column.dtype.kind for column in columns}
    field = tables[0].field(view.spec.group)
    if marks & {"bar", "stacked", "difference"} or not kinds <= set("ifM"):
        return _categories(columns, in_years=field.type == "year" and kinds <= set("if"))
    if kinds == {"M"}:
        return "date", [c.astype("datetime64[ms]").astype(np.float64) / 86_400_000 for c in columns], ()
    if "M" in kinds:
        return _categories(columns, in_years=False)
    whole = field.type == "year" or all(_like_years(column) for column in columns)
    return "year" if whole else "number", [c.astype(np.float64, copy=False) for c in columns], ()


def _like_years(column: npt.NDArray[Any]) -> bool:
    """Whether all are whole numbers that a reader takes for years."""
    if not len(column):
        return True
    if not 1000 < column.min() <= column.max() < 3000:
        return False
    return column.dtype.kind == "i" or bool((column == np.round(column)).all())


def _categories(
    columns: list[npt.NDArray[Any]], *, in_years: bool
) -> tuple[Literal["category"], list[Floats], tuple[str, ...]]:
    """Numbers in their order, all others as they first come; a year without a figure has a place of its own."""
    if all(column.dtype.kind in "ifM" for column in columns) and len({column.dtype.kind for column in columns}) == 1:
        values = distinct(np.concatenate(columns))
        if in_years and len(values) and values[-1] - values[0] - len(values) < _LONGEST_GAP:
            values = np.arange(values[0], values[-1] + 1)
        known = {value: place for place, value in enumerate(values.tolist())}
    else:
        known = {}
        for column in columns:
            for value in column.tolist():
                known.setdefault(value, len(known))
    names = tuple("–" if one is None else f"{one:.12g}" if isinstance(one, float) else str(one) for one in known)
    return "category", [np.array([known[v] for v in c.tolist()], dtype=np.float64) for c in columns], names


def _x_title(axis: Axis, table: Table, group: str) -> str:
    field = table.field(group)
    return ", ".join(filter(None, [field.label, field.unit])) if axis == "number" else ""


def _series(
    sheet: FactSheet, spec: SeriesSpec, table: Table, view: View, rows: npt.NDArray[np.integer], x: Floats
) -> Series:
    field = table.field(spec.field)
    values = table.column(spec.field)
    if values.dtype.kind not in "if":
        values = np.full(len(values), np.nan)
    values = _drawable(values)
    y, unit = _derived(spec, table, view.spec.group, values.astype(np.float64, copy=False), field.unit)
    parts = taken(reliability.of_parts(table, spec) if spec.derive else reliability.stated(table, spec.field), rows)
    sources = taken(table.columns.get("source", repeated("", len(table))), rows)
    return Series(
        label=spec.title or field.label, unit=unit, mark=spec.mark or view.spec.type,
        source=_first(sources), rank=_rank(sheet, table), shade=0,
        resource=spec.resource, field=spec.field, x=x, y=taken(y, rows), rows=rows, derive=spec.derive, parts=parts,
        status=reliability.computed(parts) if spec.derive else parts, sources=sources,
        decimals=None if spec.derive else table.decimals.get(spec.field),
    )  # fmt: skip


def _drawable(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """The values; a gap where one is infinite, or so large that differences would be."""
    return np.where(np.abs(values) > _LARGEST, np.nan, values) if _reach_far(values) else values


def _reach_far(values: npt.NDArray[Any]) -> bool:
    return len(values) > 0 and bool(np.fmax.reduce(values) > _LARGEST or np.fmin.reduce(values) < -_LARGEST)


def _beyond(table: Table, spec: SeriesSpec) -> bool:
    """Whether the field of a series has figures that are not drawn."""
    values = table.column(spec.field)
    return values.dtype.kind == "f" and _reach_far(values)


def _first(sources: npt.NDArray[Any]) -> str:
    """The first source that is named."""
    named = different(sources) - {None, ""}
    return str(next(one for one in sources if one)) if named else ""


def _in_order(series: list[Series]) -> list[Series]:
    """The points of each series from left to right, as lines run."""
    return [one if one.rises else _sorted(one, np.argsort(one.x, kind="stable")) for one in series]


def _sorted(one: Series, order: npt.NDArray[np.integer]) -> Series:
    words = {name: sorted_by(getattr(one, name), order) for name in ("status", "parts", "sources")}
    return replace(one, x=one.x[order], y=one.y[order], rows=one.rows[order], **words)  # type: ignore[arg-type]


def _coloured(series: list[Series]) -> list[Series]:
    """The first two fields of a source in the source's own colours, those that are left in colours nobody has."""
    fields: dict[tuple[str, str], int] = {}
    wanted = []
    for one in series:
        shade = fields.get((one.source, one.unit), 0)
        fields[one.source, one.unit] = shade + 1
        wanted.append((one.rank % RANKS, shade))
    free = [slot for slot in overflow(series[0].rank) if slot not in wanted]
    taken: set[tuple[str, int, int]] = set()
    coloured = []
    for one, slot in zip(series, wanted, strict=True):
        if (one.unit, *slot) in taken or slot[1] > 1:
            slot = free.pop(0) if free else (slot[0], slot[1] % 2)
        taken.add((one.unit, *slot))
        coloured.append(replace(one, rank=slot[0], shade=slot[1]))
    return coloured


def _derived(spec: SeriesSpec, table: Table, group: str, values: Floats, unit: str) -> tuple[Floats, str]:
    if spec.derive == "difference":
        return _without_noise(values, table.column(spec.minus).astype(np.float64)), unit
    if spec.derive == "growth":
        grown = np.full(len(values), np.nan)
        before = values[:-1]
        with np.errstate(divide="ignore", invalid="ignore"):
            grown[1:] = np.where(before != 0, (values[1:] - before) / np.abs(before) * 100, np.nan)
        order = table.column(group)
        if order.dtype.kind in "if":
            grown[1:][np.diff(order.astype(np.float64)) != 1] = np.nan
        return grown, "%"
    return values, unit


def _without_noise(values: Floats, minus: Floats) -> Floats:
    """The differences, to twelve digits of the larger figures."""
    size = np.fmax(np.abs(values), np.abs(minus))
    largest = float(np.nanmax(size, initial=0.0))
    return np.round(values - minus, 12 - int(np.floor(np.log10(largest)))) if largest > 0 else values - minus


def _rank(sheet: FactSheet, table: Table) -> int:
    """The place of a table among the sheet's: tables of figures come in the order of their resources."""
    figures = [r.name for r in sheet.resources if r.schema and any(f.unit for f in r.schema.fields)]
    name = table.resource.name
    return figures.index(name) if name in figures else len(figures)


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
                gap=gaps(shown[0], shown[1], gap) if view.spec.type == "difference" and len(shown) > 1 else None,
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
    return replace(_series(sheet, spec, table, view, one.rows, one.x), mark="total")
