"""Words of the sheet, its charts and its sources change in the descriptor, and every other sign stays."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from harbin_viewer.factsheet.authoring.evidence.changed_entries import reword, words_of
from harbin_viewer.factsheet.authoring.evidence.json_texts import with_texts
from harbin_viewer.factsheet.authoring.evidence.taking_back import undo
from harbin_viewer.factsheet.authoring.evidence.unit_of_chart import change_words, words_to_change
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.authoring.arranging.made_sheet import write

TEXT = """{
  "name": "orchard", "title": "The orchard",
  "sources": [
    {"name": "almanac", "title": "The almanac"},
    {
      "name": "office",
      "title": "The office"
    }
  ],
  "resources": [{"name": "harvest", "path": "harvest.csv"}],
  "factsheet": {"tabs": [{"kind": "table", "name": "t", "title": "Tables"}]}
}
"""


@pytest.fixture
def orchard(tmp_path: Path) -> Path:
    folder = tmp_path / "orchard"
    folder.mkdir()
    (folder / "datapackage.json").write_text(TEXT, encoding="utf-8")
    (folder / "harvest.csv").write_text("year,apples,source\n2001,10.0,almanac\n", encoding="utf-8")
    return folder


def test_a_source_gets_its_address_and_all_else_stays(orchard: Path) -> None:
    entry = words_of(open_document(orchard), "source", "office")
    made = reword(entry, {**entry.texts, "path": "https://example.org", "date": "2024-05", "title": "“The” office"})
    changed = TEXT.replace(
        '"The office"', '"“The” office",\n      "date": "2024-05",\n      "path": "https://example.org"'
    )
    assert (orchard / "datapackage.json").read_text(encoding="utf-8") == changed
    assert open_document(orchard).sheet.source("office").date == "2024-05"  # type: ignore[union-attr]
    undo(made)
    assert (orchard / "datapackage.json").read_text(encoding="utf-8") == TEXT


def test_a_column_gets_its_unit_and_all_else_stays(orchard: Path) -> None:
    text = TEXT.replace(
        '"path": "harvest.csv"', '"path": "harvest.csv", "schema": {"fields": [{"name": "year"}, {"name": "a/b"}]}'
    )
    (orchard / "datapackage.json").write_text(text, encoding="utf-8")
    reword(words_of(open_document(orchard), "field", "harvest/a/b"), {"unit": "tonnes"})
    written = (orchard / "datapackage.json").read_text(encoding="utf-8")
    assert json.loads(written)["resources"][0]["schema"]["fields"][1] == {"name": "a/b", "unit": "tonnes"}
    assert len(written) - len(text) < 30
    with pytest.raises(SheetError, match="does not stand in the descriptor") as told:
        words_of(open_document(orchard), "field", "harvest/none")
    assert told.value.place.endswith("“harvest/none”")


def test_words_that_became_empty_are_taken_away(orchard: Path) -> None:
    entry = words_of(open_document(orchard), "source", "almanac")
    reword(entry, {**entry.texts, "publisher": "Press", "title": ""})
    text = (orchard / "datapackage.json").read_text(encoding="utf-8")
    assert text == TEXT.replace(
        '{"name": "almanac", "title": "The almanac"}', '{"name": "almanac", "publisher": "Press"}'
    )


def test_words_that_were_changed_meanwhile_are_not_overwritten(orchard: Path) -> None:
    entry = words_of(open_document(orchard), "sheet")
    (orchard / "datapackage.json").write_text(TEXT.replace("The orchard", "Another orchard"), encoding="utf-8")
    with pytest.raises(SheetError, match="changed meanwhile"):
        reword(entry, {**entry.texts, "title": "My orchard"})


@pytest.mark.parametrize(
    "text", ['{"a":1,"b":"x","c":2}', "{}", '{"b":"x"}', '{\n\t"b": "x"\n}', '{"c": {"b": 1}, "b" : "x" }']
)
@pytest.mark.parametrize("wanted", [{"b": ""}, {"b": "new “x”\\"}, {"title": "N"}, {"z": "1", "b": ""}])
def test_a_changed_text_is_the_same_json_but_for_what_was_to_change(text: str, wanted: dict[str, str]) -> None:
    expected = {key: value for key, value in {**json.loads(text), **wanted}.items() if value != ""}
    assert json.loads(with_texts(text, (), wanted)) == expected


def test_the_unit_of_what_a_chart_draws_is_written_to_its_columns_and_taken_back(orchard: Path) -> None:
    fields = [{"name": "year", "type": "year"}, {"name": "apples", "type": "number"}, {"name": "source"}]
    spec = {"type": "bar", "group": "year", "series": ["apples"]}
    view = {"name": "apples", "title": "Apples", "resources": ["harvest"], "specType": "simple", "spec": spec}
    descriptor = json.loads(TEXT) | {"views": [view]}
    descriptor["resources"][0]["schema"] = {"fields": fields}
    file = orchard / "datapackage.json"
    file.write_text(json.dumps(descriptor), encoding="utf-8")
    document = open_document(orchard)
    entry = words_to_change(document, "view", "apples")
    assert entry.texts["unit"] == ""
    made = change_words(document, entry, {**entry.texts, "title": "Apples rise", "unit": "tonnes"})
    now = json.loads(file.read_text(encoding="utf-8"))
    assert now["views"][0]["title"] == "Apples rise"
    assert now["resources"][0]["schema"]["fields"][1]["unit"] == "tonnes"
    again = words_to_change(document := open_document(orchard), "view", "apples")
    assert again.texts["unit"] == "tonnes", "and can be corrected there"
    undo(change_words(document, again, {**again.texts, "unit": "kg"}))
    undo(made)
    assert json.loads(file.read_text(encoding="utf-8")) == descriptor


def test_large_figures_of_a_column_get_the_unit_that_it_gets(tmp_path: Path) -> None:
    write(tmp_path)
    made = reword(entry := words_of(open_document(tmp_path), "field", "press/apples"), {**entry.texts, "unit": "kg"})
    document = open_document(tmp_path)
    assert document.sheet.resource("press").schema.field("apples").unit == "kg"  # type: ignore[union-attr]
    assert document.sheet.resource("fruit").schema.field("apples").unit == "t"  # type: ignore[union-attr]
    assert document.sheet.factsheet.tabs[0].figures[0].unit == "kg"
    with pytest.raises(SheetError, match="large figure"):
        reword(entry := words_of(document, "field", "press/apples"), {**entry.texts, "unit": ""})
    undo(made)
    assert open_document(tmp_path).sheet.factsheet.tabs[0].figures[0].unit == "t"


def test_words_of_a_package_without_tabs_change_as_those_of_a_sheet(orchard: Path) -> None:
    without = json.loads(TEXT)
    del without["factsheet"]
    (orchard / "datapackage.json").write_text(json.dumps(without), encoding="utf-8")
    reword(entry := words_of(open_document(orchard), "source", "office"), {**entry.texts, "title": "My office"})
    assert open_document(orchard).sheet.source("office").title == "My office"  # type: ignore[union-attr]


def test_what_a_sheet_is_about_is_changed_and_taken_away_and_every_other_sign_stays(orchard: Path) -> None:
    file = orchard / "datapackage.json"
    before, found = file.read_bytes(), json.loads(file.read_text(encoding="utf-8"))
    made = reword(words_of(open_document(orchard), "sheet"), {"about": "Apples “here”", "title": "Mine"})
    assert made.sentence == "Changed of the sheet: about, title."
    now = json.loads(file.read_text(encoding="utf-8"))
    assert now == {**found, "title": "Mine", "factsheet": {**found["factsheet"], "about": "Apples “here”"}}
    reword(words_of(open_document(orchard), "sheet"), {"about": ""})
    assert "about" not in json.loads(file.read_text(encoding="utf-8"))["factsheet"]
    undo_of = reword(words_of(open_document(orchard), "sheet"), {"title": str(found["title"])})
    assert undo_of.sentence == "Changed of the sheet: title."
    assert json.loads(file.read_text(encoding="utf-8")) == json.loads(before)


def test_the_words_of_a_column_are_changed_where_the_name_of_its_table_is_a_path(orchard: Path) -> None:
    fields = '"schema": {"fields": [{"name": "year"}, {"name": "a/b"}]}'
    text = TEXT.replace('"path": "harvest.csv"', f'"path": "harvest.csv", {fields}').replace('"harvest"', '"a/harvest"')
    (orchard / "datapackage.json").write_text(text, encoding="utf-8")
    reword(words_of(open_document(orchard), "field", "a/harvest/a/b"), {"unit": "tonnes"})
    written = (orchard / "datapackage.json").read_text(encoding="utf-8")
    assert json.loads(written)["resources"][0]["schema"]["fields"][1] == {"name": "a/b", "unit": "tonnes"}
