"""The alternative text says what the figures say, and nothing else."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.words import description
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.charts.model.words.running import Points, figures_of, points_of


@pytest.fixture
def told(make_sheet: Callable[..., Any]) -> Callable[..., str]:
    def tell(*values: float | str, kind: str = "line", places: list[object] | None = None) -> str:
        columns = {"x": places or [2000 + n for n in range(len(values))], "y": list(values)}
        made = make_sheet(columns, {"type": kind, "group": "x", "series": ["y"]})
        return describe(make_chart(made, made.sheet.views[0]))

    return tell


@pytest.mark.parametrize(
    ("values", "run"),
    [
        ((1, 2, 3), "rose from 1 t in 2000 to 3 in 2002"),
        ((40, 400), "rose from 40 t in 2000 to 400 in 2001"),
        ((1, "", 1000), "rose from 1 t in 2000 to 1,000 in 2002"),
        ((5, 50, 500, 5), "rose from 5 t in 2000 to 500 in 2002, then fell to 5 in 2003"),
        ((3, 2, 1), "fell from 3 t in 2000 to 1 in 2002"),
        ((1, 5, 3), "rose from 1 t in 2000 to 5 in 2001, then fell to 3 in 2002"),
        ((3, 5, 1), "rose from 3 t in 2000 to 5 in 2001, then fell to 1 in 2002"),
        ((3, -2, 1), "fell from 3 t in 2000 to −2 in 2001, then rose to 1 in 2002"),
        ((1, -2, 3), "fell from 1 t in 2000 to −2 in 2001, then rose to 3 in 2002"),
        ((3, 1, 9, 5), "fell from 3 t in 2000 to 1 in 2001, rose to 9 in 2002, then fell to 5 in 2003"),
        ((3, 9, 1, 5), "rose from 3 t in 2000 to 9 in 2001, fell to 1 in 2002, then rose to 5 in 2003"),
        ((4, 1, 9, 4), "fell from 4 t in 2000 to 1 in 2001, rose to 9 in 2002, then fell to 4 in 2003"),
        ((4, "", 4), "is 4 t in 2000 and 4 in 2002"),
        ((4, 4, 4), "stood at 4 t from 2000 to 2002"),
        ((4, "", 4, 4), "is 4 t in 2000 and 4 in 2003"),
        ((5, 0, 0, 0), "fell from 5 t in 2000 to 0 in 2001, then stayed there until 2003"),
        (
            (5, 0, 0, "", 0),
            "fell from 5 t in 2000 to 0 in 2001, then was the same in every later figure, the last in 2004",
        ),
        ((0, 0, 0, 5), "stood at 0 t from 2000 to 2002, then rose to 5 in 2003"),
        ((0, 0, 5), "rose from 0 t in 2000 to 5 in 2002"),
        (
            (1, 1, 1, 9, 9, 4, 4),
            "stood at 1 t from 2000 to 2002, rose to 9 in 2003, fell to 4 in 2005, then stayed there until 2006",
        ),
        (
            (1, 5, 4, 8, 7, 9),
            "rose from 1 t in 2000 to 5 in 2001, fell to 4 in 2002, rose to 8 in 2003, fell to 7 in 2004, "
            "then rose to 9 in 2005",
        ),
        (
            (0, 5, 4, 9, 6, 20, 12, 13),
            "rose, with a fall between, from 0 t in 2000 to 9 in 2003, fell to 6 in 2004, rose to 20 in 2005, "
            "fell to 12 in 2006, then rose to 13 in 2007",
        ),
        (
            (9, 0, 4, 1, 3, 2, 8, 5, 1, 7, 5),
            "fell from 9 t in 2000 to 0 in 2001, rose, with falls between, to 8 in 2006, fell to 1 in 2008, "
            "rose to 7 in 2009, then fell to 5 in 2010",
        ),
        ((4,), "is 4 t in 2000"),
        (
            (420.0, *[421.5] * 70, 429.10, 429.06),
            "rose from 420 t in 2000 to 429.10 in 2071, then fell to 429.06 in 2072",
        ),
        (("", ""), "has no figures"),
    ],
)
def test_a_series_is_told_by_its_ends_and_its_turn(told: Callable[..., str], values: Any, run: str) -> None:
    assert told(*values).endswith(f"y {run}.")


def test_a_figure_that_is_written_with_another_nought_neither_rises_nor_falls(told: Callable[..., str]) -> None:
    words = told(429, 429, 429.0001, *[429] * 53, 428.9998, 429, 428.9999, 429, 428.9999)
    assert words.endswith("y hardly changed from 429 t in 2000 to 429.0 in 2060.")


@pytest.mark.parametrize("kind", ["line", "bar", "step", "area", "points", "stacked"])
@settings(max_examples=15)
@given(st.lists(st.integers(-400, 400), min_size=61, max_size=90), st.sampled_from([0.0001, 0.01, 7.0]))
def test_nothing_rises_or_falls_between_two_figures_that_are_written_alike(
    told: Callable[..., str], kind: str, values: list[int], step: float
) -> None:
    words = told(*(429 + round(value * step, 6) for value in values), kind=kind)
    run = re.search(r"y (rose|fell).*?(?=\.(?: |$))", words)
    if run is None:
        return
    figures = re.findall(r"(?:from|(?<!came back )to) (−?[\d,]+(?:\.\d+)?)", run[0])
    assert len(figures) > 1
    assert all(first != second for first, second in pairwise(figures)), words


def test_the_highest_and_the_lowest_of_names_are_not_written_alike(told: Callable[..., str]) -> None:
    places = [f"name {number}" for number in range(70)]
    words = told(*[429.1] * 68, 429.06, 429.14, kind="bar", places=places)
    assert "highest for name 69 (429.14 t) and lowest for name 68 (429.06)" in words


def test_growth_that_turns_is_told_with_decimals_that_part_it(make_sheet: Callable[..., Any]) -> None:
    y = [100.0, 110.0, 121.01, 133.11, 146.4222]
    spec = {"type": "line", "group": "x", "series": [{"field": "y", "derive": "growth"}]}
    made = make_sheet({"x": list(range(2001, 2006)), "y": y}, spec)
    figures = re.findall(
        r"(?:from|(?<!came back )to) (−?[\d.]+%?)", describe(make_chart(made, made.sheet.views[0])).replace("%", "")
    )
    assert all(first != second for first, second in pairwise(figures)), figures


def test_places_without_an_order_neither_rise_nor_fall(told: Callable[..., str]) -> None:
    text = told(5, 7, kind="bar", places=["north", "south"])
    assert "5 t for north and 7 for south" in text
    assert "rose" not in text


@pytest.mark.parametrize("title", ["Do you like the bus?", "Fewer by 2030!", "And then …"])
def test_a_title_that_ends_with_a_mark_of_its_own_has_no_full_stop_behind_it(
    title: str, charts: dict[str, Chart]
) -> None:
    asked = replace(charts["customs-trade"], title=title)
    assert describe(asked).startswith(f"{title} ")
    assert description.about(asked).startswith(f"{title} ")


def test_a_stack_is_told_by_its_total_and_whose_word_it_is(charts: dict[str, Chart]) -> None:
    assert (
        "China Customs: total fell from 95.3 billion USD in 2014 to 68.0 in 2015, rose to 110.8 in 2019, "
        "fell to 107.8 in 2020, rose to 244.8 in 2024, then fell to 228.1 in 2025;" in describe(charts["customs-trade"])
    )


def test_a_difference_names_its_widest_gap(charts: dict[str, Chart]) -> None:
    assert "the gap is widest in 2022: 140.0 against 190.3 (−26.4%)" in describe(charts["volume-difference"])


def test_places_without_an_order_are_told_by_the_highest_and_the_lowest(told: Callable[..., str]) -> None:
    text = told(122.5, 131.3, 13.5, kind="bar", places=["2018", "2021", "H1 2022"])
    assert "y is highest for 2021 (131.3 t) and lowest for H1 2022 (13.5)" in text
    assert "rose" not in text


def test_words_say_how_many_figures_are_in_doubt(charts: dict[str, Chart]) -> None:
    assert describe(charts["article-growth"]).endswith("All 3 figures are contradicted by another source.")
    assert describe(charts["volume-compared"]).endswith(
        "Of 8 figures, 2 are contradicted by another source and 1 comes from one source only."
    )


def test_computed_figures_are_counted_as_computed_whatever_they_were_computed_from(charts: dict[str, Chart]) -> None:
    assert describe(charts["customs-balance"]).endswith(
        "All 12 figures are computed from other figures, 2 of them with a figure that one source alone has "
        "and 2 with a figure that is itself computed."
    )
    assert describe(charts["customs-growth"]).endswith(
        "Of 20 figures, 10 are computed from other figures, 1 of them with a figure that is itself computed."
    )


def test_stated_totals_are_counted_among_the_figures(charts: dict[str, Chart]) -> None:
    assert describe(charts["customs-trade"]).endswith(
        "Of 36 figures, 4 come from one source only and 5 are computed from other figures."
    )


def test_series_with_the_names_of_their_sources_are_told_after_a_colon(charts: dict[str, Chart]) -> None:
    assert "Article: rose from 107.0 billion USD in 2020 to 140.0 in 2022; China Customs: rose" in describe(
        charts["volume-compared"]
    )


FIGURE = re.compile(r"(−?[\d,.]*\d)(?:%| [a-zA-Z][a-zA-Z ]*?)? in (\d{4})\b")


def test_every_figure_that_is_told_is_in_the_data_at_its_place(charts: dict[str, Chart]) -> None:
    for chart in charts.values():
        known = {
            (chart.x_text(float(x)), round(float(y), 1) + 0.0)
            for one in chart.series
            for x, y in zip(one.x, one.y, strict=True)
            if np.isfinite(y)
        }
        known |= {(chart.x_text(x), round(total, 1)) for panel in chart.panels for x, total in panel.totals}
        for figure, year in FIGURE.findall(describe(chart).split("illion", 1)[-1]):
            value = float(figure.replace("−", "-"))
            assert any(place == year and abs(value - y) <= 0.1001 for place, y in known), (chart.name, figure)


def test_words_have_the_numbers_of_the_readers_locale(charts: dict[str, Chart]) -> None:
    assert "244,8 in 2024" in describe(replace(charts["customs-trade"], locale=QLocale("de")))


@pytest.mark.parametrize(
    ("figures", "told"),
    [
        ((40, 37, 35), "a is first with 40 t, then come b (37) and c (35)"),
        ((40, 40, 35, 25), "a and b are first with 40 t each, then come c (35) and d (25)"),
        ((40, 40, 40, 40, 25), "a, b, c and d are first with 40 t each, then comes e (25)"),
        ((6, 6, 6, 5, 5, 5, 1), "a, b and c are first with 6 t each, then comes d (5, as have 2 others)"),
        ((9, 9, 9, 9, 9, 3, 2), "5 are first with 9 t each, then comes f (3)"),
        ((9, 9, 9), "all 3 have 9 t"),
    ],
)
def test_who_shares_the_first_place_of_a_ranking_is_told_to(
    figures: tuple[float, ...], told: str, make_sheet: Callable[..., Any]
) -> None:
    columns = {"x": list("abcdefg"[: len(figures)]), "y": list(figures)}
    made = make_sheet(columns, {"type": "bar", "group": "x", "series": ["y"]})
    assert told in describe(replace(make_chart(made, made.sheet.views[0]), lying=True))


def test_where_several_are_the_highest_or_the_first_each_is_named(make_sheet: Callable[..., Any]) -> None:
    columns = {"x": ["a", "b", "c", "d"], "y": [5, 5, 3, 3], "z": [4, 4, 4, 3]}
    made = make_sheet(columns, {"type": "bar", "group": "x", "series": ["y"]})
    assert "y is highest for a and b (5 t) and lowest for c and d (3)" in describe(
        make_chart(made, made.sheet.views[0])
    )
    spec = {"type": "difference", "group": "x", "series": ["y", "z"]}
    made = make_sheet(columns, spec, kinds={"y": "number", "z": "number"})
    assert "the gap is widest for a: 5 against 4 (+25.0%), and as wide for b and c" in describe(
        make_chart(made, made.sheet.views[0])
    )


@pytest.mark.parametrize("values", [(1, 5, 3, 4), (1, "", 3, 4)])
def test_figures_are_told_alike_as_a_range_and_point_by_point(
    told: Callable[..., str], values: tuple[float | str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = told(*values)

    def one_by_one(series: Series) -> Points:
        return np.asarray(list(points_of(series)), dtype=np.int64)

    monkeypatch.setattr(description, "points_of", one_by_one)
    assert told(*values) == said


def test_the_points_of_a_series_without_gaps_take_no_room(make_sheet: Callable[..., Any]) -> None:
    made = make_sheet({"x": [2000, 2001, 2002], "y": [1, 5, 3]}, {"type": "line", "group": "x", "series": ["y"]})
    (series,) = make_chart(made, made.sheet.views[0]).series
    assert points_of(series) == range(3)
    assert np.shares_memory(figures_of(series, points_of(series)), series.y)
