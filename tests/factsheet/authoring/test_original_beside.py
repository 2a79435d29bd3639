"""The original of a package that was made of a file: it lies beside the tables, and is none of them."""

import json
import os
from datetime import date
from pathlib import Path

import pytest

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.factsheet.authoring.books import files_of_folder, write_book
from harbin_viewer.factsheet.authoring.making import draft_of
from harbin_viewer.factsheet.authoring.packaging import write_package
from harbin_viewer.factsheet.authoring.writing import write_draft
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.sources.samples import Rows, workbook


def test_a_workbook_that_became_a_package_lies_beside_its_tables_and_is_none_of_them(tmp_path: Path) -> None:
    rows: Rows = [["Title", "Prices"], ["Unit", "2015=100"], *([str(year), year - 1900] for year in range(1990, 2012))]
    (tmp_path / "series.xlsx").write_bytes(workbook({"data": rows}))

    write_package(tmp_path / "series.xlsx", tmp_path / "out")

    folder = tmp_path / "out"
    kinds = {resource.path: resource.tabular for resource in open_document(folder).sheet.resources}
    assert kinds == {"series.csv": True, "series.xlsx": False}
    assert (folder / "series.xlsx").read_bytes() == (tmp_path / "series.xlsx").read_bytes()


def test_the_first_picture_of_a_file_and_of_the_package_that_was_made_of_it_say_the_same(tmp_path: Path) -> None:
    rows = "".join(f"{year},{year - 1900},{year - 1950}\n" for year in range(1990, 2012))
    (tmp_path / "driving.csv").write_text(f"year,Miles,Gas\n{rows}", encoding="utf-8")

    write_package(tmp_path / "driving.csv", tmp_path / "out")

    told = [_told(open_document(path)) for path in (tmp_path / "driving.csv", tmp_path / "out")]
    assert told[0] == told[1]
    assert "driving.csv" in told[0]


def _told(document: Document) -> str:
    start = beginning(document.cube(document.sheet.resources[0].name)).exploration
    assert start is not None
    chart = explored_chart(document, start)
    return f"{chart.title} {chart.subtitle} {chart.note} {chart.source}"


def test_a_key_that_a_part_of_the_rows_gave_is_none_where_two_rows_have_the_same(tmp_path: Path) -> None:
    rows = "".join(f"P{place},{year},{place}\n" for place in range(90) for year in range(2000, 2010))
    (tmp_path / "x.csv").write_text(f"Place,Year,Value\n{rows}P1,2001,5\n", encoding="utf-8")

    write_package(tmp_path / "x.csv", tmp_path / "out")

    schema = open_document(tmp_path / "out").sheet.resources[0].schema
    assert schema is not None
    assert not schema.primary_key


def test_a_key_of_which_a_cell_is_missing_by_the_mark_of_its_field_is_none(tmp_path: Path) -> None:
    rows = "".join(f"P{place},{year},{place}\n" for place in range(90) for year in range(2000, 2010))
    (tmp_path / "x.csv").write_text(f"Place,Year,Value\n{rows}P91,n/a,5\n", encoding="utf-8")

    write_package(tmp_path / "x.csv", tmp_path / "out")

    assert not examine(tmp_path / "out").mistakes


def test_of_a_cell_that_no_reader_of_csv_takes_the_first_letters_are_written(tmp_path: Path) -> None:
    rows = [{"a": "x" * 200_000, "b": 1}, {"a": "y", "b": 2}]
    (tmp_path / "x.json").write_text(json.dumps(rows), encoding="utf-8")
    write_package(tmp_path / "x.json", tmp_path / "out")
    table = (tmp_path / "out" / "x.csv").read_text(encoding="utf-8")
    assert table.splitlines()[1:] == [f"{'x' * 131_072},1", "y,2"]


def test_letters_after_the_first_ones_that_are_none_are_told_with_the_file_they_are_in(tmp_path: Path) -> None:
    rows = "".join(f"Münster,{year},{year}\n" for year in range(1000, 9000)).encode()
    (tmp_path / "x.csv").write_bytes(b"\xef\xbb\xbfplace,year,value\n" + rows + b"M\xfcnster,9001,1\n")

    with pytest.raises(SheetError, match="Not all of it is encoded in utf-8"):
        write_package(tmp_path / "x.csv", tmp_path / "out")


