"""What stations write: numbers for no figure, legends of columns, years, months and days apart."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from harbin_viewer.factsheet.sources.sense.cells.absent_numbers import absent_numbers, stated_numbers
from harbin_viewer.factsheet.sources.sense.understanding import understand
from tests.factsheet.sources.sense.raw_tables import column, cube_of, field, raw_table, sentences, understood


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (["1.5", "-999", "2.5"], ("-999",)),
        (["12", "-9999.0", "-20"], ("-9999.0",)),
        (["0.4", "-9.99", "0.5", "-9.99"], ("-9.99",)),
        (["0.4", "-9.99", "0.5"], ()),  # once only, and near enough to be a figure
        (["-800", "-999", "-650"], ()),  # others are as low
        (["-999", "-999"], ("-999",)),
        (["1", "-99", "-99"], ()),  # a figure like others, unless a line says more
    ],
)
def test_nines_far_below_all_others_stand_for_no_figure(cells: list[str], found: tuple[str, ...]) -> None:
    assert absent_numbers(cells) == found


def test_what_a_line_calls_missing_is_missing() -> None:
    stated = stated_numbers(["FILE FORMAT (MISSING VALUE CODE = -9999):", "Missing data (more than 2 days)"])
    assert stated == ("-9999",)
    assert stated_numbers(["Missing: -99.9"]) == ("-99.9",)
    assert absent_numbers(["-99.0", "1"], ("-99",)) == ("-99.0",)


def test_numbers_for_no_figure_are_missing_in_the_schema() -> None:
    rows = [f"{year}|{'-999.9' if year < 2003 else year / 100}" for year in range(2000, 2020)]
    assert "-999.9" in field(understood("year|temperature", *rows), "temperature")["missingValues"]


def test_numbers_for_no_figure_with_blanks_before_them_are_none() -> None:
    rows = [[f"2024-03-{day:02}", "  -999" if day == 7 else f"  {day / 4}"] for day in range(1, 29)]
    (table,) = understand(replace(raw_table("day|temperature"), rows=rows))

    assert np.isnan(cube_of(table).table.columns["temperature"][6])


def test_lines_above_say_what_columns_are() -> None:
    above = ("01-06 STAID: Station identifier", "24-28 TG   : Mean temperature in 0.1 &#176;C", "30-34 Q_TG : quality")
    rows = [f"10|201901{day:02d}|{day * 3}|0" for day in range(1, 29)]
    table = understood("STAID|DATE|TG|Q_TG", *rows, above=above)
    assert field(table, "TG")["title"] == "Mean temperature in 0.1 °C"
    assert field(table, "TG")["unit"] == "0.1 °C"


def test_one_line_with_a_colon_is_no_legend() -> None:
    rows = [f"{year}|{year - 1990}" for year in range(2000, 2010)]
    table = understood("Year|Rate", *rows, above=("Rate: in per cent",))
    assert "title" not in field(table, "Rate")


def test_year_month_and_day_apart_become_days() -> None:
    rows = [f"066062|2023|{month}|{day}|{day / 10}" for month in (1, 2, 3) for day in range(1, 29)]
    table = understood("Station number|Year|Month|Day|Rainfall amount (millimetres)", *rows)
    assert column(table, "day")[:2] == ["2023-01-01", "2023-01-02"]
    assert field(table, "day")["type"] == "date"
    assert "“Year”, “Month” and “Day” were joined to one time" in sentences(table)


def test_months_without_a_name_right_of_years_belong_to_them() -> None:
    rows = [f"{year}|{month}|{350 + month / 10}" for year in (1990, 1991) for month in range(1, 13)]
    assert column(understood("||", *rows), "month")[0] == "1990-01"


def test_year_and_month_are_not_joined_beside_whole_dates() -> None:
    rows = [f"{day:02d}/03/2020|{day}|3|2020|{day * 2}" for day in range(1, 29)]
    assert "joined" not in sentences(understood("dateRep|day|month|year|cases", *rows))


def test_it_is_said_which_numbers_were_taken_for_no_figure() -> None:
    rows = [f"{year}|{-999 if year < 2003 else year / 100}|-999" for year in range(2000, 2020)]
    table = understood("year|temperature|sun", *rows)
    assert "“-999” in “temperature” and another column was taken for a missing figure." in sentences(table)
    assert "-999" in field(table, "sun")["missingValues"]


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (["0", "9999", "2", "9999", "5"], ("9999",)),
        (["3.1", "999.9", "2.4", "999.9", "-4"], ("999.9",)),
        (["0", "9999", "2", "5"], ()),  # once: it may be the largest
        (["0", "999", "120", "999", "5"], ()),  # others are near
        (["999", "7", "999"], ()),  # too few others to tell
    ],
)
def test_nines_that_come_again_far_above_all_others_stand_for_no_figure(
    cells: list[str], found: tuple[str, ...]
) -> None:
    assert absent_numbers(cells) == found


def test_a_code_of_nines_is_no_missing_figure() -> None:
    assert column(understood("code|name", "1|A", "2|B", "3|C", "999|D", "999|E"), "code")[-1] == "999"


@pytest.mark.parametrize(
    "lines",
    [
        ("Country|2019|2020|2021", "A|1|2|3", "B|1|-999|3", "C|2|3|-999"),
        ("Year|Q1|Q2|Q3|Q4", "2019|1|2|3|4", "2020|1|-999|3|4", "2021|1|2|-999|4"),
    ],
)
def test_a_number_for_none_in_any_of_the_columns_that_become_rows_is_no_figure(lines: tuple[str, ...]) -> None:
    table = understood(*lines)
    place = next(at for at, each in enumerate(table.fields) if each["type"] == "number")

    assert "-999" not in [row[place] for row in table.rows]


@pytest.mark.parametrize("label", ["Price", "List price", "Max devices", "Odds", "Einzelpreis"])
def test_nines_of_prices_and_limits_are_figures(label: str) -> None:
    assert "taken for a missing" not in sentences(understood(f"name|{label}", "A|5", "B|12", "C|9999", "D|9999", "E|4"))
