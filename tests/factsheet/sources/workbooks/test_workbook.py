"""A worksheet is read as the tables on it, with their heads and the lines around them."""

from __future__ import annotations

import datetime

import pytest
from openpyxl import Workbook

from tests.factsheet.sources.samples import Rows, reading, saved, table, workbook
from tests.factsheet.sources.workbooks.workbook_samples import GDP


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


@pytest.mark.parametrize(("first", "again"), [(["Income", 2020, 2021], "Expenses"), (["East", "Won", "Lost"], "West")])
def test_heads_again_beside_the_name_of_a_group_are_no_figures_and_no_header(first: list[object], again: str) -> None:
    rows: Rows = [first, ["Wages", 1, 2], ["Rent", 3, 4], [again, *first[1:]], ["Food", 1, 2], ["Fuel", 3, 4]]

    found = table(workbook({"S": rows}), "x.xlsx")

    assert found.labels == tuple(map(str, first))
    assert [row[0] for row in found.rows] == ["Wages", "Rent", again, "Food", "Fuel"]
    assert list(found.rows)[2] == [again, "", ""]


@pytest.mark.parametrize("words", ["Column Labels", "Spaltenbeschriftungen"])
def test_what_excel_writes_above_the_columns_of_a_pivot_is_no_part_of_their_names(words: str) -> None:
    rows: Rows = [["Sum of Sales", words], ["Row Labels", "Food", "Drink"], ["North", 10, 12], ["South", 20, 22]]

    found = table(workbook({"S": rows}), "x.xlsx")

    assert (found.above, found.labels) == (("Sum of Sales",), ("Row Labels", "Food", "Drink"))


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


def test_the_footer_of_printed_pages_names_the_source_and_no_number_of_a_page() -> None:
    book = Workbook()
    sheet = book.active
    for row in (["Prices of bread: large towns"], ["Series Title:", "Rye bread, large towns"], [], ["Year", "Price"]):
        sheet.append(row)
    for year in range(2010, 2020):
        sheet.append([year, year - 2000])
    sheet.oddHeader.center.text = '&"Arial,Bold"&12Bureau of Bread & Salt'
    sheet.oddFooter.left.text = "Source: Bureau of Bread"
    sheet.oddFooter.right.text = "Page &P of &N"

    found = table(saved(book), "bread.xlsx")

    assert found.title == "Prices of bread: Rye bread"
    assert found.below == ("Bureau of Bread & Salt", "Source: Bureau of Bread")


@pytest.mark.parametrize("lines", [2, 400])
def test_what_became_of_sheets_of_words_is_told(lines: int) -> None:
    notes: Rows = [[f"Line {number} of what the office says."] for number in range(lines)]

    found = reading(workbook({"Data": GDP, "Notes": notes}), "gdp.xlsx")

    told = [(notice.kind, notice.sentence) for notice in found.notices]
    assert ("assumed", "Sheets with words and no table were taken for the description: “Notes”.") in told
    assert (("left out", "The description is cut after 4,000 letters.") in told) is (lines > 2)
    assert found.description.startswith("Line 0 of what the office says.")
