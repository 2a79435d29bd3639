from datetime import UTC, date, datetime
from math import inf, isnan
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.tables import reading, rows
from tests.factsheet.sheets import Draft, column_of, mines, one_table, opened


def values(draft: Draft, folder: Path) -> list[Any]:
    """The values of the last column."""
    sheet = opened(draft, folder)
    return [list(row.values())[-1] for row in rows.read(sheet, sheet.sheet.resources[0])]


def told(draft: Draft, folder: Path) -> list[str]:
    """The mistakes of the table, without the folder."""
    sheet = opened(draft, folder)
    found = [str(one).removeprefix(f"{folder}/") for one in rows.mistakes(sheet, sheet.sheet.resources[0])]
    try:
        first = reading.read(sheet, sheet.sheet.resources[0]).mistakes.first
    except SheetError as mistake:
        first = mistake
    assert [str(first).removeprefix(f"{folder}/")] == (found[:1] or ["None"])
    return found


def test_a_row_that_goes_on_without_end_is_one_mistake(tmp_path: Path) -> None:
    fields = [{"name": name, "type": "number"} for name in "abc"]
    sheet = opened(one_table("a,b,c\n1,2,3\n" + "x," * 1000, fields), tmp_path)
    found = list(rows.mistakes(sheet, sheet.sheet.resources[0]))
    assert [mistake.place for mistake in found] == ["row 3"]


def test_rows_come_typed_in_the_order_of_the_file_with_none_for_what_is_missing(tmp_path: Path) -> None:
    sheet = opened(mines(), tmp_path)
    first, second = rows.read(sheet, sheet.sheet.resources[1])
    assert first == {
        "year": 2020, "output": 100.5, "growth": None, "measured": None, "source": "office", "references": "press",
        "place": None, "status": "single", "note": None,
    }  # fmt: skip
    assert (second["year"], second["growth"]) == (2021, 39.3)
    assert type(first["year"]) is int


READ: dict[str, tuple[Draft, list[Any]]] = {
    "number": (column_of("x", "number", "1", "-2.5", "+.5", "1e3", " 4 "), [1.0, -2.5, 0.5, 1000.0, 4.0]),
    "infinite number": (column_of("x", "number", "INF", "-INF"), [inf, -inf]),
    "decimal comma": (column_of("x", "number", "1.234,5", decimalChar=",", groupChar="."), [1234.5]),
    "no decimal sign": (column_of("x", "number", "1,234.5", decimalChar="", groupChar=","), [1234.5]),
    "number with words": (column_of("x", "number", "€ 1.5", "2.5 %", "-3", bareNumber=False), [1.5, 2.5, -3.0]),
    "integer": (column_of("x", "integer", "1", "-2", "1 "), [1, -2, 1]),
    "grouped integer": (column_of("x", "integer", "1,234", groupChar=","), [1234]),
    "large integer": (column_of("x", "integer", "9" * 25), [int("9" * 25)]),
    "boolean": (column_of("x", "boolean", "true", "0"), [True, False]),
    "own boolean": (column_of("x", "boolean", "ja", "nein", trueValues=["ja"], falseValues=["nein"]), [True, False]),
    "date": (column_of("x", "date", "2024-02-29"), [date(2024, 2, 29)]),
    "date by pattern": (column_of("x", "date", "29.02.2024", format="%d.%m.%Y"), [date(2024, 2, 29)]),
    "datetime": (
        column_of("x", "datetime", "2024-02-29T09:30:00Z", "2024-02-29 09:30"),
        [datetime(2024, 2, 29, 9, 30, tzinfo=UTC), datetime(2024, 2, 29, 9, 30)],
    ),
    "time": (column_of("x", "time", "09:30:00"), ["09:30:00"]),
    "year": (column_of("x", "year", "2024", "0800"), [2024, 800]),
    "yearmonth": (column_of("x", "yearmonth", "2024-05"), ["2024-05"]),
    "duration": (column_of("x", "duration", "P1Y6M", "PT5S"), ["P1Y6M", "PT5S"]),
    "geopoint": (column_of("x", "geopoint", "126.63, 45.75"), ["126.63, 45.75"]),
    "object": (column_of("x", "object", '{"a": 1}'), ['{"a": 1}']),
    "array": (column_of("x", "array", "[1, 2]"), ["[1, 2]"]),
    "any": (column_of("x", "any", "1", "a"), ["1", "a"]),
    "email": (column_of("x", "string", "a@b.org", format="email"), ["a@b.org"]),
    "uri": (column_of("x", "string", "https://b.org/ä?c", format="uri"), ["https://b.org/ä?c"]),
    "uuid": (
        column_of("x", "string", "123e4567-e89b-12d3-a456-426614174000", format="uuid"),
        ["123e4567-e89b-12d3-a456-426614174000"],
    ),
    "own missing values": (column_of("x", "number", "-", "", "1", missingValues=["-", ""]), [None, None, 1.0]),
    "text with a line end": (column_of("x", "string", 'say "a",\nthen b'), ['say "a",\nthen b']),
    "spaces": (column_of("x", "string", " a "), [" a "]),
}


