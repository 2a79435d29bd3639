"""Rows of packages of others that share a place on the axis: those that say the same count once, a few are left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.model.mark import KEEPS_ALL
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.views.view_rows import Rows, SeriesRows, series_rows, text_of
from harbin_viewer.factsheet.wording import first_of

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document

_FEW = 0.06
"""Which share of its rows a series can do without; where more share their places, something tells them apart."""

_NAMED = 3


def drawn_rows(document: Document, view: View) -> list[SeriesRows]:
    """The rows of each series of a view (`series_rows`), in a package of others without their twins."""
    found = series_rows(document, view)
    return [without_twins(view, series) for series in found] if document.sheet.of_others else found


def without_twins(view: View, series: SeriesRows) -> SeriesRows:
    """The series without rows that share their place: of those with one figure the first stays, the others are `twins`.

    The same series where there are none, or so many that the chart is to be refused.
    """
    if (series.spec.mark or view.spec.type) in KEEPS_ALL or not len(series.rows):
        return series
    shared = _shared(view, series)
    if not len(shared) or len(shared) > _FEW * len(series.rows):
        return series
    alike = _alike(view, series, shared)
    dropped = np.concatenate([alike, np.setdiff1d(shared, _said_once(view, series, shared, alike))])
    return replace(
        series,
        rows=series.rows[~np.isin(series.rows, dropped)],
        of_entity=series.of_entity[~np.isin(series.of_entity, dropped)],
        twins=np.setdiff1d(dropped, alike),
    )


def told(view: View, series: Sequence[SeriesRows]) -> str:
    """At which places a series leaves rows out, as a sentence; "" where none does."""
    found = [(of_it, row) for of_it in series for row in of_it.twins.tolist()]
    places = dict.fromkeys(text_of(of_it.table.value(view.spec.group, row)) for of_it, row in found)
    return f"Left out, as several rows stand for it: {first_of(list(places), _NAMED, ' others')}." if places else ""


def _shared(view: View, series: SeriesRows) -> Rows:
    """The rows with a figure whose place another row with a figure has too."""
    figures = series.table.column(series.spec.field)
    rows = series.rows[np.isfinite(figures[series.rows])] if figures.dtype.kind == "f" else series.rows
    places = _numbered(series.table.column(view.spec.group)[rows])
    return np.asarray(rows[np.bincount(places)[places] > 1]) if len(rows) else rows


def _alike(view: View, series: SeriesRows, shared: Rows) -> Rows:
    """Those of them whose place and figure a row before them has."""
    pairs = _pairs(view, series, shared)
    first = np.unique(pairs, axis=0, return_index=True)[1]
    return np.asarray(np.delete(shared, first))


def _said_once(view: View, series: SeriesRows, shared: Rows, alike: Rows) -> Rows:
    """Those of them beside which no other figure is left once such are gone."""
    left = np.setdiff1d(shared, alike)
    places = _pairs(view, series, left)[:, 0]
    return np.asarray(left[np.bincount(places)[places] == 1])


def _pairs(view: View, series: SeriesRows, rows: Rows) -> npt.NDArray[np.int64]:
    names = (view.spec.group, series.spec.field)
    return np.stack([_numbered(series.table.column(name)[rows]) for name in names], axis=1)


def _numbered(values: npt.NDArray[np.generic]) -> npt.NDArray[np.int64]:
    """A number for each value, the same for the same."""
    if values.dtype.kind in "iufM":
        return np.asarray(np.unique(values, return_inverse=True)[1], dtype=np.int64).ravel()
    known: dict[object, int] = {}
    return np.array([known.setdefault(text_of(value), len(known)) for value in values.tolist()], dtype=np.int64)
