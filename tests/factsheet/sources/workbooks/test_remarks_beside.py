"""What stands in a few cells beside a table takes no names from its columns; nor does a blank column part one."""

from __future__ import annotations

import pytest

from tests.factsheet.sources.samples import Rows, reading, table, workbook

YEARS: Rows = [["year", "rent"], [2020, 500], [2021, 510], [2022, 520], [2023, 530]]


def with_cells(*cells: tuple[int, int, object]) -> Rows:
    """The table, with cells at a row and a column from 1 on."""
    rows = [[*row] for row in YEARS]
    for row, column, cell in cells:
        rows += [[] for _ in range(len(rows), row)]
        rows[row - 1] += [""] * (column - len(rows[row - 1]))
        rows[row - 1][column - 1] = cell
    return rows


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ([(3, 5, 7)], ["Beside row 3: 7"]),
        ([(3, 300, 7)], ["Beside row 3: 7"]),
        ([(6, 300, "x")], ["x"]),
        ([(2, 4, "Sum"), (2, 5, 2060), (3, 4, "Mean"), (3, 5, 515)],
         ["Beside row 2: Sum 2060", "Beside row 3: Mean 515"]),
    ],
)  # fmt: skip
def test_figures_beside_a_table_are_told_and_no_column(cells: list[tuple[int, int, object]], told: list[str]) -> None:
    found = table(workbook({"Sheet1": with_cells(*cells)}), "x.xlsx")
    assert found.labels == ("year", "rent")
    assert len(list(found.rows)) == 4
    assert list(found.below) == told


@pytest.mark.parametrize("column", [3, 5, 300])
def test_a_remark_stays_with_its_row(column: int) -> None:
    found = table(workbook({"Sheet1": with_cells((3, column, "estimate of ours"))}), "x.xlsx")
    assert found.labels[:2] == ("year", "rent")
    assert [row[-1] for row in found.rows] == ["", "estimate of ours", "", ""]


def test_what_stands_at_the_right_of_a_title_is_a_line_above() -> None:
    rows: Rows = [["Rents", *[""] * 7, "Source: Housing office"], *YEARS]
    found = table(workbook({"Sheet1": rows}), "x.xlsx")
    assert found.labels == ("year", "rent")
    assert list(found.above) == ["Rents", "Source: Housing office"]


@pytest.mark.parametrize("head", [["Contact", "Phone"], ["Party", "Seats"]])
def test_a_small_table_below_a_wide_one_is_no_part_of_it(head: list[str]) -> None:
    wide: Rows = [
        ["Country", "2019", "2020", "2021", "2022"],
        *([name, 1, 2, 3, 4] for name in ("Chad", "Mali", "Peru")),
    ]
    rows: Rows = [*wide, [], [], head, ["Office", "0228 123"], ["Press", "0228 124"]]
    assert [found.labels[0] for found in reading(workbook({"Sheet1": rows}), "x.xlsx").tables] == ["Country", head[0]]


def test_a_column_that_is_full_beside_a_table_is_one_of_it() -> None:
    cells = [(row, 5, 10 * row) for row in range(2, 6)]
    found = table(workbook({"Sheet1": with_cells(*cells)}), "x.xlsx")
    assert len(found.labels) == 3
    assert [row[-1] for row in found.rows] == ["20", "30", "40", "50"]


def test_a_pair_above_a_wider_table_says_something_of_it() -> None:
    wide: Rows = [["year", "rent", "food", "heat", "fun"], *([2020 + row, 1, 2, 3, 4] for row in range(4))]
    found = table(workbook({"Sheet1": [["Source:", "Bonn"], *wide]}), "x.xlsx")
    assert found.labels == ("year", "rent", "food", "heat", "fun")
    assert list(found.above) == ["Source:\tBonn"]


def test_a_figure_astray_in_a_text_takes_no_names() -> None:
    found = table("year,rent,,,\n2020,500,,,\n2021,510,,,7\n2022,520,,,\n", "x.csv")
    assert found.labels[:2] == ("year", "rent")
    assert len(list(found.rows)) == 3


@pytest.mark.parametrize("name", ["Year", "No."])
def test_a_blank_column_behind_the_first_one_parts_no_table(name: str) -> None:
    rows: Rows = [
        [name, "", "Region", "Sales"],
        *([2021 + row // 3, "", f"Place {row}", 120 + row] for row in range(6)),
    ]
    found = reading(workbook({"Sheet1": rows}), "x.xlsx").tables
    assert [each.labels for each in found] == [(name, "Region", "Sales")]