@pytest.mark.parametrize("case", READ)
def test_each_type_is_read(case: str, tmp_path: Path) -> None:
    draft, expected = READ[case]
    assert values(draft, tmp_path) == expected


def test_not_a_number_is_read_as_such(tmp_path: Path) -> None:
    assert isnan(values(column_of("x", "number", "NaN"), tmp_path)[0])


WRONG: dict[str, tuple[Draft, str]] = {
    "number": (column_of("x", "number", "1,5"), "“1,5” is not a number."),
    "number with underscore": (column_of("x", "number", "1_000"), "“1_000” is not a number."),
    "infinity in other words": (column_of("x", "number", "infinity"), "“infinity” is not a number."),
    "decimal point": (column_of("x", "number", "1.5", decimalChar=","), "“1.5” is not a number with “,” before its"),
    "number beyond all": (column_of("x", "number", "1e999"), "“1e999” is not a number of at most 308 digits."),
    "integer": (column_of("x", "integer", "1.0"), "“1.0” is not a whole number."),
    "integer beyond all": (column_of("x", "integer", "9" * 5000), f"“{'9' * 60}…” is not a number of at most 308"),
    "boolean": (column_of("x", "boolean", "yes"), "“yes” is not “true” or “false”."),
    "boolean of one kind": (column_of("x", "boolean", "yes", trueValues=[]), "“yes” is not “false”."),
    "date": (column_of("x", "date", "17.05.2024"), "“17.05.2024” is not a date such as 2024-05-17."),
    "no such day": (column_of("x", "date", "2023-02-29"), "“2023-02-29” is not a date"),
    "short date": (column_of("x", "date", "2024-5-7"), "“2024-5-7” is not a date"),
    "pattern": (
        column_of("x", "date", "2024-05-17", format="%d.%m.%Y"),
        "is not what the pattern “%d.%m.%Y” describes.",
    ),
    "datetime": (column_of("x", "datetime", "2024-05-17"), "is not a date and time such as"),
    "time": (column_of("x", "time", "25:00:00"), "“25:00:00” is not a time"),
    "year": (column_of("x", "year", "24"), "“24” is not a year of four digits."),
    "yearmonth": (column_of("x", "yearmonth", "2024-13"), "“2024-13” is not a month"),
    "duration": (column_of("x", "duration", "6 months"), "“6 months” is not a duration"),
    "geopoint": (column_of("x", "geopoint", "45.75, 126.63"), "is not a place"),
    "object": (column_of("x", "object", "[1]"), "“[1]” is not an object in JSON."),
    "email": (column_of("x", "string", "a at b", format="email"), "“a at b” is not an email address."),
    "uri": (column_of("x", "string", "b.org", format="uri"), "“b.org” is not an address"),
    "required": (column_of("x", "string", "", constraints={"required": True}), "The value is missing"),
    "a limit and NaN": (
        column_of("x", "number", "NaN", constraints={"minimum": 1}),
        "“NaN” can be held against no limit",
    ),
    "minimum": (column_of("x", "number", "0.5", constraints={"minimum": 1}), "“0.5” is less than 1"),
    "maximum": (column_of("x", "date", "2025-01-01", constraints={"maximum": "2024-12-31"}), "is more than 2024-12-31"),
    "exclusive minimum": (column_of("x", "integer", "1", constraints={"exclusiveMinimum": 1}), "is not more than 1"),
    "exclusive maximum": (
        column_of("x", "year", "2024", constraints={"exclusiveMaximum": "2024"}),
        "not less than 2024",
    ),
    "too short": (column_of("x", "string", "ab", constraints={"minLength": 3}), "is shorter than 3 characters"),
    "too long": (column_of("x", "string", "abcd", constraints={"maxLength": 3}), "is longer than 3 characters"),
    "enum of several lines": (
        column_of("x", "string", "c", constraints={"enum": ["a\nb"]}),
        "is none of the values that the schema allows: a",
    ),
    "enum": (column_of("x", "string", "c", constraints={"enum": ["a", "b"]}), "is none of the values"),
    "text pattern": (
        column_of("x", "string", "ab1", constraints={"pattern": "[a-z]+"}),
        "does not match the pattern [a-z]+",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_cell_is_named_by_row_column_and_value(case: str, tmp_path: Path) -> None:
    draft, problem = WRONG[case]
    (only,) = told(draft, tmp_path)
    assert only.startswith("table.csv, row 2, column “x”: ")
    assert problem in only
    assert "\n" not in only


def test_a_value_that_stands_twice_is_named_with_the_first(tmp_path: Path) -> None:
    (only,) = told(column_of("x", "string", "a", "b", "a", constraints={"unique": True}), tmp_path)
    assert only.startswith("table.csv, row 4, column “x”: “a” stands in row 2 already")


def test_a_constraint_that_is_no_value_of_its_field_is_told(tmp_path: Path) -> None:
    (only,) = told(column_of("x", "number", "1", constraints={"minimum": "low"}), tmp_path)
    assert only.startswith("datapackage.json, resource “table”, field “x”, constraints: ")
    assert "“low”" in only


FIELDS = [{"name": "a", "type": "integer"}, {"name": "b", "type": "string"}]

SHAPES: dict[str, tuple[bytes | str, list[str]]] = {
    "missing column": ("a\n1\n", ["row 1, column “b”: The column is missing."]),
    "extra column": ("a,b,c\n1,2,3\n", ["row 1, column “c”: The schema has no field"]),
    "renamed column": ("a,bb\n1,2\n", ["row 1, column “b”: The column is missing. Is it", "row 1, column “bb”:"]),
    "column twice": ("a,b,a\n1,2,3\n", ["row 1, column “a”: There is more than one column"]),
    "nameless column": ("a,b,\n1,2,3\n", ["row 1: Column 3 has no name."]),
    "other order": ("b,a\nx,1\n", ["row 1: The columns stand in another order"]),
    "another delimiter": (
        "a;b\n1;2,5\n3;4\n",
        ['row 1: The cells are parted by semicolons. Say so in the resource: "dialect":'],
    ),
    "another delimiter, quoted": ('"a"\t"b"\n1\t2\n', ["row 1: Quotation marks stand in a wrong place"]),
    "tabs": ("a\tb\n1\t2\n", ["row 1: The cells are parted by tabs."]),
    "too many cells": ("a,b\n1,2,3\n4,5\n", ["row 2: The row has 3 cells, and the table has 2 columns."]),
    "too few cells": ("a,b\n1,2\n4\n", ["row 3: The row has 1 cell, and the table has 2 columns."]),
    "empty row": ("a,b\n1,2\n\n4,5\n\n", ["row 3: The row is empty."]),
    "empty file": ("", ["The file is empty."]),
    "open quotation mark": ('a,b\n1,"x\n', ["row 2: A quotation mark is opened and never closed."]),
    "text after a quotation": ('a,b\n1,"x"y\n', ["row 2: Quotation marks stand in a wrong place"]),
    "Latin-1": ("a,b\n1,café\n".encode("latin-1"), ["line 2: The file is not encoded in utf-8"]),
    "several": ("a,b\nx,1\ny,2\n", ["row 2, column “a”: “x”", "row 3, column “a”: “y”"]),
}


@pytest.mark.parametrize("case", SHAPES)
def test_a_misshapen_table_is_told_completely(case: str, tmp_path: Path) -> None:
    text, expected = SHAPES[case]
    found = told(one_table(text, FIELDS), tmp_path)
    assert len(found) == len(expected), found
    for one, start in zip(found, expected, strict=True):
        assert one.removeprefix("table.csv").lstrip(", :").startswith(start), one


@pytest.mark.parametrize(
    "text",
    [
        "a,b\n",
        "a,b\n1,x",
        "a,b\r\n1,x\r\n",
        "a,b\r1,x\r",
        "a,b\n1,x\n\n",
        "a,b\n1,x\n\n\n\n",
        '"a","b"\n1,"x"\n',
        "\ufeffa,b\n1,x\n",
    ],
)
def test_line_ends_quotes_byte_order_marks_and_missing_rows_are_no_mistakes(text: str, tmp_path: Path) -> None:
    assert told(one_table(text, FIELDS), tmp_path) == []


def test_rows_after_a_mistake_are_read_on_and_none_is_lost_in_silence(tmp_path: Path) -> None:
    sheet = opened(one_table("a,b\nx,1\n2,2\n3\n4,4\n", FIELDS), tmp_path)
    assert [one.place for one in rows.mistakes(sheet, sheet.sheet.resources[0])] == ["row 2, column “a”", "row 4"]


def test_other_encodings_delimiters_and_quotes_are_read(tmp_path: Path) -> None:
    draft = one_table("a;b\n1;'é; è'\n".encode("cp1252"), FIELDS)
    draft.resource().update(encoding="cp1252", dialect={"delimiter": ";", "quoteChar": "'"})
    assert values(draft, tmp_path) == ["é; è"]


def test_a_tsv_file_is_parted_by_tabs_and_a_file_without_header_by_its_fields(tmp_path: Path) -> None:
    draft = one_table("", FIELDS)
    draft.files = {"table.tsv": "1\tx\n"}
    draft.resource().update(path="table.tsv", dialect={"header": False})
    assert values(draft, tmp_path) == ["x"]


def test_inline_objects_and_lists_are_read(tmp_path: Path) -> None:
    draft = one_table("", FIELDS)
    draft.resource().pop("path")
    draft.resource()["data"] = [{"a": 1, "b": "x"}, {"b": "y", "a": None}, {"a": "3", "b": ""}]
    sheet = opened(draft, tmp_path)
    expected = [{"a": 1, "b": "x"}, {"a": None, "b": "y"}, {"a": 3, "b": None}]
    assert list(rows.read(sheet, sheet.sheet.resources[0])) == expected
    draft.resource()["data"] = [["a", "b"], [1, "x"], [None, "y"], ["3", ""]]
    sheet = opened(draft, tmp_path)
    assert list(rows.read(sheet, sheet.sheet.resources[0])) == expected


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ([{"a": 1, "b": 2}], "row 2, column “b”: “2” is not a text."),
        ([{"a": 1.5, "b": "x"}], "row 2, column “a”: “1.5” is not a whole number."),
        ([{"a": 10**400, "b": "x"}], "row 2, column “a”: “1000000"),
        ([{"a": True, "b": "x"}], "row 2, column “a”: “true” is not a whole number."),
        ([{"a": 1, "b": "x", "c": 1}], "row 1, column “c”: The schema has no field"),
        ([{"a": 1, "b": "x"}, [2, "y"]], "row 3: The row is a list"),
        ({"a": 1}, "data: Inline data must be a list"),
    ],
)
def test_inline_mistakes_name_the_resource(data: object, problem: str, tmp_path: Path) -> None:
    draft = one_table("", FIELDS)
    draft.resource().pop("path")
    draft.resource()["data"] = data
    (only,) = told(draft, tmp_path)
    assert only.startswith(f"datapackage.json, resource “table”, {problem}")


