from __future__ import annotations

import datetime
import struct
from typing import Any

import pytest
from openpyxl import Workbook

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.workbooks import workbook as reader
from harbin_viewer.factsheet.sources.workbooks.compound_file import MAGIC
from harbin_viewer.factsheet.sources.workbooks.workbook import ENCRYPTED
from tests.factsheet.sources.samples import Rows, ods, reading, saved, table, workbook

GDP: Rows = [["Country", "Year", "GDP"], ["China", 2020, 14.69], ["China", 2021, 17.82], ["Japan", 2020, 5.06]]


def test_a_plain_sheet_is_a_table_with_whole_numbers_as_such() -> None:
    found = table(workbook({"Sheet1": GDP}), "gdp.xlsx")

    assert found.name == "gdp"
    assert found.labels == ("Country", "Year", "GDP")
    assert next(iter(found.rows)) == ["China", "2020", "14.69"]
    assert found.first_row == 2


@pytest.mark.parametrize("name", ["gdp.csv", "gdp", "gdp.zip"])
def test_a_workbook_is_known_by_its_bytes_whatever_it_is_called(name: str) -> None:
    assert table(workbook({"Sheet1": GDP}), name).labels == ("Country", "Year", "GDP")


def test_a_table_is_found_where_it_stands_with_the_lines_around_it() -> None:
    rows: Rows = [[None], [None, "GDP of three countries"], [None, "Trillion US dollars"], [None]]
    rows += [[None, *row] for row in GDP]
    rows += [[None], [None, "Source: World Bank"], [None, "Last updated: 2024-05-01"]]

    found = table(workbook({"Sheet1": rows}), "x.xlsx")

    assert found.labels == ("Country", "Year", "GDP")
    assert found.title == "GDP of three countries"
    assert found.above == ("GDP of three countries", "Trillion US dollars")
    assert found.below == ("Source: World Bank", "Last updated: 2024-05-01")
    assert found.first_row == 6


def test_names_and_values_above_a_wider_table_are_lines() -> None:
    rows: Rows = [["Series", "CUUR0000SA0"], ["Base", "1999=100"], [], ["Year", "Jan", "Feb", "Mar"]]
    rows += [[2020 + n, 1.5, 2.5, 3.5] for n in range(4)]

    found = table(workbook({"S": rows}), "x.xlsx")

    assert found.above == ("Series\tCUUR0000SA0", "Base\t1999=100")
    assert found.labels == ("Year", "Jan", "Feb", "Mar")


def test_merged_heads_are_repeated_over_their_columns() -> None:
    rows: Rows = [["Period", "Industry", None, "Services", None], [None, "Mining", "Total", "Trade", "Total"]]
    rows += [[f"2002.{q}", 1.5, 2.5, 3.5, 4.5] for q in ("I", "II", "III", "IV")]

    found = table(workbook({"S": rows}, merged=("A1:A2", "B1:C1", "D1:E1")), "x.xlsx")

    assert found.labels == ("Period", "Industry – Mining", "Industry – Total", "Services – Trade", "Services – Total")
    assert found.header_rows[0] == ("Period", "Industry", "Industry", "Services", "Services")


def test_heads_of_groups_are_repeated_where_nothing_is_merged() -> None:
    rows: Rows = [[None, 2019, None, 2020, None], ["Country", "value", "flag", "value", "flag"]]
    rows += [[f"Country {n}", 1.5 + n, "e", 2.5, "p"] for n in range(5)]

    found = table(workbook({"S": rows}), "x.xlsx")

    assert found.labels == ("Country", "2019 – value", "2019 – flag", "2020 – value", "2020 – flag")


def test_a_title_merged_over_the_table_is_no_header() -> None:
    rows: Rows = [["Exports by country", None, None], *GDP]

    found = table(workbook({"S": rows}, merged=("A1:C1",)), "x.xlsx")

    assert found.title == "Exports by country"
    assert found.labels == ("Country", "Year", "GDP")


def test_years_as_heads_are_a_header_and_years_as_data_are_not() -> None:
    wide = table(workbook({"S": [["Country", 2019, 2020], ["China", 1.5, 2.5], ["Japan", 3.5, 4.5]]}), "x.xlsx")
    long = table(workbook({"S": [["Year", "Built"], [1990, 2001], [1991, 1987], [1992, 1999]]}), "x.xlsx")

    assert wide.labels == ("Country", "2019", "2020")
    assert long.labels == ("Year", "Built")
    assert len(list(long.rows)) == 3


