"""Thousands are set apart in amounts, alike in Tables, Find, the panel and on paper, and never in years or ids."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.finding.row_entries import part
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.provenance import statement
from harbin_viewer.factsheet.tables.values.amounts import holds_amounts
from harbin_viewer.window.tables.table_columns import table_columns

TABLE = """station_id,place,founded,opened,sales,price,share
10115,Berlin,1896,1950,80057,1234.5,12
20095,Hamburg,1924,1961,91234,2345.5,20
80331,Munich,2024,2001,70011,3456.5,30
50667,Cologne,1999,1977,123456,4567.5,40
"""


def opened(folder: Path, text: str = TABLE) -> Document:
    (folder / "t.csv").write_text(text, encoding="utf-8")
    return open_document(folder / "t.csv")


@pytest.mark.parametrize(("name", "text"), [
    ("station_id", "10115"), ("founded", "1896"), ("opened", "1950"), ("sales", "80,057"), ("price", "1,234.5"),
    ("share", "12"),
])  # fmt: skip
def test_one_answer_is_given_everywhere(tmp_path: Path, name: str, text: str) -> None:
    document = opened(tmp_path)
    table = document.table("t")
    column = next(one for one in table_columns(table, str) if one.name == name)

    assert statement(document.sheet, table, CellAt("t", 0, name)).text == text
    assert column.text(0) == text
    assert text in part(table, name, table.value(name, 0), is_amount=holds_amounts(table, name))


def test_a_figure_is_told_in_the_unit_that_its_row_says(tmp_path: Path) -> None:
    document = opened(tmp_path, "item,price,pieces\ntea,€12,2000\nrice,$8,500\nmilk,£9,90\nsalt,3,70\n")
    table = document.table("t")
    told = [statement(document.sheet, table, CellAt("t", row, "price")).text for row in range(4)]

    assert told == ["12 €", "8 $", "9 £", "3"]
    assert statement(document.sheet, table, CellAt("t", 0, "pieces")).text == "2,000"


def test_the_unit_column_of_the_only_measure_is_that_of_its_figures(tmp_path: Path) -> None:
    document = opened(tmp_path, "place,year,value,unit\nA,2020,1500,kg\nB,2020,7,km\nA,2021,3,kg\nB,2021,9,km\n")
    table = document.table("t")

    assert statement(document.sheet, table, CellAt("t", 0, "value")).text == "1,500 kg"
    assert statement(document.sheet, table, CellAt("t", 1, "value")).text == "7 km"


@pytest.mark.parametrize(("head", "scale", "text"), [
    ("Scale", "Billions", "1,500 billions USD"), ("Scale", "Units", "1,500 USD"), ("Scale", "6", "1,500"),
    ("UNIT_MULT", "6", "1,500 million USD"), ("UNIT_MULT", "0", "1,500 USD"),
])  # fmt: skip
def test_the_scale_of_a_row_is_told_with_its_unit_or_neither(tmp_path: Path, head: str, scale: str, text: str) -> None:
    rows = [
        f"{place},{year},1500,{unit},{scale}" for place, unit in (("A", "USD"), ("B", "EUR")) for year in (2019, 2020)
    ]
    document = opened(tmp_path, "\n".join([f"place,year,value,unit,{head}", *rows]))

    assert statement(document.sheet, document.table("t"), CellAt("t", 0, "value")).text == text


@pytest.mark.parametrize(("units", "text"), [(("USD", "EUR"), "12 USD"), (("kg", "l"), "12 EUR")])
def test_a_currency_of_the_row_is_not_that_which_is_declared_of_all(
    tmp_path: Path, units: tuple[str, str], text: str
) -> None:
    (tmp_path / "t.csv").write_text(f"item,price,price unit\na,12,{units[0]}\nb,8,{units[1]}\n")
    fields = [{"name": "item"}, {"name": "price", "type": "number", "unit": "EUR"}, {"name": "price unit"}]
    package = {"name": "p", "resources": [{"name": "t", "path": "t.csv", "schema": {"fields": fields}}]}
    (tmp_path / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    document = open_document(tmp_path)

    assert statement(document.sheet, document.table("t"), CellAt("t", 0, "price")).text == text
