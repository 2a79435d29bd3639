"""Changes of a sheet go to the file that declares it, wherever that lies, and never to that of a neighbour."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from harbin_viewer.factsheet.authoring.arranging.removing import remove_source
from harbin_viewer.factsheet.authoring.arranging.splicing import why_not_arranged
from harbin_viewer.factsheet.authoring.evidence.changed_entries import reword, why_no_words, words_of
from harbin_viewer.factsheet.authoring.evidence.known import may_declare
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.shell.watched_files import watched_files

SHEET = """{
  "name": "orchard", "title": "The orchard", "sources": [{"name": "almanac", "title": "The almanac"}],
  "resources": [{"name": "harvest", "path": "harvest.csv"}],
  "factsheet": {"tabs": [{"kind": "table", "name": "t", "title": "Tables"}]}
}
"""
ROWS = "year,apples\n2001,10.0\n2002,12.5\n"


def sheet_in(folder: Path, name: str = "datapackage.json") -> Path:
    folder.mkdir(parents=True)
    (folder / name).write_text(SHEET, encoding="utf-8")
    (folder / "harvest.csv").write_text(ROWS, encoding="utf-8")
    return folder / name


@pytest.mark.parametrize(
    ("name", "below"),
    [("datapackage.json", ""), ("datapackage.json", "unpacked"), ("data_package.json", ""), ("orchard.json", "")],
)
def test_a_sheet_is_changed_where_it_is_declared(tmp_path: Path, name: str, below: str) -> None:
    file = sheet_in(tmp_path / "orchard" / below, name)
    opened = tmp_path / "orchard"
    document = open_document(opened)
    assert (why_no_words(document), why_not_arranged(document), may_declare(document)) == ("", "", True)
    reword(words_of(document, "sheet"), {"title": "Our orchard"})
    remove_source(open_document(opened), "almanac")
    again = open_document(opened)
    assert (again.sheet.title, again.sheet.sources) == ("Our orchard", ())
    assert [path.name for path in tmp_path.iterdir()] == ["orchard"]
    watched = set(map(Path, watched_files(opened, again)))
    assert {file, file.parent / "harvest.csv"} <= watched, "what is saved there elsewhere is seen"


def test_a_plain_file_or_a_zip_is_not_taken_for_the_sheet_that_it_lies_beside(tmp_path: Path) -> None:
    file = sheet_in(tmp_path / "orchard")
    others = [file.parent / "plums.csv", file.parent / "plums.zip", file.parent / "harvest.csv"]
    others[0].write_text(ROWS.replace("apples", "plums"), encoding="utf-8")
    with zipfile.ZipFile(others[1], "w") as packed:
        packed.writestr("datapackage.json", SHEET)
        packed.writestr("harvest.csv", ROWS)
    for other in others:
        document = open_document(other)
        assert why_no_words(document) == why_not_arranged(document) != ""
        assert not may_declare(document)
        with pytest.raises(SheetError):
            words_of(document, "sheet")
    assert "Save as data package…" in why_no_words(open_document(others[0])), "what can be done is said"
    assert file.read_text(encoding="utf-8") == SHEET
