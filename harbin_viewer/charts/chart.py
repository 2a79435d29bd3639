"""What a chart shows: a view of the sheet with its figures, their statuses and addresses, ready to be laid out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.checks import CellAt, Finding, number
from harbin_viewer.factsheet.sheet import FactSheet, SeriesSpec, View
from harbin_viewer.factsheet.stated import Stated
from harbin_viewer.factsheet.tables import Table, plain

Floats: TypeAlias = npt.NDArray[np.float64]
Read: TypeAlias = Callable[[str], Table]

BLOCK = 64
"""Points of a long series that are looked at as one."""


@dataclass(frozen=True, eq=False)
class Series:
    """One series: `y` in `unit` at `x` (NaN is a gap), each point with its row and status.

    `rank` and `shade` choose the colour: the place of its table among the sheet's, of its field among
    the source's of the same unit. `decimals` has, by row, those of the figures that were stated with zeros at the end.
    """

    label: str
    unit: str
    mark: str
    source: str
    rank: int
    shade: int
    resource: str
    field: str
    x: Floats
    y: Floats
    rows: npt.NDArray[np.int64]
    status: npt.NDArray[Any]
    decimals: Mapping[int, int] | None = None

    def figure(self, point: int) -> float:
        """A point's figure, with the decimals it was stated with."""
        value, decimals = float(self.y[point]), (self.decimals or {}).get(int(self.rows[point]))
        return value if decimals is None else Stated(value, decimals)

    def cell(self, point: int) -> CellAt:
        """The address of a point's figure."""
        return CellAt(self.resource, int(self.rows[point]), self.field)

    @cached_property
    def rises(self) -> bool:
        """Whether `x` never goes back, so that a part of it is found without looking at all of it."""
        return bool((self.x[1:] >= self.x[:-1]).all())

    @cached_property
    def blocks(self) -> tuple[Floats, Floats, Floats]:
        """Of each `BLOCK` points the first `x`, the least and the greatest `y`; gaps count only where all are."""
        starts = np.arange(0, len(self.x), BLOCK)
        return self.x[::BLOCK].copy(), np.fmin.reduceat(self.y, starts), np.fmax.reduceat(self.y, starts)


@dataclass(frozen=True, eq=False)
class Panel:
    """Series of one unit, and the totals (x, value) of a stack."""

    unit: str
    series: tuple[Series, ...]
    totals: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, eq=False)
class Chart:
    """A chart: words, panels by unit, and how its horizontal axis runs.

    On a "category" axis `x` counts `categories`; "year", "number" and "date" (days since 1970) run on their own.
    """

    name: str
    title: str
    subtitle: str
    note: str
    source: str
    kind: str
    axis: Literal["category", "year", "number", "date"]
    categories: tuple[str, ...]
    panels: tuple[Panel, ...]

    @property
    def series(self) -> tuple[Series, ...]:
        """All series, panel after panel."""
        return tuple(one for panel in self.panels for one in panel.series)

    def x_text(self, x: float) -> str:
        """A place on the horizontal axis in words."""
        if self.axis == "category":
            return self.categories[round(x)]
        if self.axis == "date":
            return str(np.datetime64(round(x), "D"))
        return f"{x:.0f}" if self.axis == "year" else f"{x:g}"


def make_chart(sheet: FactSheet, view: View, read: Read, findings: Sequence[Finding] = ()) -> Chart:
    """The chart of a view; `findings` explain in its note the figures that another source contradicts."""
    specs = view.series()
    tables = [read(spec.resource) for spec in specs]
    keep = [_in_range(table.column(view.spec.group), view.spec.range) for table in tables]
    axis, positions, categories = _axis(view, tables, keep)
    shades: dict[tuple[str, str], int] = {}
    series = []
    for spec, table, chosen, x in zip(specs, tables, keep, positions, strict=True):
        one = _series(sheet, spec, table, view.spec.type, view.spec.group, chosen, x)
        panel = (one.source, one.unit)
        series.append(replace(one, shade=shades.setdefault(panel, 0)))
        shades[panel] += 1
    labelled = tuple(_unlike(series))
    chart = Chart(
        name=view.name, title=view.label, subtitle=view.subtitle, note=view.note, kind=view.spec.type, axis=axis,
        source=_source_line(sheet, labelled), categories=categories,
        panels=_panels(labelled, view, tables[0], positions[0]),
    )  # fmt: skip
    return replace(chart, note=" ".join(filter(None, [view.note, *_status_notes(sheet, chart, read, findings)])))


def _in_range(group: npt.NDArray[Any], limits: tuple[float, float] | None) -> npt.NDArray[np.int64]:
    if limits is None:
        return np.arange(len(group))
    return np.flatnonzero((group >= limits[0]) & (group <= limits[1]))


def _axis(
    view: View, tables: list[Table], keep: list[npt.NDArray[np.int64]]
) -> tuple[Literal["category", "year", "number", "date"], list[Floats], tuple[str, ...]]:
    columns = [t.column(view.spec.group)[rows] for t, rows in zip(tables, keep, strict=True)]
    marks = {spec.mark or view.spec.type for spec in view.series()}
    kinds = {column.dtype.kind for column in columns}
    if marks & {"bar", "stacked", "difference"} or not kinds <= set("ifM"):
        return _categories(columns)
    if kinds == {"M"}:
        return "date", [c.astype("datetime64[ms]").astype(np.float64) / 86_400_000 for c in columns], ()
    field = tables[0].field(view.spec.group)
    whole = field.type == "year" or (kinds == {"i"} and all(((c > 1000) & (c < 3000)).all() for c in columns))
    return "year" if whole else "number", [c.astype(np.float64) for c in columns], ()


