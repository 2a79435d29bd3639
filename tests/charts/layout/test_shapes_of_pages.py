"""Pages high and flat, small and dense: plots keep a shape that tells the truth, lines are lines, names are whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.formats.picture import picture as exported
from harbin_viewer.charts.formats.picture import told_of_page
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.scene import Dot, Picture, Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.document import Document
from tests.charts.conftest import ENGLISH
from tests.charts.exploring.forms.form_samples import chart_of
from tests.factsheet.exploring.tables import FIELDS, explored

pytestmark = pytest.mark.usefixtures("qapp")

Make = Callable[..., Document]

AUTHORITIES = [
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    "Amt",
    "Kraftfahrzeugzulassungsstelle",
]


def small_charts(folder: Path, count: int) -> Chart:
    names = [f"Region {place}" for place in range(count)]
    rows = [[name, year, 1000 + year - 2000, 1] for name in names for year in range(2000, 2025)]
    return chart_of(explored(folder, FIELDS, rows), form="multiples", entities=tuple(names))


def made(make_sheet: Make, columns: dict[str, list[Any]], kind: str, units: str = "t", **kinds: str) -> Chart:
    series = [name for name in columns if name != "x"]
    document = make_sheet(columns, {"type": kind, "group": "x", "series": series}, kinds=kinds, units=units)
    return make_chart(document, document.sheet.views[0], locale=ENGLISH)


def ticks_left_of(picture: Picture) -> list[float]:
    (plot,) = picture.plots
    return [float(text.text) for text in picture.texts if text.role == "tick" and text.box.right <= plot.x]


@pytest.mark.parametrize("size", [Size(600, 1200), Size(1200, 300), Size(1080, 1350), Size(400, 900), Size(960, 600)])
@pytest.mark.parametrize("count", [4, 5, 9])
def test_small_charts_are_neither_towers_nor_strips_on_any_page(tmp_path: Path, size: Size, count: int) -> None:
    plots = lay_out(small_charts(tmp_path, count), size, LIGHT).plots
    assert len(plots) == count
    assert all(0.55 <= plot.width / plot.height <= 6.5 for plot in plots), plots


def test_small_charts_stand_as_meant_on_a_page_of_ordinary_shape(tmp_path: Path) -> None:
    chart = small_charts(tmp_path, 9)
    plots = lay_out(chart, Size(960, 600), LIGHT).plots
    assert len({plot.x for plot in plots}) == chart.columns == 3


@pytest.mark.parametrize(("width", "dotted"), [(300, False), (960, True)])
def test_points_of_a_line_have_dots_where_these_leave_each_other_room(
    make_sheet: Make, width: int, dotted: bool
) -> None:
    columns = {"x": list(range(2000, 2025)), "y": [year % 7 + 10 for year in range(25)]}
    shapes = lay_out(made(make_sheet, columns, "line", x="year"), Size(width, width * 0.625), LIGHT).shapes
    assert any(isinstance(shape, Dot) for shape in shapes) == dotted


@pytest.mark.parametrize(("units", "topmost"), [("%", 100), ("t", 120)])
def test_the_axis_of_parts_of_a_whole_ends_at_the_whole(make_sheet: Make, units: str, topmost: float) -> None:
    years = range(1980, 2025)
    columns = {"x": [*years], "a": [60.1 for _ in years], "b": [40.0 for _ in years]}
    picture = lay_out(made(make_sheet, columns, "stacked", units, x="year"), Size(960, 600), LIGHT)
    assert max(ticks_left_of(picture)) == topmost
    assert min(mark.box.y for mark in picture.marks if mark.cell) >= picture.plots[0].y - 0.5


@pytest.mark.parametrize("size", [Size(300, 200), Size(600, 400), Size(400, 1200)])
def test_names_beside_bars_are_whole_in_what_is_exported(make_sheet: Make, size: Size) -> None:
    picture = exported(made(make_sheet, {"x": AUTHORITIES, "y": [3, 2, 1]}, "bar"), Options(size=size))
    words = "".join("".join(text.text.removesuffix("-") for text in picture.texts if text.role == "tick").split())
    assert all(name.replace("-", "") in words.replace("-", "") for name in AUTHORITIES)
    assert not picture.cut


def test_a_page_that_grows_for_the_names_of_places_is_told(make_sheet: Make) -> None:
    chart = made(make_sheet, {"x": AUTHORITIES, "y": [3, 2, 1]}, "bar")
    assert "tick" in lay_out(chart, Size(300, 200), LIGHT).cut
    assert told_of_page(exported(chart, Options(size=Size(300, 200))), Size(300, 200)).startswith(
        "The picture is higher"
    )


def test_an_ellipsis_that_a_name_has_itself_is_no_cut(make_sheet: Make) -> None:
    chart = made(make_sheet, {"x": ["And so on…", "More of the same …"], "y": [3, 2]}, "bar")
    assert not lay_out(replace(chart, lying=True), Size(960, 600), LIGHT).cut
