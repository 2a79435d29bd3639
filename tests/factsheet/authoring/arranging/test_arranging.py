"""Tabs, charts, tables and checks are moved, taken out and put back, and nothing else of the descriptor changes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.authoring.arranging.contents import LISTS, ContentKind, contents
from harbin_viewer.factsheet.authoring.arranging.ordering import move
from harbin_viewer.factsheet.authoring.arranging.removed_table import remove_table, told_before, why_not_removed
from harbin_viewer.factsheet.authoring.arranging.removing import remove_check, remove_tab
from harbin_viewer.factsheet.authoring.arranging.splicing import IN_PAGES, NO_SHEET, why_not_arranged
from harbin_viewer.factsheet.authoring.books import files_of_folder, write_book
from harbin_viewer.factsheet.authoring.evidence.taking_back import undo
from harbin_viewer.factsheet.descriptor.package import mistakes
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.authoring.arranging.made_sheet import descriptor, write


def _now(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return found


def _list(found: Any, kind: ContentKind) -> list[dict[str, Any]]:
    for step in LISTS[kind]:
        found = found[step]
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("kind", list(LISTS))
def test_an_entry_is_moved_down_and_comes_back_to_the_byte(tmp_path: Path, kind: ContentKind, indent: int) -> None:
    before = write(tmp_path, indent)
    document = open_document(tmp_path)
    first = contents(document, kind)[0]
    made = move(document, kind, first.name, first.label, 1)
    wanted = descriptor()
    entries = _list(wanted, kind)
    entries[:2] = entries[1::-1]
    if kind == "resource":
        wanted["factsheet"]["tabs"][3]["resources"] = ["press", "fruit"]
    assert (tmp_path / "datapackage.json").read_bytes() == json.dumps(
        wanted, indent=indent, ensure_ascii=False
    ).encode()
    move(open_document(tmp_path), kind, first.name, first.label, -1)
    assert (tmp_path / "datapackage.json").read_bytes() == before, "up again"
    assert made.sentence.endswith("was moved down.")


def test_the_last_entry_is_moved_no_further_and_nothing_is_written(tmp_path: Path) -> None:
    before = write(tmp_path)
    with pytest.raises(SheetError):
        move(open_document(tmp_path), "view", "c", "Both", 1)
    assert (tmp_path / "datapackage.json").read_bytes() == before


@pytest.mark.parametrize("indent", [None, 2])
def test_a_table_goes_with_all_that_needs_it_which_is_told_before_and_its_file_stays(
    tmp_path: Path, indent: int | None
) -> None:
    before = write(tmp_path, indent)
    document = open_document(tmp_path)
    told = told_before(document, "press")
    for part in ("“Of the press” and “Both”", "“Apples of both”", "tab “News”", "“Apples of the press”", "“press.csv”"):
        assert part in told
    made = remove_table(document, "press")
    assert (tmp_path / "press.csv").read_text().startswith("year"), "a file of a person is not deleted"
    wanted = descriptor()
    del wanted["resources"][1], wanted["views"][1:], wanted["factsheet"]["checks"][1], wanted["factsheet"]["tabs"][2]
    del wanted["factsheet"]["tabs"][0]["highlights"], wanted["resources"][0]["schema"]["foreignKeys"]
    wanted["factsheet"]["tabs"][2]["resources"] = ["fruit"]
    assert _now(tmp_path) == wanted
    assert mistakes(tmp_path) == []
    undo(made)
    assert (tmp_path / "datapackage.json").read_bytes() == before


def test_a_table_stays_that_is_the_only_one_or_whose_rows_others_name(tmp_path: Path) -> None:
    write(tmp_path)
    found = _now(tmp_path)
    found["resources"][0]["schema"]["fields"].append({"name": "related", "type": "string"})
    lines = (tmp_path / "fruit.csv").read_text().splitlines()
    (tmp_path / "fruit.csv").write_text("\n".join([f"{lines[0]},related", *(f"{one},press:2020" for one in lines[1:])]))
    (tmp_path / "datapackage.json").write_text(json.dumps(found))
    document = open_document(tmp_path)
    assert "Rows of “Fruit” name rows of it" in why_not_removed(document, "press")
    with pytest.raises(SheetError, match="cannot be taken out"):
        remove_table(document, "press")
    remove_table(document, "fruit")
    assert "only table" in why_not_removed(open_document(tmp_path), "press")


def test_a_tab_and_a_check_are_taken_out_but_not_the_last_tab(tmp_path: Path) -> None:
    before = write(tmp_path)
    for name in ("growth", "apples"):
        remove_check(open_document(tmp_path), name)
    assert "checks" not in _now(tmp_path)["factsheet"]
    for name in ("brief", "charts", "news"):
        made = remove_tab(open_document(tmp_path), name)
    with pytest.raises(SheetError, match="only tab"):
        remove_tab(open_document(tmp_path), "tables")
    undo(made)
    assert [tab["name"] for tab in _now(tmp_path)["factsheet"]["tabs"]] == ["news", "tables"]
    assert before


def test_what_would_not_open_any_more_is_not_written(tmp_path: Path) -> None:
    write(tmp_path)
    found = _now(tmp_path)
    found["views"].append({**found["views"][0], "name": "d", "resources": ["fruit", "press"]})
    document = open_document(tmp_path)
    (tmp_path / "datapackage.json").write_text(json.dumps(found))  # by another program, since the sheet was read
    with pytest.raises(SheetError, match="could not be opened"):
        remove_table(document, "press")
    assert _now(tmp_path) == found


def test_a_workbook_and_a_package_without_tabs_are_not_arranged_and_it_is_said_why(tmp_path: Path) -> None:
    write(tmp_path)
    assert why_not_arranged(open_document(tmp_path)) == ""
    write_book(files_of_folder(tmp_path), book := tmp_path / "sheet.xlsx")
    assert why_not_arranged(open_document(book)) == IN_PAGES
    found = _now(tmp_path)
    del found["factsheet"]
    (tmp_path / "datapackage.json").write_text(json.dumps(found))
    assert why_not_arranged(open_document(tmp_path)) == NO_SHEET
