"""None"""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tables import reading, rows
from harbin_viewer.factsheet.tables.fast import row_blocks
from harbin_viewer.factsheet.tables.table import Table
from tests.factsheet.sheets import column_of, mines, one_table, opened
from tests.factsheet.tables.both_readers import assert_same, both
from tests.factsheet.tables.table_samples import proven


def test_columns_have_the_types_that_a_table_promises(tmp_path: Path) -> None:
    sheet = opened(mines(), tmp_path)
    for table in both(sheet, "firm-output"):
        assert isinstance(table, Table)
        types = {name: column.dtype.str[1:] for name, column in table.columns.items()}
        assert types == {
            "year": "i8", "output": "f8", "growth": "f8", "measured": "M8[D]", "source": "O", "references": "O",
            "place": "O", "status": "O", "note": "O",
        }  # fmt: skip
        assert table.record(0) == dict(rows.read(sheet, sheet.sheet.resources[0])[0])
        assert np.isnan(table.column("growth")[0])
        assert len(table) == 2


def test_a_row_is_found_by_the_values_of_its_columns(tmp_path: Path) -> None:
    table = reading.read(sheet := opened(mines(), tmp_path), sheet.sheet.resources[0])
    assert table.find({"year": 2021}) == 1
    assert table.find({"year": 2021.0, "place": "p. 1"}) == 1
    assert table.find({"measured": "2022-01-31"}) == 1
    assert table.find({"year": "2021"}) == 1
    for nothing in (
        {"growth": 10**400},
        {"growth": float("inf")},
        {"year": 2019},
        {"year": "the last"},
        {"day": 1},
        {"measured": "soon"},
        {"place": 1},
    ):
        assert table.find(nothing) is None


def test_status_and_note_come_from_the_columns_that_the_field_names(tmp_path: Path) -> None:
    draft = mines()
    draft.field("output")["status"] = "place"
    draft.field("output")["note"] = "references"
    table = reading.read(sheet := opened(draft, tmp_path), sheet.sheet.resources[0])
    assert (table.status("output", 0), table.note("output", 0)) == ("p. 1", "")
    assert (table.status("growth", 0), table.status("no such field", 0)) == ("claimed", "claimed")


FIELDS: list[dict[str, Any]] = [
    {"name": "id", "type": "integer", "constraints": {"unique": True, "minimum": 0}},
    {"name": "value", "type": "number", "missingValues": ["", "-"]},
    {"name": "day", "type": "date"},
    {"name": "at", "type": "datetime"},
    {"name": "yes", "type": "boolean"},
    {"name": "year", "type": "year"},
    {"name": "text", "type": "string"},
    {"name": "kind", "type": "string", "constraints": {"enum": ["a", "b"]}},
]


HEADER = "id,value,day,at,yes,year,text,kind"


SOUND = [
    '1,2.5,2024-01-01,2024-01-01T10:00:00Z,true,2024,"a, ""b""",a',
    "2,-,2024-01-02,2024-01-02T10:00:00Z,false,1999,é,b",
    "3,1e3,,2024-01-03T10:00:00Z,,,,",
    "4,NaN,1896-09-08,,true,2000,plain,a",
]


@pytest.mark.parametrize("at_once", [2, row_blocks.AT_ONCE])
def test_a_sound_table_is_read_by_columns_alone_as_by_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(row_blocks, "AT_ONCE", at_once)
    sheet = opened(one_table("\n".join([HEADER, *SOUND, ""]), FIELDS, primaryKey="id"), tmp_path)
    assert_same(reading.read(sheet, sheet.sheet.resources[0]), proven(sheet, monkeypatch))


LENIENCE: dict[str, list[str]] = {
    "a short row": ["5,1"],
    "a long row": ["5,1,,,,,,a,b"],
    "a short first row and a long second": ["5,1,,,,,", "6,1,,,,,,a,"],
    "an empty row": [""],
    "one in words": ["5,TRUE,,,,,,"],
    "a decimal in whole numbers": ["5.0,1,,,,,,"],
    "a number with underscore": ["5,1_0,,,,,,"],
    "hexadecimal": ["5,0x10,,,,,,"],
    "infinity in words": ["5,Infinity,,,,,,"],
    "today": ["5,1,today,,,,,"],
    "not a time": ["5,1,NaT,,,,,"],
    "a short date": ["5,1,2024-1-5,,,,,"],
    "a date with time": ["5,1,2024-01-05T00:00:00,,,,,"],
    "30 February": ["5,1,2024-02-30,,,,,"],
    "year nought": ["5,1,0000-01-01,,,,,"],
    "a moment with an offset": ["5,1,,2024-01-01T10:00:00+02:00,,,,"],
    "a moment without zone": ["5,1,,2024-01-01T10:00:00,,,,"],
    "a moment without seconds": ["5,1,,2024-01-01T10:00Z,,,,"],
    "25 o'clock": ["5,1,,2024-01-01T25:00:00Z,,,,"],
    "a boolean in words": ["5,1,,,yes,,,"],
    "a short year": ["5,1,,,,24,,"],
    "a long year": ["5,1,,,,02024,,"],
    "text after a quotation": ['5,1,,,,,"x"y,a'],
    "a quotation mark inside": ['5,1,,,,,x"y,a'],
    "an open quotation": ['5,1,,,,,"x,a'],
    "an unknown kind": ["5,1,,,,,,c"],
    "twice the same": ["1,1,,,,,,"],
    "a missing key": [",1,,,,,,"],
    "below the minimum": ["-1,1,,,,,,"],
    "beyond 64 bits": ["99999999999999999999,1,,,,,,"],
    "a line end in a text": ['5,1,,,,,"x\ny",a'],
    "a zero byte": ["5,1,,,,,x\0y,a"],
}


