"""Tables of one title on several sheets are told apart by the names of these, or are one where these are years."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.sources.sense.understanding import understand
from harbin_viewer.factsheet.sources.told_apart import told_apart
from tests.factsheet.sources.samples import Rows, reading, workbook


def _sales(*amounts: int) -> Rows:
    return [["Region", "Sales €"], *([name, amount] for name, amount in zip(("North", "South"), amounts, strict=True))]


def _titles(*names: str) -> list[str]:
    content = workbook({name: _sales(10_000 * at, 20_000 * at) for at, name in enumerate(names, start=1)})
    tables = [tidy for raw in reading(content, "x.xlsx").tables for tidy in understand(raw)]
    return [table.resource["title"] for table in told_apart(tables)]


def test_sheets_of_places_are_told_apart() -> None:
    assert _titles("Berlin", "Bonn") == ["Sales €, Berlin", "Sales €, Bonn"]


def test_sheets_whose_names_say_nothing_are_not_called_by_them() -> None:
    assert _titles("Sheet1", "Sheet2") == ["Sales €", "Sales €"]


@pytest.mark.parametrize("amounts", [(1500, 1800), (15_000, 18_000)])
def test_sheets_of_years_are_one_table_though_amounts_look_like_years(amounts: tuple[int, int]) -> None:
    found = reading(workbook({"2022": _sales(10_000, 20_000), "2023": _sales(*amounts)}), "x.xlsx").tables
    assert [table.labels for table in found] == [("year", "Region", "Sales €")]