def test_header_rows_that_say_what_they_are_become_unit_and_description() -> None:
    rows: Rows = [
        [None, "Exports ;", "Exports ;"], ["Unit", "$ Millions", "Index"], ["Series Type", "Original", "Trend"],
        ["Series ID", "A1", "A2"],
    ]  # fmt: skip
    rows += [[datetime.date(2020, month, 1), month, month * 2] for month in (3, 6, 9)]

    found = table(workbook({"Data1": rows}), "x.xlsx")

    first, second = found.labels[1:]
    assert found.columns[first].unit == "$ Millions"
    assert found.columns[second].unit == "Index"
    assert "Series Type: Trend" in found.columns[second].description
    assert first != second
    assert next(iter(found.rows)) == ["2020-03-01", "3", "6"]


def test_two_tables_one_above_the_other_are_two() -> None:
    rows: Rows = [
        ["Table 1. Men"],
        *GDP,
        [],
        ["Table 2. Women"],
        ["Country", "Year", "Share"],
        ["Chad", 2020, 0.5],
    ]

    first, second = reading(workbook({"S": rows}), "x.xlsx").tables

    assert (first.title, second.title) == ("Table 1. Men", "Table 2. Women")
    assert list(second.rows) == [["Chad", "2020", "0.5"]]
    assert second.place == "S, A8"


def test_two_tables_beside_each_other_are_two() -> None:
    left: Rows = [["Country", "GDP"], ["China", 1.5], ["Japan", 2.5], ["Chad", 3.5]]
    right: Rows = [["City", "People"], ["Harbin", 10], ["Osaka", 2], ["Moundou", 1]]
    rows: Rows = [[*a, None, *b] for a, b in zip(left, right, strict=True)]

    first, second = reading(workbook({"S": rows}), "x.xlsx").tables

    assert first.labels == ("Country", "GDP")
    assert second.labels == ("City", "People")


def test_a_blank_column_between_groups_of_figures_does_not_part_a_table() -> None:
    rows: Rows = [["Country", "2019", None, "2020"], *([f"C{n}", n + 0.5, None, n + 1.5] for n in range(5))]

    found = table(workbook({"S": rows}), "x.xlsx")

    assert found.labels == ("Country", "2019", "2020")


def test_a_blank_row_inside_a_table_does_not_part_it() -> None:
    rows: Rows = [*GDP, [], ["Chad", 2020, 0.01], ["Mali", 2020, 0.02]]

    found = reading(workbook({"S": rows}), "x.xlsx").tables

    assert len(found) == 1
    assert len(list(found[0].rows)) == 5


def test_a_row_without_figures_at_the_end_stays_a_row() -> None:
    found = table(workbook({"S": [*GDP, ["Kosovo"]]}), "x.xlsx")

    assert list(found.rows)[-1] == ["Kosovo", "", ""]


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (77.6771553, "0.0", "77.7"), (12.5, "0.00", "12.50"), (0.125, "0.00", "0.13"),
        (1234567.891, "#,##0", "1234568"),
        (0.285, "0%", "29%"), (0.1234, "0.0%", "12.3%"), (1234567, "#,##0,", "1235"), (0.1 + 0.2, "General", "0.3"),
        (1e20, "General", "100000000000000000000"), (0.004, "0.0", "0.004"), (3, '0" years"', "3"),
        (-0.5, "0.0", "-0.5"),
        (5, "0000", "5"), (2.50, "0.0##", "2.5"), (1.5, "$#,##0.00", "1.50"), (0.5, "@", "0.5"),
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

    assert found.columns["share"].unit == "%"
    assert found.columns["price"].unit == "€"


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


def test_sheets_of_one_shape_keep_their_names() -> None:
    found = reading(workbook({"Table 1": GDP, "Table 2": GDP}), "x.xlsx").tables

    assert [table.name for table in found] == ["Table 1", "Table 2"]


def test_a_table_without_header_counts_its_columns_and_says_so() -> None:
    found = table(workbook({"S": [["x", 1.5, 2.5], ["y", 3.5, 4.5], ["z", 5.5, 6.5]]}), "x.xlsx")

    assert found.labels == ("Column 1", "Column 2", "Column 3")
    assert len(list(found.rows)) == 3
    assert found.notices[0].kind == "assumed"


