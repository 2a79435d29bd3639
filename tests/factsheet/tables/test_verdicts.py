"""A short run of `verdicts`, and what the standard says where frictionless is of no help."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.tables import reading, rows
from harbin_viewer.factsheet.tables.table import Table
from tests.factsheet.sheets import Draft, column_of, one_table, opened
from tests.factsheet.tables import verdicts


def told(draft: Draft, folder: Path) -> list[str]:
    """The mistakes of the table, without the folder."""
    document = opened(draft, folder)
    found = rows.mistakes(document, document.sheet.resources[0])
    return [str(mistake).removeprefix(f"{folder}/") for mistake in found]


def read(draft: Draft, folder: Path) -> Table:
    document = opened(draft, folder)
    return reading.read(document, document.sheet.resources[0])


def test_frictionless_judges_cells_alike_or_a_reason_says_why_not() -> None:
    assert [case for seed in range(500) if (case := verdicts.unexplained(seed))] == []


@pytest.mark.parametrize("reason", verdicts.REASONS, ids=lambda reason: reason.words)
def test_each_reason_is_needed(reason: verdicts.Reason) -> None:
    cases = (case for seed in range(60_000) if reason.holds(case := verdicts.case_of(seed)))
    assert any(verdicts.ours(case) != verdicts.theirs(case) for case in cases)


CELLS: dict[str, tuple[Draft, int]] = {
    "an array is counted by its items": (column_of("x", "array", "[1, 2]", constraints={"maxLength": 2}), 0),
    "an array that is too short": (column_of("x", "array", "[1]", constraints={"minLength": 2}), 1),
    "an object is counted by its properties": (column_of("x", "object", '{"a": 1}', constraints={"minLength": 2}), 1),
    "a list is counted by its items": (column_of("x", "list", "a,b,c", constraints={"maxLength": 2}), 1),
    "a list of whole numbers": (column_of("x", "list", "1;2", itemType="integer", delimiter=";"), 0),
    "a list with an item of another type": (column_of("x", "list", "1,b", itemType="integer"), 1),
    "an empty object is no place": (column_of("x", "geojson", "{}"), 1),
    "a list is no GeoJSON": (column_of("x", "geojson", "[]"), 1),
    "a geometry": (
        column_of("x", "geojson", '{"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}'),
        0,
    ),
    "a ring of three points": (
        column_of("x", "geojson", '{"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [0, 0]]]}'),
        1,
    ),
    "a ring that does not close": (
        column_of("x", "geojson", '{"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 1]]]}'),
        1,
    ),
    "a line of one point": (column_of("x", "geojson", '{"type": "LineString", "coordinates": [[0, 0]]}'), 1),
    "a place in Python's digits": (column_of("x", "geopoint", "1_0, 2", "１, 2"), 2),
    "zones that are none": (column_of("x", "year", "2024+15:00", "2024-05:60", "2024+14:00"), 2),
    "zones of months that are none": (column_of("x", "yearmonth", "2024-01+99:99", "2024-01Z"), 1),
    "a moment in a zone of sixty minutes": (column_of("x", "datetime", "2024-01-01T10:00:00+05:60"), 1),
    "numbers between words": (
        column_of("x", "number", "Rs.95", "No. 95", "95 p.a.", "95 EUR.", "CHF 95.-", "£.50", bareNumber=False),
        0,
    ),
    "numbers whose minus stands elsewhere": (column_of("x", "number", "-€5", "100.00-", "- 5", bareNumber=False), 3),
    "a sign of groups behind the point": (
        column_of("x", "number", "1,234.5", "1.234,5", decimalChar=",", groupChar="."),
        1,
    ),
    "the same duration in other words": (column_of("x", "duration", "P12M", constraints={"enum": ["P1Y"]}), 0),
    "the same time twice": (column_of("x", "time", "09:30:00", "09:30:00.0", constraints={"unique": True}), 1),
    "the same place in other words": (column_of("x", "geopoint", "90.0,45", constraints={"enum": ["90, 45"]}), 0),
    "a list of an enumeration in JSON": (column_of("x", "list", "a,b", constraints={"enum": [["a", "b"]]}), 0),
    "a geometry of wrong depth": (column_of("x", "geojson", '{"type": "Polygon", "coordinates": [0, 0]}'), 1),
    "a point as a list": (column_of("x", "geopoint", "[126.6, 45.7]", format="array"), 0),
    "a point as an empty list": (column_of("x", "geopoint", "[]", format="array"), 1),
    "a point as an object": (column_of("x", "geopoint", '{"lon": 1, "lat": 2}', format="object"), 0),
    "a point as an empty object": (column_of("x", "geopoint", "{}", format="object"), 1),
    "a topology": (column_of("x", "geojson", '{"type": "Topology", "objects": {}, "arcs": []}', format="topojson"), 0),
    "a time without seconds": (column_of("x", "time", "09:30"), 1),
    "midnight at the end of a day": (column_of("x", "time", "24:00:00"), 0),
    "a moment with a space": (column_of("x", "datetime", "2024-01-01 10:00:00"), 1),
    "a moment with seven decimals": (column_of("x", "datetime", "2024-01-01T10:00:00.1234567Z"), 0),
    "a moment of any form": (column_of("x", "datetime", "3 May 2024, 10:15", format="any"), 0),
    "a moment without year": (column_of("x", "date", "3 May", format="any"), 1),
    "a year with a plus": (column_of("x", "year", "+2024"), 1),
    "years far off": (column_of("x", "year", "-10000", "12024"), 0),
    "a short year": (column_of("x", "year", "800"), 1),
    "a category": (column_of("x", "integer", "1", categories=[{"value": 1, "label": "low"}, {"value": 2}]), 0),
    "no category": (column_of("x", "string", "c", categories=["a", "b"]), 1),
    "labelled missing values": (column_of("x", "integer", "-99", missingValues=[{"value": "-99", "label": "no"}]), 0),
    "infinity in small letters": (column_of("x", "number", "inf", "nan"), 0),
    "a JSON schema that is kept": (
        column_of("x", "object", '{"a": 1}', constraints={"jsonSchema": {"required": ["a"]}}),
        0,
    ),
    "a JSON schema that is not": (column_of("x", "object", "{}", constraints={"jsonSchema": {"required": ["a"]}}), 1),
    "a constraint of another type": (column_of("x", "integer", "1", constraints={"minLength": 2}), 1),
    "years in order": (column_of("x", "duration", "P11M", constraints={"minimum": "P1Y"}), 1),
    "moments of zones in order": (
        column_of("x", "datetime", "2024-01-01T10:00:00+02:00", constraints={"maximum": "2024-01-01T09:00:00Z"}),
        0,
    ),
}


@pytest.mark.parametrize("case", CELLS)
def test_cells_are_judged_as_the_standard_has_them(case: str, tmp_path: Path) -> None:
    draft, count = CELLS[case]
    found = told(draft, tmp_path)
    assert len(found) == count, found


def test_a_number_between_words_is_the_one_that_stands_there(tmp_path: Path) -> None:
    table = read(column_of("x", "number", "Rs.95", "$-3.5", "1e3 t", "£.50", bareNumber=False), tmp_path)
    assert table.columns["x"].tolist() == [95.0, -3.5, 1000.0, 0.5]


FIELDS = [{"name": "a", "type": "integer"}, {"name": "b", "type": "string"}]

MATCHES: dict[str, dict[str, bool]] = {
    "a,b\n1,x\n": {"exact": True, "equal": True, "subset": True, "superset": True, "partial": True},
    "b,a\nx,1\n": {"exact": False, "equal": True, "subset": True, "superset": True, "partial": True},
    "a,b,c\n1,x,2\n": {"exact": False, "equal": False, "subset": True, "superset": False, "partial": True},
    "a\n1\n": {"exact": False, "equal": False, "subset": False, "superset": True, "partial": True},
    "a,c\n1,2\n": {"exact": False, "equal": False, "subset": False, "superset": False, "partial": True},
    "c,d\n1,2\n": {"exact": False, "equal": False, "subset": False, "superset": False, "partial": False},
}


@pytest.mark.parametrize("match", ["exact", "equal", "subset", "superset", "partial"])
@pytest.mark.parametrize("text", MATCHES)
def test_columns_match_the_fields_as_the_schema_says(text: str, match: str, tmp_path: Path) -> None:
    draft = one_table(text, FIELDS, fieldsMatch=[match])
    assert (told(draft, tmp_path) == []) is MATCHES[text][match]
    assert len(read(draft, tmp_path)) == 1


@pytest.mark.parametrize("match", ["equal", "subset", "superset", "partial"])
@pytest.mark.parametrize("small", [-1, 1 << 40], ids=["by columns", "by rows"])
def test_where_names_tell_columns_apart_another_column_is_no_fields(match: str, small: int, tmp_path: Path) -> None:
    document = opened(one_table("a,z\n1,2\n", FIELDS, fieldsMatch=match), tmp_path)
    table = reading.read(document, document.sheet.resources[0], small=small)
    assert table.record(0) == {"a": 1, "b": None, "z": 2}


def test_a_cell_that_stands_alone_above_the_header_stands_above_all_of_it(tmp_path: Path) -> None:
    fields = [{"name": "fruit-id", "type": "integer"}, {"name": "fruit-name"}]
    draft = one_table("fruit\nid,name\n1,apple\n", fields)
    draft.resource()["dialect"] = {"headerRows": [1, 2], "headerJoin": "-"}
    assert told(draft, tmp_path) == []


@pytest.mark.parametrize("match", ["superset", "partial"])
def test_a_field_that_is_required_has_a_column_however_fields_match(match: str, tmp_path: Path) -> None:
    required = {**FIELDS[1], "constraints": {"required": True}}
    (only,) = told(one_table("a\n1\n", [FIELDS[0], required], fieldsMatch=match), tmp_path)
    assert "“b”: The column is missing." in only


DIALECTS: dict[str, tuple[str, dict[str, Any]]] = {
    "a header in the second row": ("Title,\na,b\n1,x\n", {"headerRows": [2]}),
    "a header of two rows": ("a,\n,b\n1,x\n", {"headerRows": [1, 2]}),
    "a header in no row": ("a,b\n1,x\n", {"headerRows": [0]}),
    "comments by row": ("a,b\nunits,none\n1,x\n", {"commentRows": [2]}),
    "comments by two signs": ("// of mines\na,b\n1,x\n//end\n", {"commentChar": "//"}),
    "comments by sign": ("# of mines\na,b\n1,x\n", {"commentChar": "#"}),
    "blank rows": ("a,b\n\n1,x\n\n", {"skipBlankRows": True}),
    "no header": ("1,x\n", {"header": False}),
    "records parted by a stroke": ("a,b|1,x|", {"lineTerminator": "|"}),
    "a sign for nothing": ("a,b\n1,x\n\\N,y\n", {"nullSequence": "\\N"}),
}


@pytest.mark.parametrize("case", DIALECTS)
def test_dialects_are_read_as_table_dialect_has_them(case: str, tmp_path: Path) -> None:
    text, dialect = DIALECTS[case]
    draft = one_table(text, FIELDS)
    draft.resource()["dialect"] = dialect
    assert told(draft, tmp_path) == []
    assert read(draft, tmp_path).record(0) == {"a": 1, "b": "x"}


def test_an_empty_line_before_the_header_is_told_as_the_cause(tmp_path: Path) -> None:
    draft = one_table("\na,b\n1,x\n", FIELDS)
    (only,) = told(draft, tmp_path)
    assert "row 1: The row is empty, and the header is expected there." in only
    assert '"headerRows": [2]' in only
    assert read(draft, tmp_path).record(0) == {"a": 1, "b": "x"}


def test_a_true_minus_is_named_and_its_number_read(tmp_path: Path) -> None:
    draft = column_of("x", "number", "−12.5", "1")
    (only,) = told(draft, tmp_path)
    assert "its minus is the sign “−”" in only
    table = read(draft, tmp_path)
    assert table.values("x") == [-12.5, 1.0]
    assert table.text_as_written(0, "x") == "−12.5"


@pytest.mark.parametrize(
    ("kind", "once", "again"),
    [
        ("duration", "P1Y", "P12M"),
        ("time", "09:00:00Z", "10:00:00+01:00"),
        ("array", "[1, 2]", "[1,2]"),
        ("object", '{"a": 1, "b": 2}', '{"b": 2, "a": 1}'),
        ("geopoint", "1,2", "1.0, 2.0"),
    ],
)
@pytest.mark.parametrize("key", [{"primaryKey": ["a"]}, {"uniqueKeys": [["a"]]}])
def test_a_key_is_the_same_however_it_is_written(
    kind: str, once: str, again: str, key: dict[str, Any], tmp_path: Path
) -> None:
    cells = ['"' + cell.replace('"', '""') + '"' for cell in (once, again)]
    fields = [{"name": "a", "type": kind}, {"name": "b", "type": "string"}]
    document = opened(one_table(f"a,b\n{cells[0]},x\n{cells[1]},y\n", fields, **key), tmp_path)
    for small in (-1, 1 << 30):
        (mistake,) = reading.read(document, document.sheet.resources[0], small=small).mistakes.listed
        assert "key of row 2 already" in mistake.problem


def test_unique_keys_leave_out_rows_in_which_a_part_is_missing(tmp_path: Path) -> None:
    draft = one_table("a,b\n1,x\n1,\n1,\n1,x\n", FIELDS, uniqueKeys=[["a", "b"]])
    (only,) = told(draft, tmp_path)
    assert "row 5" in only
    assert "is the unique key of row 2 already" in only


def test_a_number_of_a_key_is_told_as_a_whole_one_where_it_is_one(tmp_path: Path) -> None:
    draft = one_table("a,b\n4,x\n4,y\n", FIELDS, uniqueKeys=[["a"]])
    (only,) = told(draft, tmp_path)
    assert "“4” is the unique key of row 2 already" in only


def test_a_key_into_another_package_is_left_out_with_a_notice(tmp_path: Path) -> None:
    key = {"fields": ["b"], "reference": {"package": "https://example.org", "resource": "x", "fields": ["b"]}}
    table = read(one_table("a,b\n1,x\n", FIELDS, foreignKeys=[key]), tmp_path)
    assert not table.mistakes
    assert "https://example.org" in table.notices[0].sentence


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"bytes": 8}, None),
        ({"bytes": 9}, "The file has 8 bytes, and the descriptor says 9."),
        ({"hash": "md5:0"}, "The file's hash is"),
        ({"hash": "quick:0"}, "which is not known here"),
        ({"hash": "sha256:" + __import__("hashlib").sha256(b"a,b\n1,x\n").hexdigest()}, None),
    ],
)
def test_bytes_and_hash_of_a_file_are_held_against_it(facts: dict[str, Any], words: str | None, tmp_path: Path) -> None:
    draft = one_table("a,b\n1,x\n", FIELDS)
    draft.resource().update(facts)
    found = told(draft, tmp_path)
    assert len(found) == (words is not None)
    assert words is None or words in found[0]
