"""A file as a data package, and that as a workbook: the way that the README tells goes through."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from harbin_viewer.cli import main
from harbin_viewer.factsheet.authoring.books import files_of_folder, write_book
from harbin_viewer.factsheet.authoring.making import draft_of
from harbin_viewer.factsheet.authoring.writing import write_draft
from harbin_viewer.factsheet.opening import open_document


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_a_package_that_has_its_original_beside_it_becomes_a_workbook_without_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], ending: str
) -> None:
    file, folder, book = tmp_path / "rice.csv", tmp_path / "rice", tmp_path / f"book.{ending}"
    file.write_text("year,rice (t)\n2001,2.5\n2002,3.5\n", encoding="utf-8")
    assert main(["package", str(file), "--out", str(folder)]) == 0
    assert main(["workbook", str(folder), "--out", str(book)]) == 0
    assert "“rice.csv”, of which the package was made, is not in the workbook" in capsys.readouterr().err
    document = open_document(book)
    (table,) = document.sheet.resources
    assert document.table(table.name).text("rice (t)", 0) == "2.5"


@pytest.mark.parametrize(("created", "year"), [("2024-05-17T00:00:00Z", 2024), ("", 1980), ("in spring", 1980)])
def test_the_same_sheet_is_a_workbook_of_the_same_bytes(tmp_path: Path, created: str, year: int) -> None:
    (tmp_path / "rice.csv").write_text("year,rice (t)\n2001,2.5\n2002,3.5\n", encoding="utf-8")
    folder = write_draft(draft_of([tmp_path / "rice.csv"]), tmp_path / "sheet")
    told = json.loads((folder / "datapackage.json").read_text(encoding="utf-8")) | {"created": created}
    (folder / "datapackage.json").write_text(json.dumps(told), encoding="utf-8")
    write_book(files_of_folder(folder), tmp_path / "book.xlsx")
    said = openpyxl.load_workbook(tmp_path / "book.xlsx").properties.created
    assert said is not None
    assert said.year == year  # and not the hour of its writing


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_nought_below_nought_comes_back_from_a_workbook_as_it_was_rounded(tmp_path: Path, ending: str) -> None:
    (tmp_path / "sea.csv").write_text("year,level (mm)\n2001,3.7\n2002,-0.0\n2003,-0.00\n", encoding="utf-8")
    folder = write_draft(draft_of([tmp_path / "sea.csv"]), tmp_path / "sheet")
    files = files_of_folder(folder)
    write_book(files, tmp_path / f"book.{ending}")
    assert [row["level"] for row in open_document(tmp_path / f"book.{ending}").rows("sea")] == [3.7, 0, 0]


def test_the_folder_of_a_new_sheet_may_stand_behind_its_files(tmp_path: Path) -> None:
    table, sheet = tmp_path / "table.csv", tmp_path / "sheet"
    table.write_text("year,v\n2019,1\n2020,2\n")
    assert main(["new", "--from", str(table), str(sheet)]) == 0
    assert (sheet / "datapackage.json").is_file()


def test_a_new_sheet_without_a_folder_asks_for_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "table.csv"
    table.write_text("year,v\n2019,1\n2020,2\n")
    assert main(["new", "--from", str(table)]) == 2
    assert main(["new", "--from", str(table), str(table)]) == 2
    assert capsys.readouterr().err.count("name a folder that is not there yet") == 2
    assert [one.name for one in tmp_path.iterdir()] == ["table.csv"]
