"""The figures of one series: as the table has them, or computed from them, with status and source of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.model import statuses as status_of
from harbin_viewer.charts.model.axis.horizontal_axis import times_of_rows
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.statuses import Statuses
from harbin_viewer.charts.model.told_apart.series_colours import rank_of
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.charts.model.words.constant_column import credited, different, shortened, sorted_by, taken
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.view import SeriesSpec, View
from harbin_viewer.factsheet.roles.unit_finding.said_units import said_unit, title_beside_unit
from harbin_viewer.factsheet.tables.table import LARGEST_DRAWN, Table
from harbin_viewer.factsheet.views.view_rows import SeriesRows
from harbin_viewer.factsheet.wording import in_points

_USUAL = 1.5
"""Usual steps from which on a date before is too far for growth."""


class _OfField(NamedTuple):
    """What all series of a field share: the figures of all rows, with what they are drawn as, and who says them."""

    values: Floats
    statuses: Statuses
    unit: str
    sources: Statuses
    rank: int
    measure: str


def all_series(
    sheet: FactSheet, view: View, drawn: Sequence[SeriesRows], places: Sequence[Floats]
) -> Iterator[Series]:  # fmt: skip
    """The series of each of these rows, which stand at these places; of many of a field its column is read once."""
    known: dict[int, _OfField] = {}
    for of_it, x in zip(drawn, places, strict=True):
        if of_it.spec.derive or id(of_it.spec) not in known:
            known[id(of_it.spec)] = _of_field(sheet, view, of_it)
        yield _series(view, of_it, x, known[id(of_it.spec)])


def series_of(sheet: FactSheet, view: View, of_it: SeriesRows, x: Floats) -> Series:
    """The series of these rows, which stand at the places `x`."""
    return next(all_series(sheet, view, [of_it], [x]))


def _of_field(sheet: FactSheet, view: View, of_it: SeriesRows) -> _OfField:
    return _OfField(*_figures(sheet, view, of_it), credited(of_it.table), rank_of(sheet, of_it.table), _measure(of_it))


def _series(view: View, of_it: SeriesRows, x: Floats, of_field: _OfField) -> Series:
    spec, table = of_it.spec, of_it.table
    sources = shortened(taken(of_field.sources, of_it.rows))
    looks = shortened(taken(of_field.statuses, of_it.rows))
    return Series(
        label=_label(view, of_it, of_field.measure), unit=of_field.unit, mark=spec.mark or view.spec.type,
        source=_first(sources), rank=of_field.rank, shade=0, measure=of_field.measure,
        resource=spec.resource, field=spec.field, x=x, y=taken(of_field.values, of_it.rows), rows=of_it.rows,
        derive=spec.derive, parts=looks, sources=sources,
        status=status_of.computed(looks) if spec.derive else looks,
        decimals=None if spec.derive else table.decimals.get(spec.field),
        of_years=not spec.derive and table.field(spec.field).type == "year",
        clock="" if spec.derive else clock_of(table, spec.field),
        how=f"Computed: {of_field.measure}" if spec.derive else "", **_other_parts(view, of_it),
    )  # fmt: skip


def clock_of(table: Table, name: str) -> str:
    """How clocks write the figures of a field that Explore made of such texts, "" for others."""
    field = table.field(name)
    return field.format if field.type == "number" and ":" in field.format else ""


def _other_parts(view: View, of_it: SeriesRows) -> dict[str, Any]:
    """Where the second figure stands that each is computed from: the one before it, or the one taken from it."""
    spec = of_it.spec
    if spec.derive == "difference":
        return {"other_rows": of_it.rows, "other_field": spec.minus}
    if spec.derive != "growth":
        return {}
    before = np.arange(len(of_it.table))
    rows, _steps = _in_sequence(view, of_it)
    before[rows[1:]] = rows[:-1]
    return {"other_rows": before[of_it.rows], "other_field": spec.field}


def _label(view: View, of_it: SeriesRows, measure: str) -> str:
    """What the series is called: by its entity, by its field, or by both where there are several of both."""
    name = of_it.spec.title or measure
    if not of_it.entity:
        return name
    return of_it.entity if len(view.spec.series) == 1 else f"{of_it.entity}, {name}"


def _measure(of_it: SeriesRows) -> str:
    """What the figures of a series are: the field by its label, or what is computed from it."""
    spec, label = of_it.spec, title_beside_unit(of_it.table.field(of_it.spec.field))
    if spec.derive == "growth":
        return f"Growth of {label}"
    if spec.derive == "difference":
        return f"{label} minus {title_beside_unit(of_it.table.field(spec.minus))}"
    return label


def _figures(sheet: FactSheet, view: View, of_it: SeriesRows) -> tuple[Floats, Statuses, str]:
    """The figures of all rows of the table, the statuses that they are drawn with, and their unit.

    What is computed from row to row is computed among the rows of the entity.
    """
    spec, table = of_it.spec, of_it.table
    values = _numbers(table, spec.field)
    unit = said_unit(table.field(spec.field))
    if not spec.derive:
        return values, status_of.stated(sheet, table, spec.field), unit
    rows, steps = _in_sequence(view, of_it)
    figures, unit = _derived(view, of_it, values, unit, rows, steps)
    computed = np.full(len(values), np.nan)
    computed[rows] = figures
    statuses = np.full(len(values), "", dtype=object)
    statuses[rows] = status_of.of_parts(sheet, table, spec, rows)
    return computed, statuses, unit


def _numbers(table: Table, field: str) -> Floats:
    """The figures of a field that can be drawn; gaps all along where faulty cells have made texts of them."""
    values = table.column(field)
    values = _drawable(values if values.dtype.kind in "if" else np.full(len(values), np.nan))
    return values.astype(np.float64, copy=False)


def _drawable(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """The values; a gap where one is infinite, or so large that differences would be."""
    return np.where(np.abs(values) > LARGEST_DRAWN, np.nan, values) if _reach_far(values) else values


def _reach_far(values: npt.NDArray[Any]) -> bool:
    return len(values) > 0 and bool(np.fmax.reduce(values) > LARGEST_DRAWN or np.fmin.reduce(values) < -LARGEST_DRAWN)


def reaches_too_far(table: Table, spec: SeriesSpec) -> bool:
    """Whether the field of a series has figures that are not drawn."""
    values = table.column(spec.field)
    return values.dtype.kind == "f" and _reach_far(values)


def _first(sources: npt.NDArray[Any]) -> str:
    """The first source that is named."""
    named = different(sources) - {None, ""}
    return str(next(source for source in sources if source)) if named else ""


def in_order(series: list[Series]) -> list[Series]:
    """The points of each series from left to right, as lines run."""
    return [
        one_series if one_series.rises else _sorted(one_series, np.argsort(one_series.x, kind="stable"))
        for one_series in series
    ]


def _sorted(series: Series, order: npt.NDArray[np.integer]) -> Series:
    words = {name: sorted_by(getattr(series, name), order) for name in ("status", "parts", "sources")}
    others = series.other_rows[order] if len(series.other_rows) else series.other_rows
    return replace(
        series, x=series.x[order], y=series.y[order], rows=series.rows[order], other_rows=others, **words  # type: ignore[arg-type]
    )  # fmt: skip


def _derived(
    view: View, of_it: SeriesRows, values: Floats, unit: str, rows: npt.NDArray[np.integer], steps: Floats | None
) -> tuple[Floats, str]:  # fmt: skip
    """What is computed for these rows, which stand at the places `steps`, and its unit."""
    ours, table = values[rows], of_it.table
    if of_it.spec.derive == "difference":
        return _without_noise(ours, _numbers(table, of_it.spec.minus)[rows]), in_points(unit)
    usual = 1.0
    if steps is not None and len(steps) > 1 and table.column(view.spec.group).dtype.kind not in "if":
        apart = np.sort(np.diff(steps))
        usual = float(apart[(len(apart) - 1) // 2]) * _USUAL  # of two the shorter: the other one lacks something
    return _grown(ours, steps, usual), "%"


def _grown(values: Floats, steps: Floats | None, usual: float) -> Floats:
    """The change against the one before, in per cent; `steps` are where they stand.

    A gap where no figure is, where one is below nought, or where that before is more than a `usual` step away.
    """
    grown, before = np.full(len(values), np.nan), values[:-1]
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        rates = (values[1:] - before) / before * 100
    grown[1:] = np.where((before > 0) & (values[1:] >= 0), rates, np.nan)
    if steps is not None:
        grown[1:][np.diff(steps) > usual] = np.nan
    return _drawable(grown)


def _in_sequence(view: View, of_it: SeriesRows) -> tuple[npt.NDArray[np.integer], Floats | None]:
    """The rows of a series and where they stand, in the order of time where they have one.

    What is computed goes from one to the next.
    """
    rows, steps = of_it.of_entity, times_of_rows(view, of_it)
    if steps is None:
        return rows, None
    order = np.argsort(steps, kind="stable")
    return rows[order], steps[order]


def _without_noise(values: Floats, minus: Floats) -> Floats:
    """The differences, to twelve digits of the larger figures."""
    size = np.fmax(np.abs(values), np.abs(minus))
    largest = float(np.nanmax(size, initial=0.0))
    return np.round(values - minus, 12 - int(np.floor(np.log10(largest)))) if largest > 0 else values - minus


def kind_of(series: Series) -> str:
    """The one name that all points have, where they are several: they are of one kind; "" where they differ."""
    names = series.names
    return names[0] if len(names) > 1 and names[0] == names[-1] and len(set(names)) == 1 else ""


def in_one(dots: Sequence[Series]) -> Series | None:
    """All dots of a scatter as one series, from left to right, where each has a name; None else."""
    if not dots or not all(known.names and known.mark == "scatter" for known in dots):
        return None
    if len(dots) == 1:
        return dots[0]
    x = np.concatenate([known.x for known in dots])
    order = np.argsort(x, kind="stable")

    def joined(part: str) -> npt.NDArray[Any]:
        found: npt.NDArray[Any] = np.concatenate([getattr(known, part) for known in dots])
        return found[order] if len(found) == len(order) else found[:0]

    names = [name for known in dots for name in known.names]
    decimals = {row: count for known in dots for row, count in (known.decimals or {}).items()}
    return replace(
        dots[0], label=dots[0].measure or dots[0].label, x=x[order], y=joined("y"), rows=joined("rows"),
        status=joined("status"), parts=joined("parts"), sources=joined("sources"), sizes=joined("sizes"),
        decimals=decimals or None, names=tuple(names[at] for at in order.tolist()), keys=frozenset(), quiet=False,
    )  # fmt: skip
