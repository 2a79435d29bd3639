"""Several measures of one unit stand together over time where a table tells of one alone."""

from __future__ import annotations

from pathlib import Path

from msgspec import structs
from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring.explored import brief_of, explored_chart, why_not
from harbin_viewer.charts.formats.data.chart_data import rows as data_rows
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.exploring.tables import Rows, explored

FIELDS = (
    {"name": "Country", "type": "string"},
    {"name": "Year", "type": "year"},
    {"name": "Coal", "type": "number", "unit": "t"},
    {"name": "Oil", "type": "number", "unit": "t"},
    {"name": "People", "type": "number", "unit": "people"},
)
ROWS: Rows = [["Kenya", 2000 + n, 5.5 + n, 9.25 - n / 2 if n else None, 100 + n] for n in range(8)]


def test_a_first_look_at_one_alone_has_all_measures_of_a_unit(tmp_path: Path) -> None:
    document = explored(tmp_path, FIELDS, ROWS)
    first = beginning(document.cube("data")).exploration
    assert first is not None
    assert first.form == "courses"
    chart = explored_chart(document, first, locale=QLocale("en"))
    assert {series.label: series.y.tolist()[-1] for series in chart.series} == {"Coal": 12.5, "Oil": 5.75}
    assert chart.title == "Countries over the years"
    assert chart.subtitle == "t · 2000–2007"
    assert "“People” (people) is left out: only measures in t are shown." in chart.note


def test_each_figure_is_that_of_its_own_column_and_measures_have_colours_of_their_own(tmp_path: Path) -> None:
    document = explored(tmp_path, FIELDS, ROWS)
    chart = explored_chart(document, Exploration(resource="data", measure="Coal", form="courses"))
    table = document.table("data")
    for series in chart.series:
        known = [point for point in range(len(series.y)) if series.y[point] == series.y[point]]
        cells = [series.cell(point) for point in known]
        assert {cell.field for cell in cells} == {series.label}
        assert [table.value(cell.field, cell.row) for cell in cells] == series.y[known].tolist()
    assert len({(series.rank, series.shade) for series in chart.series}) == 2
    assert [datum.value for datum in data_rows(document, chart) if datum.series == "Oil"][1:] == [
        8.75 - n / 2 for n in range(7)
    ]


def test_of_very_many_measures_those_at_the_ends_and_the_chosen_one_are_named(tmp_path: Path) -> None:
    fields = [*FIELDS[:2], *({"name": f"Ware {n:02}", "type": "number", "unit": "%"} for n in range(20))]
    rows = [["Kenya", 2000 + year, *((n - 8) * year + 0.5 for n in range(20))] for year in range(6)]
    choice = Exploration(resource="data", measure="Ware 09", form="courses")
    chart = explored_chart(explored(tmp_path, fields, rows), choice)
    named = {series.label for series in chart.series if not series.quiet}
    assert {"Ware 19", "Ware 18", "Ware 00", "Ware 09"} <= named
    assert "Named: the chosen measure, and those that end highest and lowest. Grey: 14 other measures." in chart.note


def test_measures_without_others_of_their_unit_and_computed_ones_are_refused_with_the_reason(tmp_path: Path) -> None:
    document = explored(tmp_path, FIELDS, ROWS)
    alone = Exploration(resource="data", measure="People", form="courses")
    assert why_not(brief_of(document, alone)) == "No other measure is in this unit."
    grown = Exploration(resource="data", measure="Coal", form="courses", transform="growth")
    assert why_not(brief_of(document, grown)) == "Measures are shown beside each other as they are."


def test_measures_of_quite_other_sizes_are_not_pressed_onto_one_axis_at_first(tmp_path: Path) -> None:
    fields = [*FIELDS[:2], *({"name": name, "type": "number", "unit": "t"} for name in ("Tea", "Coffee", "Coal"))]
    rows = [["Kenya", 2000 + n, 5.5 + n, 7.25 + n, 90_000 + n] for n in range(8)]
    first = beginning(explored(tmp_path, fields, rows).cube("data")).exploration
    assert first is not None
    assert first.form == "line"


def test_measures_of_one_name_are_told_apart_by_those_of_their_fields(tmp_path: Path) -> None:
    rows = "".join(f"{name},{2000 + n},1,{n % 5},{n * 7 % 90}\n" for name in ("Chad", "Mali") for n in range(9))
    (tmp_path / "crops.csv").write_text(f"Country,Year,Value,Value,Value\n{rows}", encoding="utf-8")
    document = open_document(tmp_path / "crops.csv")
    name = document.sheet.resources[0].name
    choice = Exploration(resource=name, measure="Value 3", form="courses", entities=("Chad",))
    labels = [series.label for series in explored_chart(document, choice).series]
    assert len(set(labels)) == len(labels) == 3


def test_of_several_chosen_the_one_shown_is_said_to_be_the_first(tmp_path: Path) -> None:
    rows: Rows = [[name, 2000 + n, 5.5 + n, 9.25 - n / 2, 100 + n] for name in ("Kenya", "Peru") for n in range(8)]
    document = explored(tmp_path, FIELDS, rows)
    choice = Exploration(resource="data", measure="Coal", form="courses", entities=("Peru", "Kenya"))
    chart = explored_chart(document, choice)
    assert chart.title.endswith(": Peru")
    assert chart.note.startswith("The first of 2 chosen is shown.")
    alone = explored_chart(document, structs.replace(choice, entities=("Peru",)))
    assert "chosen is shown" not in alone.note


def test_a_measure_without_a_line_is_named_with_the_reason(tmp_path: Path) -> None:
    fields = (*FIELDS, {"name": "Peat", "type": "number", "unit": "t"}, {"name": "Visitors", "type": "number"})
    rows = [[*row, 3 if place == 2 else None, place] for place, row in enumerate(ROWS)]
    document = explored(tmp_path, fields, rows)
    note = explored_chart(document, Exploration(resource="data", measure="Coal", form="courses")).note
    assert "“People” (people) and “Visitors” (unit not stated) are left out: only measures in t are shown." in note
    assert "“Peat” is left out: it has fewer than two figures here." in note
    bars = explored_chart(document, Exploration(resource="data", measure="Coal", form="measures")).note
    assert "“People” (people) and “Visitors” (unit not stated) are left out: only measures in t are shown." in bars


def test_measures_that_have_no_panel_are_named_too(tmp_path: Path) -> None:
    names = [f"Ware {letter}" for letter in "ABCDEFGHI"]
    fields = [FIELDS[1], *({"name": name, "type": "number"} for name in names)]
    rows = [[2000 + year, *(None if place == 1 and year else year + place for place in range(9))] for year in range(5)]
    choice = Exploration(resource="data", measure="Ware A", form="courses", own_scales=True)
    chart = explored_chart(explored(tmp_path, fields, rows), choice)
    assert len(chart.panels) == 6
    assert "“Ware B” is left out: it has fewer than two figures here." in chart.note
    assert "“Ware H” and “Ware I” are left out: 6 measures have room." in chart.note
