"""Cards and entries of a timeline are rows: added, reworded and taken out, and every other sign of the file stays."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from harbin_viewer.factsheet.authoring.evidence.taking_back import Change, undo
from harbin_viewer.factsheet.authoring.facts.entries import (
    Entry,
    EntryKind,
    entry_at,
    entry_table,
    entry_tables,
    new_entry,
)
from harbin_viewer.factsheet.authoring.facts.entry_doubts import doubt_of_entry
from harbin_viewer.factsheet.authoring.facts.entry_writing import add_entry, change_entry, remove_entry
from harbin_viewer.factsheet.authoring.facts.first_entries import add_first_entry, first_entry
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tabs.declaration import tabs_of
from tests.factsheet.authoring.facts.fact_sheet import write

EVIDENCE = {"source": "almanac", "status": "claimed", "place": "p. 4"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path)
    return tmp_path


def _first(folder: Path, kind: EntryKind, **words: str) -> Change:
    document = open_document(folder)
    return add_first_entry(document, first_entry(document, kind), {**words, **EVIDENCE})


def _added(folder: Path, table: str, **words: str) -> Change:
    document = open_document(folder)
    return add_entry(document, _new(document, table), {**words, **EVIDENCE})


def _new(document: Document, table: str) -> Entry:
    found = entry_table(document, table)
    assert found is not None
    return new_entry(document, found)


def _at(document: Document, table: str, row: int) -> Entry:
    found = entry_table(document, table)
    assert found is not None
    return entry_at(document, found, row)


def _files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.mark.parametrize(("kind", "tab"), [("card", "cards"), ("timeline entry", "brief")])
def test_the_first_of_a_kind_is_made_with_its_table_and_shown_and_is_gone_with_its_file_when_taken_back(
    folder: Path, kind: EntryKind, tab: str
) -> None:
    before = _files(folder)
    made = _first(folder, kind, name="Mill", group="Works", period="1950", text="A “mill”, of 2,5 t")
    document = open_document(folder)
    (table,) = entry_tables(document)
    assert document.table(table.name).text("text", 0) == "A “mill”, of 2,5 t"
    shown = {one.name: {use.resource for use in one.uses()} for one in tabs_of(document.sheet)}
    assert table.name in shown[tab]
    assert not [finding for finding in document.findings if finding.verdict == "differs"]
    redo = undo(made)
    assert _files(folder) == before
    undo(redo)
    assert (folder / f"{table.name}.csv").exists()


def test_cards_are_added_reworded_and_taken_out_and_all_is_taken_back(folder: Path) -> None:
    made = [_first(folder, "card", name="Mill", text="One")]
    before = _files(folder)
    made.append(_added(folder, "cards", name="Press, “old”", text='Says "2" – 哈尔滨'))
    document = open_document(folder)
    made.append(change_entry(document, entry := _at(document, "cards", 0), {**entry.words, "text": "Two\nlines"}))
    assert open_document(folder).table("cards").text("text", 0) == "Two\nlines"
    document = open_document(folder)
    made.append(remove_entry(document, _at(document, "cards", 0)))
    document = open_document(folder)
    assert document.table("cards").text("text", 0) == 'Says "2" – 哈尔滨'
    for change in reversed(made[1:]):
        undo(change)
    assert _files(folder) == before


def test_an_entry_of_a_timeline_stands_where_its_time_is(folder: Path) -> None:
    _first(folder, "timeline entry", period="1950", text="Middle")
    for period, text in (("2001", "Last"), ("1898", "First"), ("1950", "Beside")):
        _added(folder, "timeline", period=period, text=text)
    table = open_document(folder).table("timeline")
    assert [table.text("text", row) for row in range(4)] == ["First", "Middle", "Beside", "Last"]


@pytest.mark.parametrize("content", [
    "name,text,source,status\r\nMill,One,almanac,claimed",
    "\ufeffname;text;source;status\n\"Mill\";\"One\";almanac;claimed\n\n",
    "name,text,source,status\n",
])  # fmt: skip
def test_a_row_joins_files_however_their_lines_end(folder: Path, content: str) -> None:
    _first(folder, "card", name="x", text="y")
    (folder / "cards.csv").write_bytes(content.encode())
    descriptor = (folder / "datapackage.json").read_text(encoding="utf-8")
    fields = ",".join(f'{{"name": "{name}", "type": "string"}}' for name in ("name", "text", "source", "status"))
    head, _, tail = descriptor.rpartition('"schema": {')
    dialect = '"dialect": {"delimiter": ";"}, ' if ";" in content else ""
    end = tail[tail.index('"primaryKey"') :]
    (folder / "datapackage.json").write_text(
        f'{head}{dialect}"schema": {{"fields": [{fields}], {end}', encoding="utf-8"
    )
    made = _added(folder, "cards", name="Press", text="Two; lines, three")
    table = open_document(folder).table("cards")
    assert table.text("text", len(table) - 1) == "Two; lines, three"
    document = open_document(folder)
    remove_entry(document, _at(document, "cards", len(table) - 1))
    if "Mill" in content:
        assert (folder / "cards.csv").read_bytes() == content.encode()
    with pytest.raises(SheetError):
        undo(made)


def test_what_is_wrong_with_the_words_is_said_of_their_field(folder: Path) -> None:
    _first(folder, "card", name="Mill", text="One")
    document = open_document(folder)
    entry = _new(document, "cards")
    assert doubt_of_entry(document, entry, {"name": "", "group": "", "text": "x"})[1] == "name"
    assert doubt_of_entry(document, entry, {"name": "Mill", "group": "", "text": "x"})[1] == "name", "it is taken"
    assert doubt_of_entry(document, entry, {"name": "Press", "group": "", "text": "x"}) == ("", "")
    own = _at(document, "cards", 0)
    assert doubt_of_entry(document, own, own.words) == ("", ""), "its own name is not taken by another"


def test_what_the_schema_asks_of_any_column_is_asked_of_a_row(folder: Path) -> None:
    _first(folder, "card", name="Mill", text="One")
    file = folder / "datapackage.json"
    descriptor = json.loads(file.read_text(encoding="utf-8"))
    fields = {field["name"]: field for field in descriptor["resources"][-1]["schema"]["fields"]}
    fields["place"]["constraints"] = {"required": True}
    fields["group"]["constraints"] = {"enum": ["Works", "People"]}
    fields["text"]["constraints"] = {"unique": True}
    file.write_text(json.dumps(descriptor), encoding="utf-8")
    document = open_document(folder)
    entry, said = _new(document, "cards"), {"name": "Press", "group": "Works", "text": "Two", "place": "p. 1"}
    assert doubt_of_entry(document, entry, said) == ("", "")
    for name, text in (("place", ""), ("group", "Else"), ("text", "One")):
        assert doubt_of_entry(document, entry, {**said, name: text})[1] == name
    own = _at(document, "cards", 0)
    assert doubt_of_entry(document, own, {**own.words, "place": "p. 4"}) == ("", ""), "what stood there may stay"


def test_a_row_that_was_changed_elsewhere_meanwhile_is_refused_and_one_that_moved_is_found(folder: Path) -> None:
    _first(folder, "card", name="Mill", text="One")
    document = open_document(folder)
    entry = _at(document, "cards", 0)
    file = folder / "cards.csv"
    head, row = file.read_text().splitlines()
    file.write_text(f"{head}\nAnother,,Row,,almanac,,,claimed,\n{row}\n")
    change_entry(document, entry, {**entry.words, "text": "Two"})
    assert "Mill,,Two" in file.read_text()
    with pytest.raises(SheetError, match="changed meanwhile"):
        change_entry(document, entry, {**entry.words, "text": "Three"})
