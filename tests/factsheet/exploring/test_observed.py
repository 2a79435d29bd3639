"""What is explored in place of a package's rows: years with their months, and no numbers that stand for none."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from harbin_viewer.factsheet.exploring.observed.first_signs import parts_of_times
from harbin_viewer.factsheet.exploring.observed.observed_names import name_observed, name_of_observations
from harbin_viewer.factsheet.overview.whole import odd_in
from tests.factsheet.exploring.test_period_columns import package

MONTHS = range(1, 13)


def test_a_year_and_a_month_in_columns_of_their_own_are_one_time(tmp_path: Path) -> None:
    rows = [[town, year, month, month + year] for town in ("A", "B") for year in (2019, 2020) for month in MONTHS]
    document = package(tmp_path, [["Town", "Year", "Month", "Cases"], *rows], types="integer")
    cube = document.cube("data")
    assert cube.times is not None
    assert cube.times.text(float(cube.times.values[13])) == "Feb 2020"
    assert [dimension.field for dimension in cube.roles.dimensions] == []
    assert "Month" in document.table("data").columns
    assert any("are one time together" in notice.sentence for notice in odd_in(document, "data"))


def test_quarters_and_names_of_months_are_joined_to_their_years_too(tmp_path: Path) -> None:
    rows = [[year, f"Q{quarter}", year * quarter] for year in (2019, 2020, 2021) for quarter in range(1, 5)]
    cube = package(tmp_path, [["Jahr", "Quartal", "Wert"], *rows], types="any").cube("data")
    assert cube.times is not None
    assert cube.times.text(float(cube.times.values[-1])) == "2021 Q4"


@pytest.mark.parametrize("without", [np.nan, np.inf, -np.inf])
def test_a_row_without_its_time_hides_the_times_of_none(tmp_path: Path, without: float) -> None:
    rows = [["A", year, month, 7.5] for year in (2019, 2020) for month in MONTHS]
    table = package(tmp_path, [["Town", "Year", "Month", "Cases"], *rows]).table("data")
    table.columns["Year"][0] = without
    assert parts_of_times(table) == ["Year", "Month"]


def test_a_month_that_is_told_of_each_year_is_no_part_of_the_time(tmp_path: Path) -> None:
    rows = [[town, year, 1 + year % 12, year * 2] for town in ("A", "B") for year in range(1990, 2020)]
    document = package(tmp_path, [["Town", "Year", "Month", "Peak"], *rows], types="integer")
    assert document.observations("data") is None


@pytest.mark.parametrize("number", ["-9999", "-999", "-6666"])
def test_a_number_far_below_all_others_is_drawn_as_none_and_told(tmp_path: Path, number: str) -> None:
    rows = [["A", year, number if year in (2003, 2004) else year - 1990] for year in range(2000, 2010)]
    document = package(tmp_path, [["Town", "Year", "Cases"], *rows], types="any")
    cube = document.cube("data")
    assert np.isnan(cube.figures("Cases")[3])
    assert [*cube.no_figures("Cases").values()] == [number, number]
    assert document.table("data").value("Cases", 3) == float(number)
    assert any("taken for a missing figure" in notice.sentence for notice in odd_in(document, "data"))


def test_negative_figures_among_others_are_figures(tmp_path: Path) -> None:
    rows = [["A", year, -999 + 100 * (year - 2000)] for year in range(2000, 2010)]
    assert package(tmp_path, [["Town", "Year", "Balance"], *rows], types="any").observations("data") is None


def test_countries_that_stand_as_columns_beside_days_are_compared(tmp_path: Path) -> None:
    places = ["China", "United_Kingdom", "Italy", "Peru", "Kenya"]
    rows = [[f"2020-03-{day:02}", *[day * at for at in range(1, 6)]] for day in range(1, 11)]
    document = package(tmp_path, [["Date", *places], *rows], types="integer")
    cube = document.cube("data")
    assert cube.entities is not None
    assert set(cube.entities.words) == {"China", "United Kingdom", "Italy", "Peru", "Kenya"}
    row = cube.table.find({"Date": "2020-03-04", "place": "Italy"})
    assert row is not None
    assert (cube.table.value("value", row), cube.table.number_of(row)) == (12, 5)
    assert any("are places: Explore has them as rows" in notice.sentence for notice in odd_in(document, "data"))


def test_measures_that_are_no_places_stay_measures(tmp_path: Path) -> None:
    rows = [[year, 1 + year, 2, 3, 4] for year in range(2000, 2010)]
    header = ["Year", "Turkey", "Chicken", "Duck", "Goose"]
    assert package(tmp_path, [header, *rows], types="integer").observations("data") is None


def test_rows_that_are_made_of_a_table_know_its_name() -> None:
    assert name_observed(name_of_observations("data")) == "data"
    assert name_observed("data") == "data"
