"""A table of a package may stand in a workbook, in JSON or in lines of it: it is read like any other, and judged so."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.sources.samples import workbook

SCHEMA = {"fields": [{"name": "city", "type": "string"}, {"name": "people", "type": "integer"}]}
RECORDS = [{"city": "Lima", "people": 11}, {"city": "Cusco", "people": 4}]


def package(folder: Path, *resources: dict[str, Any], **files: bytes) -> Path:
    for name, content in files.items():
        (folder / name.replace("_", ".")).write_bytes(content)
    descriptor = {"title": "Cities", "resources": list(resources)}
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    return folder


def people(document: Document, name: str = "cities") -> dict[str, Any]:
    table = document.table(name)
    return dict(zip(table.columns["city"].tolist(), table.columns["people"].tolist(), strict=True))


LINES = "\n".join(json.dumps(record) for record in RECORDS).encode()
CITIES = {"Lima": 11, "Cusco": 4}
ROWS: list[list[Any]] = [["city", "people"], ["Lima", 11], ["Cusco", 4]]


@pytest.mark.parametrize(
    ("path", "content", "more"),
    [
        ("cities.json", json.dumps(RECORDS).encode(), {"schema": SCHEMA}),
        ("cities.json", json.dumps(RECORDS).encode(), {}),
        ("cities.json", json.dumps({"rows": RECORDS}).encode(), {"profile": "tabular-data-resource"}),
        ("cities.jsonl", LINES, {"schema": SCHEMA}),
        ("cities.ndjson", LINES, {"schema": SCHEMA, "encoding": "iso-8859-1", "dialect": {"delimiter": ";"}}),
        ("cities.xlsx", workbook({"Peru": ROWS}), {"schema": SCHEMA}),
        ("cities.xlsx", workbook({"Peru": ROWS}), {}),
        ("cities.data", workbook({"Peru": ROWS}), {"schema": SCHEMA, "format": "xlsx"}),
    ],
)  # fmt: skip
def test_a_table_in_another_format_is_read(tmp_path: Path, path: str, content: bytes, more: dict[str, Any]) -> None:
    (tmp_path / path).write_bytes(content)
    document = open_document(package(tmp_path, {"name": "cities", "path": path, **more}))
    assert people(document) == CITIES
    assert not document.table("cities").mistakes


def test_a_dialect_says_which_worksheet_by_name_or_number_in_each_way_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "book.xlsx").write_bytes(two_sheets())
    dialects = [{"sheetName": "Peru"}, {"sheetNumber": 2}, {"excel": {"sheet": "Peru"}}]
    resources = [
        {"name": f"cities-{number}", "path": "book.xlsx", "dialect": dialect, "schema": SCHEMA}
        for number, dialect in enumerate(dialects)
    ]
    document = open_document(package(tmp_path, {"name": "first", "path": "book.xlsx", "schema": SCHEMA}, *resources))
    assert people(document, "first") == {"Arica": 2, "Iquique": 1}
    assert all(people(document, f"cities-{number}") == CITIES for number in range(len(resources)))


def test_the_number_of_a_worksheet_counts_those_without_a_table_too(tmp_path: Path) -> None:
    sheets: dict[str, list[list[Any]]] = {
        "About": [["What this is."]],
        "Chile": [["city", "people"], ["Arica", 2]],
        "Peru": ROWS,
    }
    (tmp_path / "book.xlsx").write_bytes(workbook(sheets))
    second = {"name": "cities", "path": "book.xlsx", "dialect": {"sheetNumber": 3}, "schema": SCHEMA}
    assert people(open_document(package(tmp_path, second))) == CITIES


LISTS = [list(record.values()) for record in RECORDS]
YEARS = {"fields": [{"name": "city", "type": "string"}, {"name": "2020", "type": "integer"}]}


@pytest.mark.parametrize(
    ("content", "dialect", "fields"),
    [
        ({"rows": RECORDS, "notes": [{"city": "Lima", "people": 0}]}, {"property": "rows"}, SCHEMA),
        ({"answer": {"data": RECORDS}, "page": 1}, {"property": "answer.data"}, SCHEMA),
        ([{"since": 1535, **record} for record in RECORDS], {"itemKeys": ["city", "people"]}, SCHEMA),
        (LISTS, {"itemType": "array", "header": False}, SCHEMA),
        ([["city", 2020], *LISTS], {"itemType": "array"}, YEARS),
    ],
    ids=["a property", "an inner one", "keys", "no header", "a header with a year"],
)
def test_records_of_json_are_read_as_their_dialect_lays_them_out(
    tmp_path: Path, content: Any, dialect: dict[str, Any], fields: dict[str, Any]
) -> None:
    said = {"name": "cities", "path": "cities.json", "dialect": dialect, "schema": fields}
    folder = package(tmp_path, said, cities_json=json.dumps(content).encode())
    document, found = open_document(folder), examine(folder)
    assert [list(row.values()) for row in map(document.table("cities").record, range(2))] == LISTS
    assert not found.mistakes


@pytest.mark.parametrize("rows", [[["Lima", 11], ["Cusco", 4]], [["Lima", "11"], ["Cusco", "4"]]])
def test_a_worksheet_may_have_no_header(tmp_path: Path, rows: list[list[Any]]) -> None:
    (tmp_path / "book.xlsx").write_bytes(workbook({"Peru": rows}))
    said = {"name": "cities", "path": "book.xlsx", "dialect": {"header": False}, "schema": SCHEMA}
    assert people(open_document(package(tmp_path, said))) == CITIES


def test_a_worksheet_that_is_not_there_spoils_its_table_alone(tmp_path: Path) -> None:
    (tmp_path / "book.xlsx").write_bytes(two_sheets())
    lost = {"name": "lost", "path": "book.xlsx", "dialect": {"sheetName": "Mali"}, "schema": SCHEMA}
    document = open_document(package(tmp_path, lost, {"name": "cities", "path": "book.xlsx", "schema": SCHEMA}))
    with pytest.raises(SheetError, match="no table “Mali”"):
        document.table("lost")
    assert people(document) == {"Arica": 2, "Iquique": 1}


def test_rows_are_judged_by_the_schema_and_bytes_and_hash_are_those_of_the_file(tmp_path: Path) -> None:
    content = json.dumps([*RECORDS, {"city": "Puno", "people": "many"}]).encode()
    said = {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}
    folder = package(tmp_path, {"name": "cities", "path": "cities.json", "schema": SCHEMA, **said}, cities_json=content)
    found = examine(folder).mistakes
    assert [(mistake.problem, "record 3" in mistake.place) for mistake in found] == [
        ("“many” is not a whole number.", True)
    ]


def test_json_that_is_no_table_is_listed_and_not_read(tmp_path: Path) -> None:
    folder = package(tmp_path, {"name": "map", "path": "map.json"}, map_json=b'{"type": "Topology", "arcs": [[1, 2]]}')
    (resource,) = open_document(folder).sheet.resources
    assert not resource.tabular


def test_a_header_of_very_many_columns_is_laid_out_in_time(tmp_path: Path) -> None:
    names = ",".join(f"c{number}" for number in range(20_000))
    (tmp_path / "wide.csv").write_text(f"{names}\n{'1,' * 19_999}1\n", encoding="utf-8")
    document = open_document(package(tmp_path, {"name": "wide", "path": "wide.csv"}))
    assert len(document.table("wide").columns) == 20_000


YAML = "title: Cities\nresources:\n  - name: cities\n    path: cities.csv\n"


@pytest.mark.parametrize("opened", ["cities.package.yaml", ""])
def test_a_descriptor_in_yaml_may_have_any_name(tmp_path: Path, opened: str) -> None:
    (tmp_path / "cities.package.yaml").write_text(YAML, encoding="utf-8")
    (tmp_path / "cities.csv").write_text("city,people\nLima,11\nCusco,4\n", encoding="utf-8")
    document = open_document(tmp_path / opened if opened else tmp_path)
    assert document.sheet.title == "Cities"
    assert people(document) == CITIES


def two_sheets() -> bytes:
    return workbook({"Chile": [["city", "people"], ["Arica", 2], ["Iquique", 1]], "Peru": ROWS})
