"""Columns of months beside columns of years are looked for only where there are years."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.sources.sense.shaping import joined_periods

FIGURES = [ColumnSense(f"Harvest {number}", ("1.5", "2.5", "3.25")) for number in range(5)]


def test_without_a_column_of_years_no_column_is_asked_for_months(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(joined_periods, "part_of_year", lambda text: pytest.fail(text))
    assert joined_periods.year_and_part(FIGURES) == ()


def test_months_are_those_of_the_first_column_of_years() -> None:
    years = [ColumnSense(name, ("2001", "2002", "2003")) for name in ("Year", "Year of report")]
    months = ColumnSense("Month", ("Jan", "Feb", "Mar"))
    assert joined_periods.year_and_part([FIGURES[0], *years, months]) == (1, 3)
