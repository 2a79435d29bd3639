"""A sheet saved as a text keeps what stands around and beside its table, and is read as the table alone."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.sources.raw_table import RawTable
from tests.factsheet.sources.samples import reading

TABLE = ["Town,People,Area", "Ulm,126329,118.7", "Bonn,336465,141.1", "Kiel,246243,118.6"]


def read(*lines: str) -> RawTable:
    (found,) = reading("\n".join([*lines, ""]), "towns.csv").tables
    return found


def filled(lines: list[str], columns: int, before: int = 0) -> list[str]:
    """Lines with blank cells before and behind them, as many as a sheet has columns."""
    return [f"{',' * before}{line}{',' * (columns - before - 1 - line.count(','))}" for line in lines]


@pytest.mark.parametrize("before", [0, 1, 2])
def test_a_title_is_no_part_of_the_heads_behind_blank_columns(before: int) -> None:
    found = read(*filled(["Towns of 2024", *TABLE], 3 + before, before))
    assert found.labels == ("Town", "People", "Area")
    assert found.title == "Towns of 2024"


@pytest.mark.parametrize("blank", [0, 1])
def test_what_is_right_of_a_title_takes_no_heads(blank: int) -> None:
    found = read("Towns of 2024,,,,,,Source: Statistical office", *blank * [",,,,,,"], *filled(TABLE, 7))
    assert found.labels == ("Town", "People", "Area")
    assert [list(row) for row in found.rows] == [line.split(",") for line in TABLE[1:]]
    assert [hint.title for hint in found.sources] == ["Statistical office"]


def test_a_figure_beside_a_row_is_told() -> None:
    lines = filled(TABLE, 7)
    lines[2] = lines[2][:-1] + ",4711"
    found = read(*lines)
    assert found.labels == ("Town", "People", "Area")
    assert found.below == ("Beside row 3: 4711",)


def test_words_beside_a_row_leave_the_heads_above_a_blank_line() -> None:
    head, *rows = filled(TABLE, 7)
    rows[1] = rows[1][:-1] + ",check!"
    found = read(head, ",,,,,,", *rows)
    assert found.labels[:3] == ("Town", "People", "Area")
    assert [row[-1] for row in found.rows] == ["", "check!", ""]


def test_a_small_table_beside_a_long_one_is_a_table_and_no_remark() -> None:
    rows = [["Country", "Export", "Import"], *([f"Land {row}", str(100 + row), str(90 + row)] for row in range(12))]
    seats = [["Party", "Seats"], ["SPD", "12"], ["CDU", "11"], ["FDP", "4"]]
    beside = {5 + place: cells for place, cells in enumerate(seats)}
    lines = [",".join([*cells, "", *beside.get(row, ["", ""])]) for row, cells in enumerate(rows)]
    assert [found.labels for found in reading("\n".join([*lines, ""]), "x.csv").tables] == [
        tuple(rows[0]),
        tuple(seats[0]),
    ]
