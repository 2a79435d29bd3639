"""A chart that is kept goes to the sheet that was opened, or beside the data, and leads back to them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.exploring.keeping import keep, keep_with_copy
from harbin_viewer.factsheet.authoring.evidence.changed_entries import why_no_words
from harbin_viewer.factsheet.authoring.evidence.taking_back import undo
from harbin_viewer.factsheet.authoring.evidence.unit_of_chart import change_words, words_to_change
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.model.error import UnwrittenError
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.as_shown import unit_key
from tests.factsheet.authoring.test_own_descriptor import ROWS, SHEET, sheet_in

PACKAGE = json.dumps({"name": "orchard", "title": "The orchard", "resources": [{"name": "a", "path": "harvest.csv"}]})


def first_look(document: Document) -> Exploration:
    found = beginning(document.cube(document.sheet.resources[0].name), this_year=2026).exploration
    assert found is not None
    return found


def kept_of(document: Document) -> Path:
    look = first_look(document)
    return keep(document, look, explored_chart(document, look))[1]


def test_a_chart_of_a_plain_file_is_not_written_into_a_sheet_beside_it(tmp_path: Path) -> None:
    sheet = sheet_in(tmp_path / "orchard")
    plums = sheet.with_name("plums.csv")
    plums.write_text(ROWS.replace("apples", "plums"), encoding="utf-8")
    file = kept_of(open_document(plums))
    assert sheet.read_text(encoding="utf-8") == SHEET
    assert open_document(file).sheet.views[0].name == file.name.removesuffix(".chart.json")


@pytest.mark.parametrize("name", ["datapackage.json", "data_package.json", "orchard.json"])
def test_a_chart_of_a_package_leads_back_to_it_whatever_its_file_is_called(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(PACKAGE, encoding="utf-8")
    (tmp_path / "harvest.csv").write_text(ROWS, encoding="utf-8")
    file = kept_of(open_document(tmp_path))
    assert open_document(file).sheet.title == "The orchard"


def test_a_chart_that_is_kept_while_a_kept_chart_is_open_leads_back_to_the_data(tmp_path: Path) -> None:
    plums = tmp_path / "plums.csv"
    plums.write_text(ROWS, encoding="utf-8")
    first = kept_of(open_document(plums))
    again = open_document(first)
    second = kept_of(again)
    assert json.loads(second.read_text(encoding="utf-8"))["package"] == "plums.csv"
    assert open_document(second).sheet.views
    look = first_look(again)
    _said, written = keep_with_copy(again, look, explored_chart(again, look), tmp_path / "copy")
    assert (tmp_path / "copy" / "plums.csv").is_file()
    assert open_document(written).sheet.views


def test_the_unit_that_a_reader_said_is_kept_with_the_chart_and_with_the_next_one(tmp_path: Path) -> None:
    """The picture had it, and the chart that was kept of it said that the unit is not stated."""
    (tmp_path / "plums.csv").write_text("place,plums\nHarbin,10\nJixi,12\nHeihe,7\n", encoding="utf-8")
    document = open_document(tmp_path / "plums.csv")
    document.correct_roles("plums", {unit_key("plums"): "kg"})
    again = open_document(kept_of(document))
    assert explored_chart(again, first_look(again)).panels[0].unit == "kg"
    field = again.table("plums").field("plums")
    assert (field.unit, field.unit_of_file) == ("kg", "")
    third = open_document(kept_of(again))
    assert third.table("plums").field("plums").unit == "kg"
    assert open_document(tmp_path / "plums.csv").table("plums").field("plums").unit == ""


@pytest.mark.parametrize("beside", ["a plain file", "a package"])
def test_the_words_of_a_kept_chart_are_changed_in_its_own_file(tmp_path: Path, beside: str) -> None:
    (tmp_path / "harvest.csv").write_text(ROWS, encoding="utf-8")
    if beside == "a package":
        (tmp_path / "datapackage.json").write_text(PACKAGE, encoding="utf-8")
    file = kept_of(open_document(tmp_path if beside == "a package" else tmp_path / "harvest.csv"))
    document = open_document(file)
    name = document.sheet.views[0].name
    assert not why_no_words(document, "view", name)
    entry = words_to_change(document, "view", name)
    made = change_words(document, entry, {**entry.texts, "title": "More fruit", "note": "Of one tree."})
    assert (open_document(file).sheet.views[0].title, open_document(file).sheet.views[0].note) == (
        "More fruit", "Of one tree.",
    )  # fmt: skip
    undo(made)
    assert open_document(file).sheet.views[0].title == document.sheet.views[0].title


def test_nothing_else_of_a_plain_file_is_changed_beside_a_kept_chart(tmp_path: Path) -> None:
    (tmp_path / "harvest.csv").write_text(ROWS, encoding="utf-8")
    document = open_document(kept_of(open_document(tmp_path / "harvest.csv")))
    assert "Save as data package" in why_no_words(document)
    with pytest.raises(UnwrittenError):
        words_to_change(document, "sheet")
