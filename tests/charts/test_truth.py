"""What is drawn and said is what the data bears out: each kind of falsehood that was found, and its relatives."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from harbin_viewer.charts.formats.data.csv_data import as_csv
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from tests.charts.truth_samples import PAGE, YEARS, chart_of, spec, texts

pytestmark = pytest.mark.usefixtures("qapp")


DRINKS = {"drink": ["tea", "tea", "cocoa"], "v": [8, 3, 5]}


LONG = {
    "country": ["China"] * 3 + ["Russia"] * 3 + ["Mongolia"] * 3,
    "year": YEARS * 3,
    "v": [1, 2, 3, 30, 20, 10, 7, 7, 8],
}


@pytest.mark.parametrize("kind", ["bar", "stacked", "line", "step", "area"])
def test_figures_that_share_a_place_are_never_drawn_as_one(
    make_sheet: Callable[..., Document], tmp_path: Path, kind: str
) -> None:
    document = make_sheet(DRINKS, spec(kind, "drink", "v"))
    with pytest.raises(SheetError, match=r"rows 2 and 3: .*several figures for “tea” as one \(8 and 3\)"):
        chart_of(document)
    (mistake,) = examine(tmp_path).mistakes
    assert "one would hide the other" in mistake.problem


def test_figures_that_share_a_place_of_several_lines_are_told_in_one(make_sheet: Callable[..., Document]) -> None:
    drinks = {"drink": ["green\ntea", "green\ntea", "cocoa"], "v": [8, 3, 5]}
    with pytest.raises(SheetError, match="figures for “green tea” as one"):
        chart_of(make_sheet(drinks, spec("bar", "drink", "v")))


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
        (["12.30", "12.3"], ["12.30", "12.3"]),
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


@pytest.mark.parametrize(("kind", "said"), [("bar", "in the order of the legend"), ("points", "and look alike")])
def test_bars_and_dots_beyond_the_colours_are_grey_and_said_to_be(
    make_sheet: Callable[..., Document], kind: str, said: str
) -> None:
    columns = {"x": ["a", "b"], **{f"s{n}": [n + 1, n + 2] for n in range(12)}}
    chart = chart_of(make_sheet(columns, spec(kind, "x", *(f"s{n}" for n in range(12)))))
    colours = [LIGHT.series_colour(one.rank, one.shade) for one in chart.series]
    assert len(set(colours[:10])) == 10
    assert set(colours[10:]) == {LIGHT.axis}
    assert f"are grey, {said}." in chart.note
