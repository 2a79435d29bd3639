"""A table that is declared is judged alike in whatever format it stands, and its values are those of the file."""

import datetime
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.authoring.evidence.row_evidence import why_not
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tables import rows
from tests.factsheet.sources.samples import ods, workbook


def declared(folder: Path, values: Sequence[Any], field: dict[str, Any], *formats: str) -> Document:
    """A package of the same column in several formats, each a table called so."""
    records = [{"n": number, "x": value} for number, value in enumerate(values)]
    cells: list[list[Any]] = [["n", "x"], *([number, value] for number, value in enumerate(values))]
    made = {
        "json": lambda: json.dumps(records).encode(),
        "jsonl": lambda: "\n".join(map(json.dumps, records)).encode(),
        "xlsx": lambda: workbook({"t": cells}),
    }
    schema = {"fields": [{"name": "n", "type": "integer"}, {"name": "x", **field}]}
    resources: list[dict[str, Any]] = []
    for form in formats:
        if form == "inline":
            resources.append({"name": form, "data": records, "schema": schema})
            continue
        (folder / f"t.{form}").write_bytes(made[form]())
        resources.append({"name": form, "path": f"t.{form}", "schema": schema})
    (folder / "datapackage.json").write_text(json.dumps({"resources": resources}))
    return open_document(folder)


def mistakes(document: Document) -> list[list[str]]:
    return [[str(m) for m in rows.mistakes(document, resource)] for resource in document.sheet.resources]


NUMBERS: dict[str, dict[str, Any]] = {
    "plain": {},
    "decimals behind a comma": {"decimalChar": ","},
    "groups with a point": {"groupChar": "."},
    "as in German": {"decimalChar": ",", "groupChar": "."},
    "between words": {"bareNumber": False},
}


@pytest.mark.parametrize("form", NUMBERS)
def test_a_number_of_a_file_is_no_text_in_the_form_of_the_schema(form: str, tmp_path: Path) -> None:
    document = declared(
        tmp_path, [1.5, -2020.25, 3], {"type": "number", **NUMBERS[form]}, "json", "jsonl", "xlsx", "inline"
    )
    assert mistakes(document) == [[], [], [], []]
    for resource in document.sheet.resources:
        assert document.table(resource.name).columns["x"].tolist() == [1.5, -2020.25, 3.0], resource.name


@pytest.mark.parametrize("kind", ["integer", "year"])
def test_a_whole_number_that_a_program_wrote_with_a_point_is_whole(kind: str, tmp_path: Path) -> None:
    document = declared(tmp_path, [2020.0, 2021.0], {"type": kind}, "json", "xlsx", "inline")
    assert mistakes(document) == [[], [], []]


def test_a_number_of_an_ods_is_whole_where_it_is_written_with_a_point(tmp_path: Path) -> None:
    cell = '<table:table-cell office:value-type="float" office:value="2020.0"><text:p>2020</text:p></table:table-cell>'
    head = '<table:table-cell office:value-type="string"><text:p>y</text:p></table:table-cell>'
    lines = "".join(f"<table:table-row>{part * 2}</table:table-row>" for part in (head, cell, cell))
    lines = lines.replace("<text:p>y<", "<text:p>x<", 1)
    (tmp_path / "t.ods").write_bytes(ods(f'<table:table table:name="t">{lines}</table:table>'))
    fields = [{"name": "x", "type": "integer"}, {"name": "y", "type": "year"}]
    resource = {"name": "t", "path": "t.ods", "schema": {"fields": fields}}
    (tmp_path / "datapackage.json").write_text(json.dumps({"resources": [resource]}))
    assert mistakes(open_document(tmp_path)) == [[]]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ([{"a": 1}, {"b": {"c": [1]}}], {"type": "object"}),
        ([[1, 2], ["a"]], {"type": "array"}),
        ([["a", "b"], ["c"]], {"type": "list", "delimiter": ";", "constraints": {"maxLength": 2}}),
        ([{"type": "Point", "coordinates": [1, 2]}], {"type": "geojson"}),
        ([{"lon": 1, "lat": 2}], {"type": "geopoint", "format": "object"}),
        ([[1.5, 2]], {"type": "geopoint", "format": "array"}),
        ([True, False], {"type": "boolean", "trueValues": ["1"], "falseValues": ["0"]}),
        ([-99, 5], {"type": "integer", "missingValues": ["-99"], "constraints": {"minimum": 0}}),
    ],
    ids=lambda part: part.get("type") + part.get("format", "") if isinstance(part, dict) else "",
)
def test_values_of_json_are_whole_in_a_declared_column(
    values: list[Any], field: dict[str, Any], tmp_path: Path
) -> None:
    document = declared(tmp_path, values, field, "json", "jsonl", "inline")
    assert mistakes(document) == [[], [], []]
    assert list(document.table("json").columns) == ["n", "x"]