def _categories(columns: list[npt.NDArray[Any]]) -> tuple[Literal["category"], list[Floats], tuple[str, ...]]:
    if all(column.dtype.kind in "ifM" for column in columns):
        known = {value: place for place, value in enumerate(np.unique(np.concatenate(columns)).tolist())}
    else:
        known = {}
        for column in columns:
            for value in column.tolist():
                known.setdefault(value, len(known))
    names = tuple("–" if one is None else f"{one:g}" if isinstance(one, float) else str(one) for one in known)
    return "category", [np.array([known[v] for v in c.tolist()], dtype=np.float64) for c in columns], names


def _series(
    sheet: FactSheet, spec: SeriesSpec, table: Table, kind: str, group: str, rows: npt.NDArray[np.int64], x: Floats
) -> Series:
    field = table.field(spec.field)
    values = table.column(spec.field)
    if values.dtype.kind not in "if":
        values = np.full(len(values), np.nan)
    y, unit = _derived(spec, table, group, values.astype(np.float64), field.unit)
    source = next((s for s in map(str, table.columns.get("source", np.array([], dtype=object)))), "")
    status = _statuses(table, spec)
    return Series(
        label=spec.title or field.label, unit=unit, mark=spec.mark or kind, source=source, rank=_rank(sheet, table),
        shade=0, resource=spec.resource, field=spec.field, x=x, y=y[rows], rows=rows, status=status[rows],
        decimals=None if spec.derive else table.decimals.get(spec.field),
    )  # fmt: skip


def _derived(spec: SeriesSpec, table: Table, group: str, values: Floats, unit: str) -> tuple[Floats, str]:
    if spec.derive == "difference":
        return np.round(values - table.column(spec.minus).astype(np.float64), 10), unit
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


def _statuses(table: Table, spec: SeriesSpec) -> npt.NDArray[Any]:
    if spec.derive:
        return np.full(len(table), "confirmed", dtype=object)
    own = table.columns.get(table.field(spec.field).status)
    rows = table.columns.get("status")
    empty = np.full(len(table), "", dtype=object)
    if own is None:
        return empty if rows is None else rows
    return own if rows is None or own is rows else np.where(own == None, rows, own)  # noqa: E711 elementwise


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


def _panels(series: tuple[Series, ...], view: View, first: Table, x: Floats) -> tuple[Panel, ...]:
    units = list(dict.fromkeys(one.unit for one in series))
    totals: tuple[tuple[float, float], ...] = ()
    if view.spec.total:
        rows = series[0].rows
        values = first.column(view.spec.total).astype(np.float64)[rows]
        totals = tuple((float(a), float(b)) for a, b in zip(x, values, strict=True) if np.isfinite(b))
    return tuple(
        Panel(unit, tuple(one for one in series if one.unit == unit), totals if place == 0 else ())
        for place, unit in enumerate(units)
    )


def _source_line(sheet: FactSheet, series: tuple[Series, ...]) -> str:
    names = dict.fromkeys(one.source for one in series)
    labels = []
    for name in names:
        source = sheet.source(name)
        labels.append(source.label if source else name)
    return "; ".join(filter(None, labels))


_SIGNS = {
    "single": "Hollow: seen in one place only.",
    "claimed": "Hollow: said by the source alone.",
    "derived": "Pale: computed from other figures.",
}


def _shape(chart: Chart, of_bars: str, of_dots: str) -> str:
    return of_bars if any(one.mark in ("bar", "stacked") for one in chart.series) else of_dots


def _status_notes(sheet: FactSheet, chart: Chart, read: Read, findings: Sequence[Finding]) -> Iterator[str]:
    seen = {str(s) for one in chart.series for s, y in zip(one.status, one.y, strict=True) if np.isfinite(y)}
    if "contradicted" in seen:
        against = list(dict.fromkeys(_contradictions(sheet, chart, read, findings)))
        told = f" ({'; '.join(against)})" if against else ""
        yield f"{_shape(chart, 'Hatched', 'Crossed')}: contradicted by another source{told}."
    yield from (words for status, words in _SIGNS.items() if status in seen)


def _contradictions(sheet: FactSheet, chart: Chart, read: Read, findings: Sequence[Finding]) -> Iterator[str]:
    differing = {f.cell: f for f in findings if f.verdict == "differs" and f.reference and f.difference is not None}
    for one in chart.series:
        for point in np.flatnonzero(one.status == "contradicted"):
            found = differing.get(one.cell(int(point)))
            if found is not None and found.reference is not None:
                table = read(found.reference.resource)
                source = sheet.source(table.text("source", found.reference.row))
                label = source.label if source else table.resource.label
                apart = f"{abs(found.difference or 0):.1f} {found.unit}"
                side = "less" if (found.difference or 0) < 0 else "more"
                ours = sheet.source(one.source)
                expected = number(plain(found.expected))
                yield (
                    f"{chart.x_text(one.x[point])}: {label} has {expected}, "
                    f"{ours.label if ours else one.label} {apart} {side}"
                )
