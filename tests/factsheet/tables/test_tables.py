import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tables import reading, rows
from harbin_viewer.factsheet.tables.fast import column_reading, row_blocks
from harbin_viewer.factsheet.tables.table import Table
from tests.factsheet.sheets import Draft, column_of, mines, one_table, opened
from tests.factsheet.tables import generated_tables
from tests.factsheet.tables.both_readers import Make, assert_same, both, compare
from tests.factsheet.tables.varied_tables import varied


def proven(sheet: Document, monkeypatch: pytest.MonkeyPatch) -> Table:
    """The table by columns alone: falling back to rows fails."""

    def no_rows(*_: object) -> None:
        raise AssertionError("the reading by columns was not proven")

    with monkeypatch.context() as patch:
        patch.setattr(reading, "_walked", no_rows)
        return reading.read(sheet, sheet.sheet.resources[0], small=-1)


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
    for nothing in ({"year": 2019}, {"year": "the last"}, {"day": 1}, {"measured": "soon"}, {"place": 1}):
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
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
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


def large(rows_: int = 60_000) -> Draft:
    return one_table(
        "row,x\n" + "".join(f"{n},{n / 8}\n" for n in range(rows_)),
        [{"name": "row", "type": "integer"}, {"name": "x", "type": "number"}],
    )


def test_a_mistake_deep_in_a_large_file_is_named_exactly(tmp_path: Path) -> None:
    draft = large()
    draft.files["table.csv"] = str(draft.files["table.csv"]).replace("50000,6250.0\n", "50000,many\n")
    sheet = opened(draft, tmp_path)
    table = reading.read(sheet, sheet.sheet.resources[0])
    assert len(table) == 60_000
    assert table.mistakes.total == 1
    assert "row 50002, column “x”: “many” is not a number" in str(table.mistakes.first)
    assert table.mistakes.at(50_000, "x") is table.mistakes.first
    assert table.text_as_written(50_000, "x") == "many"
    assert np.isnan(table.column("x")[50_000])
    assert table.value("x", 50_001) == 50_001 / 8


def test_progress_is_told_and_a_reading_can_be_cancelled(tmp_path: Path) -> None:
    sheet = opened(large(), tmp_path)
    size = (tmp_path / "table.csv").stat().st_size
    assert size > reading.SMALL
    told: list[tuple[int, int]] = []
    table = reading.read(sheet, sheet.sheet.resources[0], progress=lambda done, of: told.append((done, of)))
    assert len(table) == 60_000
    assert told == sorted(told)
    assert told[-1] == (size, size)

    def cancel(done: int, _of: int) -> None:
        if done:
            raise reading.CancelledError

    with pytest.raises(reading.CancelledError):
        reading.read(sheet, sheet.sheet.resources[0], progress=cancel)


@pytest.mark.parametrize("reference", [{"resource": "", "fields": "gone"}, {"resource": "far", "fields": "x"}])
def test_a_foreign_key_of_fields_that_are_not_there_keeps_no_table_from_being_read(
    tmp_path: Path, reference: dict[str, str]
) -> None:
    key = {"fields": "gone", "reference": reference}
    (tmp_path / "table.csv").write_text("row,x\n1,2\n2,3\n", encoding="utf-8")
    resource = {"name": "table", "path": "table.csv", "schema": {"fields": [{"name": "row"}, {"name": "x"}]}}
    resource["schema"]["foreignKeys"] = [key]  # type: ignore[index]
    (tmp_path / "datapackage.json").write_text(json.dumps({"title": "T", "resources": [resource]}), encoding="utf-8")
    document = open_document(tmp_path)
    assert len(reading.read(document, document.sheet.resources[0], small=-1)) == 2


