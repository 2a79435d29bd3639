"""Figures that a chart leaves out as its maker gave the axis a range, told where the maker's own words do not."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.views.view_rows import SeriesRows, have_place, text_of


def told(view: View, series: Sequence[SeriesRows]) -> str:
    """That figures before or after the range are not shown, as a sentence; "" where there are none."""
    limits = view.spec.range
    if limits is None:
        return ""
    first, last = map(text_of, limits)
    words = set(re.findall(r"\w+", " ".join((view.title, view.subtitle, view.note))))
    before = first not in words and any(_any(view, of_it, (-np.inf, limits[0])) for of_it in series)
    after = last not in words and any(_any(view, of_it, (limits[1], np.inf)) for of_it in series)
    if before and after:
        return f"Figures before {first} and after {last} are not shown."
    if before or after:
        return f"Figures before {first} are not shown." if before else f"Figures after {last} are not shown."
    return ""


def _any(view: View, of_it: SeriesRows, between: tuple[float, float]) -> bool:
    """Whether a series has figures at places between these."""
    places = of_it.table.column(view.spec.group)[of_it.of_entity]
    figures = of_it.table.column(of_it.spec.field)[of_it.of_entity]
    beyond = have_place(of_it.table, view.spec.group)[of_it.of_entity] & (places > between[0]) & (places < between[1])
    return bool(np.isfinite(figures[beyond]).any()) if figures.dtype.kind in "if" else bool(beyond.any())
