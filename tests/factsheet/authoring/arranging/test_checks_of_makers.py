"""Checks are added, changed and tried out in the words of who makes a sheet."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.authoring.arranging.check_columns import columns, wanting
from harbin_viewer.factsheet.authoring.arranging.check_forms import CHECK_FORMS
from harbin_viewer.factsheet.authoring.arranging.check_preview import told, would_find
from harbin_viewer.factsheet.authoring.arranging.check_writing import add_check, change_check, entry_of, usual_title
from harbin_viewer.factsheet.authoring.arranging.proposed_checks import proposed_checks
from harbin_viewer.factsheet.authoring.evidence.taking_back import undo
from harbin_viewer.factsheet.checks.checking import Checking
from harbin_viewer.factsheet.checks.declaration import CHECKS
from harbin_viewer.factsheet.descriptor.package import mistakes
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.authoring.arranging.made_sheet import write

TOTAL = {
    "type": "total", "title": "All fruit", "resource": "fruit", "parts": ["apples", "pears"], "total": "fruit",
    "key": "year", "tolerance": 0.0,
}  # fmt: skip


def test_each_kind_of_check_has_a_form_that_asks_for_all_its_properties() -> None:
    assert set(CHECK_FORMS) == set(CHECKS.words())
    for kind in CHECKS.kinds():
        own = {field for field in kind.__struct_fields__ if field not in ("name", "title", "known")}
        named = {kind.__struct_encode_fields__[kind.__struct_fields__.index(field)] for field in own}
        assert {slot.word for slot in CHECK_FORMS[str(kind.__struct_config__.tag)].slots} == named


@pytest.mark.parametrize("indent", [None, 2])
def test_a_check_is_added_and_taken_back_to_the_byte_and_finds_what_was_told(tmp_path: Path, indent: int) -> None:
    before = write(tmp_path, indent)
    document = open_document(tmp_path)
    found = would_find(document, TOTAL, Checking())
    assert [one.verdict for one in found] == ["differs", "holds", "holds"]
    assert told(found) == "It would find: 1 differs and 2 hold."
    made = add_check(document, TOTAL)
    assert mistakes(tmp_path) == []
    again = open_document(tmp_path)
    assert [one.verdict for one in again.findings if one.check == "fruit-fruit-total"].count("differs") == 1
    assert json.loads((tmp_path / "datapackage.json").read_text())["factsheet"]["checks"][-1].keys() == {
        "name", *TOTAL
    }  # fmt: skip
    undo(made)
    assert (tmp_path / "datapackage.json").read_bytes() == before


def test_a_first_check_is_added_to_a_sheet_without_any(tmp_path: Path) -> None:
    write(tmp_path)
    found: dict[str, Any] = json.loads((tmp_path / "datapackage.json").read_text())
    del found["factsheet"]["checks"]
    (tmp_path / "datapackage.json").write_text(json.dumps(found, indent=2))
    add_check(open_document(tmp_path), TOTAL)
    assert [check.title for check in open_document(tmp_path).sheet.factsheet.checks] == ["All fruit"]


@pytest.mark.parametrize("indent", [None, 2])
def test_a_check_is_changed_and_keeps_its_name_and_what_it_knows(tmp_path: Path, indent: int) -> None:
    before = json.loads(write(tmp_path, indent))
    document = open_document(tmp_path)
    entry = entry_of(document, "growth") | {"title": "Stated growth", "tolerance": 0.5}
    change_check(document, "growth", entry)
    before["factsheet"]["checks"][0] |= {"title": "Stated growth", "tolerance": 0.5}
    content = (tmp_path / "datapackage.json").read_bytes()
    assert content == json.dumps(before, indent=indent, ensure_ascii=False).encode()


def test_only_columns_that_fit_are_offered_and_what_is_wanting_is_said(tmp_path: Path) -> None:
    write(tmp_path)
    sheet = open_document(tmp_path).sheet
    slots = {slot.word: slot for slot in CHECK_FORMS["agreement"].slots}
    entry: dict[str, Any] = {"type": "agreement", "resource": "fruit", "referenceResource": "press"}
    assert [field.name for field in columns(sheet, slots["field"], entry)] == [
        "apples",
        "pears",
        "fruit",
        "growth",
        "share",
    ]
    assert [field.name for field in columns(sheet, slots["referenceField"], entry)] == ["apples"]
    assert [field.name for field in columns(sheet, slots["on"], entry)] == ["year", "apples"]
    assert wanting(sheet, TOTAL) == ("", "")
    assert wanting(sheet, TOTAL | {"parts": ["apples"]})[0] == "parts"
    assert wanting(sheet, TOTAL | {"parts": ["apples", "fruit"]})[0] == "parts", "the total is no part of itself"
    assert wanting(sheet, {"type": "latest", "resource": "fruit", "field": "year", "referenceResource": "press",
                           "referenceField": "year", "published": "apples", "by": "2024"})[0] == "by"  # fmt: skip


def test_checks_suggest_themselves_that_the_sheet_does_not_have(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "fruit.csv").write_text(
        (tmp_path / "fruit.csv").read_text().replace("2022,15,6,22", "2022,15,6,21"), encoding="utf-8"
    )
    document = open_document(tmp_path)
    entries = [proposal.entry for proposal in proposed_checks(document)]
    kinds = [entry["type"] for entry in entries]
    assert {"total", "sequence", "sources", "statuses", "highlights"} <= set(kinds)
    assert "growth" not in kinds, "the sheet has it already"
    assert "agreement" not in kinds, "the sheet has it already"
    for entry in entries:
        add_check(open_document(tmp_path), entry)
    assert mistakes(tmp_path) == []
    assert proposed_checks(open_document(tmp_path)) == ()


def test_a_check_without_a_title_is_called_by_what_it_compares(tmp_path: Path) -> None:
    write(tmp_path)
    sheet = open_document(tmp_path).sheet
    assert usual_title(sheet, TOTAL) == "Fruit: parts against “Total”"
    agreement = {"type": "agreement", "resource": "fruit", "field": "apples", "referenceResource": "press"}
    assert usual_title(sheet, agreement) == "“Apples”: Fruit against Press"
    assert usual_title(sheet, {"type": "statuses"}) == "Every status is borne out"