def test_a_file_whose_name_is_no_utf_8_is_read_and_packed(tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"x_\xff\xfe.csv")
    file.write_text("year,value\n2019,1.5\n2020,2.5\n2021,3.5\n", encoding="utf-8")

    write_package(file, tmp_path / "out")

    assert not examine(file).mistakes
    assert not examine(tmp_path / "out").mistakes


@pytest.mark.parametrize(("name", "beside"), [("T.CSV", "original-T.CSV"), ("-t.csv", "original-t.csv")])
def test_the_original_is_no_file_that_a_system_takes_for_the_table(name: str, beside: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("year,level\n2020,1\n2021,2\n2022,4\n", encoding="utf-8")
    write_package(tmp_path / name, tmp_path / "out")
    files = {file.name for file in (tmp_path / "out").iterdir()}
    assert beside in files
    assert len({name.lower() for name in files}) == len(files) == 3


def _kept(data: Path, name: str, measure: str) -> None:
    """A chart that was kept beside the data, as Explore does."""
    explored = {"resource": "driving", "measure": measure, "form": "line", "entities": [], "colours": []}
    spec = {"type": "line", "group": "year", "series": [measure], "explore": explored}
    title = f"{measure} over time"
    view = {"name": "line", "title": title, "resources": ["driving"], "specType": "explore", "spec": spec}
    data.with_name(f"{name}.chart.json").write_text(json.dumps({"views": [view], "package": data.name}), "utf-8")


def test_charts_that_were_kept_go_with_the_file_into_its_package_where_they_fit(tmp_path: Path) -> None:
    rows = "".join(f"{year},{year - 1900},{year - 1950}\n" for year in range(1990, 2012))
    data = tmp_path / "driving.csv"
    data.write_text(f"year,Miles,Gas\n{rows}", encoding="utf-8")
    for name, measure in (("a", "Miles"), ("b", "Gas"), ("c", "Snow")):
        _kept(data, name, measure)
    (tmp_path / "of-others.chart.json").write_text('{"views": [], "package": "other.csv"}', "utf-8")
    (tmp_path / "broken.chart.json").write_text("{", "utf-8")
    told: list[str] = []

    write_package(tmp_path / "a.chart.json", tmp_path / "out", told.append)

    document = open_document(tmp_path / "out")
    charts = [explored_chart(document, view.spec.explore) for view in document.sheet.views if view.spec.explore]
    assert [(view.name, view.title) for view in document.sheet.views] == [
        ("line", "Miles over time"), ("line-2", "Gas over time"),
    ]  # fmt: skip
    assert [chart.series[0].y[0] for chart in charts] == [90, 40]
    assert told == [
        "The kept chart “Snow over time” is not in it: the file has not all any more that was shown.",
        "The kept charts “Miles over time” and “Gas over time” are in it.",
    ]
    assert not examine(tmp_path / "out").mistakes


def test_what_was_assumed_of_a_file_stays_told_in_all_that_is_made_of_it(tmp_path: Path) -> None:
    file = tmp_path / "visits.csv"
    file.write_text("Month,Boats,Carts\n2024-01,12,3\n2024-02,n/a,4\n2024-03,9,5\n", encoding="utf-8")
    marks = "“n/a” in “Boats” was taken for a missing value."
    assert marks in assumed(file)
    write_package(file, tmp_path / "package")
    write_draft(draft_of([file]), tmp_path / "sheet", date(2026, 11, 28))
    write_book(files_of_folder(tmp_path / "sheet"), tmp_path / "sheet.xlsx")
    write_draft(draft_of([tmp_path / "package"]), tmp_path / "again", date(2026, 11, 28))
    for made in ("package", "sheet", "sheet.xlsx", "again"):
        assert {marks, "Read as UTF-8, separated by commas."} <= assumed(tmp_path / made).keys(), made
        assert assumed(tmp_path / made)[marks] == "visits.csv"
        assert len([one for one in examine(tmp_path / made).notices if one.sentence == marks]) == 1


def assumed(path: Path) -> dict[str, str]:
    """What is assumed of a file or package, with the places where it is."""
    return {notice.sentence: notice.place for notice in open_document(path).notices if notice.kind == "assumed"}