def test_a_cell_far_out_does_not_take_the_memory_between() -> None:
    book = Workbook()
    for row in GDP:
        book.active.append(row)
    book.active["XFD1048576"] = 1
    second = book.create_sheet("Good")
    for row in GDP:
        second.append(row)

    found = reading(saved(book), "x.xlsx")

    assert [table.place for table in found.tables] == ["Good"]
    assert "XFD1048576" in found.notices[0].sentence


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


def reader_file(content: bytes) -> Any:

    from harbin_viewer.factsheet.sources.files.package_files import in_memory

    return in_memory(content, "x.xlsx")._replace(head=content)


def test_a_locked_workbook_asks_for_one_without_password() -> None:
    with pytest.raises(SheetError, match="password"):
        reading(MAGIC + bytes(504) + ENCRYPTED + bytes(1024), "x.xlsx")


def test_a_workbook_without_any_table_is_one_error() -> None:
    with pytest.raises(SheetError, match="no table"):
        reading(workbook({"S": [["Only words here."]]}), "x.xlsx")


CELL = '<table:table-cell office:value-type="{kind}" office:value="{value}"><text:p>{text}</text:p></table:table-cell>'


def words(text: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string"{more}><text:p>{text}</text:p></table:table-cell>'


def test_an_ods_shows_its_decimals_shares_and_merged_heads() -> None:
    head = words("Period", ' table:number-rows-spanned="2"') + words("Trade", ' table:number-columns-spanned="2"')
    rows = [
        head + "<table:covered-table-cell/>",
        "<table:covered-table-cell/>" + words("value") + words("share"),
        *(
            words(f"2020-0{n}")
            + CELL.format(kind="float", value=f"12.{n}", text=f"12,{n}0")
            + CELL.format(kind="percentage", value=f"0.12{n}", text=f"12,{n} %")
            for n in range(1, 4)
        ),
    ]
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    cells = '<table:table-cell table:number-columns-repeated="16384"/>'
    blank = f'<table:table-row table:number-rows-repeated="1048570">{cells}</table:table-row>'

    found = table(ods(f'<table:table table:name="T">{body}{blank}</table:table>'), "x.ods")

    assert found.labels == ("Period", "Trade – value", "Trade – share")
    assert next(iter(found.rows)) == ["2020-01", "12.10", "12.1%"]


def test_an_ods_that_repeats_filled_cells_without_end_is_bounded() -> None:
    cell = CELL.format(kind="float", value="1", text="1").replace(
        "cell ", 'cell table:number-columns-repeated="16384" ', 1
    )
    bomb = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'

    with pytest.raises(SheetError):
        reading(ods(f'<table:table table:name="T">{bomb}</table:table>'), "x.ods")


def record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def number(row: int, column: int, style: int, value: float) -> bytes:
    return record(0x203, struct.pack("<HHHd", row, column, style, value))


def words_of_xls(row: int, column: int, text: str) -> bytes:
    return record(0x204, struct.pack("<HHHHB", row, column, 0, len(text), 0) + text.encode("latin-1"))


def xls(cells: bytes) -> bytes:
    """An XLS of one sheet “S”, whose styles are General, 0.0, mmm-yy and 0%."""
    begin = struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0)
    styles = b"".join(record(0xE0, struct.pack("<HH", 0, form) + bytes(16)) for form in (0, 164, 17, 9))
    form = record(0x41E, struct.pack("<HHB", 164, 3, 0) + b"0.0")
    head = record(0x809, begin) + form + styles
    start = len(head) + 4 + 9 + 4
    sheet = record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0)) + cells + record(0x0A, b"")
    book = head + record(0x85, struct.pack("<IBBBB", start, 0, 0, 1, 0) + b"S") + record(0x0A, b"") + sheet
    book = book.ljust(-(-max(len(book), 4096) // 512) * 512, b"\0")
    return compound(book)


def compound(book: bytes) -> bytes:
    """A compound file with one stream “Workbook”."""
    count = len(book) // 512
    chain = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, count + 2), 0xFFFFFFFE]
    table = struct.pack("<128I", *chain, *[0xFFFFFFFF] * (128 - len(chain)))
    header = MAGIC + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)
    header += struct.pack("<108I", *[0xFFFFFFFF] * 108)
    return header.ljust(512, b"\xff")[:512] + table + entries(len(book)) + book


