"""An axis tells what figures at the bars do not, and its times as a reader writes them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import THEMES
from harbin_viewer.factsheet.document import Document
from tests.charts.conftest import ENGLISH
from tests.charts.layout.layout_samples import roles

pytestmark = pytest.mark.usefixtures("qapp")

Make = Callable[..., Document]

PAGE, LIGHT = Size(960, 600), THEMES["light"]


def chart_of(make_sheet: Make, places: list[Any], figures: list[Any], kind: str, mark: str = "bar") -> Chart:
    columns = {"x": places, "Output": figures}
    made = make_sheet(columns, {"type": mark, "group": "x", "series": ["Output"]}, kinds={"x": kind})
    return make_chart(made, made.sheet.views[0], locale=ENGLISH)


@pytest.mark.parametrize("figures", [[40, 30, 20, 10], [4.5, 0, -1.5, -30]])
def test_bars_that_lie_have_no_axis_where_each_has_its_figure(make_sheet: Make, figures: list[float]) -> None:
    names = ["North", "South", "East", "West"]
    picture = lay_out(replace(chart_of(make_sheet, names, figures, "string"), lying=True), PAGE, LIGHT)
    assert sorted(roles(picture, "tick")) == sorted(names)
    assert len(roles(picture, "value")) == 4
    right = max(text.box.right for text in picture.texts)
    assert right <= PAGE.width
    assert right > PAGE.width * 0.9, "the longest bar takes the room that there is"


def test_bars_that_lie_keep_their_axis_where_a_part_has_no_figure(make_sheet: Make) -> None:
    columns = {"x": ["North", "South"], "Coal": [1000, 900], "Peat": [1, 2]}
    spec = {"type": "stacked", "group": "x", "series": ["Coal", "Peat"]}
    made = make_sheet(columns, spec, kinds={"x": "string"})
    chart = replace(make_chart(made, made.sheet.views[0], locale=ENGLISH), lying=True)
    assert "0" in roles(lay_out(chart, PAGE, LIGHT), "tick")


@pytest.mark.parametrize(
    ("places", "kind", "told"),
    [
        (["2023-11", "2023-12", "2024-01"], "yearmonth", ["Nov 2023", "Dec", "Jan 2024"]),
        (["2023-12-24", "2024-02-01", "2024-06-03"], "date", ["24 Dec 2023", "1 Feb 2024", "3 Jun"]),
        (
            ["2024-02-29T18:00:00", "2024-02-29T21:00:00", "2024-03-01T00:00:00"],
            "datetime",
            ["29 Feb 2024, 18:00", "21:00", "1 Mar, 00:00"],
        ),
        (["2022-23", "2023-24"], "string", ["2022-23", "2023-24"]),
        (["B-12", "B-11"], "string", ["B-12", "B-11"]),
    ],
)
def test_bars_over_times_tell_them_as_lines_do(make_sheet: Make, places: list[str], kind: str, told: list[str]) -> None:
    chart = chart_of(make_sheet, places, list(range(1, len(places) + 1)), kind)
    assert roles(lay_out(chart, PAGE, LIGHT), "tick") == told


def test_bars_over_many_months_tell_the_year_where_it_begins(make_sheet: Make) -> None:
    months = [f"{year}-{month:02}" for year in (2022, 2023) for month in range(1, 13)]
    chart = chart_of(make_sheet, months, list(range(1, 25)), "yearmonth")
    told = roles(lay_out(chart, Size(500, 400), LIGHT), "tick")
    assert told[0] == "Jan 2022"
    assert [label for label in told if "20" in label] == ["Jan 2022", "Jan 2023"]


def test_months_without_figures_are_named_on_the_side_of_the_others(make_sheet: Make) -> None:
    chart = chart_of(make_sheet, ["2023-11", "2023-12", "2024-03"], [-8.2, -17.4, -6.1], "yearmonth")
    picture = lay_out(chart, PAGE, LIGHT)
    assert len({round(text.box.y) for text in picture.texts if text.role == "tick"}) == 1


@pytest.mark.parametrize(("kind", "mark"), [("date", "line"), ("year", "line"), ("number", "points")])
def test_a_chart_of_nothing_has_no_times_or_numbers_along_it(make_sheet: Make, kind: str, mark: str) -> None:
    picture = lay_out(chart_of(make_sheet, [], [], kind, mark), PAGE, LIGHT)
    assert roles(picture, "tick") == []
    assert any("There are no figures" in text.text for text in picture.texts)


def test_times_at_bars_are_written_in_the_language_of_the_figures(make_sheet: Make) -> None:
    columns = {"x": ["2023-11", "2023-12"], "Output": [1, 2]}
    made = make_sheet(columns, {"type": "bar", "group": "x", "series": ["Output"]}, kinds={"x": "yearmonth"})
    chart = make_chart(made, made.sheet.views[0], locale=QLocale("de_DE"))
    assert roles(lay_out(chart, PAGE, LIGHT), "tick")[1] == "Dez"
