"""A last row that says something of all figures is a note, and a first pair of a name and a figure is no header."""

from __future__ import annotations

from typing import Any

import pytest

from harbin_viewer.factsheet.sources.sense.tidy_table import TidyTable
from harbin_viewer.factsheet.sources.sense.understanding import understand
from tests.factsheet.sources.samples import table, workbook

ROWS: list[list[Any]] = [["Town", "V"], ["A", 5], ["B", 6], ["C", 7]]


def _opened(last: str) -> TidyTable:
    return understand(table(workbook({"Sheet": [*ROWS, [last]]}), "x.xlsx"))[0]


@pytest.mark.parametrize(
    "last",
    ["all figures are estimates", "Figures are provisional", "Alle Werte sind vorläufig", "Les chiffres sont estimés"],
)
def test_a_sentence_on_all_figures_is_no_row(last: str) -> None:
    found = _opened(last)
    assert len([*found.rows]) == len(ROWS) - 1
    assert any("taken as a note" in notice.sentence for notice in found.notices)


@pytest.mark.parametrize("last", ["Love is blind", "D", "Values Village", "Prices Corner"])
def test_a_name_without_a_figure_is_one(last: str) -> None:
    assert len([*_opened(last).rows]) == len(ROWS)


def test_names_and_what_each_comes_to_have_no_header() -> None:
    page = "<table><tr><td>Population<td>12,500<tr><td>Area<td>35 km²<tr><td>Density<td>357/km²</table>"
    raw = table(page, "x.html")
    assert [row[0] for row in raw.rows] == ["Population", "Area", "Density"]


def test_words_below_a_year_keep_it_as_their_header() -> None:
    page = "<table><tr><td>Town<td>2024<tr><td>A<td>1st place<tr><td>B<td>2nd place</table>"
    assert table(page, "x.html").labels == ("Town", "2024")
