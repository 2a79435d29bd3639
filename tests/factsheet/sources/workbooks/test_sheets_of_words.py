"""What sheets without tables say: a title before the tables, and a note behind them."""

from __future__ import annotations

import pytest

from tests.factsheet.sources.samples import Rows, reading, workbook

GUESTS: Rows = [["Year", "Guests"], [2021, 100], [2022, 140], [2023, 160]]


@pytest.mark.parametrize("name", ["Sheet2", "Notes", "Impressum"])
def test_words_on_a_sheet_behind_the_tables_are_no_title(name: str) -> None:
    words: Rows = [["todo: ask Maria"], ["Thanks to Peter for the coffee"]]
    found = reading(workbook({"Sheet1": GUESTS, name: words}), "x.xlsx")
    assert found.title == ""
    assert found.description == "todo: ask Maria\nThanks to Peter for the coffee"


def test_words_on_a_sheet_before_the_tables_are_their_title() -> None:
    found = reading(workbook({"Cover": [["Guests of the museum"]], "Sheet1": GUESTS}), "x.xlsx")
    assert found.title == "Guests of the museum"
