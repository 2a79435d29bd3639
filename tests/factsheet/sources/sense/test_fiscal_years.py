"""Months and quarters of fiscal years are never those of the calendar year which the fiscal one is called by."""

from __future__ import annotations

import pytest

from tests.factsheet.sources.sense.raw_tables import column, field, sentences, understood

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")
QUARTERS = ("Q1", "Q2", "Q3", "Q4")
FISCAL = [f"{year}/{year % 100 + 1}" for year in range(2015, 2020)]


def rows(keys: list[str], across: tuple[str, ...]) -> list[str]:
    return [f"{key}|" + "|".join(f"{at + number / 100:.2f}" for number in range(len(across)))
            for at, key in enumerate(keys, 3)]  # fmt: skip


@pytest.mark.parametrize("across", [MONTHS, QUARTERS])
def test_fiscal_years_down_and_their_parts_across_keep_all_figures(across: tuple[str, ...]) -> None:
    table = understood("|".join(("Year", *across)), *rows(FISCAL, across))

    assert column(table, "Year") == FISCAL
    assert column(table, across[0]) == ["3.00", "4.00", "5.00", "6.00", "7.00"]


@pytest.mark.parametrize("parts", [MONTHS, QUARTERS])
def test_fiscal_years_across_stay_beside_the_parts_down(parts: tuple[str, ...]) -> None:
    table = understood("|".join(("Month", *FISCAL)), *rows(list(parts), tuple(FISCAL)))

    assert column(table, "Month") == [part for part in parts for _ in FISCAL]
    assert column(table, "year") == FISCAL * len(parts)
    assert "unit" not in field(table, "value")


@pytest.mark.parametrize("parts", [MONTHS, QUARTERS])
def test_fiscal_years_in_a_column_beside_their_parts_stay(parts: tuple[str, ...]) -> None:
    lines = [f"{year}|{part}|{at + 0.5}" for year in FISCAL for at, part in enumerate(parts)]
    table = understood("year|part|value", *lines)

    assert column(table, "year") == [year for year in FISCAL for _ in parts]
    assert column(table, "part") == list(parts) * len(FISCAL)
    assert "joined" not in sentences(table)


@pytest.mark.parametrize("years", [["2015", "2016", "2017"], ["FY2015", "FY2016", "FY2017"]])
def test_months_that_begin_in_april_are_in_no_year_that_is_not_told(years: list[str]) -> None:
    table = understood("|".join(("Year", *MONTHS)), *rows(years, MONTHS))

    assert column(table, "Year") == years
    assert column(table, "Jan") == ["3.09", "4.09", "5.09"]


def test_quarters_of_years_that_are_called_fiscal_are_no_quarters_of_the_calendar() -> None:
    table = understood("|".join(("Fiscal year", *QUARTERS)), *rows(["2015", "2016", "2017"], QUARTERS))

    assert column(table, "Q1") == ["3.00", "4.00", "5.00"]


def test_parts_of_calendar_years_are_joined_with_them() -> None:
    table = understood("|".join(("Year", *QUARTERS)), *rows(["2015", "2016", "2017"], QUARTERS))

    assert column(table, "quarter")[:5] == ["2015-Q1", "2015-Q2", "2015-Q3", "2015-Q4", "2016-Q1"]


def test_spans_of_years_as_columns_are_called_so() -> None:
    table = understood("Country|2013–2015|2016–2018|2019–2021", "Kenya|1.5|2.5|3.5", "Mali|2.5|3.5|4.5")

    assert "are spans of years, and were turned into rows." in sentences(table)
