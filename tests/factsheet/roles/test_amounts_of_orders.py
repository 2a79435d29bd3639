"""Whole numbers that say how much was sold are measured, also where by chance no two rows of a day have as many."""

import random
from pathlib import Path

import pytest

from harbin_viewer.factsheet.exploring.table_roles import roles_of
from harbin_viewer.factsheet.opening import open_document


def _orders(name: str) -> str:
    chance = random.Random(7)
    rows = [
        f"2024-01-{day:02d},{chance.choice(['North', 'South'])},{sold},{chance.random() * 900:.2f}"
        for day in range(1, 29)
        for sold in chance.sample(range(1, 50), 4)
    ]
    return "\n".join([f"date,region,{name},revenue_eur", *rows])


@pytest.mark.parametrize("name", ["units", "quantity", "Qty", "Menge", "Units sold"])
def test_how_much_was_sold_is_measured(tmp_path: Path, name: str) -> None:
    (tmp_path / "orders.csv").write_text(_orders(name), encoding="utf-8")
    roles = roles_of(open_document(tmp_path / "orders.csv").table("orders"))
    assert {measure.field for measure in roles.measures} == {name, "revenue_eur"}
    assert roles.dimensions == ()


def test_numbers_of_no_amount_that_tell_rows_apart_still_divide_them(tmp_path: Path) -> None:
    rows = [
        f"2024-01-{day:02d},{region},{shelf},{day + shelf}.5"
        for day in range(1, 29)
        for region in ("N", "S")
        for shelf in range(4)
    ]
    (tmp_path / "shelves.csv").write_text("\n".join(["date,region,shelf,revenue_eur", *rows]), encoding="utf-8")
    roles = roles_of(open_document(tmp_path / "shelves.csv").table("shelves"))
    assert [dimension.field for dimension in roles.dimensions] == ["shelf"]
