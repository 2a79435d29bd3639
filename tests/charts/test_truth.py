"""What is drawn and said is what the data bears out: each kind of falsehood that was found, and its relatives."""

import json
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from harbin_viewer.charts.formats.data.csv_data import as_csv
from harbin_viewer.charts.formats.export import render
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.layout.page import lay_out
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.charts.scene import Dot, Line, Picture, Rect, Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from tests.charts.conftest import ENGLISH

pytestmark = pytest.mark.usefixtures("qapp")

PAGE = Size(960, 600)
DRINKS = {"drink": ["tea", "tea", "cocoa"], "v": [8, 3, 5]}
YEARS = [2019, 2020, 2021]
LONG = {
    "country": ["China"] * 3 + ["Russia"] * 3 + ["Mongolia"] * 3,
    "year": YEARS * 3,
    "v": [1, 2, 3, 30, 20, 10, 7, 7, 8],
}


def spec(kind: str, group: str, *series: Any, **more: Any) -> dict[str, Any]:
    return {"type": kind, "group": group, "series": list(series), **more}


def chart_of(document: Document) -> Chart:
    return make_chart(document, document.sheet.views[0], locale=ENGLISH)


def texts(picture: Picture, role: str) -> list[str]:
    return [text.text for text in picture.texts if text.role == role]


@pytest.mark.parametrize("kind", ["bar", "stacked", "line", "step", "area"])
def test_figures_that_share_a_place_are_never_drawn_as_one(
    make_sheet: Callable[..., Document], tmp_path: Path, kind: str
) -> None:
    document = make_sheet(DRINKS, spec(kind, "drink", "v"))
    with pytest.raises(SheetError, match=r"rows 2 and 3: .*several figures for “tea” as one \(8 and 3\)"):
        chart_of(document)
    (mistake,) = examine(tmp_path).mistakes
    assert "one would hide the other" in mistake.problem


def test_of_dots_each_is_drawn_also_where_they_share_a_place(make_sheet: Callable[..., Document]) -> None:
    chart = chart_of(make_sheet(DRINKS, spec("points", "drink", "v")))
    assert len(lay_out(chart, PAGE, LIGHT).marks) == 3


@pytest.mark.parametrize("kind", ["bar", "line"])
def test_a_long_table_names_the_key_that_tells_its_rows_apart(make_sheet: Callable[..., Document], kind: str) -> None:
    document = make_sheet(LONG, spec(kind, "year", "v"), kinds={"year": "year"})
    with pytest.raises(SheetError, match="Draw a series for each “country”"):
        chart_of(document)


def test_a_long_table_has_a_series_for_each_value_of_by(make_sheet: Callable[..., Document]) -> None:
    document = make_sheet(LONG, spec("line", "year", "v", by="country"), kinds={"year": "year"})
    chart = chart_of(document)
    assert [(one.label, one.y.tolist()) for one in chart.series] == [
        ("China", [1, 2, 3]), ("Russia", [30, 20, 10]), ("Mongolia", [7, 7, 8]),
    ]  # fmt: skip
    assert {"China", "Russia", "Mongolia"} <= set(texts(lay_out(chart, PAGE, LIGHT), "series"))
    assert "Russia fell from 30 t in 2019 to 10 in 2021" in describe(chart)


def test_only_some_values_are_drawn_in_the_order_named(make_sheet: Callable[..., Document]) -> None:
    some = spec("bar", "year", "v", by="country", only=["Russia", "China"])
    chart = chart_of(make_sheet(LONG, some, kinds={"year": "year"}))
    assert [one.label for one in chart.series] == ["Russia", "China"]
    assert "Mongolia" not in as_csv(make_sheet(LONG, some, kinds={"year": "year"}), chart).decode()


def test_growth_in_a_long_table_is_that_of_each_entity(make_sheet: Callable[..., Document]) -> None:
    grown = spec("bar", "year", {"field": "v", "derive": "growth"}, by="country")
    chart = chart_of(make_sheet(LONG, grown, kinds={"year": "year"}))
    found = [one.y.tolist() for one in chart.series]
    assert np.isnan([values[0] for values in found]).all()
    assert [values[1:] for values in found][:2] == [[100.0, 50.0], [pytest.approx(-100 / 3), -50.0]]


@pytest.mark.parametrize("units", ["%", "t"])
def test_unit_and_measure_are_in_the_picture_once(make_sheet: Callable[..., Document], units: str) -> None:
    chart = chart_of(make_sheet({"x": ["a", "b"], "y": [3, 4]}, spec("bar", "x", "y"), units=units))
    words = " ".join(text.text for text in lay_out(chart, PAGE, LIGHT).texts)
    assert len(re.findall(rf"(?<!\w){re.escape(units)}(?!\w)", words)) == 1, words
    assert re.search(r"\by\b", words)


