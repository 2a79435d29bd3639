"""Figures that a chart has no place for, as their rows do not say where on the axis they belong."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.views.view_rows import SeriesRows, have_place
from harbin_viewer.factsheet.wording import number


def told(view: View, series: Sequence[SeriesRows]) -> str:
    """How many they are, and what is missing, as a sentence; "" where there are none."""
    count = sum(_count(view, of_it) for of_it in series)
    if not count:
        return ""
    label = series[0].table.field(view.spec.group).label
    if count == 1:
        return f"One figure is not shown: its row has no “{label}”."
    return f"{number(count)} figures are not shown: their rows have no “{label}”."


def _count(view: View, of_it: SeriesRows) -> int:
    if len(of_it.rows) == len(of_it.of_entity):
        return 0
    rows = of_it.of_entity[~have_place(of_it.table, view.spec.group)[of_it.of_entity]]
    figures = of_it.table.column(of_it.spec.field)[rows]
    return int(np.count_nonzero(~np.isnan(figures))) if figures.dtype.kind == "f" else len(figures)
