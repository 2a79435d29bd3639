"""What is computed, stacked or set side by side is refused where its units do not let it be."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.views.view_mistakes import mistakes_of
from tests.charts.conftest import sheet_of

YEARS = [2019, 2020, 2021]


def problems(
    folder: Path, columns: dict[str, list[Any]], *, units: str = "t", kinds: Any = None, **spec: Any
) -> list[str]:
    spec = {"type": "bar", "group": "year"} | spec
    columns = {"year": YEARS} | columns
    document = sheet_of(folder, columns, spec, units=units, kinds={"year": "year"} | (kinds or {}))
    return [mistake.problem for mistake in mistakes_of(document, document.sheet.views[0])]


def growth(name: str) -> dict[str, str]:
    return {"field": name, "derive": "growth"}


@pytest.mark.parametrize(
    "unit", ["%", "% of GDP", "‰", "per cent", "percent", "percentage points", "pp", "basis points", "% change"]
)
def test_a_rate_has_no_growth_in_per_cent_of_itself(tmp_path: Path, unit: str) -> None:
    (problem,) = problems(tmp_path, {"v": [4, 5, 6]}, units=unit, series=[growth("v")])
    assert problem == f"“v” is in {unit} and how far that moved is told in percentage points, not in per cent of it."


@pytest.mark.parametrize("unit", ["dB", "dB(A)", "decibels", "pH", "magnitude", "°C", "degrees F", "Fahrenheit"])
def test_scales_whose_nought_is_chosen_have_no_growth(tmp_path: Path, unit: str) -> None:
    (problem,) = problems(tmp_path, {"v": [4, 5, 6]}, units=unit, series=[growth("v")])
    assert problem.endswith("it has no growth in per cent.")


@pytest.mark.parametrize(
    "unit", ["t", "EUR", "index, 2015 = 100", "K", "MW", "people per km²", "EUR per hour", "years"]
)
def test_amounts_prices_and_indices_have_growth(tmp_path: Path, unit: str) -> None:
    assert problems(tmp_path, {"v": [4, 5, 6]}, units=unit, series=[growth("v")]) == []


def test_a_year_as_a_figure_has_no_growth(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, {"v": YEARS}, units="", kinds={"v": "year"}, series=[growth("v")])
    assert problem == "“v” tells a time, which has no growth in per cent."


@pytest.mark.parametrize(
    "unit", ["EUR per hour", "€/h", "$ per hour", "USD per minute", "pounds an hour", "dB", "pH", "km/h", "score"]
)
def test_pay_by_the_hour_and_scales_are_not_stacked(tmp_path: Path, unit: str) -> None:
    parts = {"v": [1, 2, 3], "w": [3, 4, 5]}
    told = f"Figures in {unit} do not add up, and here they are stacked."
    assert problems(tmp_path, parts, units=unit, type="stacked", series=["v", "w"]) == [told]


@pytest.mark.parametrize("unit", ["EUR per month", "t per year", "MW", "kWh/day", "litres per minute", "hours"])
def test_flows_are_stacked(tmp_path: Path, unit: str) -> None:
    assert problems(tmp_path, {"v": [1, 2, 3], "w": [3, 4, 5]}, units=unit, type="stacked", series=["v", "w"]) == []


def test_whatever_adds_up_to_a_stated_total_is_stacked(tmp_path: Path) -> None:
    costs = {"wages": [20, 21, 22], "levies": [5, 5, 6], "all": [25, 26, 28]}
    stack: dict[str, Any] = {"type": "stacked", "series": ["wages", "levies"], "total": "all"}
    assert problems(tmp_path, costs, units="EUR per hour", **stack) == []
    (problem,) = problems(tmp_path, costs | {"all": [21, 22, 23]}, units="EUR per hour", **stack)
    assert problem == "Figures in EUR per hour do not add up, and here they are stacked."


def test_rows_of_different_units_are_not_drawn_on_one_axis(tmp_path: Path) -> None:
    rows: dict[str, list[Any]] = {
        "year": [2019, 2020] * 2, "what": ["trade"] * 2 + ["weight"] * 2, "unit": ["EUR"] * 2 + ["t"] * 2,
        "v": [4, 5, 6, 7],
    }  # fmt: skip
    (problem,) = problems(tmp_path, rows, units="", by="what", series=["v"])
    assert problem == "The figures are in different units by “unit”: EUR and t."
    assert problems(tmp_path, rows, units="", by="what", only=["trade"], series=["v"]) == []


def test_a_range_without_a_figure_is_a_mistake(tmp_path: Path) -> None:
    told = "No figure lies between 2030 and 2040: “year” runs from 2019 to 2021."
    assert problems(tmp_path, {"v": [4, 5, 6]}, series=["v"], range=[2030, 2040]) == [told]
    assert problems(tmp_path, {"v": [4, 5, ""]}, kinds={"v": "number"}, series=["v"], range=[2021, 2040])
    assert problems(tmp_path, {"v": [4, 5, 6]}, series=["v"], range=[2021, 2040]) == []