def test_a_unit_is_told_where_the_subtitle_leaves_it_out(make_sheet: Callable[..., Document], tmp_path: Path) -> None:
    make_sheet({"x": ["a", "b"], "y": [3, 4]}, spec("bar", "x", "y"))
    file = tmp_path / "datapackage.json"
    descriptor = json.loads(file.read_text(encoding="utf-8"))
    for subtitle, above in (("What grew", ["t"]), ("What grew, t", [])):
        descriptor["views"][0]["subtitle"] = subtitle
        file.write_text(json.dumps(descriptor), encoding="utf-8")
        assert texts(lay_out(chart_of(open_document(tmp_path)), PAGE, LIGHT), "unit") == above


@pytest.mark.parametrize(
    ("values", "labels"),
    [
        (["12.34", "12.26", "12.31"], ["12.34", "12.26", "12.31"]),
        (["122", "23.2"], ["122", "23.2"]),
        (["12.30", "12.3"], ["12.3", "12.3"]),
        (["110.0", "9.5"], ["110.0", "9.5"]),
        (["1.005", "1.015", "1.025"], ["1.005", "1.015", "1.025"]),
        (["0.05", "0.34", "22.8"], ["0.05", "0.34", "22.8"]),
        (["12345.5", "2345678", "-3456.25"], ["0.012", "2.35", "−0.0035"]),
    ],
)
def test_labels_are_as_stated_or_keep_figures_apart(
    make_sheet: Callable[..., Document], values: list[str], labels: list[str]
) -> None:
    columns = {"x": [f"p{n}" for n in range(len(values))], "y": values}
    chart = chart_of(make_sheet(columns, spec("bar", "x", "y"), kinds={"y": "number"}))
    assert texts(lay_out(chart, PAGE, LIGHT), "value") == labels


def test_no_source_is_credited_that_the_data_does_not_name(make_sheet: Callable[..., Document], tmp_path: Path) -> None:
    make_sheet({"x": ["a", "b"], "y": [3, 4]}, spec("bar", "x", "y"))
    file = tmp_path / "datapackage.json"
    descriptor = json.loads(file.read_text(encoding="utf-8"))
    for sources, credited in (
        ([], "not stated"),
        ([{"title": "Daily prices"}, {"title": "Monthly prices"}], "not stated"),
        ([{"title": "Daily prices"}], "Daily prices"),
    ):
        descriptor["sources"] = sources
        file.write_text(json.dumps(descriptor), encoding="utf-8")
        assert chart_of(open_document(tmp_path)).source == credited


def test_many_lines_are_told_apart_by_dashes_and_named_at_their_ends(make_sheet: Callable[..., Document]) -> None:
    columns = {"x": YEARS, **{f"s{n}": [n, n + 1, n + 2] for n in range(14)}}
    chart = chart_of(make_sheet(columns, spec("line", "x", *(f"s{n}" for n in range(14))), kinds={"x": "year"}))
    assert len({(one.rank, one.shade, one.style) for one in chart.series}) == 14
    picture = lay_out(chart, PAGE, LIGHT)
    assert set(texts(picture, "series")) == {f"s{n}" for n in range(14)}


def test_bars_beyond_the_colours_are_grey_and_said_to_be(make_sheet: Callable[..., Document]) -> None:
    columns = {"x": ["a", "b"], **{f"s{n}": [n + 1, n + 2] for n in range(12)}}
    chart = chart_of(make_sheet(columns, spec("bar", "x", *(f"s{n}" for n in range(12)))))
    colours = [LIGHT.series_colour(one.rank, one.shade) for one in chart.series]
    assert len(set(colours[:10])) == 10
    assert set(colours[10:]) == {LIGHT.axis}
    assert "are grey, in the order of the legend" in chart.note


def test_months_are_spaced_by_time_and_named_as_months(make_sheet: Callable[..., Document]) -> None:
    columns = {"x": ["2023-11", "2023-12", "2024-06"], "y": [3, 4, 9]}
    chart = chart_of(make_sheet(columns, spec("line", "x", "y"), kinds={"x": "yearmonth"}))
    first, second, third = chart.series[0].x.tolist()
    assert (second - first, third - second) == (30, 183)
    assert describe(chart).endswith("in 2024-06.")