def test_a_table_without_schema_is_read_as_its_values_are(tmp_path: Path) -> None:
    draft = one_table("a,b\n1,\n", FIELDS)
    draft.resource().pop("schema")
    assert told(draft, tmp_path) == []
    sheet = opened(draft, tmp_path)
    assert rows.read(sheet, sheet.sheet.resources[0]) == ({"a": 1, "b": None},)


def test_a_primary_key_is_there_and_once(tmp_path: Path) -> None:
    found = told(one_table("a,b\n1,x\n1,x\n,y\n1,y\n", FIELDS, primaryKey=["a", "b"]), tmp_path)
    assert [one.split(": ")[0] for one in found] == [
        "table.csv, row 3, column “a, b”",
        "table.csv, row 4, column “a, b”",
    ]
    assert "“1”, “x” is the key of row 2 already" in found[0]


def test_a_foreign_key_leads_to_a_row(tmp_path: Path) -> None:
    key = {"fields": "a", "reference": {"resource": "other", "fields": "id"}}
    draft = one_table("a,b\n1,x\n3,y\n,z\n3,q\n", FIELDS, foreignKeys=[key])
    other = {"name": "other", "path": "o.csv", "schema": {"fields": [{"name": "id", "type": "integer"}]}}
    draft.descriptor["resources"].append(other)
    draft.files["o.csv"] = "id\n1\n2\n"
    (only,) = told(draft, tmp_path)
    assert only.startswith("table.csv, row 3, column “a”: “3” is in no row of “other”.")


