"""Large tables are read as small ones are, mistakes and all."""

import json
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tables import assembly, reading, rows, table_file
from harbin_viewer.factsheet.tables.fast import column_reading, row_blocks
from harbin_viewer.factsheet.tables.reading_progress import CancelledError
from harbin_viewer.factsheet.tables.table import Table
from tests.factsheet.sheets import Draft, column_of, mines, one_table, opened
from tests.factsheet.tables import generated_tables
from tests.factsheet.tables.both_readers import Make, assert_same, both, compare
from tests.factsheet.tables.table_samples import proven
from tests.factsheet.tables.varied_tables import varied


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


@pytest.mark.parametrize(("kind", "cells"), [
    ("string", "a b a c a b"), ("integer", "1 2 1 3 1 2"), ("date", "2020-01-01 2020-01-02 2020-01-01"),
    ("number", "1.50 2 1.5"), ("any", "1 2 01 1"), ("string", "a b a  b"),
])  # fmt: skip
@pytest.mark.parametrize("most", [1000, 1])
def test_rows_of_one_key_are_told_alike_however_a_table_is_read(
    kind: str, cells: str, most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (column_reading, assembly):
        monkeypatch.setattr(module, "MOST_LISTED", most)
    text = "".join(f"{cell},7\n" for cell in cells.split(" "))
    sheet = opened(one_table(f"id,x\n{text}", [{"name": "id", "type": kind}, {"name": "x"}], primaryKey="id"), tmp_path)
    by_rows, by_columns = both(sheet)
    assert_same(by_rows, by_columns)
    assert isinstance(by_rows, Table)
    assert isinstance(by_columns, Table)
    assert by_rows.mistakes.total == by_columns.mistakes.total > 0


def test_rows_of_one_key_keep_no_large_table_from_being_read_fast(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fields = [{"name": "place", "type": "string"}, {"name": "year", "type": "year"}]
    draft = one_table("place,year\na,2000\na,2001\na,2000\n", fields, primaryKey=["place", "year"])
    table = proven(opened(draft, tmp_path), monkeypatch)
    assert list(map(str, table.mistakes.listed)) == [
        f"{tmp_path / 'table.csv'}, row 4, column “place, year”: “a”, “2000” is the key of row 2 already. "
        "Correct or remove one of the rows."
    ]


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
            raise CancelledError

    with pytest.raises(CancelledError):
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


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ('"open', "A quotation mark is opened and never closed."),
        ('"open' + "n" * 140_000, "A cell is longer than 131,072 characters."),
        ('"open"ed', None),
        ('"open\n"', None),
    ],
)
def test_a_cell_that_never_closes_ends_what_is_read_of_a_large_file_too(
    tmp_path: Path, cell: str, told: str | None
) -> None:
    rows_ = [f"{row},t{row}" for row in range(300)]
    rows_[250] = f"250,{cell}"
    text = "\n".join(["row,text", *rows_])
    fields = [{"name": "row", "type": "integer"}, {"name": "text", "type": "string"}]
    by_rows, by_columns = both(opened(one_table(text, fields), tmp_path))
    assert_same(by_rows, by_columns)
    assert isinstance(by_columns, Table)
    if told:
        assert by_columns.is_proven
        assert [(mistake.place, mistake.problem) for mistake in by_columns.mistakes.listed] == [("row 252", told)]


@pytest.mark.parametrize("last", ["t", '8"'])
@pytest.mark.parametrize("cell", ['5" pipe', '5"', '2" by 3"', 'a""b', '4",x"'])
@pytest.mark.parametrize("beside", ["t", '"a, b"', '"a\nb"', '"a ""b"""'])
def test_a_quotation_mark_within_a_cell_is_no_reason_to_walk_through_a_large_file(
    tmp_path: Path, beside: str, cell: str, last: str
) -> None:
    width = cell.count(",")
    rows_ = [f"{row},{beside},{'t' + ',t' * width}" for row in range(120)]
    rows_[90], rows_[119] = f"90,{beside},{cell}", f"119,{last},t{',t' * width}"
    fields = [{"name": name, "type": "string"} for name in ("row", "beside", "text", "more")[: 3 + width]]
    document = opened(
        one_table("\n".join([",".join(str(field["name"]) for field in fields), *rows_]), fields), tmp_path
    )
    by_rows, by_columns = both(document)
    assert_same(by_rows, by_columns)
    assert isinstance(by_columns, Table)
    # a block may seem to end at a line end within a cell, where one mark before it is none; then a walk is right
    assert by_columns.is_proven or "\n" in beside


def test_a_large_table_is_walked_through_once_for_what_is_wrong_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    walked: list[object] = []
    monkeypatch.setattr(rows, "mistakes", lambda *arguments: walked.append(arguments))
    monkeypatch.setattr("harbin_viewer.factsheet.examination.SMALL", 10)
    sheet = opened(
        one_table("x,t\n1,a\n2\nx,b\n", [{"name": "x", "type": "number"}, {"name": "t", "type": "string"}]), tmp_path
    )
    found = examine(sheet.path)
    assert [mistake.place for mistake in found.mistakes] == ["row 3", "row 4, column “x”"]
    assert walked == []


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
@settings(max_examples=30)
def test_both_readers_give_the_same_of_any_file(make: Make, seed: int, tmp_path: Path) -> None:
    compare(seed, tmp_path, make)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_any_usual_way_for_a_table_to_be_read_by_columns_alone(
    end: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = end.join(["row,text", "1,a", '2,"b,c"', '3,"say ""d"""', f'4,"e{end}f"', "5,g"])
    sheet = opened(one_table(text, [{"name": "row", "type": "integer"}, {"name": "text", "type": "string"}]), tmp_path)
    by_columns = proven(sheet, monkeypatch)
    assert_same(both(sheet)[0], by_columns)
    assert list(by_columns.column("text")) == ["a", "b,c", 'say "d"', f"e{end}f", "g"]


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


def test_a_table_of_more_cells_than_are_read_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_file, "MOST_CELLS", 100_000)
    sheet = opened(large(), tmp_path)
    told = r"table\.csv: It has more than the 100,000 cells that are read of a table\."
    with pytest.raises(SheetError, match=told):
        sheet.table("table")
    with pytest.raises(SheetError, match=told):
        reading.read(sheet, sheet.sheet.resources[0], small=1 << 30)
    walks: list[object] = []
    monkeypatch.setattr(rows, "Walk", lambda *given: walks.append(given))
    (mistake,) = examine(sheet.folder).mistakes
    assert re.search(told, str(mistake))
    assert not walks, "a table that is too large was walked through row by row"


def test_a_table_for_which_there_is_no_memory_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_given: object, **_named: object) -> Table:
        raise MemoryError

    monkeypatch.setattr(reading, "read", full)
    with pytest.raises(SheetError, match=r"table\.csv: To read it takes more memory than there is\."):
        opened(large(), tmp_path).table("table")


def test_a_wide_table_of_few_rows_is_walked_through_which_costs_less_than_its_columns_do_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"x{column}" for column in range(1_200)]
    rows_ = "".join(",".join(f"{row}.{column}" for column in range(1_200)) + "\n" for row in range(15))
    document = opened(
        one_table(f"{','.join(names)}\n{rows_}", [{"name": name, "type": "number"} for name in names]), tmp_path
    )
    assert document.size("table") > reading.SMALL
    by_columns = reading.read(document, document.sheet.resources[0], small=-1)
    monkeypatch.delattr(column_reading, "read")
    assert_same(document.table("table"), by_columns)
