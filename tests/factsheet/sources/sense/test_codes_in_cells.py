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
    assert "(KØN: Total)" in view.chart.title


def test_the_codes_of_the_labour_organization(tmp_path: Path) -> None:
    rows = [[place, "UNE_DEAP_SEX_AGE_RT", sex, age, year, 5 + year % 7] for place in ("FRA", "DEU", "ITA", "KEN")
            for sex in ("SEX_T", "SEX_M") for age in ("AGE_YTHADULT_YGE15", "AGE_YTHADULT_Y15-24")
            for year in range(2010, 2020)]  # fmt: skip
    view = first_view(tmp_path, "rt.csv", table_of("ref_area,indicator,sex,classif1,time,obs_value", *rows))
    assert view.chart.title == "Unemployment rate (sex: Total, 15 years and over)"


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


def test_dataflows_that_are_told_by_their_code_have_their_title(tmp_path: Path) -> None:
    rows = [["dataflow", "BIS:WS_CBPOL(1.0)", "I", "M: Monthly", place, f"2024-{m:02}", 5 + m / 4]
            for place in ("BR: Brazil", "IN: India", "US: United States") for m in range(1, 13)]  # fmt: skip
    header = (
        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ:Frequency,REF_AREA:Reference area,TIME_PERIOD:Time period,OBS_VALUE:Value"
    )
    view = first_view(tmp_path, "WS_CBPOL_csv_flat.csv", table_of(header, *rows))
    assert view.document.sheet.title == "Central bank policy rates"


def test_the_codes_of_unicef(tmp_path: Path) -> None:
    rows = [["UNICEF:CME(1.0)", place, "CME_MRY0T4", sex, year, 60 - year % 50, "D_PER_1000_B", "A"]
            for place in ("ALB", "USA", "BRA", "KEN") for sex in ("_T", "F") for year in range(2000, 2012)]  # fmt: skip
    header = "DATAFLOW,REF_AREA,INDICATOR,SEX,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS"
    view = first_view(tmp_path, "fusion_CME.csv", table_of(header, *rows))
    assert view.chart.title == "Under-five mortality rate (Both sexes)"
    assert view.chart.subtitle.startswith("Deaths per 1,000 live births")


def test_the_series_of_the_bureau_of_labor_statistics(tmp_path: Path) -> None:
    data = [{"year": str(year), "period": f"M{month:02}", "periodName": "x", "value": f"{280 + month / 10:.3f}",
             "footnotes": [{}]} for year in (2024, 2023) for month in range(12, 0, -1)]  # fmt: skip
    answer = {"status": "REQUEST_SUCCEEDED", "Results": {"series": [{"seriesID": "CUUR0000SA0", "data": data}]}}
    view = first_view(tmp_path, "timeseries.json", json.dumps(answer))
    assert view.chart.title == "Consumer price index, United States"
    assert view.chart.subtitle.startswith("1982–84=100 ·")


def test_days_of_the_month_join_year_and_month(tmp_path: Path) -> None:
    rows = [[2000, month, day, 8000 + day] for month in range(1, 13) for day in range(1, 29)]
    view = first_view(tmp_path, "births.csv", table_of("year,month,date_of_month,births", *rows))
    assert len(view.times) == 12 * 28
