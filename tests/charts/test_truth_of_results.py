"""What is computed for a chart has the unit that it has in truth, or is refused: points, degrees, years, gaps."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.charts.formats.data.chart_data import rows
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from tests.charts.truth_samples import PAGE, chart_of, texts

pytestmark = pytest.mark.usefixtures("qapp")

Make = Callable[..., Document]

TWO = {"x": ["a", "b", "c"], "v": [1.5, 2.5, 3.5], "w": [1.0, 2.0, 3.9]}


def told(chart: Chart, role: str = "value") -> list[str]:
    return texts(lay_out(chart, PAGE, LIGHT), role)


def spec(kind: str, *series: Any, **more: Any) -> dict[str, Any]:
    return {"type": kind, "group": "x", "series": list(series), **more}


@pytest.mark.parametrize(
    ("unit", "gap", "words"),
    [
        ("%", "+0.5\xa0pts", "+0.5 percentage points"),
        ("% of GDP", "+0.5\xa0pts", "+0.5 percentage points of GDP"),
        ("°C", "+0.5\xa0°C", "+0.5 °C"),
        ("percentage points", "+0.5\xa0pts", "+0.5 percentage points"),
        ("index points", "+0.5\xa0index points", "+0.5 index points"),
        ("t", "+50.0%", "+50.0%"),
    ],
)
def test_a_gap_is_told_in_per_cent_only_where_its_figures_have_a_nought(
    make_sheet: Make, unit: str, gap: str, words: str
) -> None:
    chart = chart_of(make_sheet(TWO, spec("difference", "v", "w"), units=unit))
    assert gap in told(chart)
    assert f"1.5 against 1.0 ({words})" in describe(chart)
    assert chart.panels[0].gap is not None
    assert f"{chart.panels[0].gap.y[0]:g} {chart.panels[0].gap.unit}".replace(" %", "%") == words.replace(
        "50.0", "50"
    ).lstrip("+")


def test_a_difference_of_per_cents_is_in_percentage_points(make_sheet: Make) -> None:
    result = {"field": "v", "derive": "difference", "minus": "w"}
    assert chart_of(make_sheet(TWO, spec("bar", result), units="%")).panels[0].unit == "percentage points"


@pytest.mark.parametrize("unit", ["°C", "°F", "degrees Celsius", "℃"])
def test_degrees_have_no_growth_in_per_cent(make_sheet: Make, tmp_path: Path, unit: str) -> None:
    document = make_sheet(TWO, spec("bar", {"field": "v", "derive": "growth"}), units=unit)
    with pytest.raises(SheetError, match="whose nought is chosen"):
        chart_of(document)
    assert [mistake.place for mistake in examine(tmp_path).mistakes] == ["view “view”, series 1"]


def test_figures_of_unlike_units_are_not_subtracted(make_sheet: Make, tmp_path: Path) -> None:
    make_sheet(TWO, spec("bar", {"field": "v", "derive": "difference", "minus": "w"}))
    file = tmp_path / "datapackage.json"
    descriptor = json.loads(file.read_text(encoding="utf-8"))
    descriptor["resources"][0]["schema"]["fields"][2]["unit"] = "kg"
    file.write_text(json.dumps(descriptor), encoding="utf-8")
    (mistake,) = examine(tmp_path).mistakes
    assert mistake.problem == "“v” is in t and “w” in kg: their difference has no unit."


def test_a_difference_of_three_is_refused_with_their_names(make_sheet: Make, tmp_path: Path) -> None:
    document = make_sheet(TWO | {"z": [1, 2, 3]}, spec("difference", "v", "w", "z"))
    with pytest.raises(SheetError, match="here are 3: v, w and z"):
        chart_of(document)
    assert examine(tmp_path).mistakes


def test_years_as_figures_have_no_sign_between_thousands(make_sheet: Make) -> None:
    columns = {"x": ["a", "b", "c"], "v": [2020, 2019, 1987]}
    for kind in ("bar", "line", "points"):
        chart = chart_of(make_sheet(columns, spec(kind, "v"), kinds={"v": "year"}))
        assert "2020" in [*told(chart), *told(chart, "tick")]
        assert "highest for a (2020)" in describe(chart)
        assert not [text for text in told(chart) if "," in text]


@pytest.mark.parametrize("unit", ["index, 2015 = 100", "Index (2010 = 100)", "index 2015: 100", "points, base 1000"])
def test_what_an_index_is_measured_by_is_no_power_of_ten(make_sheet: Make, unit: str) -> None:
    columns = {"x": ["a", "b"], "v": [1_200_000, 3_400_000]}
    chart = chart_of(make_sheet(columns, spec("bar", "v"), units=unit))
    assert chart.panels[0].notation.unit == f"million {unit}"
    assert chart.panels[0].notation.factor == 1e6


def test_blanks_at_the_ends_of_a_unit_make_no_other_unit(make_sheet: Make, tmp_path: Path) -> None:
    make_sheet(TWO, spec("bar", "v", "w"))
    file = tmp_path / "datapackage.json"
    file.write_text(file.read_text(encoding="utf-8").replace('"unit": "t"', '"unit": "t "', 1), encoding="utf-8")
    document = examine(tmp_path).document
    assert document is not None
    assert [panel.unit for panel in chart_of(document).panels] == ["t"]


@pytest.mark.parametrize(("figures", "words"), [([5, 5, 6], "One dot is hidden"), ([5, 5, 5], "2 dots are hidden")])
def test_dots_that_lie_on_each_other_are_counted(make_sheet: Make, figures: list[int], words: str) -> None:
    chart = chart_of(make_sheet({"x": ["a", "a", "a"], "v": figures}, spec("points", "v")))
    assert words in chart.note


def test_a_day_on_which_a_sheet_was_made_is_one(make_sheet: Make, tmp_path: Path) -> None:
    make_sheet(TWO, spec("bar", "v"))
    file = tmp_path / "datapackage.json"
    descriptor = json.loads(file.read_text(encoding="utf-8"))
    for made in ("yesterday", "2026-13-01", "26.11.2026", "2026", "2026-11-26T25:00:00Z"):
        file.write_text(json.dumps(descriptor | {"created": made}), encoding="utf-8")
        (mistake,) = examine(tmp_path).mistakes
        assert mistake.place == "created"
        assert made in mistake.problem
    for made in ("2026-11-26", "2026-11-26T08:00:00Z", "2026-11-26T08:00:00.25+08:00"):
        file.write_text(json.dumps(descriptor | {"created": made}), encoding="utf-8")
        assert not examine(tmp_path).mistakes


def test_moments_within_a_minute_have_their_seconds_in_words_axis_and_data(make_sheet: Make) -> None:
    moments = ["2024-12-31T23:59:58", "2024-12-31T23:59:59.500", "2025-01-01T00:00:02"]
    document = make_sheet({"x": moments, "v": [1, 2, 3]}, spec("line", "v"), kinds={"x": "datetime"})
    chart = chart_of(document)
    assert "from 1 t on 2024-12-31 23:59:58 to 3 on 2025-01-01 00:00:02" in describe(chart)
    assert "00:00:01" in told(chart, "tick")
    assert [datum.x for datum in rows(document, chart)][1] == "2024-12-31 23:59:59.500"


def test_a_series_without_figures_is_named_under_the_chart(make_sheet: Make) -> None:
    columns = {"x": ["a", "b"], "v": [1, 2], "w": ["", ""]}
    chart = chart_of(make_sheet(columns, spec("line", "v", "w"), kinds={"w": "number"}))
    assert "“w” has no figures." in chart.note


@pytest.mark.parametrize("kind", ["bar", "stacked", "line", "points"])
def test_a_chart_without_figures_says_so(make_sheet: Make, kind: str) -> None:
    chart = chart_of(make_sheet({"x": ["a", "b"], "v": ["", ""]}, spec(kind, "v"), kinds={"v": "number"}))
    assert told(chart, "series") == ["There are no figures."]


@pytest.mark.parametrize("unit", ["in thousands of USD", "USD (in thousands)", "USD, in thousands", "thousands USD"])
def test_in_before_a_number_is_no_inch(make_sheet: Make, unit: str) -> None:
    chart = chart_of(make_sheet({"x": ["a", "b"], "v": [1_200_000, 3_400_000]}, spec("bar", "v"), units=unit))
    assert chart.panels[0].notation.unit == "billion USD"


def test_words_that_are_no_statuses_are_odd_beside_some_that_are(make_sheet: Make, tmp_path: Path) -> None:
    columns = {"x": ["a", "b", "c"], "v": [1, 2, 3], "status": ["single", "Single", "wrong"], "source": ["s"] * 3}
    make_sheet(columns, spec("bar", "v"))
    told = [notice for notice in examine(tmp_path).notices if "no statuses" in notice.sentence]
    assert [notice.place for notice in told] == ["“Single” and “wrong”"]


@pytest.mark.parametrize(
    "title", ["Average income", "Mean age", "Median rent", "Life expectancy", "Birth rate", "Debt ratio", "Price index"]
)
def test_averages_are_not_added_up(make_sheet: Make, tmp_path: Path, title: str) -> None:
    make_sheet(TWO | {"all": [2, 3, 4]}, spec("stacked", "v", "w"))
    file = tmp_path / "datapackage.json"
    descriptor = json.loads(file.read_text(encoding="utf-8"))
    for field in descriptor["resources"][0]["schema"]["fields"][1:3]:
        field["title"] = f"{title} of {field['name']}"
    file.write_text(json.dumps(descriptor), encoding="utf-8")
    chart = chart_of(open_document(tmp_path))
    assert chart.panels[0].total is None
    assert "Averages and rates do not add up, so that the stack has no total." in chart.note
    assert "total" not in describe(chart)


def test_amounts_are_added_up(make_sheet: Make) -> None:
    chart = chart_of(make_sheet(TWO, spec("stacked", "v", "w")))
    assert chart.panels[0].total is not None
    assert "Averages" not in chart.note


@pytest.mark.parametrize("unit", ["%", "t"])
def test_each_gap_of_dense_pairs_stands_over_or_under_its_own_pair(make_sheet: Make, unit: str) -> None:
    columns = {"x": list(range(2010, 2022)), "v": list(range(30, 54, 2)), "w": [18 + (n * 5) % 7 for n in range(12)]}
    picture = lay_out(chart_of(make_sheet(columns, spec("difference", "v", "w"), units=unit)), Size(700, 440), LIGHT)
    places = [mark.box.x + mark.box.width / 2 for mark in picture.marks if mark.cell and mark.cell.field == "v"]
    gaps = [text for text in picture.texts if text.bold and text.role == "value"]
    expected = [v - w if unit == "%" else (v - w) / w * 100 for v, w in zip(columns["v"], columns["w"], strict=True)]
    assert len(gaps) == len(expected)
    for gap in gaps:
        middle = gap.box.x + gap.box.width / 2
        nearest = min(range(len(places)), key=lambda n: abs(places[n] - middle))
        assert abs(places[nearest] - middle) < 2
        assert abs(float(gap.text.rstrip("%pts\xa0")) - expected[nearest]) <= 0.05


def test_the_legend_of_a_stack_names_what_hangs_below_zero_last(make_sheet: Make) -> None:
    columns = {"x": list("abcdefghijkl"), "v": [9.0] * 12, "w": [8.0] * 12, "z": [-1.0] * 11 + [-9.0]}
    assert told(chart_of(make_sheet(columns, spec("stacked", "z", "v", "w"))), "series") == ["w", "v", "z"]


def test_what_is_computed_leads_to_the_same_cells_in_a_part_of_the_chart(make_sheet: Make) -> None:
    columns = {"x": list(range(2010, 2018)), "v": [5, 6, 7, 8, 9, 10, 11, 12], "w": [1.5, 2, 3, 4, 5, 6, 7, 8]}
    for kind, which in (("difference", "gap"), ("stacked", "total")):
        chart = chart_of(make_sheet(columns, spec(kind, "v", "w")))
        whole, part = (getattr(known.panels[0], which) for known in (chart, chart.within((2.5, 5.5))))
        assert len(part.x) == 3
        for point in range(3):
            assert part.cells(point) == whole.cells(point + 3)
            assert part.figure(point) == whole.figure(point + 3)