def test_the_year_stands_where_it_begins_and_where_it_changes(make_sheet: Callable[..., Document]) -> None:
    columns = {"x": ["2023-12-01", "2024-02-01"], "y": [3, 4]}
    ticks = texts(
        lay_out(chart_of(make_sheet(columns, spec("line", "x", "y"), kinds={"x": "date"})), PAGE, LIGHT), "tick"
    )
    assert [tick for tick in ticks if "20" in tick] == ["4 Dec 2023", "1 Jan 2024"]


@pytest.mark.parametrize("count", [60, 200])
def test_each_of_many_categories_is_named_or_it_is_said(make_sheet: Callable[..., Document], count: int) -> None:
    names = [f"Kind {number}" for number in range(count)]
    chart = chart_of(make_sheet({"x": names, "y": [n % 7 + 1 for n in range(count)]}, spec("bar", "x", "y")))
    picture = lay_out(chart, PAGE, LIGHT)
    named = set(texts(picture, "tick")) & set(names)
    assert len(named) == count or f"of {count} names is set." in " ".join(texts(picture, "unit"))
    upright = [text.box for text in picture.texts if text.text in named]
    assert not any(one.meets(other, -0.5) for one, other in pairwise(upright))


def test_a_name_that_stands_away_from_its_line_is_led_to_it(make_sheet: Callable[..., Document]) -> None:
    columns = {"x": YEARS, **{f"s{n}": [100 + n, 105 - n, 100 + n / 10] for n in range(6)}}
    picture = lay_out(
        chart_of(make_sheet(columns, spec("line", "x", *(f"s{n}" for n in range(6))), kinds={"x": "year"})), PAGE, LIGHT
    )
    right = picture.plots[0].right
    leaders = [shape.points for shape in picture.shapes if isinstance(shape, Line) and shape.points[-1][0] > right + 2]
    for name in (text for text in picture.texts if text.role == "series"):
        ends = [points[-1] for points in leaders]
        assert any(abs(x - name.box.x) < 12 and abs(y - name.box.y) < 30 for x, y in ends), name.text


@pytest.mark.parametrize("kind", ["line", "step", "area"])
@pytest.mark.parametrize("columns", [
    {"x": [2000, 2001, 2005, 2006], "y": [5, 6, 3, 4]},
    {"x": [2000, 2001, 2002, 2003], "y": [5, 6, "", 4]},
])  # fmt: skip
def test_missing_figures_are_seen_in_one_way(
    make_sheet: Callable[..., Document], kind: str, columns: dict[str, list[Any]]
) -> None:
    chart = chart_of(make_sheet(columns, spec(kind, "x", "y"), kinds={"x": "year", "y": "number"}))
    picture = lay_out(chart, PAGE, LIGHT)
    bridges = [shape for shape in picture.shapes if isinstance(shape, Line) and shape.dash]
    assert len(bridges) == 1
    assert "Thin dashes bridge places without figures." in chart.note


def test_surveys_that_are_five_years_apart_have_no_gaps(make_sheet: Callable[..., Document]) -> None:
    columns = {"x": [2000, 2005, 2010], "y": [5, 6, 3]}
    assert "dashes" not in chart_of(make_sheet(columns, spec("line", "x", "y"), kinds={"x": "year"})).note


def test_words_data_and_note_follow_what_is_shown(make_sheet: Callable[..., Document]) -> None:
    columns = {"x": [*range(2014, 2026)], "y": [*range(12)], "status": ["single"] * 2 + ["confirmed"] * 10}
    document = make_sheet(columns, spec("bar", "x", "y"), kinds={"x": "year"})
    chart = chart_of(document)
    window = (3.5, 7.5)
    picture = lay_out(chart, PAGE, LIGHT, window)
    assert "Shown: 2018 to 2021" in " ".join(texts(picture, "subtitle"))
    assert "Hollow" in chart.note
    assert "Hollow" not in " ".join(texts(picture, "note"))
    rows = json.loads(render(document, chart, "json", Options(window=window)))
    assert [row["x"] for row in rows["data"]] == ["2018", "2019", "2020", "2021"]
    assert "rose from 4 t in 2018 to 7 in 2021" in rows["description"]
    assert b"Shown: 2018 to 2021" in render(document, chart, "svg", Options(window=window))


def test_hollow_bars_and_dots_let_a_transparent_ground_through(make_sheet: Callable[..., Document]) -> None:
    columns = {"x": ["a", "b"], "y": [3, 4], "status": ["claimed", "claimed"]}
    for kind in ("bar", "points"):
        chart = chart_of(make_sheet(columns, spec(kind, "x", "y")))
        shapes = lay_out(chart, PAGE, LIGHT, transparent=True).shapes
        assert not [one for one in shapes if isinstance(one, Rect) and one.fill == LIGHT.page]
        assert not [one for one in shapes if isinstance(one, Dot) and one.fill == LIGHT.page]


