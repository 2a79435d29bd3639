"""What stands along an axis is spaced, named, cut and told as it is."""

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from harbin_viewer.charts.formats.export import render
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.charts.scene import Dot, Line, Rect, Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from tests.charts.conftest import ENGLISH
from tests.charts.truth_samples import PAGE, YEARS, chart_of, spec, texts

pytestmark = pytest.mark.usefixtures("qapp")


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
    assert [tick for tick in ticks if tick[0].isalpha()] == ["Dec 2023", "Jan 2024", "Feb"]


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
    assert "Thin dashes bridge times without figures." in chart.note


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


def test_names_that_run_upwards_take_lines_before_they_are_cut(make_sheet: Callable[..., Document]) -> None:
    names = ["United States", "Korea, Rep.", "United Kingdom", "Russian Federation", *(f"Land {n}" for n in range(8))]
    chart = chart_of(make_sheet({"x": names, "y": list(range(3, 3 + len(names)))}, spec("bar", "x", "y")))
    picture = lay_out(chart, Size(700, 260), LIGHT)
    upright = [text for text in picture.texts if text.upright]
    assert {"United", "States", "Kingdom"} <= {text.text for text in upright}
    assert not any("…" in text.text for text in upright)
    assert not any(text.box.meets(other.box, -0.5) for text, other in pairwise(upright))
    assert all(text.box.bottom <= 260 for text in upright)