def test_dates_of_a_workbook_are_dates_whatever_form_texts_have(tmp_path: Path) -> None:
    day, moment = datetime.date(2024, 1, 26), datetime.datetime(2024, 1, 26, 15, 0, 1)
    for number, (value, field) in enumerate(
        [(day, {"type": "date", "format": "%d.%m.%Y"}), (day, {"type": "datetime"}),
         (moment, {"type": "datetime", "format": "%d.%m.%Y %H:%M:%S"}), (moment.time(), {"type": "time"})]
    ):  # fmt: skip
        folder = tmp_path / str(number)
        folder.mkdir()
        assert mistakes(declared(folder, [value, value], field, "xlsx")) == [[]], field


def test_a_share_in_per_cent_is_the_number_that_its_schema_describes(tmp_path: Path) -> None:
    cells: list[list[Any]] = [["n", "x"], [1, 0.05], [2, 1.56]]
    (tmp_path / "t.xlsx").write_bytes(workbook({"t": cells}, formats={"B2": "0%", "B3": "0.0"}))
    fields = [{"name": "n", "type": "integer"}, {"name": "x", "type": "number"}]
    resource = {"name": "t", "path": "t.xlsx", "schema": {"fields": fields}}
    (tmp_path / "datapackage.json").write_text(json.dumps({"resources": [resource]}))
    assert open_document(tmp_path).table("t").columns["x"].tolist() == [0.05, 1.6]


def test_a_check_of_a_fact_sheet_comes_out_alike_in_every_format(tmp_path: Path) -> None:
    values = [(2000, 100, None), (2001, 135.6, 36.0), (2002, 67.8, -50.0), (2003, 68.1, 0.44)]
    records = [dict(zip(("year", "v", "g"), row, strict=True)) for row in values]
    lines = [",".join("" if cell is None else str(cell) for cell in row) for row in values]
    (tmp_path / "t.csv").write_text("\n".join(["year,v,g", *lines, ""]))
    (tmp_path / "t.json").write_text(json.dumps(records))
    (tmp_path / "t.xlsx").write_bytes(workbook({"t": [["year", "v", "g"], *map(list, values)]}, formats={"C3": "0.0"}))
    units = {"v": "t", "g": "%"}
    fields = [
        {"name": "year", "type": "year"},
        *({"name": name, "type": "number", "unit": unit} for name, unit in units.items()),
    ]
    kept: list[dict[str, Any]] = [{"path": "t.csv"}, {"path": "t.json"}, {"path": "t.xlsx"}, {"data": records}]
    resources = [{"name": f"t{at}", **of_it, "schema": {"fields": fields}} for at, of_it in enumerate(kept)]
    checks = [
        {
            "type": "growth",
            "name": f"c{at}",
            "title": "C",
            "resource": f"t{at}",
            "value": "v",
            "rate": "g",
            "order": "year",
        }
        for at in range(len(kept))
    ]
    tabs = [{"kind": "table", "name": "table", "title": "Table"}]
    sheet = {"name": "one", "title": "One", "resources": resources, "factsheet": {"tabs": tabs, "checks": checks}}
    (tmp_path / "datapackage.json").write_text(json.dumps(sheet))
    document = open_document(tmp_path)
    assert mistakes(document) == [[], [], [], []]
    assert [finding.verdict for finding in document.findings] == ["differs", "holds", "holds"] * 4
    assert [why_not(document, resource) for resource in document.sheet.resources[1:3]] == [
        "The file of this table is no delimited text."
    ] * 2


def test_a_value_of_the_descriptor_is_named_as_json_has_it(tmp_path: Path) -> None:
    ((told, other),) = mistakes(declared(tmp_path, [True, {"a": 1}], {"type": "number"}, "inline"))
    assert "“true” is not a number" in told
    assert '“{"a":1}” is not a number' in other
