"""Rows of bare figures are told at once, as very wide tables need, and no otherwise than cell by cell."""

import random
import textwrap
from collections.abc import Iterable

import pytest

from harbin_viewer.factsheet.overview.printed import _wrapped
from harbin_viewer.factsheet.roles.names import column_names
from harbin_viewer.factsheet.sources.delimited.bounds import data_columns, table_bounds
from harbin_viewer.factsheet.sources.delimited.bounds.table_bounds import Bounds, find_bounds
from harbin_viewer.factsheet.sources.text import cell_kind
from harbin_viewer.factsheet.sources.text.unit_signs import is_sign
from harbin_viewer.factsheet.words.visible import visible_line

CELLS = (
    "12", "1.5", "-3", "0", "1999", "2020", "202103", "20210301", "1e3", "+4", ".5", "5.", "1,5", " 7", "7 ", "", " ",
    "x", "c", "n/a", "..", "-", "total", "Year", "c1", "2020 1)", "2021F", "2019*", "5 kg", "%", "€", "10%", "Q1",
    "March", "9" * 29, "9" * 61, f"{'9' * 29}.{'9' * 29}", "٣٤", "3²", "name of a thing", "Note: of 3 rows", "1st",
    "12:30",
)  # fmt: skip


def rows(chance: random.Random) -> list[list[str]]:
    """A small table, most of whose rows are bare figures, now and then of another width."""
    width = chance.randint(1, 6)
    odd = chance.random()
    found = [[f"c{at}" if chance.random() < 0.8 else chance.choice(CELLS) for at in range(width)]]
    for _ in range(chance.randint(0, 14)):
        cells = [str(chance.randint(0, 3000)) for _ in range(max(1, width + chance.choice((0,) * 8 + (1, -1, -3))))]
        if chance.random() < odd:
            cells[chance.randrange(len(cells))] = chance.choice(CELLS)
        found.append(cells)
    return found


def cell_by_cell(cells: Iterable[str]) -> bool:
    """None is told at once."""
    return False


def test_bounds_are_those_that_are_found_cell_by_cell(monkeypatch: pytest.MonkeyPatch) -> None:
    tables = [rows(random.Random(seed)) for seed in range(1500)]
    at_once: list[Bounds] = [find_bounds(table) for table in tables]
    monkeypatch.setattr(data_columns, "are_numbers", cell_by_cell)
    assert at_once == [find_bounds(table) for table in tables]


@pytest.mark.parametrize("cell", CELLS)
def test_a_cell_that_is_told_at_once_is_a_number_and_no_sign(cell: str) -> None:
    if cell_kind.are_numbers([cell]):
        assert cell_kind.kind(cell) == "number"
        assert not is_sign(cell)
        assert cell_kind.is_period(cell) == cell_kind.is_year(cell)


def test_a_year_with_a_mark_and_a_day_stay_periods() -> None:
    assert all(map(cell_kind.is_period, ("2020", "2020 1)", "2021F", "2019*", "2020-05-01", " 2020 ")))
    assert not any(map(cell_kind.is_period, ("12", "1.5", "3000", "20210")))


def test_the_cells_of_a_wide_table_of_figures_are_hardly_looked_at_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(cell: str) -> cell_kind.Kind:
        asked.append(cell)
        return cell_kind.kind(cell)

    for module in (data_columns, table_bounds):
        monkeypatch.setattr(module, "kind", counted)
    width, height = 400, 6
    find_bounds([
        [f"c{at}" for at in range(width)], *([f"{at * row}.5" for at in range(width)] for row in range(height))
    ])  # fmt: skip
    assert len(asked) < 3 * width * height


def test_a_name_of_small_letters_and_digits_is_spelled_as_any_other() -> None:
    names = ["c1", "year", "labels", "2020", "gdp2", "cd", "nr"]
    for name in names:
        assert column_names.spelled.__wrapped__(name) == column_names.spelled.__wrapped__(f" {name} ") == name


def test_names_of_all_other_kinds_are_spelled_as_they_were() -> None:
    spelled = {
        "[Area Code]": "area code", "OBS_FLAG: Observation status": "observation status", "region.value": "region",
        "CD_AGE": "age", "areaCode": "area code", "Value (USD)": "value", "(USD)": "(usd)", "Sex labels": "sex",
        "a_b.c:d-e": "a b c d e", "Année ": "annee", "x  y": "x y", "Total [note] ": "total", "": "",
    }  # fmt: skip
    assert {name: column_names.spelled(name) for name in spelled} == spelled


def test_lines_are_as_they_would_be_wrapped() -> None:
    chance, parts = (
        random.Random(8),
        ("word", " ", "  ", "-", "a-b", "\t", "\n", "é", "語", "\u00a0", "x" * 30, "", "\x1b"),
    )
    for _ in range(2000):
        text = "".join(chance.choice(parts) for _ in range(chance.randint(0, 14)))
        indent = chance.choice(("", "  ", "    "))
        assert _wrapped(text, indent) == textwrap.wrap(
            visible_line(text), 80, initial_indent=indent, subsequent_indent=f"{indent}  " if indent else "",
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip
