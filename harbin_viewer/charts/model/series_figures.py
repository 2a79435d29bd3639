"""The figures of one series: as the table has them, or computed from them, with status and source of each."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.model import reliability
from harbin_viewer.charts.model.constant_column import different, repeated, sorted_by, taken
from harbin_viewer.charts.model.series import Floats, Series
from harbin_viewer.charts.model.series_colours import rank_of
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.view import SeriesSpec, View
from harbin_viewer.factsheet.tables.table import Table

_LARGEST = 1e300
"""No figure beyond it is drawn."""


def series_of(
    sheet: FactSheet, spec: SeriesSpec, table: Table, view: View, rows: npt.NDArray[np.integer], x: Floats
) -> Series:
    """The series that a spec asks for, of these rows of its table, which stand at the places `x`."""
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
        source=_first(sources), rank=rank_of(sheet, table), shade=0,
        resource=spec.resource, field=spec.field, x=x, y=taken(y, rows), rows=rows, derive=spec.derive, parts=parts,
        status=reliability.computed(parts) if spec.derive else parts, sources=sources,
        decimals=None if spec.derive else table.decimals.get(spec.field),
    )  # fmt: skip


def _drawable(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """The values; a gap where one is infinite, or so large that differences would be."""
    return np.where(np.abs(values) > _LARGEST, np.nan, values) if _reach_far(values) else values


def _reach_far(values: npt.NDArray[Any]) -> bool:
    return len(values) > 0 and bool(np.fmax.reduce(values) > _LARGEST or np.fmin.reduce(values) < -_LARGEST)


def reaches_too_far(table: Table, spec: SeriesSpec) -> bool:
    """Whether the field of a series has figures that are not drawn."""
    values = table.column(spec.field)
    return values.dtype.kind == "f" and _reach_far(values)


def _first(sources: npt.NDArray[Any]) -> str:
    """The first source that is named."""
    named = different(sources) - {None, ""}
    return str(next(one for one in sources if one)) if named else ""


def in_order(series: list[Series]) -> list[Series]:
    """The points of each series from left to right, as lines run."""
    return [one if one.rises else _sorted(one, np.argsort(one.x, kind="stable")) for one in series]


def _sorted(one: Series, order: npt.NDArray[np.integer]) -> Series:
    words = {name: sorted_by(getattr(one, name), order) for name in ("status", "parts", "sources")}
    return replace(one, x=one.x[order], y=one.y[order], rows=one.rows[order], **words)  # type: ignore[arg-type]


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
