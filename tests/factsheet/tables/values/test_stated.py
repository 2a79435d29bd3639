import copy
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harbin_viewer.factsheet import provenance
from harbin_viewer.factsheet.checks import arithmetic
from harbin_viewer.factsheet.finding import search
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.tables import reading
from harbin_viewer.factsheet.wording import number
from harbin_viewer.factsheet.words.reported_decimals import Stated, decimals_of, stated
from tests.factsheet.sheets import column_of, opened


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-1_000_000, max_value=1_000_000))
def test_any_figure_is_told_as_it_was_stated(figure: Decimal) -> None:
    text = f"{figure:f}"
    told = number(stated(text)).replace(",", "").replace("−", "-")
    assert told == text
    assert number(figure) == number(stated(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("240110000000", "240,110,000,000"),
        ("146887000000.25", "146,887,000,000.25"),
        ("1e21", "1" + 7 * ",000"),
        ("0.0000015", "0.0000015"),
        ("107", "107"),
        ("107.0", "107.0"),
        ("41.60", "41.60"),
        ("-2.90", "−2.90"),
        ("0.00", "0.00"),
        ("120", "120"),
    ],
)
def test_small_and_large_figures_and_zeros_at_the_end_are_told_in_digits(text: str, told: str) -> None:
    assert number(stated(text)) == told


def test_computing_forgets_how_the_figures_were_stated() -> None:
    assert type(Stated("1.0", 1) + Stated("1.0", 1)) is float
    assert decimals_of(Stated("1.0", 1) + 0.5) == 1
    assert decimals_of(Stated("1.00", 2) + 1) == 0


def test_a_copy_remembers() -> None:
    assert decimals_of(copy.deepcopy(Stated("1.50", 2))) == 2


def test_a_rate_stated_as_whole_number_of_tenths_is_held_to_the_tenth() -> None:
    assert arithmetic.rounded_like(27.34, stated("27.0")) == 27.3
    assert arithmetic.rounded_like(27.34, stated("27")) == 27.0


def test_a_cell_is_shown_with_its_decimals(tmp_path: Path) -> None:
    sheet = opened(column_of("x", "number", "140.0", "140", "", "1.25", unit="kt"), tmp_path)
    table = sheet.table("table")
    shown = [provenance.statement(sheet.sheet, table, CellAt("table", row, "x")).text for row in range(4)]
    assert shown == ["140.0 kt", "140 kt", "no figure", "1.25 kt"]
    assert table.values("x")[0] == 140.0


def test_a_table_that_was_read_by_columns_shows_figures_as_they_were_stated(tmp_path: Path) -> None:
    sheet = opened(column_of("x", "number", "140.0", "1.5"), tmp_path)
    table = reading.read(sheet, sheet.sheet.resources[0], small=0)
    assert table.value("x", 0) == 140.0
    assert provenance.statement(sheet.sheet, table, CellAt("table", 0, "x")).text == "140.0"


def test_float_noise_is_not_told() -> None:
    assert number(0.1 + 0.2) == "0.3"
    assert number(50.58 + 57.18) == "107.76"


def test_a_figure_in_single_dollars_is_found_and_told_in_digits(tmp_path: Path) -> None:
    sheet = opened(column_of("x", "number", "146887000000", unit="USD"), tmp_path)
    read = sheet.table
    assert provenance.statement(sheet.sheet, read("table"), CellAt("table", 0, "x")).text.endswith("000 USD")
    (found,) = search.build(sheet).find("146887000000")
    assert "146,887,000,000 USD" in found.excerpt