def test_a_foreign_key_may_lead_into_its_own_table(tmp_path: Path) -> None:
    key = {"fields": "b", "reference": {"resource": "", "fields": "a"}}
    fields = [{"name": "a", "type": "string"}, {"name": "b", "type": "string"}]
    (only,) = told(one_table("a,b\nx,\ny,x\nz,q\n", fields, foreignKeys=[key]), tmp_path)
    assert "row 4, column “b”: “q” is in no row of “table”" in only


def test_a_part_of_a_foreign_key_that_is_missing_is_called_so(tmp_path: Path) -> None:
    key = {"fields": ["b", "a"], "reference": {"resource": "", "fields": ["a", "b"]}}
    (only,) = told(one_table("a,b\n1,\n", FIELDS, foreignKeys=[key]), tmp_path)
    assert "column “b, a”: a missing value, “1” is in no row of “table”" in only


def test_progress_is_told_and_what_it_raises_ends_the_reading(tmp_path: Path) -> None:
    draft = one_table("a,b\n" + "1,x\n" * 12000, FIELDS)
    sheet = opened(draft, tmp_path)
    told_so_far: list[tuple[int, int]] = []
    rows.read(sheet, sheet.sheet.resources[0], lambda done, size: told_so_far.append((done, size)))
    size = len(draft.files["table.csv"])
    assert told_so_far[-1] == (size, size)
    assert len(told_so_far) > 2

    def stop(_done: int, _size: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rows.read(sheet, sheet.sheet.resources[0], stop)