def test_a_foreign_key_of_a_large_table_is_proven_or_named(tmp_path: Path) -> None:
    key = {"fields": "x", "reference": {"resource": "", "fields": "row"}}
    fields = [{"name": "row", "type": "integer"}, {"name": "x", "type": "integer"}]
    for last, same in (("1", True), ("77", False)):
        sheet = opened(one_table(f"row,x\n1,2\n2,{last}\n", fields, foreignKeys=[key]), tmp_path / last)
        one, other = both(sheet)
        assert_same(one, other)
        assert isinstance(other, Table)
        assert (other.mistakes.total == 0) is same


def test_a_table_is_read_without_pandas(tmp_path: Path) -> None:
    folder = mines().write(tmp_path)
    code = (
        "import sys; from pathlib import Path; from harbin_viewer.factsheet.checks import running;"
        "from harbin_viewer.factsheet.opening import open_document; from harbin_viewer.factsheet.tables import reading;"
        f"s = open_document(Path({str(folder)!r})); reading.read(s, s.sheet.resources[0]);"
        "reading.read(s, s.sheet.resources[0], small=-1);"
        "running.run(s); print('pandas' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("kind", "cells"),
    [("number", ["2.5", "", "", "", "1", "7.25"]), ("date", ["2024-01-01", "", "", "", "", "2024-02-29"])],
)
def test_a_part_without_values_is_no_reason_to_read_the_file_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, cells: list[str]
) -> None:
    monkeypatch.setattr(row_blocks, "AT_ONCE", 2)
    again: list[object] = []
    monkeypatch.setattr(column_reading, "_again", lambda *arguments: again.append(arguments))
    sheet = opened(column_of("value", kind, *cells), tmp_path)
    assert_same(reading.read(sheet, sheet.sheet.resources[0]), proven(sheet, monkeypatch))
    assert again == []


def test_a_blank_date_is_found_where_blank_is_no_missing_value(tmp_path: Path) -> None:
    draft = column_of("value", "date", "2024-01-01", "-", "", "2024-02-29", missingValues=["-"])
    assert_same(*both(opened(draft, tmp_path)))


def test_an_empty_line_in_a_table_of_one_column_is_found(tmp_path: Path) -> None:
    draft = one_table("value\n1.5\n\n2.5\n", [{"name": "value", "type": "number"}])
    one, other = both(opened(draft, tmp_path))
    assert_same(one, other)
    assert isinstance(one, Table)
    assert "row 3: The row is empty" in str(one.mistakes.first)
    assert [one.number_of(row) for row in range(len(one))] == [2, 4]


@pytest.mark.parametrize("missing", ["INF", "inf", "Infinity"])
def test_infinity_that_stands_for_a_missing_value_does_so_as_written_alone(tmp_path: Path, missing: str) -> None:
    cells = ("1.5", "INF", "-INF", missing)
    assert_same(*both(opened(column_of("value", "number", *cells, missingValues=["", missing]), tmp_path)))


def test_a_name_that_no_file_can_have_is_told(tmp_path: Path) -> None:
    sheet = opened(column_of("value", "number", "1"), tmp_path)
    wrong = replace(sheet.sheet.resources[0], path="\0")
    with pytest.raises(SheetError, match="control character in it"):
        reading.read(sheet, wrong)


@pytest.mark.parametrize("make", [generated_tables.draft, varied])
@given(seed=st.integers(0, 1_000_000))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_both_readers_give_the_same_of_any_file(make: Make, seed: int, tmp_path: Path) -> None:
    compare(seed, tmp_path, make)


def test_most_sound_files_are_read_by_columns_alone(tmp_path: Path) -> None:
    assert sum(compare(seed, tmp_path / str(seed)) for seed in range(60)) > 10


def test_a_few_faulty_cells_are_no_reason_to_walk_through_a_large_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = large()
    draft.files["table.csv"] = str(draft.files["table.csv"]).replace("\n7,", "\nseven,").replace(",12.5\n", ",.50x\n")
    document = opened(draft, tmp_path)
    table = proven(document, monkeypatch)
    assert_same(reading.read(document, document.sheet.resources[0], small=1 << 30), table)
    assert [mistake.value for mistake in table.mistakes.listed] == ["seven", ".50x"]
