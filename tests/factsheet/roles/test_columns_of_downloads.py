"""What single columns of downloads say: codes in brackets, units that are called after figures, grades, and months."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from harbin_viewer.factsheet.roles.units import unit_in
from tests.charts.exploring.first_views import first_view, table_of


def test_a_unit_that_is_called_after_figures_is_theirs(tmp_path: Path) -> None:
    rows = [
        {"period": f"2024-0{month}", "state": state, "price": price + month, "price-units": "cents per kilowatt-hour"}
        for state, price in (("Texas", 14), ("Ohio", 16))
        for month in (1, 2, 3)
    ]
    view = first_view(tmp_path, "prices.json", json.dumps(rows))
    assert view.chart.subtitle == "Cents per kilowatt-hour · Jan 2024 to Mar 2024"


def test_a_code_in_brackets_is_no_measure(tmp_path: Path) -> None:
    rows = [[name, code, 1000 + code] for name, code in (("Acre", 12), ("Amazonas", 13), ("Bahia", 29))]
    view = first_view(tmp_path, "uf.csv", table_of("Estado,Estado (Código),Pessoas", *rows))
    assert "Estado (Código)" in view.cube.roles.of_kind("code")


def test_the_number_of_many_things_in_a_year_is_no_code(tmp_path: Path) -> None:
    rows = [["Uusimaa", 444606, 71.1], ["Satakunta", 58979, 69.5], ["Lapland", 46853, 67.5]]
    view = first_view(tmp_path, "regions.csv", table_of('Region,"Number of families, 2020","Rate, %, 2020"', *rows))
    assert "Number of families, 2020" in view.cube.roles.of_kind("measure")


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("Excess of births, persons, 2021", "persons"),
        ("Loan stock, EUR per capita, 2020", "EUR per capita"),
        ("Population, 2021", ""),
    ],
)
def test_a_year_may_stand_behind_a_unit(label: str, unit: str) -> None:
    assert unit_in(label) == unit


def test_grades_say_how_stations_are_and_are_not_followed(tmp_path: Path) -> None:
    rows = [[s, f"2024-Q{q}", g, v] for s, q, g, v in (
        ("Utrecht", 1, "good", 4.2), ("Utrecht", 2, "fair", 6.1), ("Utrecht", 3, "good", 3.9),
        ("Arnhem", 1, "poor", 9.2), ("Arnhem", 2, "poor", 8.2), ("Arnhem", 3, "fair", 7.7),
    )]  # fmt: skip
    assert first_view(tmp_path, "audit.csv", table_of("station,quarter,grade,late (%)", *rows)).lines == {
        "Utrecht", "Arnhem",
    }  # fmt: skip
    alone = [[year, risk, year % 7] for year in (2020, 2021, 2022) for risk in ("low", "high")]
    assert first_view(tmp_path, "risks.csv", table_of("year,risk,cases", *alone)).lines == {"low", "high"}


def test_the_month_of_a_time_is_not_who_is_counted(tmp_path: Path) -> None:
    rows = [[s, 2024, f"M0{m}", name, m + n] for n, s in enumerate(("LNS14000000", "CES0000000001"))
            for m, name in ((4, "April"), (5, "May"), (6, "June"))]  # fmt: skip
    view = first_view(tmp_path, "bls.csv", table_of("seriesID,year,period,periodName,value", *rows))
    assert "periodName" not in view.cube.roles.of_kind("entity")
    assert view.exploration.form == "line"


def test_what_is_combined_of_two_sexes_is_the_whole(tmp_path: Path) -> None:
    rows = [[place, sex, year, n + year % 7] for place in ("Albania", "Austria") for year in (2014, 2015, 2016)
            for sex, n in (("male", 13.3), ("female", 14.9), ("combined", 14.1))]  # fmt: skip
    view = first_view(tmp_path, "poverty.csv", table_of("Country,Gender,Year,Rate (%)", *rows))
    assert "combined" in view.chart.title


def test_what_fred_makes_of_a_series_is_told(tmp_path: Path) -> None:
    rows = [[f"2024-0{month}-01", 3 + month / 10, 300 + month] for month in range(1, 6)]
    view = first_view(tmp_path, "fredgraph.csv", table_of("observation_date,CPIAUCSL_PC1,CPIAUCSL_CHG", *rows))
    units = {role.title: role.unit for role in view.cube.roles.measures}
    assert units == {
        "Consumer price index, United States: change on a year before": "%",
        "Consumer price index, United States: change on the period before": "points",
    }


def test_how_good_a_figure_is_is_no_figure(tmp_path: Path) -> None:
    text = "年月,平均気温(℃),平均気温(℃),降水量(mm),降水量(mm)\n,,品質情報,,均質番号\n"
    text += "".join(f"2024/{month},{month}.5,8,{month * 10},1\n" for month in range(1, 7))
    view = first_view(tmp_path, "kishou.csv", text, "cp932")
    assert [role.title for role in view.cube.roles.measures] == ["平均気温", "降水量"]
