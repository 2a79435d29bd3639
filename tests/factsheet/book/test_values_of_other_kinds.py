"""A descriptor, and a cell of JSON in a workbook, may say anything: it comes back as it is, or its place is named."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from harbin_viewer.cli import main
from harbin_viewer.factsheet.authoring.books import files_of_folder, write_book
from harbin_viewer.factsheet.authoring.packaging import write_package
from harbin_viewer.factsheet.examination import examine
from tests.factsheet.sheets import mines

PACKAGE = {
    "name": "p",
    "resources": [{"name": "t", "path": "t.csv", "schema": {"fields": [{"name": "a", "type": "integer"}]}}],
}


@pytest.mark.parametrize("name", [[], {}, ["a", ["b"]], {"a": 1}, 5, None])
def test_a_table_whose_name_is_no_text_comes_back_from_a_workbook(name: object, tmp_path: Path) -> None:
    descriptor: dict[str, Any] = copy.deepcopy(PACKAGE)
    descriptor["resources"][0]["name"] = name
    write_book({"datapackage.json": json.dumps(descriptor).encode(), "t.csv": b"a\n1\n"}, tmp_path / "b.xlsx")
    back = write_package(tmp_path / "b.xlsx", tmp_path / "back")
    assert json.loads((back / "datapackage.json").read_text()) == descriptor


def test_half_a_letter_in_a_descriptor_is_in_its_workbook_what_the_window_shows(tmp_path: Path) -> None:
    descriptor = copy.deepcopy(PACKAGE) | {"title": "a\ud800b \U0001f600", "x\udc00": ["\ud800"]}
    write_book({"datapackage.json": json.dumps(descriptor).encode(), "t.csv": b"a\n1\n"}, tmp_path / "b.xlsx")
    back = json.loads((write_package(tmp_path / "b.xlsx", tmp_path / "back") / "datapackage.json").read_text())
    assert (back["title"], back["x\ufffd"]) == ("a\ufffdb \U0001f600", ["\ufffd"])


@pytest.mark.parametrize("resources", [True, 5, "t", {"t": {}}])
def test_a_package_whose_resources_are_no_list_ends_in_a_message(
    resources: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "datapackage.json").write_text(json.dumps({"name": "p", "resources": resources}))
    main(["workbook", str(tmp_path / "p"), "--out", str(tmp_path / "b.xlsx")])
    assert len(capsys.readouterr().err.splitlines()) <= 1


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("charts", {"spec": 5}), ("charts", {"spec": {"series": {}}}), ("tabs", {"highlights": "x"}),
        ("tables", {"path": ["a.csv"]}), ("tables", {"schema": "x"}), ("tables", {"encoding": "a\0b"}),
        ("tables", {"(without)": 5}),
    ],
)  # fmt: skip
def test_a_cell_of_json_that_says_what_nothing_can_be_made_of_is_named(
    page: str, said: dict[str, object], tmp_path: Path
) -> None:
    book = tmp_path / "b.xlsx"
    write_book(files_of_folder(mines().write(tmp_path / "mines")), book)
    changed = openpyxl.load_workbook(book)
    column = [cell.value for cell in changed[page][1]].index("more") + 1
    changed[page].cell(2, column).value = json.dumps(said)
    changed.save(book)
    (mistake,) = examine(book).mistakes
    assert mistake.place == f"sheet “{page}”, cell {changed[page].cell(2, column).coordinate}"


def test_what_is_said_of_the_sheet_itself_is_an_object(tmp_path: Path) -> None:
    book = tmp_path / "b.xlsx"
    write_book(files_of_folder(mines().write(tmp_path / "mines")), book)
    changed = openpyxl.load_workbook(book)
    changed["about"].append(["factsheet", "5", "JSON"])
    changed.save(book)
    (mistake,) = examine(book).mistakes
    assert mistake.place == f"sheet “about”, cell B{changed['about'].max_row}"
