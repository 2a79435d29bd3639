"""Notes that stand below a table stand below its charts too, where they tell of all its figures."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec import structs

from harbin_viewer.charts.exploring.chosen_views import charts_of
from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.factsheet.opening import open_document

pytestmark = pytest.mark.usefixtures("qapp")

ROWS = "Region,2018,2019,2020\nNorth,120,125,130\nSouth,80,82,79\nWest,60,61,58\n"


def chart_of(folder: Path, *below: str, rows: str = ROWS) -> Chart:
    (folder / "water.csv").write_text("\n".join([rows, *(f'"{line}"' for line in below), ""]), encoding="utf-8")
    document = open_document(folder / "water.csv")
    return make_chart(document, charts_of(document)[0])


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Note: Water of mines is counted where it is used.", "“Water of mines is counted where it is used.”"),
        ("From 2019 on without the islands", "“From 2019 on without the islands”."),
        ("注：本表按当年价格计算。", "“本表按当年价格计算。”"),
        ("Anmerkung: Ab 2019 ohne die Inseln.", "“Ab 2019 ohne die Inseln.”"),
    ],
)
def test_a_note_on_all_figures_is_told_once(tmp_path: Path, line: str, told: str) -> None:
    note = chart_of(tmp_path, line).note
    assert f"Below the table stands: {told}" in note
    assert note.count("2019 on" if "islands" in line else told) <= 1


@pytest.mark.parametrize(
    "line",
    [
        "1) Preliminary", "* Excluding the islands", "(a) without mines", ": not available", "r = revised",
        "Data extracted on 3 May 2022", "Last updated: 2022-05-03", "Bureau of Water Statistics", "https://example.org",
        "Source: Water Office, Yearbook 2021",
    ],
)  # fmt: skip
def test_what_is_of_a_sign_or_of_the_file_is_not_told_of_all_figures(tmp_path: Path, line: str) -> None:
    note = chart_of(tmp_path, line).note
    assert "Below the table" not in note
    assert "maker of the data" not in note


def test_long_and_many_notes_are_told_in_part_and_that_they_go_on(tmp_path: Path) -> None:
    long = "Water is counted at the pumps, and " + "not at the taps of all houses, farms and works, " * 6 + "as before."
    more = "Wells are counted by the towns.", "Rain is left out of the count."
    chart = chart_of(tmp_path, long, *more, "Figures of 2020 are provisional.")
    assert chart.note.index("Figures of 2020 are provisional.") < chart.note.index("Water is counted at the pumps")
    assert " …”" in chart.note
    assert "Rain is left out" not in chart.note
    assert "The rest stands in the description of the table." in chart.note


SIGNED = "Country,2018,2019,2020\nDenmark*,120,125,130\nNorway 1),80,82,79\nFrance²,60,61,58\nSpain,45,44,47\n"


def test_notes_of_signs_behind_names_are_told_of_those_names(tmp_path: Path) -> None:
    below = "* Including Greenland.", "1) Mainland only.", "² Without overseas departments."
    told = "“Denmark: Including Greenland.”, “Norway: Mainland only.” and “France: Without overseas departments.”"
    assert told in chart_of(tmp_path, *below, rows=SIGNED).note


def test_and_not_where_none_of_them_is_on_show(tmp_path: Path) -> None:
    chart_of(tmp_path, "* Including Greenland.", "1) Mainland only.", rows=SIGNED)
    document = open_document(tmp_path / "water.csv")
    explore = charts_of(document)[0].spec.explore
    assert explore is not None
    note = explored_chart(document, structs.replace(explore, form="change", entities=("Spain", "Norway"))).note
    assert "Norway: Mainland only." in note
    assert "Greenland" not in note


def test_a_bracket_of_a_name_stays_whole(tmp_path: Path) -> None:
    rows = SIGNED.replace("Spain", "Spain (zone 1)").replace("Norway 1)", "Norway 1")
    chart = chart_of(tmp_path, "1 Mainland only.", rows=rows)
    assert {"Spain (zone 1)", "Norway"} <= {series.label for series in chart.series}


def test_a_sign_that_stands_behind_figures_too_is_left_to_them(tmp_path: Path) -> None:
    rows = SIGNED.replace("44,47", "44,47*")
    assert "Denmark: Including" not in chart_of(tmp_path, "* Including Greenland.", rows=rows).note


def test_a_sheet_may_declare_them(tmp_path: Path) -> None:
    chart_of(tmp_path)
    fields = [{"name": "Region", "type": "string"}, *({"name": str(year), "type": "number"} for year in (2018, 2019))]
    (tmp_path / "data.csv").write_text("Region,2018,2019\nNorth,1,2\nSouth,2,3\n", encoding="utf-8")
    table = {"name": "data", "path": "data.csv", "schema": {"fields": fields}, "footnotes": ["Rain is left out."]}
    spec = {"type": "bar", "group": "Region", "series": ["2018", "2019"]}
    view = {"name": "v", "title": "Water", "resources": ["data"], "specType": "simple", "spec": spec}
    tabs = [{"kind": "charts", "name": "c", "title": "Charts"}]
    sheet = {"name": "s", "title": "S", "resources": [table], "views": [view], "factsheet": {"tabs": tabs}}
    (tmp_path / "datapackage.json").write_text(json.dumps(sheet), encoding="utf-8")
    document = open_document(tmp_path)
    assert "Below the table stands: “Rain is left out.”" in make_chart(document, document.sheet.views[0]).note
