"""A descriptor that others write is read where it is clear what it says; where it cannot be, its tables still are."""

import json
from pathlib import Path

import pytest

from harbin_viewer.factsheet.descriptor.foreign.plain_values import plain_json
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document

TABLE = "city,people\nLima,11\nCusco,4\n"


def package(folder: Path, descriptor: str) -> Path:
    (folder / "cities.csv").write_text(TABLE, encoding="utf-8")
    (folder / "datapackage.json").write_text(descriptor, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "descriptor",
    [
        '{"title": "a // b, }", "resources": [{"path": "cities.csv",}],}',
        '// ours\n{"title": "a // b, }", /* many,\n} */ "resources": [{"path": "cities.csv"},\n // the last\n]}',
    ],
)
def test_comments_and_surplus_commas_are_told_and_do_no_harm(tmp_path: Path, descriptor: str) -> None:
    document = open_document(package(tmp_path, descriptor))
    assert document.sheet.title == "a // b, }"
    assert len(document.table("cities")) == 2
    assert any(notice.sentence.startswith("This is not valid JSON") for notice in document.notices)


@pytest.mark.parametrize("surplus", [", " + "// a " * 400, "/*" * 200_000, '"\\"' * 100_000])
def test_what_is_forgiven_is_looked_for_once(surplus: str) -> None:
    with pytest.raises(ValueError, match=r"^\{$"):
        plain_json(f'{{"title": 1{surplus}'.encode())


@pytest.mark.parametrize(
    "content",
    [
        '{"title": "Población", "resources": [{"path": "cities.csv"}]}'.encode("cp1252"),
        '{"title": "Población", "resources": [{"path": "cities.csv"}]}'.encode("utf-16"),
        "{'title': 'Población', 'resources': [{'path': 'cities.csv'}]}".encode(),
        '[{"title": "Población", "resources": [{"path": "cities.csv"}]}]'.encode(),
    ],
    ids=["Windows-1252", "UTF-16", "as Python prints it", "alone in a list"],
)
def test_a_descriptor_in_another_dress_is_read(tmp_path: Path, content: bytes) -> None:
    folder = package(tmp_path, "")
    (folder / "datapackage.json").write_bytes(content)
    document = open_document(folder)
    assert document.sheet.title == "Población"
    assert len(document.table("cities")) == 2


@pytest.mark.parametrize("descriptor", ['{"resources": [{"path": "cities.c', "[]", "{}", "", "resources: none"])
def test_tables_beside_a_descriptor_that_cannot_be_read_are_shown_without_it(tmp_path: Path, descriptor: str) -> None:
    folder = package(tmp_path, descriptor)
    document = open_document(folder)
    assert document.table("cities").columns["people"].tolist() == [11, 4]
    assert document.notices[0].sentence.startswith(
        "The descriptor cannot be read, and the tables are shown without it:"
    )
    assert examine(folder).mistakes, "the check still says what is wrong with it"


def test_a_fact_sheet_that_cannot_be_read_is_refused_and_so_is_a_folder_without_a_table(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="ends too early"):
        open_document(package(tmp_path, '{"factsheet": {"tabs": []}, "resources": ['))
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "datapackage.json").write_text("{")
    with pytest.raises(SheetError, match="ends too early"):
        open_document(tmp_path / "empty")


def test_a_text_that_is_said_to_be_of_wide_signs_and_has_none_is_read_and_told(tmp_path: Path) -> None:
    resource = {"name": "cities", "path": "cities.csv", "encoding": "UTF-16"}
    table = open_document(package(tmp_path, json.dumps({"resources": [resource]}))).table("cities")
    assert table.columns["city"].tolist() == ["Lima", "Cusco"]
    assert table.notices[0].sentence == "The file is said to be encoded in UTF-16, and is in UTF-8."
