"""Years that stand as columns in somebody's package: the table stays as declared, and is explored by years."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.overview.table_words import read
from harbin_viewer.factsheet.overview.whole import odd_in
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.sources.sense.shaping.layout import can_be_half

YEARS = tuple(range(2000, 2006))
PLACES = ("France", "Peru", "Kenya")


def package(folder: Path, rows: Sequence[Sequence[object]], types: str = "number", **field: str) -> Document:
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "data.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    names = [str(name) for name in rows[0]]
    words = {
        name: isinstance(value, str) and not value[:1].isdigit() for name, value in zip(names, rows[1], strict=True)
    }
    fields = [
        {"name": name, "type": "string"} if words[name] else {"name": name, "type": types, **field} for name in names
    ]
    resource = {"name": "data", "title": "Cattle", "path": "data.csv", "schema": {"fields": fields}}
    (folder / "datapackage.json").write_text(json.dumps({"name": "cattle", "title": "Cattle", "resources": [resource]}))
    return open_document(folder)


def wide(folder: Path, **field: str) -> Document:
    rows = [[place, *[100 * at + year - 2000 for year in YEARS]] for at, place in enumerate(PLACES, 1)]
    return package(folder, [["Country", *YEARS], *rows], **field)


def test_years_that_are_columns_are_explored_as_time_and_the_table_stays_as_declared(tmp_path: Path) -> None:
    document = wide(tmp_path, unit="head")
    cube = document.cube("data")
    assert cube.name == "data"
    assert cube.times is not None
    assert cube.times.axis == "year"
    assert [(measure.field, measure.unit) for measure in cube.roles.measures] == [("value", "head")]
    look = beginning(cube, this_year=2026).exploration
    assert look is not None
    assert (look.form, look.resource, look.measure) == ("line", "data", "value")
    assert list(document.table("data").columns) == ["Country", *map(str, YEARS)]


def test_each_figure_keeps_the_row_of_the_file_that_it_stands_in(tmp_path: Path) -> None:
    table = wide(tmp_path).cube("data").table
    row = table.find({"Country": "Kenya", "year": 2003})
    assert row is not None
    assert (table.value("value", row), table.number_of(row)) == (303, 4)


def test_a_document_knows_the_rows_by_their_name_without_having_explored_them(tmp_path: Path) -> None:
    name = wide(tmp_path).cube("data").table.resource.name
    again = open_document(tmp_path)
    assert len(again.table(again.resource(name).name)) == len(YEARS) * len(PLACES)


def test_times_before_the_first_and_after_the_last_figure_are_no_rows(tmp_path: Path) -> None:
    rows = [["Country", *YEARS], ["France", "", 1, "", 3, "", ""], ["Peru", 1, 2, 3, 4, 5, 6]]
    table = package(tmp_path, rows).cube("data").table
    of_france = [row for row in range(len(table)) if table.text("Country", row) == "France"]
    assert [table.value("year", row) for row in of_france] == [2001, 2002, 2003]
    assert np.isnan(table.column("value")[of_france[1]])


def test_a_cell_that_is_no_figure_is_told_of_in_its_new_row(tmp_path: Path) -> None:
    rows = [["Country", *YEARS], ["France", 1, 2, "n.a.", 4, 5, 6], ["Peru", 1, 2, 3, 4, 5, 6]]
    cube = package(tmp_path, rows).cube("data")
    assert [*cube.no_figures("value").values()] == ["n.a."]


@pytest.mark.parametrize(
    ("header", "first", "last"),
    [
        (["Branch", "2018-Q1", "2018-Q2", "2018-Q3"], "2018 Q1", "2018 Q3"),
        (["Branch", "2018-01", "2018-02", "2018-03", "2018-04"], "Jan 2018", "Apr 2018"),
        (["Branch", "2000-2005", "2005-2010", "2010-2015"], "2000–2005", "2010–2015"),
        (["Branch", "2009-10", "2010-11", "2011-12"], "2009–10", "2011–12"),
        (["Branch", "pop_2000", "pop_2010", "pop_2020"], "2000", "2020"),
    ],
)
def test_periods_of_any_length_are_told_in_their_own_words(
    tmp_path: Path, header: list[str], first: str, last: str
) -> None:
    rows = [[name, *[number + 10 * at for at in range(1, len(header))]] for number, name in enumerate("ABC")]
    cube = package(tmp_path, [header, *rows]).cube("data")
    assert cube.times is not None
    moments = np.unique(cube.times.values).tolist()
    assert (cube.times.text(moments[0]), cube.times.text(moments[-1])) == (first, last)


def test_months_across_and_years_down_are_one_time(tmp_path: Path) -> None:
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    rows = [[year, *[(year - 1980) * 7 + month / 10 for month in range(12)]] for year in range(1990, 1995)]
    cube = package(tmp_path, [["Year", *months], *rows]).cube("data")
    assert cube.times is not None
    assert cube.times.text(cube.times.values[13]) == "Feb 1991"


def test_two_things_measured_in_the_same_years_are_two_measures(tmp_path: Path) -> None:
    header = ["Region", "pop_2000", "pop_2010", "gdp_2000", "gdp_2010"]
    cube = package(tmp_path, [header, ["North", 1, 2, 30, 40], ["South", 5, 6, 70, 80]]).cube("data")
    assert [measure.field for measure in cube.roles.measures] == ["pop", "gdp"]


@pytest.mark.parametrize(
    "header",
    [
        ["Year", "Index 2010", "Index 2015"],
        ["Town", "Area", "Height", "Rain", "Schools", "Census 2010", "Census 2020"],
    ],
)
def test_base_years_and_a_few_years_among_many_measures_stay_columns(tmp_path: Path, header: list[str]) -> None:
    rows = [
        [2000 + at if header[0] == "Year" else f"T{at}", *[at + 3 * n for n in range(1, len(header))]]
        for at in range(9)
    ]
    document = package(tmp_path, [header, *rows])
    assert document.observations("data") is None


def test_the_overview_tells_years_side_by_side_as_one_and_says_what_explore_does(tmp_path: Path) -> None:
    document = wide(tmp_path)
    words = read(document, document.resource("data"))
    assert words.extent == "3 rows · 2000–2005 · 3 countries"
    assert [field.title for field in words.fields] == ["Country", "2000 to 2005"]
    assert words.fields[1].names == tuple(map(str, YEARS))
    assert any("are years: Explore has them as rows" in notice.sentence for notice in odd_in(document, "data"))


def test_a_reader_who_takes_the_columns_for_something_else_is_obeyed(tmp_path: Path) -> None:
    document = wide(tmp_path)
    assert document.observations("data") is not None
    document.correct_roles("data", dict.fromkeys(map(str, YEARS), "aside"))
    assert document.observations("data") is None
    words = read(document, document.resource("data")).fields[1]
    assert (words.role, words.names) == ("aside", tuple(map(str, YEARS)))  # taken back in one
    document.correct_roles("data", {})
    assert document.observations("data") is not None


def test_a_chart_of_them_that_was_kept_opens_again(tmp_path: Path) -> None:
    from harbin_viewer.charts.exploring.explored import explored_chart
    from harbin_viewer.charts.exploring.keeping import keep

    document = wide(tmp_path / "package")
    look = beginning(document.cube("data"), this_year=2026).exploration
    assert look is not None
    _said, file = keep(document, look, explored_chart(document, look))
    again = open_document(file)
    assert [view.spec.explore.measure for view in again.sheet.views if view.spec.explore] == ["value"]


def test_a_few_years_among_very_many_figures_are_told_to_be_no_times_by_a_few_columns() -> None:
    labels = tuple(map(str, (2191, 2190, *range(2192, 2290))))  # ten of which can be years, in no even steps
    looked_at = list[str]()

    class Sense(ColumnSense):
        @property
        def kind(self) -> str:  # type: ignore[override]
            looked_at.append(self.label)
            return "figures"

    senses = [Sense(label, ["1.5"]) for label in labels]
    assert not can_be_half(RawTable("data", labels, []), senses)
    assert len(looked_at) == 21
    assert can_be_half(RawTable("data", labels[:20], []), senses[:20])
