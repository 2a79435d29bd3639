"""Cells of a workbook stand as its sheet shows them, within bounds."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from openpyxl import Workbook

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.files.package_files import FolderFiles, OpenedFile
from harbin_viewer.factsheet.sources.workbooks import workbook as reader
from harbin_viewer.factsheet.sources.workbooks.facts.compound_file import MAGIC
from harbin_viewer.factsheet.sources.workbooks.workbook import ENCRYPTED
from tests.factsheet.sources.samples import Rows, reading, saved, table, workbook
from tests.factsheet.sources.workbooks.workbook_samples import GDP

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun")


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (77.6771553, "0.0", "77.7"), (12.5, "0.00", "12.50"), (0.125, "0.00", "0.13"),
        (1234567.891, "#,##0", "1234568"),
        (0.285, "0%", "29%"), (0.1234, "0.0%", "12.3%"), (1234567, "#,##0,", "1235"), (0.1 + 0.2, "General", "0.3"),
        (1e20, "General", "100000000000000000000"), (0.004, "0.0", "0.004"), (3, '0" years"', "3"),
        (-0.5, "0.0", "-0.5"),
        (5, "0000", "5"), (2.50, "0.0##", "2.5"), (1.5, "$#,##0.00", "1.50"), (0.5, "@", "0.5"),
        (12345678, "0.0,,", "12.3"), (12345678, "#,##0.0,,;(#,##0.0,,);-", "12.3"), (12345678, "0,,.0", "12.3"),
        (-12345678, "#,##0.00,_)", "-12345.68"), (12345678, '0.0,," , M"', "12.3"), (12345678, "#,##0.0", "12345678.0"),
        (1500, '[>=1000000]0.0,,"M";[>=1000]0.0,"K";0', "1500"), (1500, "[>=1000]0.0,;[<1000]0.00,", "1.5"),
    ],
)  # fmt: skip
def test_figures_stand_as_the_sheet_shows_them(value: float, form: str, shown: str) -> None:
    content = workbook({"S": [["a", "b"], ["x", value], ["y", value]]}, formats={"B2": form, "B3": form})

    assert list(table(content, "x.xlsx").rows)[1] == ["y", shown]


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("yyyy-mm-dd", "2020-03-01"),
        ("mmm-yy", "2020-03"),
        ("yyyy", "2020"),
        ("dd/mm/yyyy", "2020-03-01"),
        ("[$-409]mmm yyyy", "2020-03"),
    ],
)
def test_dates_stand_as_far_as_the_sheet_shows_them(form: str, shown: str) -> None:
    moment = datetime.datetime(2020, 3, 1)
    content = workbook({"S": [["a", "b"], [moment, 1.5], [moment, 2.5]]}, formats={"A2": form, "A3": form})

    assert next(iter(table(content, "x.xlsx").rows)) == [shown, "1.5"]


def test_the_unit_that_a_number_format_shows_is_the_unit_of_the_column() -> None:
    rows: Rows = [["a", "share", "price"], ["x", 0.5, 3.5], ["y", 0.25, 4.5]]
    formats = {"B2": "0%", "B3": "0%", "C2": "[$€-407]#,##0.00", "C3": "[$€-407]#,##0.00"}

    found = table(workbook({"S": rows}, formats=formats), "x.xlsx")

    assert found.columns["share"].shown == "%"
    assert found.columns["price"].shown == "€"


def test_figures_shown_in_millions_are_in_the_unit_that_their_format_says() -> None:
    rows: Rows = [["a", "gdp", "debt", "pay"], ["x", 2e6, 3.5e9, 4e3], ["y", 4.1e6, 4.5e9, 5e3]]
    codes = {"B": '0.0,,"M"', "C": '$0.0,,,"bn"', "D": '0.0," Tsd. €"'}
    formats = {f"{column}{row}": code for column, code in codes.items() for row in (2, 3)}

    found = table(workbook({"S": rows}, formats=formats), "x.xlsx")

    assert {label: hint.shown for label, hint in found.columns.items()} == {
        "gdp": "million",
        "debt": "$ billion",
        "pay": "€ Tsd.",
    }
    assert next(iter(found.rows)) == ["x", "2.0", "3.5", "4.0"]


def test_errors_and_formulas_without_a_result_are_missing_and_told() -> None:
    book = Workbook()
    sheet = book.active
    for row in (["a", "b", "c"], ["x", 1, 2], ["y", "=B2*2", 3]):
        sheet.append(row)
    sheet["C2"] = "#N/A"
    sheet["C2"].data_type = "e"

    found = reading(saved(book), "x.xlsx")

    assert list(found.tables[0].rows) == [["x", "1", ""], ["y", "", "3"]]
    assert [(notice.kind, notice.place) for notice in found.notices] == [("odd", "C2"), ("odd", "B3")]


def test_hidden_empty_and_wordy_sheets_are_left_out_and_named() -> None:
    book = Workbook()
    book.active.title = "Data"
    for row in GDP:
        book.active.append(row)
    hidden, _empty, words = (book.create_sheet(name) for name in ("Raw", "Blank", "Remarks"))
    hidden.sheet_state = "veryHidden"
    hidden.append(["a", 1])
    words.append(["All figures are provisional."])

    found = reading(saved(book), "x.xlsx")

    assert [table.place for table in found.tables] == ["Data"]
    told = " ".join(notice.sentence for notice in found.notices)
    assert "“Raw”" in told
    assert "“Blank”" in told
    assert "“Remarks”" in told
    assert found.description == "All figures are provisional."


def test_contents_notes_and_lists_of_series_are_minor() -> None:
    data: Rows = [
        ["Date", "Gross product", "Net product"],
        *([f"2020-0{n}-01", n, n + 0.5] for n in range(1, 8)),
    ]
    sheets: dict[str, Rows] = {
        "Contents": [["Table", "Title"], ["1", "Product"], ["2", "Prices"]],
        "Index": [["Series", "Observations"], ["Gross product", 7], ["Net product", 7]],
        "Data1": data,
    }

    found = reading(workbook(sheets), "x.xlsx").tables

    assert {table.place: table.minor for table in found} == {"Contents": True, "Index": True, "Data1": False}
    assert [table.name for table in found if not table.minor] == ["x"]


def test_what_is_measured_of_the_things_that_another_sheet_counts_is_not_minor() -> None:
    months: Rows = [["Month", "Museum", "Zoo", "Theatre"], *([name, n, n + 1, n + 2] for n, name in enumerate(MONTHS))]
    staff: Rows = [["Department", "Staff", "Cost (EUR)"], ["Museum", 12, 300], ["Zoo", 30, 700], ["Theatre", 22, 500]]
    widths: Rows = [["Field", "Width"], ["Museum", 8], ["Theatre", 12]]
    found = reading(workbook({"Visitors": months, "Staff": staff, "Code book": widths}), "x.xlsx").tables

    assert {table.place: table.minor for table in found} == {"Visitors": False, "Staff": False, "Code book": True}


def test_sheets_of_one_shape_keep_their_names() -> None:
    found = reading(workbook({"Table 1": GDP, "Table 2": GDP}), "x.xlsx").tables

    assert [table.name for table in found] == ["Table 1", "Table 2"]


def test_a_table_without_header_counts_its_columns_and_says_so() -> None:
    found = table(workbook({"S": [["x", 1.5, 2.5], ["y", 3.5, 4.5], ["z", 5.5, 6.5]]}), "x.xlsx")

    assert found.labels == ("Column 1", "Column 2", "Column 3")
    assert len(list(found.rows)) == 3
    assert found.notices[0].kind == "assumed"


def test_of_more_cells_than_are_read_the_first_rows_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_CELLS", 9)

    found = reading(workbook({"S": GDP}), "x.xlsx")

    assert len(list(found.tables[0].rows)) == 2
    assert "first 3 rows" in found.notices[0].sentence


@pytest.mark.parametrize("size", [200, 1000, 3000])
def test_half_a_workbook_is_one_error(size: int) -> None:
    with pytest.raises(SheetError) as error:
        reader.read(reader_file(workbook({"S": GDP})[:size]))

    assert error.value.remedy


def test_a_workbook_that_is_too_large_is_refused_before_anything_reads_it(tmp_path: Path) -> None:
    file = tmp_path / "sparse.xlsx"
    with file.open("wb") as stream:
        stream.write(b"PK\x03\x04xl/workbook.xml")
        stream.truncate(reader.MAX_FILE + 1)

    with pytest.raises(SheetError, match="larger than is read") as error:
        reader.names_of_sheets(OpenedFile(FolderFiles(tmp_path), file.name))

    assert "CSV" in error.value.remedy


def reader_file(content: bytes) -> Any:

    from harbin_viewer.factsheet.sources.files.package_files import in_memory

    return replace(in_memory(content, "x.xlsx"), head=content)


def test_a_locked_workbook_asks_for_one_without_password() -> None:
    with pytest.raises(SheetError, match="password"):
        reading(MAGIC + bytes(504) + ENCRYPTED + bytes(1024), "x.xlsx")


def test_a_workbook_without_any_table_is_one_error() -> None:
    with pytest.raises(SheetError, match="no table"):
        reading(workbook({"S": [["Only words here."]]}), "x.xlsx")


def test_hidden_rows_and_columns_are_read_and_said() -> None:
    book = Workbook()
    for row in GDP:
        book.active.append(row)
    book.active["A41"].number_format = "0.00"
    for number in (3, 40, 41):  # nothing stands in rows 40 and 41, and in column H
        book.active.row_dimensions[number].hidden = True
    for letter in ("B", "H"):
        book.active.column_dimensions[letter].hidden = True

    found = reading(saved(book), "x.xlsx")

    assert len(list(found.tables[0].rows)) == len(GDP) - 1
    told = [notice.sentence for notice in found.notices if "hidden" in notice.sentence]
    assert told == ["On the sheet “Sheet” 1 row and the column B are hidden; they are read too."]


def test_a_sheet_of_which_all_is_seen_says_nothing_of_hidden_rows() -> None:
    book = Workbook()
    for row in GDP:
        book.active.append(row)

    assert not [notice for notice in reading(saved(book), "x.xlsx").notices if "hidden" in notice.sentence]
