"""A currency that stands beside a table or records is that of amounts of money, alike in all kinds of files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document


def units(file: Path) -> dict[str, str]:
    document = open_document(file)
    (name, *_) = [resource.name for resource in document.sheet.resources]
    return {measure.title: measure.unit for measure in document.roles(name).measures}


@pytest.mark.parametrize("line", ["Currency: EUR", "Currency,EUR", "Währung: EUR", "Devise,€"])
def test_a_line_with_a_currency_gives_it_to_amounts_of_money_alone(tmp_path: Path, line: str) -> None:
    text = f"Shop\n{line}\n\nItem,Price,Volume\nBread,2.5,10\nMilk,1.2,30\nEggs,3.1,20\n"
    (tmp_path / "own.csv").write_text(text, encoding="utf-8")

    assert units(tmp_path / "own.csv") == {"Price": line[-3:].lstrip(":, ") if "EUR" in line else "€", "Volume": ""}


def test_a_scale_beside_a_currency_is_one_of_it(tmp_path: Path) -> None:
    text = "Revenue\nCurrency: EUR\nUnit: million\nFirm,2021,2022\nA,2.5,3\nB,1.2,2\nC,3.1,4\n"
    (tmp_path / "own.csv").write_text(text, encoding="utf-8")

    assert units(tmp_path / "own.csv") == {"Revenue": "million EUR"}


ROWS = [{"item": "Bread", "price": 2.5, "sold": 10}, {"item": "Milk", "price": 1.2, "sold": 30}]


@pytest.mark.parametrize(
    ("value", "price"),
    [
        ({"currency": "EUR", "items": ROWS}, "EUR"),
        ({"shop": "Corner", "currencyCode": "SEK", "prices": ROWS}, "SEK"),
        ({"meta": {"currency": "€"}, "data": ROWS}, "€"),
        ({"data": {"currency": "EUR", "prices": ROWS}}, "EUR"),
        ({"currency": "EUR", "unit": "million", "data": [{"year": 2020, "price": 1}, {"year": 2021, "price": 2}]},
         "million EUR"),
        ({"currency": "none", "data": ROWS}, ""),
        ({"base": "EUR", "data": ROWS}, ""),
    ],
)  # fmt: skip
def test_the_currency_above_records_is_that_of_their_prices(tmp_path: Path, value: object, price: str) -> None:
    (tmp_path / "own.json").write_text(json.dumps(value), encoding="utf-8")

    found = units(tmp_path / "own.json")
    assert found["Price"] == price
    assert found.get("Sold", "") == ""


def test_currencies_of_rows_stand_before_one_that_is_said_of_all(tmp_path: Path) -> None:
    text = "Currency: EUR\nItem,Price,Currency\nBread,2.5,USD\nMilk,1.2,USD\nEggs,3.1,USD\n"
    (tmp_path / "own.csv").write_text(text, encoding="utf-8")

    assert units(tmp_path / "own.csv") == {"Price": "US dollars"}
