"""Codes in cells are told in the words of the office whose they are, and in no others."""

from __future__ import annotations

import json
from pathlib import Path

from tests.charts.exploring.first_views import first_view, table_of


def test_the_codes_of_the_world_health_organization(tmp_path: Path) -> None:
    records = [
        {
            "Id": 4000 + 7 * n, "IndicatorCode": "WHOSIS_000001", "SpatialDim": place, "TimeDim": year, "Dim1": sex,
            "Value": f"{60 + n / 9:.2f} [50-70]", "NumericValue": 60 + n / 9,
        }
        for n, (place, year, sex) in enumerate(
            (place, year, sex)
            for place in ("FRA", "DEU", "KEN", "BRA", "JPN", "GLOBAL")
            for year in range(2000, 2008)
            for sex in ("SEX_BTSX", "SEX_FMLE")
        )
    ]  # fmt: skip
    view = first_view(tmp_path, "WHOSIS_000001.json", json.dumps({"value": records}))
    assert view.chart.title == "Life expectancy at birth (Both sexes)"
    assert view.chart.subtitle.startswith("Years ·")
    assert {"France", "World"} <= view.lines


def test_the_codes_of_the_swiss_national_bank(tmp_path: Path) -> None:
    rows = [f'"{y}-{m:02}";"{kind}";"{money}";"{y / 2000 + m / 50}"' for y in range(2015, 2020) for m in range(1, 13)
            for kind in ("M0", "M1") for money in ("EUR1", "JPY100", "USD1")]  # fmt: skip
    head = ['"CubeId";"devkum"', '"PublishingDate";"2026-10-01 14:30"', "", '"Date";"D0";"D1";"Value"']
    view = first_view(tmp_path, "snb-data.csv", "\r\n".join([*head, *rows]))
    assert view.chart.title == "Exchange rates (Monthly average): 1 EUR, 1 USD and 100 JPY"
    assert view.chart.subtitle.startswith("CHF ·")


def test_the_codes_of_statistics_denmark_of_more_rows_than_are_looked_at(tmp_path: Path) -> None:
    rows = [f"{area};{sex};{year}K{quarter};{int(area) * 1000 + year}" for area in ("000", "101", "147", "751", "851")
            for sex in ("TOT", "1", "2") for year in range(1900, 2025) for quarter in (1, 2, 3, 4)]  # fmt: skip
    view = first_view(tmp_path, "FOLK1A.csv", "\n".join(["OMRÅDE;KØN;TID;INDHOLD", *rows]))
    assert view.lines == {"All Denmark", "Copenhagen", "Frederiksberg", "Aarhus", "Aalborg"}
    assert "(Total)" in view.chart.title


def test_the_codes_of_the_labour_organization(tmp_path: Path) -> None:
    rows = [[place, "UNE_DEAP_SEX_AGE_RT", sex, age, year, 5 + year % 7] for place in ("FRA", "DEU", "ITA", "KEN")
            for sex in ("SEX_T", "SEX_M") for age in ("AGE_YTHADULT_YGE15", "AGE_YTHADULT_Y15-24")
            for year in range(2010, 2020)]  # fmt: skip
    view = first_view(tmp_path, "rt.csv", table_of("ref_area,indicator,sex,classif1,time,obs_value", *rows))
    assert view.chart.title == "Unemployment rate (Total, 15 years and over)"


def test_words_of_an_office_are_not_put_on_the_codes_of_others(tmp_path: Path) -> None:
    rows = [[f"{2000 + n}-01", term, n / 7] for n in range(20) for term in ("2J", "M0")]
    view = first_view(tmp_path, "own.csv", table_of("Date,D0,Value", *rows))
    assert view.lines == {"2J", "M0"}


def test_the_header_of_the_analysis_of_surface_temperature_says_its_unit(tmp_path: Path) -> None:
    months = "Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec"
    rows = [[1880 + n, *(f"{(n + m) % 7 / 10 - 0.3:.2f}" for m in range(18))] for n in range(20)]
    text = table_of(f"Year,{months},J-D,D-N,DJF,MAM,JJA,SON", *rows)
    view = first_view(tmp_path, "GLB.Ts+dSST.csv", "Land-Ocean: Global Means\n" + text)
    assert view.chart.title == "Land-Ocean: Global Means, temperature anomaly against 1951–1980"
    assert view.chart.subtitle.startswith("°C ·")


def test_codes_of_the_bank_of_england_name_columns(tmp_path: Path) -> None:
    rows = [[f"{day:02} Jul 2023", 5 + day // 9 / 4] for day in range(1, 29)]
    assert first_view(tmp_path, "boe.csv", table_of("Date,IUDBEDR", *rows)).chart.title == "Official Bank Rate"
