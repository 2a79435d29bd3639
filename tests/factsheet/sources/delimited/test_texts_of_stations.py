"""Texts of stations and gauges: names over units, times in five columns, rows of widths, keys in the notes above."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document
from tests.charts.exploring.first_views import FirstView, first_view, table_of

_BUOY = """#YY  MM DD hh mm WDIR WSPD GST  WVHT  WTMP  VIS
#yr  mo dy hr mn degT m/s  m/s     m  degC  nmi
2024 11 05 17 50 310 11.0 14.0    MM  14.1   MM
2024 11 05 17 40 310 11.0 13.0   3.2  14.2   MM
2024 11 05 17 30 320 10.0 13.0    MM  14.1   MM
2024 11 05 17 20 310 11.5 14.0    MM  14.3   MM
2024 11 05 17 10 310 11.0 13.5   3.1  14.1   MM
"""

_GAUGE = """# U.S. Geological Survey
#
# Data provided for site 02395120
#    TS_ID       Parameter Description
#    40346       00060     Discharge, cubic feet per second
#    40347       00065     Gage height, feet
#
agency_cd\tsite_no\tdatetime\t40346_00060\t40346_00060_cd\t40347_00065\t40347_00065_cd
5s\t15s\t20d\t14n\t10s\t14n\t10s
USGS\t02395120\t2019-10-01 00:00\t8.64\tA\t1.12\tA
USGS\t02395120\t2019-10-01 00:15\t8.71\tA\t1.13\tA
USGS\t02395120\t2019-10-01 00:30\t9.10\tA\t1.17\tA
"""


def _units(view: FirstView) -> dict[str, str]:
    return {role.title: role.unit for role in view.cube.roles.measures}


def test_names_stand_over_units_and_the_parts_of_times_are_one(tmp_path: Path) -> None:
    view = first_view(tmp_path, "46042.txt", _BUOY)
    assert _units(view) | {"WSPD": "m/s", "GST": "m/s", "WVHT": "m", "WTMP": "degC"} == _units(view)
    assert "VIS [nmi]" not in view.cube.roles.of_kind("entity")
    assert len(view.times) == 5
    assert "“YY”, “MM”, “DD”, “hh” and “mm” were joined to one time." in view.told


def test_hours_beside_days_without_minutes_are_moments_too(tmp_path: Path) -> None:
    rows = [[2024, 3, day, hour, day + hour / 10] for day in (1, 2) for hour in (12, 24)]
    view = first_view(tmp_path, "hours.csv", table_of("year,month,day,hour,level (m)", *rows))
    assert len(view.times) == 4
    assert "hour 24 is the midnight that ends its day" in view.told
    assert view.chart.subtitle == "m · 1 Mar 2024 to 3 Mar 2024"


def test_the_widths_below_the_names_of_an_rdb_are_no_figures(tmp_path: Path) -> None:
    view = first_view(tmp_path, "gauge.rdb", _GAUGE)
    assert _units(view) == {"Discharge": "cubic feet per second", "Gage height": "feet"}
    assert len(view.times) == 3


def test_the_unit_of_one_column_in_a_key_is_not_that_of_others(tmp_path: Path) -> None:
    key = "# TG : Daily mean temperature (in 0.1 degrees Celsius)\n# RH : Daily precipitation amount (in 0.1 mm)\n"
    text = key + table_of(
        "# STN,YYYYMMDD,TG,RH,NG", *(["260", f"2024010{day}", 70 + day, day, day % 8] for day in range(1, 8))
    )
    view = first_view(tmp_path, "260.txt", text)
    assert len(view.times) == 7
    assert [role.unit for role in view.cube.roles.measures] == ["0.1 degrees Celsius", "0.1 mm", ""]


def test_years_and_months_of_the_met_office_are_a_time(tmp_path: Path) -> None:
    text = "Camborne\n   yyyy  mm   tmax    tmin    rain\n              degC    degC      mm\n"
    text += "".join(f"   1979  {month:2}   {6 + month}.5    {month}.9   13{month}.8\n" for month in range(1, 10))
    view = first_view(tmp_path, "camborne.txt", text)
    assert len(view.times) == 9
    assert "mm" not in {role.field for role in view.cube.roles.measures}


def test_what_lines_above_say_of_all_rows_is_no_name_of_a_column(tmp_path: Path) -> None:
    text = "Country: Germany\nYear: all\n\n" + table_of(
        "Country,Year,Births (thousand)", *(f"Germany,{year},{year - 1250}" for year in (2020, 2021, 2022))
    )
    view = first_view(tmp_path, "births.csv", text)
    assert [view.cube.table.field(name).label for name in ("Country", "Year")] == ["Country", "Year"]


@pytest.mark.parametrize("more", ["", ";;"])
def test_what_is_said_of_one_station_above_a_wider_table_names_none_of_its_columns(tmp_path: Path, more: str) -> None:
    above = f"Station;Lat;Lon;Unit{more}\nBonn;50.7;7.1;mm{more}\n"
    rows = "Year;Jan;Feb;Mar;Apr;May\n2019;45.1;33.2;60.5;20.1;70.3\n2020;35.1;63.2;50.5;10.1;80.3\n"
    (tmp_path / "rain.csv").write_text(above + rows + "2021;55.1;43.2;40.5;30.1;60.3\n", encoding="utf-8")
    document = open_document(tmp_path / "rain.csv")
    measures = document.roles(document.sheet.resources[0].name).measures
    assert [(measure.title, measure.unit) for measure in measures] == [
        (month, "mm") for month in ("Jan", "Feb", "Mar", "Apr", "May")
    ]
