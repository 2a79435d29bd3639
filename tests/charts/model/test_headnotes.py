"""What stands above a table and limits its figures is told below its charts; what tells of the file is not."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from harbin_viewer.charts.exploring.chosen_views import charts_of
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.factsheet.opening import open_document

pytestmark = pytest.mark.usefixtures("qapp")

_TABLE = (("Region", "2019", "2020"), ("North", "12", "15"), ("South", "22", "18"), ("East", "9", "7"))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Sex: women", "Above the table stands: “Sex: women”."),
        ("Sex\twomen", "Above the table stands: “Sex: women”."),
        ("Category ICD-10: V70 Bus occupant", "Above the table stands: “Category ICD-10: V70 Bus occupant”."),
        ("Ages: 15 to 24", "Above the table stands: “Ages: 15 to 24”."),
        ("Geography: England and Wales", "Above the table stands: “Geography: England and Wales”."),
        ("Not Seasonally Adjusted", "Above the table stands: “Not Seasonally Adjusted”."),
        ("Saisonbereinigte Werte", "Above the table stands: “Saisonbereinigte Werte”."),
        ("Figures are provisional", "Above the table stands: “Figures are provisional”."),
        ("Period: 2019-2020", ""),
        ("Zeitraum: 01.01.2019 bis 31.12.2020", ""),
        ("Contact: Jane Doe", ""),
        ("Series ID: ABC", ""),
        ("Unit: persons", ""),
        ("Source: Office of counts", ""),
        ("Updated: 2024-03-01", ""),
    ],
)
def test_a_line_above_a_table_is_told_where_it_limits_the_figures(line: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "deaths.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["Deaths on roads"], line.split("\t"), *_TABLE])
    document = open_document(path)
    note = make_chart(document, charts_of(document)[0]).note
    assert said in note
    assert ("Above the table stands" in note) == bool(said)


def test_of_many_lines_the_first_are_told_and_where_the_others_stand(tmp_path: Path) -> None:
    lines = [["Deaths on roads"], *([f"{of}: all"] for of in ("Sex", "Ages", "Ways", "Causes")), *_TABLE]
    path = tmp_path / "deaths.csv"
    path.write_text("\n".join(map(",".join, lines)), encoding="utf-8")
    document = open_document(path)
    note = make_chart(document, charts_of(document)[0]).note
    assert "“Sex: all”, “Ages: all” and “Ways: all”. The rest stands in the description" in note


@pytest.mark.parametrize(
    ("title", "note", "shown", "told"),
    [
        ("Visitors of museums 1)", "1) Without children.", "Visitors of museums", "“Without children.”"),
        ("Visitors of museums*", "* Without children.", "Visitors of museums", "“Without children.”"),
        ("Visitors of museums 1", "1 Without children.", "Visitors of museums", "“Without children.”"),
        ("Visitors (Table 1)", "1) Without children.", "Visitors (Table 1)", ""),
        ("Visitors of museums", "1) Without children.", "Visitors of museums", ""),
        ("Area in km²", "2) Without water.", "Area", ""),
    ],
)
def test_the_note_whose_sign_stands_behind_the_title_is_of_all_figures(
    title: str, note: str, shown: str, told: str, tmp_path: Path
) -> None:
    path = tmp_path / "museums.csv"
    path.write_text("\n".join([title, *map(",".join, _TABLE), note]), encoding="utf-8")
    document = open_document(path)
    chart = make_chart(document, charts_of(document)[0])
    assert chart.title.startswith(f"{shown}:")
    assert told in chart.note
    assert ("Below the table" in chart.note) == bool(told)
