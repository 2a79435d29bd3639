"""A figure that could be a year is a figure where figures stand: it makes no header of the row that it is in."""

import datetime

import pytest

from tests.factsheet.sources.samples import Rows, table, workbook

ROWS = 20


def keyed(kind: str, row: int) -> object:
    day = datetime.date(2022, 1, 1) + datetime.timedelta(row)
    return {"day": day, "name": f"Place {row}", "number": 1 + row}[kind]


@pytest.mark.parametrize("kind", ["day", "name", "number"])
@pytest.mark.parametrize("place", [0, 1, 9, 19])
@pytest.mark.parametrize("more", [(), (17921.75,)])
def test_a_count_of_1942_is_no_head(kind: str, place: int, more: tuple[float, ...]) -> None:
    rows: Rows = [[keyed(kind, row), 3192 + row, *(5724.25 + row for _ in more)] for row in range(ROWS)]
    rows[place][1] = 1942
    heads = ["Key", "Visitors", "Revenue"][: len(rows[0])]
    found = table(workbook({"Sheet1": [heads, *rows]}), "x.xlsx")
    assert found.labels == tuple(heads)
    assert found.first_row == 2
    assert len(list(found.rows)) == ROWS


@pytest.mark.parametrize("place", [0, 9])
def test_counts_that_could_all_be_years_are_none_beside_a_day(place: int) -> None:
    rows: Rows = [[keyed("day", row), 3192 + row, 2500 + row] for row in range(ROWS)]
    rows[place][1:] = [1938, 2021]
    found = table(workbook({"Sheet1": [["Day", "Visitors", "Jobs"], *rows]}), "x.xlsx")
    assert found.labels == ("Day", "Visitors", "Jobs")
    assert len(list(found.rows)) == ROWS


def test_years_over_figures_are_heads_also_under_the_name_of_all_of_them() -> None:
    figures: Rows = [["Chad", 31.5, 32.25], ["Mali", 1942, 41.5], ["Togo", 7.5, 8.25], ["Peru", 9.5, 9.75]]
    rows: Rows = [["", "Exports", "Exports"], ["Country", 2019, 2020], *figures]
    found = table(workbook({"Sheet1": rows}), "x.xlsx")
    assert found.labels == ("Country", "Exports – 2019", "Exports – 2020")
    assert len(list(found.rows)) == len(figures)
