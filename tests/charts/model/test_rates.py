"""Rates are of what a per cent can tell: from a figure above nought to one not below it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.model.computed import apart
from harbin_viewer.charts.model.words.description import describe
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
    assert words.endswith("the gap is widest for b: 12.31 against −12.34.")


@pytest.mark.parametrize(
    ("places", "kind", "values", "rates"),
    [
        ([2003, 2002, 2001], "year", [30, 20, 10], [50, 100, None]),
        ([2001, 2002, 2004, 2005], "year", [10, 20, 30, 60], [None, 100, None, 100]),
        (["2023-11", "2023-12", "2024-06", "2024-07"], "yearmonth", [10, 20, 30, 60], [None, 100, None, 100]),
        (["2024-02", "2023-12", "2024-01"], "yearmonth", [40, 10, 20], [100, None, 100]),
        (["2023-01-01", "2023-02-01", "2023-03-01", "2023-09-01"], "date", [10, 20, 40, 80], [None, 100, 100, None]),
        (["a", "b", "c"], "string", [10, 20, 10], [None, 100, -50]),
        ([202011, 202012, 202101, 202103], "integer", [10, 20, 40, 80], [None, 100, 100, None]),
        (["2019/20", "2020/21", "2023/24"], "string", [10, 20, 40], [None, 100, None]),
        (["2023-Q4", "2024-Q1", "2024-Q4"], "string", [10, 20, 40], [None, 100, None]),
        (["2024-01", "2024-02", "2024-05"], "yearmonth", [10, 20, 40], [None, 100, None]),
        (["1950s", "1960s", "1970s"], "string", [10, 20, 40], [None, 100, 100]),
    ],
)
def test_growth_is_against_the_time_before_in_any_order_of_rows(
    make_sheet: Callable[..., Document], places: list[object], kind: str, values: list[int], rates: list[float | None]
) -> None:
    spec = {"type": "bar", "group": "x", "series": [{"field": "y", "derive": "growth"}]}
    made = make_sheet({"x": places, "y": values}, spec, kinds={"x": kind})
    (series,) = make_chart(made, made.sheet.views[0]).series
    found = dict(zip(series.rows.tolist(), series.y.tolist(), strict=True))
    assert [None if np.isnan(found[row]) else found[row] for row in range(len(rates))] == rates


def test_a_rate_is_as_sure_as_the_two_that_it_is_between_in_any_order_of_rows(
    make_sheet: Callable[..., Document],
) -> None:
    columns = {"x": [2003, 2002, 2001], "y": [30, 20, 10], "status": ["confirmed", "confirmed", "claimed"]}
    spec = {"type": "bar", "group": "x", "series": [{"field": "y", "derive": "growth"}]}
    made = make_sheet(columns, spec, kinds={"x": "year"})
    (series,) = make_chart(made, made.sheet.views[0]).series
    looks = dict(zip(series.rows.tolist(), series.looks.tolist(), strict=True))
    assert (looks[0], looks[1]) == ("confirmed", "claimed")


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        (["15", "25"], ""),
        (["40", "25"], "The parts add up to 15 in 2000, not to the 40 that are stated."),
        (["40", "20"], "The parts do not add up to the totals that are stated in 2000 and 2001."),
        (["15.4", "25"], ""),
    ],
)
def test_parts_that_are_not_their_stated_total_are_said_to_be(
    make_sheet: Callable[..., Document], stated: list[str], said: str
) -> None:
    columns = {"x": [2000, 2001], "y": [10, 20], "z": [5, 5], "all": stated}
    spec = {"type": "stacked", "group": "x", "series": ["y", "z"], "total": "all"}
    made = make_sheet(columns, spec, kinds={"x": "year", "all": "number"})
    assert make_chart(made, made.sheet.views[0]).note == said


def test_a_total_is_told_where_it_is_drawn(make_sheet: Callable[..., Document]) -> None:
    spec = {"type": "bar", "group": "x", "series": ["y", "z"], "total": "all"}
    made = make_sheet({"x": ["a"], "y": [1], "z": [2], "all": [3]}, spec)
    assert "total" not in describe(make_chart(made, made.sheet.views[0]))
