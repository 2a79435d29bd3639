"""Rates are of what a per cent can tell: from a figure above nought to one not below it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.model.computed import apart
from harbin_viewer.charts.model.description import describe
from harbin_viewer.factsheet.document import Document

pytestmark = pytest.mark.usefixtures("qapp")


def test_growth_from_or_to_a_figure_below_nought_is_a_gap(make_sheet: Callable[..., Document]) -> None:
    columns = {"x": [2000, 2001, 2002, 2003, 2004, 2005], "y": [-5, 10, 15, -3, 0, 4]}
    spec = {"type": "bar", "group": "x", "series": [{"field": "y", "derive": "growth"}]}
    made = make_sheet(columns, spec, kinds={"x": "year"})
    (series,) = make_chart(made, made.sheet.views[0]).series
    assert np.isnan(series.y[[0, 1, 3, 4, 5]]).all()
    assert series.y[2] == 50


@pytest.mark.parametrize(
    ("value", "reference", "gap"),
    [(8, 10, -20), (10, 8, 25), (0, 8, -100), (-1, 8, None), (8, -1, None), (8, 0, None), (-8, -4, None)],
)
def test_a_gap_in_per_cent_is_between_figures_that_have_one(value: float, reference: float, gap: float | None) -> None:
    assert apart(value, reference) == gap


def test_the_widest_gap_of_figures_below_nought_is_told_without_a_rate(make_sheet: Callable[..., Document]) -> None:
    columns = {"x": ["a", "b"], "y": [-12.34, 12.31], "z": [-12.26, -12.34]}
    made = make_sheet(columns, {"type": "difference", "group": "x", "series": ["y", "z"]})
    words = describe(make_chart(made, made.sheet.views[0]))
    assert words.endswith("the gap is widest in b: 12.31 against −12.34.")
