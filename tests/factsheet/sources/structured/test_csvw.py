from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources import recognition
from harbin_viewer.factsheet.sources.files.package_files import opened
from harbin_viewer.factsheet.sources.structured.csvw import strptime_format

TREES = 'GID,Inventory Date,Height,Comments\n1,10/18/2010,"1.234,5",decay; bees\n2,6/2/2010,-99,\n'
DESCRIPTION: dict[str, Any] = {
    "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
    "url": "trees.csv",
    "dc:title": "Trees",
    "dc:license": {"@id": "http://example.org/cc-by"},
    "dc:publisher": [{"schema:name": "A town", "schema:url": {"@id": "http://example.org"}}],
    "tableSchema": {"columns": [
        {"name": "GID", "titles": ["GID", "Identifier"], "datatype": "string", "dc:description": "Of the tree."},
        {"name": "date", "titles": {"en": "Inventory Date"}, "datatype": {"base": "date", "format": "M/d/yyyy"}},
        {"name": "height", "titles": "Height", "null": ["-99", ""], "unit": "m",
         "datatype": {"base": "decimal", "format": {"decimalChar": ",", "groupChar": "."}}},
        {"name": "comments", "titles": "Comments", "separator": ";", "datatype": "string"},
    ]},
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "trees.csv").write_text(TREES)
    (tmp_path / "trees.csv-metadata.json").write_text(json.dumps(DESCRIPTION))
    return tmp_path


@pytest.mark.parametrize("name", ["trees.csv-metadata.json", "trees.csv"])
def test_a_description_gives_types_formats_marks_and_titles_from_either_side(folder: Path, name: str) -> None:
    found = recognition.read(opened(folder / name))
    table = found.tables[0]

    assert table.labels == ("GID", "Inventory Date", "Height", "Comments")
    assert table.columns["Inventory Date"].type == "date"
    assert table.columns["Inventory Date"].format == "%m/%d/%Y"
    assert table.columns["GID"].description == "Of the tree."
    assert table.columns["Height"].unit == "m"
    assert table.missing_values == ("-99", "")
    assert (table.decimal_char, table.group_char) == (",", ".")
    assert (found.title, found.licence) == ("Trees", "http://example.org/cc-by")
    assert found.sources[0].publisher == "A town"
    assert any("description beside it" in notice.sentence for notice in found.notices)


def test_the_described_dialect_is_heeded_and_a_file_without_header_has_the_described_titles(tmp_path: Path) -> None:
    dialect = {"delimiter": "|", "header": False, "commentPrefix": "#", "encoding": "latin-1"}
    columns = [{"name": "a", "titles": "Städte"}, {"name": "b"}]
    said = {
        "@context": "http://www.w3.org/ns/csvw",
        "url": "t.txt",
        "dialect": dialect,
        "tableSchema": {"columns": columns},
    }
    (tmp_path / "t.txt").write_bytes("# by hand\nKöln|1\nBonn|2\n".encode("latin-1"))
    (tmp_path / "metadata.json").write_text(json.dumps(said))

    table = recognition.read(opened(tmp_path / "metadata.json")).tables[0]

    assert table.labels == ("Städte", "b")
    assert list(table.rows) == [["Köln", "1"], ["Bonn", "2"]]


def test_a_group_of_tables_gives_each(folder: Path) -> None:
    group = {"@context": "http://www.w3.org/ns/csvw", "tables": [DESCRIPTION, {"url": "more.csv"}]}
    (folder / "more.csv").write_text("a,b\n1,2\n")
    (folder / "group.json").write_text(json.dumps(group))

    assert [table.name for table in recognition.read(opened(folder / "group.json")).tables] == ["trees", "more"]


@pytest.mark.parametrize("url", ["../secret.csv", "/etc/passwd", "http://example.org/t.csv", "gone.csv"])
def test_a_description_reaches_nothing_outside_its_folder(folder: Path, url: str) -> None:
    (folder / "d.json").write_text(json.dumps(DESCRIPTION | {"url": url}))

    with pytest.raises(SheetError):
        recognition.read(opened(folder / "d.json"))


@pytest.mark.parametrize("content", ["{", "[]", '{"url": "other.csv"}', "\0"])
def test_a_broken_or_foreign_description_beside_a_csv_is_passed_over(folder: Path, content: str) -> None:
    (folder / "trees.csv-metadata.json").write_text(content)

    assert recognition.read(opened(folder / "trees.csv")).title == ""


@pytest.mark.parametrize(
    ("pattern", "written"),
    [
        ("M/d/yyyy", "%m/%d/%Y"),
        ("dd.MM.yy", "%d.%m.%y"),
        ("yyyy-MM-ddTHH:mm:ss", "%Y-%m-%dT%H:%M:%S"),
        ("d MMM yyyy", "%d %b %Y"),
    ],
)
def test_patterns_of_dates_are_written_as_table_schema_does(pattern: str, written: str) -> None:
    assert strptime_format(pattern) == written


def test_a_table_that_is_not_there_is_told_of_the_description_that_names_it(tmp_path: Path) -> None:
    file = tmp_path / "t.csv-metadata.json"
    file.write_text(json.dumps({"@context": "http://www.w3.org/ns/csvw", "url": "gone.csv"}), encoding="utf-8")
    with pytest.raises(SheetError) as told:
        recognition.read(opened(file))
    assert (told.value.file, told.value.place) == (str(file), "url 'gone.csv'")
    assert told.value.problem == "There is no such file."