def entries(size: int) -> bytes:
    def entry(name: str, kind: int, child: int, start: int, length: int) -> bytes:
        letters = name.encode("utf-16-le") + b"\0\0"
        tail = (
            struct.pack("<BBIII", kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
            + bytes(36)
            + struct.pack("<IQ", start, length)
        )
        return letters.ljust(64, b"\0") + struct.pack("<H", len(letters)) + tail

    return (entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + entry("Workbook", 2, 0xFFFFFFFF, 2, size)).ljust(512, b"\0")


XLS_HEAD = b"".join(words_of_xls(0, column, text) for column, text in enumerate(("month", "value", "share")))


def test_an_xls_shows_its_figures_and_dates_by_their_formats() -> None:
    rows = b"".join(
        number(n, 0, 2, 43831 + 31 * n) + number(n, 1, 1, n + 0.25) + number(n, 2, 3, n / 10) for n in (1, 2)
    )

    found = table(xls(XLS_HEAD + rows), "old.xls")

    assert found.labels == ("month", "value", "share")
    assert list(found.rows) == [["2020-02", "1.3", "10%"], ["2020-03", "2.3", "20%"]]


def test_a_cell_far_out_in_an_xls_does_not_take_the_memory_between() -> None:
    with pytest.raises(SheetError):
        reading(xls(XLS_HEAD + number(65_535, 65_535, 0, 1.0)), "old.xls")


def test_a_head_of_periods_over_the_name_of_the_rows_with_flags_beside_and_their_key_below() -> None:
    rows: Rows = [["Data extracted on 12/03/2024"], [], ["TIME", "2021", None, "2022", None], ["GEO (Labels)"]]
    rows += [[name, 1.5, "e", ":", None] for name in ("Belgium", "Bulgaria", "Czechia")]
    rows[-1][4] = "p"
    rows += [
        [],
        ["Special value"],
        [":", "not available"],
        ["Available flags:"],
        ["e", "estimated"],
        ["p", "provisional"],
    ]

    found = reading(workbook({"S": rows}), "x.xlsx").tables

    assert len(found) == 1
    assert found[0].labels == ("GEO (Labels)", "2021", "2021 – flag", "2022", "2022 – flag")
    assert next(iter(found[0].rows)) == ["Belgium", "1.5", "e", ":", ""]
    assert found[0].below[-2:] == ("e\testimated", "p\tprovisional")


def test_columns_whose_figures_are_all_missing_keep_their_heads() -> None:
    rows: Rows = [["Country", 2019, 2020, 2021, 2022], *([f"Country {n}", 1.5, ":", "..", None] for n in range(6))]

    assert table(workbook({"S": rows}), "x.xlsx").labels == ("Country", "2019", "2020", "2021", "2022")


def test_sections_in_a_table_stay_rows() -> None:
    rows: Rows = [["Region", "2019", "2020"], ["Asia"], ["China", 1, 2], ["Japan", 3, 4], ["Africa"], ["Chad", 5, 6]]

    assert [row[0] for row in table(workbook({"S": rows}), "x.xlsx").rows] == [
        "Asia",
        "China",
        "Japan",
        "Africa",
        "Chad",
    ]


def test_a_lone_column_of_figures_has_its_head() -> None:
    found = table(workbook({"S": [["Value"], [1], [2], [3]]}), "x.xlsx")

    assert (found.labels, len(list(found.rows))) == (("Value",), 3)


def test_rising_years_over_years_are_a_header() -> None:
    found = table(workbook({"S": [["Founded", 2019, 2020], ["a", 1990, 1991], ["b", 1992, 1993]]}), "x.xlsx")

    assert found.labels == ("Founded", "2019", "2020")


def test_figures_with_three_decimals_and_texts_with_grouped_thousands_are_told_apart() -> None:
    decimals = table(workbook({"S": [["Year", "Index"], *([2000 + n, 134.017 + n] for n in range(5))]}), "x.xlsx")
    grouped = table(workbook({"S": [["Year", "GDP"], *([f"{2000 + n}", f"2,10{n}.09"] for n in range(5))]}), "x.xlsx")

    assert (decimals.decimal_char, decimals.group_char) == (".", "")
    assert (grouped.decimal_char, grouped.group_char) == (".", ",")