def test_a_range_over_texts_is_told_with_its_place(make_sheet: Callable[..., Document]) -> None:
    with pytest.raises(SheetError, match="view “view”, range: “range” lies between two numbers"):
        chart_of(make_sheet({"x": ["a", "b"], "y": [3, 4]}, spec("bar", "x", "y", range=[1, 2])))


@pytest.mark.parametrize("created", ["9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00"])
def test_dates_at_the_ends_of_the_calendar_are_written(
    make_sheet: Callable[..., Document], tmp_path: Path, created: str
) -> None:
    make_sheet({"x": ["a", "b"], "y": ["1e27", "3e29"]}, spec("bar", "x", "y"), kinds={"y": "number"})
    file = tmp_path / "datapackage.json"
    descriptor = json.loads(file.read_text(encoding="utf-8")) | {"created": created}
    file.write_text(json.dumps(descriptor), encoding="utf-8")
    document = open_document(tmp_path)
    chart = chart_of(document)
    assert texts(lay_out(chart, PAGE, LIGHT), "unit") == ["× 10²⁷ t"]
    for name in ("png", "svg", "pdf", "jpeg", "webp", "xlsx"):
        assert render(document, chart, name, Options())


def test_a_confirmed_total_does_not_look_empty_where_its_split_is_single(charts: dict[str, Chart]) -> None:
    chart = charts["customs-trade"]
    panel = chart.panels[0]
    patterns = {chart.x_text(float(one.x[p])): panel.pattern(one, p) for one in panel.series for p in range(len(one.x))}
    assert (patterns["2023"], patterns["2024"], patterns["2025"]) == ("solid", "pale", "pale")
    assert "total confirmed, its split: single source" in texts(lay_out(chart, PAGE, LIGHT), "key")


def test_months_and_days_written_as_texts_stand_apart_as_in_time(make_sheet: Callable[..., Any]) -> None:
    months = ["2023-11", "2023-12", "2024-06"]
    for places, axis in ((months, "month"), ([f"{month}-01" for month in months], "date")):
        made = make_sheet({"when": places, "y": [1, 2, 3]}, {"type": "line", "group": "when", "series": ["y"]})
        chart = make_chart(made, made.sheet.views[0])
        assert chart.axis == axis
        near, far = np.diff(chart.series[0].x)
        assert far > 5 * near


def test_points_of_which_several_share_a_place_neither_rise_nor_fall(make_sheet: Callable[..., Any]) -> None:
    columns = {"year": [2000, 2000, 2001], "y": [3, 20, 7]}
    made = make_sheet(columns, {"type": "points", "group": "year", "series": ["y"]})
    words = describe(make_chart(made, made.sheet.views[0]))
    assert "has 3 figures, from 3" in words
    assert "rose" not in words


def test_years_before_our_era_have_a_true_minus_sign(make_sheet: Callable[..., Any]) -> None:
    made = make_sheet({"year": [-500, 100], "y": [1, 2]}, {"type": "line", "group": "year", "series": ["y"]})
    assert make_chart(made, made.sheet.views[0]).x_text(-500.0) == "−500"


def test_a_computed_rate_has_no_more_decimals_than_it_takes_to_tell_it_apart(make_sheet: Callable[..., Any]) -> None:
    columns = {"year": [2000, 2001, 2002], "v": [68.03, 69.525, 84.07], "stated": ["", 2.2, 20.8]}
    rates: list[dict[str, str]] = [{"field": "stated"}, {"field": "v", "derive": "growth"}]
    series = [{"resource": "table", **rate} for rate in rates]
    made = make_sheet(columns, {"type": "bar", "group": "year", "series": series})
    panel = next(panel for panel in make_chart(made, made.sheet.views[0]).panels if panel.unit == "%")
    labels = [panel.label(panel.notation, one, point, ENGLISH) for one in panel.series for point in (1, 2)]
    assert "20.9" in labels
    assert "20.921" not in labels


def test_the_largest_and_the_smallest_figures_that_there_are_stand_in_one_chart(
    make_sheet: Callable[..., Document],
) -> None:
    columns = {"x": ["a", "b", "c"], "y": ["1e-300", "1e300", "0"]}
    chart = chart_of(make_sheet(columns, spec("bar", "x", "y"), kinds={"y": "number"}))
    assert texts(lay_out(chart, PAGE, LIGHT), "value") == ["0", "1", "0"]