@pytest.mark.parametrize("case", LENIENCE)
def test_where_another_reader_is_lenient_rows_have_the_last_word(case: str, tmp_path: Path) -> None:
    text = "\n".join([HEADER, *SOUND, *LENIENCE[case], SOUND[3].replace("4", "9", 1), ""])
    assert_same(*both(opened(one_table(text, FIELDS), tmp_path)))


@pytest.mark.parametrize("case", LENIENCE)
def test_nor_does_lenience_in_the_first_row_pass(case: str, tmp_path: Path) -> None:
    text = "\n".join([HEADER, *LENIENCE[case], *SOUND[1:], ""])
    assert_same(*both(opened(one_table(text, FIELDS), tmp_path)))


COLUMNS: dict[str, tuple[str, tuple[str, ...], dict[str, Any]]] = {
    "noughts and ones": ("number", ("0", "1", "TRUE"), {}),
    "whole numbers with gaps": ("integer", ("1", "", "3"), {}),
    "decimals among whole numbers with gaps": ("integer", ("1", "", "3.0"), {}),
    "infinite": ("number", ("INF", "-INF", "2"), {}),
    "decimal comma": ("number", ("1,5", "2,5"), {"decimalChar": ","}),
    "a number as missing value": ("number", ("999", "999.0", "1"), {"missingValues": ["999"]}),
    "words for missing dates": ("date", ("2024-01-01", "unknown", ""), {"missingValues": ["unknown", ""]}),
    "addresses": ("string", ("https://a.org", "b"), {"format": "uri"}),
    "pattern": ("string", ("ab", "a1"), {"constraints": {"pattern": "[a-z]+"}}),
    "lengths": ("string", ("ab", "abcdef"), {"constraints": {"maxLength": 3}}),
    "latest date": ("date", ("2024-01-01", "2025-01-01"), {"constraints": {"maximum": "2024-12-31"}}),
    "date by pattern": ("date", ("31.12.2024", ""), {"format": "%d.%m.%Y"}),
    "months": ("yearmonth", ("2024-05", "2024-13"), {}),
    "moments with fractions": ("datetime", ("2024-01-01T10:00:00.123456", "2024-01-01T10:00:00.123457"), {}),
    "precise numbers": ("number", ("0.30000000000000004", "9007199254740993", "5e-324", "1.7976931348623157e308"), {}),
    "only missing": ("number", ("", ""), {}),
    "required": ("string", ("a", ""), {"constraints": {"required": True}}),
}


@pytest.mark.parametrize("case", COLUMNS)
def test_both_readers_agree_on_a_column(case: str, tmp_path: Path) -> None:
    kind, cells, more = COLUMNS[case]
    assert_same(*both(opened(column_of("x", kind, *cells, **more), tmp_path)))


CELLS = st.sampled_from(
    ["", "1", "2.5", "-3", "x", "2024-01-01", "true", "1e5", "NaN", 'a"b', "a,b", "é", " 1", "2024"]
)


@given(
    kinds=st.lists(
        st.sampled_from(["number", "integer", "date", "string", "year", "boolean", "any"]), min_size=2, max_size=3
    ),
    cells=st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=5),
    quoted=st.booleans(),
)
@settings(max_examples=35)
def test_both_readers_agree_on_any_small_table(
    kinds: list[str], cells: list[list[str]], quoted: bool, tmp_path: Path
) -> None:
    import csv
    import io

    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL)
    writer.writerows([[f"c{n}" for n in range(len(kinds))], *cells])
    fields = [{"name": f"c{n}", "type": kind} for n, kind in enumerate(kinds)]
    assert_same(*both(opened(one_table(text.getvalue(), fields), tmp_path)))


def test_two_fields_of_one_name_whose_cells_are_of_another_type_are_read(tmp_path: Path) -> None:
    fields = [{"name": "growth", "type": "integer"}] * 2
    resource = {"name": "t", "path": "t.csv", "schema": {"fields": fields}}
    (tmp_path / "datapackage.json").write_text(json.dumps({"name": "p", "resources": [resource]}), encoding="utf-8")
    (tmp_path / "t.csv").write_text("growth,growth\n1.5,2.5\n3.5,4.5\n5.5,6.5\n", encoding="utf-8")

    assert list(open_document(tmp_path).table("t").columns) == ["growth", "growth (2)"]
