"""Figures of a workbook are in the units that their own number formats show, wherever they stand in a column."""

from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tables.table import Table
from tests.factsheet.sources.samples import Rows, ods, workbook

NONE = "unit not stated"


def opened(folder: Path, rows: Rows, formats: dict[str, str]) -> Table:
    (folder / "t.xlsx").write_bytes(workbook({"t": rows}, formats=formats))
    return first_of(folder / "t.xlsx")


def first_of(path: Path) -> Table:
    document = open_document(path)
    return document.table(document.sheet.resources[0].name)


def units_of(table: Table) -> list[str]:
    assert table.resource.schema
    return [field.unit for field in table.resource.schema.fields]


def texts(table: Table, name: str) -> list[Any]:
    return [str(cell) for cell in table.columns[name]]


@pytest.mark.parametrize(("forms", "units"), [
    (['"$"0.00', "[$€-407]0.00", '"$"0.00'], ["$", "€", "$"]),
    (["0.00", '"$"0.00', "0.00"], [NONE, "$", NONE]),
    (["[$CHF] 0.00", '0.00 "kr"', "0.00"], ["CHF", "kr", NONE]),
    (['0.00 "kg"', '0.00 "km"', '0.00 "€/kg"'], ["kg", "km", "€/kg"]),
    (['"US$"0.00', '"A$"0.00', '"A$"0.00'], ["US$", "A$", "A$"]),
])  # fmt: skip
def test_figures_whose_formats_show_different_units_have_units_of_their_own(
    tmp_path: Path, forms: list[str], units: list[str]
) -> None:
    rows: Rows = [["country", "price"], ["Kenya", 5.5], [None, None], ["Mali", 5.1], ["Togo", 7.25]]
    table = opened(tmp_path, rows, dict(zip(("B2", "B4", "B5"), forms, strict=True)))

    assert table.columns["price"].tolist() == [5.5, 5.1, 7.25]
    assert texts(table, "price unit") == units


def test_shares_beside_plain_figures_have_a_unit_of_their_own(tmp_path: Path) -> None:
    table = opened(tmp_path, [["fact", "amount"], ["a", 0.05], ["b", 12], ["c", 0.5]], {"B2": "0%", "B4": "0.0%"})

    assert table.columns["amount"].tolist() == [5, 12, 50]
    assert texts(table, "amount unit") == ["%", NONE, "%"]


def test_figures_in_different_scales_are_those_that_are_meant(tmp_path: Path) -> None:
    rows: Rows = [["fact", "amount"], ["a", 12_000], ["b", 3_500_000], ["c", 700]]
    table = opened(tmp_path, rows, {"B2": '0,"K"', "B3": '0.0,,"M"', "B4": "0"})

    assert table.columns["amount"].tolist() == [12_000, 3_500_000, 700]
    assert units_of(table) == ["", ""]


def test_years_across_in_different_units_are_not_in_that_of_the_first(tmp_path: Path) -> None:
    rows: Rows = [["country", "2020", "2021"], ["Kenya", 5, 6], ["Mali", 7, 8]]
    table = opened(tmp_path, rows, {"B2": '"$"0', "B3": '"$"0', "C2": "[$€-407]0", "C3": "[$€-407]0"})

    assert texts(table, "value unit") == ["$", "€"] * 2


def test_figures_of_one_sign_have_it_as_the_unit_of_their_column(tmp_path: Path) -> None:
    table = opened(tmp_path, [["fact", "price"], ["a", 5], ["b", 6]], {"B2": '"$"0', "B3": '"$"0.0'})

    assert units_of(table) == ["", "$"]


@pytest.mark.parametrize(("usual", "other", "units", "figures"), [
    ('"$"0.0', "[$€-407]0.0", ["$", "€"], [2.5, 2.5]), ("0.0%", "0.0", ["%", NONE], [250, 2.5]),
    ("0.0", '0.0"kg"', [NONE, "kg"], [2.5, 2.5]), ('0.0,"K"', "0.0", ["", ""], [2.5, 2.5]),
])  # fmt: skip
def test_formats_that_differ_far_down_a_long_sheet_are_those_of_their_figures(
    tmp_path: Path, usual: str, other: str, units: list[str], figures: list[float]
) -> None:
    count, first = 4_500, 4_000
    formats = {f"B{row}": other if row > first else usual for row in range(2, count + 2)}
    table = opened(tmp_path, [["item", "amount"], *([f"i{row}", 2.5] for row in range(count))], formats)

    assert [table.columns["amount"][row] for row in (0, count - 1)] == figures
    assert not any(units) or [texts(table, "amount unit")[row] for row in (0, first - 2, first - 1)] == [
        units[0],
        *units,
    ]


def test_sheets_of_years_in_different_currencies_are_not_joined(tmp_path: Path) -> None:
    rows: Rows = [["country", "price"], ["Kenya", 5], ["Mali", 7]]
    (tmp_path / "t.xlsx").write_bytes(workbook({"2020": rows, "2021": rows}, formats={"B2": '"$"0', "B3": '"$"0'}))

    assert len(open_document(tmp_path / "t.xlsx").sheet.resources) == 2


def test_currencies_and_measures_of_an_ods_sheet_are_told_apart(tmp_path: Path) -> None:
    text = '<table:table-cell office:value-type="string"><text:p>{0}</text:p></table:table-cell>'
    figure = '<table:table-cell office:value-type="{0}" office:value="{1}"{2}><text:p>{3}</text:p></table:table-cell>'
    euro, dollar = ' office:currency="EUR"', ' office:currency="USD"'
    cells = [
        text.format("country") + text.format("price"),
        text.format("Kenya") + figure.format("currency", "5.5", euro, "5.50 €"),
        text.format("Mali") + figure.format("currency", "6.5", dollar, "$6.50"),
        text.format("Togo") + figure.format("float", "7.5", "", "7.50 kg"),
    ]
    rows = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    (tmp_path / "t.ods").write_bytes(ods(f'<table:table table:name="t">{rows}</table:table>'))
    table = first_of(tmp_path / "t.ods")

    assert table.columns["price"].tolist() == [5.5, 6.5, 7.5]
    assert texts(table, "price unit") == ["EUR", "USD", "kg"]
