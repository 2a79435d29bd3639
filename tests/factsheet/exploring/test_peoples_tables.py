"""Small tables as people have them at home, at school and in a shop, as they are explored."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from tests.factsheet.exploring.tables import cube_of_text


def test_what_is_bought_for_a_price_is_not_the_unit_of_the_price(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Item,Price,Unit\nMilk,1.19,l\nFlour,0.89,kg\nEggs,3.2,piece\nSalt,0.5,kg\n")
    (price,) = cube.roles.measures
    assert (price.unit, price.unit_field) == ("", "Unit")


def test_what_is_bought_is_no_unit_of_a_price_behind_how_much_of_it(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Item,Quantity,Unit,Price\nMilk,2,l,2.38\nFlour,1,kg,0.89\nSalt,3,kg,1.5\n")
    assert [(known.field, known.unit_field) for known in cube.roles.measures] == [("Quantity", "Unit"), ("Price", "")]


@pytest.mark.parametrize(("units", "unit"), [("USD/t", "USD/t"), ("2015=100", "2015=100")])
def test_money_and_indices_beside_prices_are_their_units(tmp_path: Path, units: str, unit: str) -> None:
    cube = cube_of_text(tmp_path, f"Item,Price,Unit\nMilk,119,{units}\nFlour,89,{units}\nEggs,32,{units}\n")
    assert cube.roles.measures[0].unit == unit


def test_the_time_that_each_thing_takes_is_no_course_of_time(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Product,Days,Time\nBread,2,45\nCake,5,90\nJam,120,60\nCheese,60,240\n")
    assert (cube.roles.time, cube.roles.entity) == ("", "Product")


def test_times_that_rise_beside_numbered_samples_are_a_course(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Sample,Time,Level\nS1,0,4.5\nS2,10,9.0\nS3,20,6.1\nS4,40,2.2\n")
    assert cube.roles.time == "Time"


def test_terms_of_a_university_are_a_line_that_keeps_their_names(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Semester;Anfänger\nWS 2021/22;1204\nSS 2022;115\nWS 2022/23;126\nSS 2023;98\n")
    first = beginning(cube).exploration
    assert first is not None
    assert first.form == "line"
    assert cube.times is not None
    assert cube.times.text(cube.times.values[0]) == "WS 2021/22"


@pytest.mark.parametrize(
    ("head", "unit"),
    [("Fiyat (TL)", "TL"), ("Урожайность, ц/га", "ц/га"), ("金价(元/克)", "元/克"), ("المساحة (كم²)", "كم²")],
)
def test_units_of_other_languages_are_read_from_names(tmp_path: Path, head: str, unit: str) -> None:
    cube = cube_of_text(tmp_path, f"Ort;{head}\nA;34\nB;42\nC;18\n")
    assert cube.roles.measures[0].unit == unit


def test_degrees_behind_decimals_are_read_and_ordinals_stay_names(tmp_path: Path) -> None:
    warmth = cube_of_text(tmp_path, "Ort;Temperatur\nAachen;24,5°\nBonn;25,1°\nCelle;22,0°\n")
    assert warmth.roles.measures[0].unit == "°"
    places = cube_of_text(tmp_path, "Posto;Nome;Punti\n1°;Anna;30\n2°;Bea;20\n3°;Ugo;10\n")
    assert [measure.field for measure in places.roles.measures] == ["Punti"]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Team,Round 1,Round 2,Total\nOwls,8,7,15\nFoxes,6,9,15\nBears,9,5,14\n", "Total"),
        ("Product,Sales,Cost,Total\nA,10,2,3\nB,20,2,3\nC,9,5,4\n", "Sales"),
        ("Team,Gold,Silver,Total\nA,3,1,4\nB,1,2,3\nC,0,4,4\n", "Gold"),
        ("Team,W,D,L,GF,Pts\nRovers,7,2,1,22,23\nUnited,6,3,1,19,21\nCity,6,1,3,18,19\n", "Pts"),
        ("Flat,Rooms,Rent\nElm St,2,1250\nOak Ave,3,1780\nPine Rd,1,890\n", "Rent"),
        ("Adhérent;Né en;Cotisation\nMarie;1961;45\nPaul;1975;60\nLuc;1988;30\n", "Cotisation"),
    ],
)
def test_the_sum_of_rounds_points_and_rents_are_seen_first(tmp_path: Path, text: str, measure: str) -> None:
    assert cube_of_text(tmp_path, text).roles.measures[0].field == measure


def test_numbers_of_classes_with_one_figure_each_are_names(tmp_path: Path) -> None:
    classes = cube_of_text(tmp_path, "Klasse;Schüler\n5;28\n6;26\n7;31\n8;24\n")
    assert classes.roles.entity == "Klasse"
    plots = cube_of_text(tmp_path, "Plot,Nitrogen,Yield\n1,0,3.1\n2,0,3.3\n3,50,4.2\n4,50,4.4\n")
    assert plots.roles.entity == ""


def test_sexes_that_are_numbers_are_measured_by_nobody(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Nr;Geschlecht;Alter\n1;1;40\n2;2;51\n3;2;33\n4;1;67\n5;2;29\n")
    assert [measure.field for measure in cube.roles.measures] == ["Alter"]


ENTRIES = """2026-01-02;Rewe;-45.20;1954.80
2026-01-03;Power;-85;1869.80
2026-01-05;Pay;2450;4319.80
2026-01-07;Rent;-890;3429.80
2026-01-09;Rewe;-61.35;3368.45
"""


@pytest.mark.parametrize("entries", [ENTRIES, "\n".join(ENTRIES.strip().split("\n")[::-1])])
def test_the_balance_of_an_account_is_its_line_and_no_line_joins_its_entries(tmp_path: Path, entries: str) -> None:
    first = beginning(cube_of_text(tmp_path, f"Date;Payee;Amount;Balance\n{entries}")).exploration
    assert first is not None
    assert (first.form, first.measure) == ("line", "Balance")


def test_a_balance_of_trade_is_seen_behind_what_it_is_made_of(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Year,Exports,Imports,Balance\n2020,10,8,2\n2021,12,9,3\n2022,14,9,5\n2023,15,12,3\n")
    assert [measure.field for measure in cube.roles.measures] == ["Exports", "Imports", "Balance"]


@pytest.mark.parametrize("times", [("08:00", "08:15", "08:30", "08:45"), ("0:00", "0:10", "0:20", "0:30")])
def test_times_of_one_day_that_lie_evenly_apart_are_a_course(tmp_path: Path, times: tuple[str, ...]) -> None:
    rows = "".join(f"{time},{figure}\n" for time, figure in zip(times, (12.5, 14.0, 13.5, 12.0), strict=True))
    cube = cube_of_text(tmp_path, f"Zeit,Temperatur (°C)\n{rows}")
    first = beginning(cube).exploration
    assert first is not None
    assert (first.form, cube.roles.time) == ("line", "Zeit")


@pytest.mark.parametrize("times", [("08:00", "08:12", "08:30", "08:45"), ("0:01", "0:10", "0:21", "0:35")])
def test_times_of_one_day_that_nobody_tells_are_bars_in_their_order(tmp_path: Path, times: tuple[str, ...]) -> None:
    rows = "".join(f"{time},{figure}\n" for time, figure in zip(times, (12.5, 14.0, 13.5, 12.0), strict=True))
    cube = cube_of_text(tmp_path, f"Zeit,Temperatur (°C)\n{rows}")
    first = beginning(cube).exploration
    assert first is not None
    assert (first.form, cube.roles.entity) == ("ranking", "Zeit")
    assert cube.entities is not None
    assert list(cube.entities.words) == list(times)


def test_the_times_of_those_who_ran_are_lengths_and_the_hour_of_their_start_is_none(tmp_path: Path) -> None:
    head = "Place,Bib,Athlete,Start time,Swim,Total"
    rows = "1,14,Frost,9:00:00,0:24:10,2:09:06\n2,3,Sun,9:00:00,0:22:58,2:11:21\n3,27,Hale,9:01:00,0:26:40,2:13:00\n"
    cube = cube_of_text(tmp_path, f"{head}\n{rows}")
    assert [measure.field for measure in cube.roles.measures] == ["Swim", "Total"]
    assert cube.figures("Swim").round(2).tolist() == [24.17, 22.97, 26.67]


@pytest.mark.parametrize(
    ("text", "field", "unit", "figures"),
    [
        ("Who,Best\nAda,58.31\nBea,1:02.40\nCid,59.9\n", "Best", "seconds", [58.31, 62.4, 59.9]),
        ("Route,Pace\nLake,5:19 /km\nPark,5:03 /km\nHill,6:12 /km\n", "Pace", "min/km", [5.317, 5.05, 6.2]),
        (
            "Run,Distance (km),Time (h:min:s)\na,8,0:43:12\nb,12,1:07:30\nc,21,2:04:48\n",
            "Time (h:min:s)", "hours", [0.72, 1.125, 2.08],
        ),
    ],
)  # fmt: skip
def test_times_below_and_above_a_minute_or_an_hour_and_a_pace_in_its_cell_are_figures(
    tmp_path: Path, text: str, field: str, unit: str, figures: list[float]
) -> None:
    cube = cube_of_text(tmp_path, text)
    assert next(measure.unit for measure in cube.roles.measures if measure.field == field) == unit
    assert cube.figures(field).tolist() == figures


@pytest.mark.parametrize(
    ("text", "measured"),
    [
        ("Name,Club,Time,Rank\nMia,SV,00:39:01,2\nAnna,LC,00:38:12,1\nLea,LC,00:40:45,3\n", ["Time"]),
        ("Pos,Name,Time\n1,Anna,2:38:12\n2,Mia,2:38:12\n3,Lea,2:40:45\n,Ina,DNF\n", ["Time"]),
        ("Place,Name,Time\n1st,Anna,2:38:12\n2nd,Mia,2:39:01\n3rd,Lea,2:40:45\n", ["Time"]),
        ("Platz;Name;Jg.;Zeit\n1;Anna;2001;0:38:12\n2;Mia;1999;0:39:01\n3;Lea;2003;0:40:45\n", ["Zeit"]),
        ("Name,YOB,Finish time\nAnna,2001,0:38:12\nMia,1999,0:39:01\nLea,2003,0:40:45\n", ["Finish time"]),
        ("Место,Имя,Г.р.,Результат\n1,Анна,2001,0:38:12\n2,Мия,1999,0:39:01\n3,Лея,2003,0:40:45\n", ["Результат"]),
        ("Place,Name,Time\n1,Anna,14:00:00\n2,Mia,14:01:00\n3,Lea,14:02:00\n", []),
        ("Rank,Programme,Time,Viewers\n1,News,20:00,8.1\n2,Film,20:15,6.3\n3,Show,18:30,5.5\n", ["Viewers"]),
        ("No,Name,Time\n1,Anna,10:02:00\n2,Mia,10:10:00\n3,Lea,10:31:00\n", []),
    ],
)
def test_times_that_ranks_follow_are_lengths_and_those_of_a_start_or_a_broadcast_are_none(
    tmp_path: Path, text: str, measured: list[str]
) -> None:
    assert [measure.field for measure in cube_of_text(tmp_path, text).roles.measures] == measured


def test_towns_are_no_codes_of_the_days_on_which_they_were_founded_nor_are_their_areas(tmp_path: Path) -> None:
    rows = "\n".join(
        f"{town},{year},{900 + year % 7 * size},{day},{size}"
        for size, town, day in ((3, "Ayr", "1805-05-01"), (40, "Bath", "1789-11-12"), (5, "Cork", "1885-04-02"))
        for year in range(2018, 2023)
    )
    roles = cube_of_text(tmp_path, f"Town,Year,Population,Founded,Area (km²)\n{rows}").roles
    assert (roles.entity, roles.time) == ("Town", "Year")
    assert [measure.title for measure in roles.measures] == ["Population", "Area"]


def test_the_number_of_a_district_stays_its_code_beside_an_area_in_a_unit(tmp_path: Path) -> None:
    rows = "1,Ayr,12,3.5\n2,Bath,28,4.5\n3,Cork,9,4.0\n1,Ayr,12,3.6\n2,Bath,28,4.1\n3,Cork,9,4.3"
    roles = cube_of_text(tmp_path, f"District No. (number),Town,Area (km²),Rate\n{rows}").roles
    assert roles.of_kind("code") == ("District No. (number)",)


@pytest.mark.parametrize("name", ["As of", "Date", "Stand"])
def test_places_with_the_day_that_their_figures_are_from_are_compared(tmp_path: Path, name: str) -> None:
    rows = "India,1425,2023-07-01\nChina,1409,2023-12-31\nUSA,335,2024-01-01\n"
    roles = cube_of_text(tmp_path, f"Country,Population,{name}\n{rows}").roles
    assert (roles.entity, roles.time) == ("Country", "")


def test_a_day_before_the_place_where_something_happened_on_it_is_a_time(tmp_path: Path) -> None:
    rows = "2023-07-01,India,5.1\n2023-12-31,China,6.0\n2024-01-01,Japan,7.5\n"
    assert cube_of_text(tmp_path, f"Date,Country,Magnitude\n{rows}").roles.time == "Date"


def test_times_of_runners_beside_the_day_of_each_are_lengths_and_those_of_their_start_hours(tmp_path: Path) -> None:
    rows = "Al,00:42:10,2024-05-01\nBo,01:02:00,2024-05-02\nCy,00:55:01,2024-05-03\n"
    roles = cube_of_text(tmp_path, f"Runner,Time,Date\n{rows}").roles
    assert (roles.entity, roles.time, [measure.field for measure in roles.measures]) == ("Runner", "", ["Time"])
    started = cube_of_text(tmp_path, f"Runner,Start time,Date\n{rows}").roles
    assert not started.measures


def test_hours_beside_the_days_of_readings_stay_times_of_the_day(tmp_path: Path) -> None:
    rows = "2024-05-01,06:00,12\n2024-05-01,18:00,17\n2024-05-02,06:00,11\n2024-05-02,18:00,19\n"
    roles = cube_of_text(tmp_path, f"Date,Time,Temperature (°C)\n{rows}").roles
    assert (roles.time != "", [measure.title for measure in roles.measures]) == (True, ["Temperature"])


@pytest.mark.parametrize(
    ("text", "measured"),
    [
        ("Runner,10 km\nAl,42:10\nBo,39:06\nCy,55:03\n", [("minutes", [42.167, 39.1, 55.05])]),
        ("Who,1500 m\nAl,4:12\nBo,3:54\nCy,5:03\n", [("minutes", [4.2, 3.9, 5.05])]),
        ("Runner,42 km\nAl,3:45\nBo,4:30\nCy,5:15\n", [("hours", [3.75, 4.5, 5.25])]),
    ],
)
def test_minutes_and_hours_below_a_way_are_those_in_which_people_go_it(
    tmp_path: Path, text: str, measured: list[tuple[str, list[float]]]
) -> None:
    cube = cube_of_text(tmp_path, text)
    assert [(measure.unit, cube.figures(measure.field).tolist()) for measure in cube.roles.measures] == measured


_REGIONS = "North,5510,2022-12-31\nSouth,3429,2023-06-30\nWest,4320,2023-12-31\n"


@pytest.mark.parametrize("name", ["Stand", "As of", "Date", "Date of survey", "Data aktualizacji", "Last census"])
def test_different_names_are_not_joined_by_the_day_that_the_figures_of_each_are_from(tmp_path: Path, name: str) -> None:
    roles = cube_of_text(tmp_path, f"Region,Population,{name}\n{_REGIONS}").roles
    assert (roles.entity, roles.time) == ("Region", "")


@pytest.mark.parametrize(
    "days", [("2023-01-05", "2023-02-11", "2023-03-20"), ("2023-01-05", "2023-02-12", "2023-05-20")]
)
def test_three_cities_with_the_day_of_each_are_compared(tmp_path: Path, days: Sequence[str]) -> None:
    rows = "\n".join(
        ",".join(row) for row in zip(("Paris", "Oslo", "Voss"), ("12.1", "15.2", "9.9"), days, strict=True)
    )
    roles = cube_of_text(tmp_path, f"City,PM10 (µg/m³),Date\n{rows}").roles
    assert (roles.entity, roles.time) == ("City", "")


def test_the_year_that_figures_are_from_is_not_measured(tmp_path: Path) -> None:
    roles = cube_of_text(tmp_path, "Region,As of,Population\nNorth,2022,5510\nSouth,2023,3429\nWest,2024,4320\n").roles
    assert (roles.entity, roles.time) == ("Region", "")
    assert [measure.field for measure in roles.measures] == ["Population"]


@pytest.mark.parametrize(
    "text",
    [
        "Date,Event,Amount\n2024-01-01,Fair,100\n2024-01-13,Concert,250\n2024-02-06,Dinner,90\n",
        "Name,Date,Amount\nAda,2024-01-01,100\nBea,2024-01-13,250\nCid,2024-02-06,90\n",
        "Meter,Count,Date\nR1,10,2024-01-03\nR2,12,2024-02-08\nR3,15,2024-03-30\n",
        "Remark,Weight (kg),Date\nstart,80.1,2024-01-03\nafter holiday,79.5,2024-02-08\nnew scale,79,2024-03-30\n",
        "Weekday,Steps,Date\nMonday,8000,2024-01-01\nWednesday,7950,2024-01-03\nSaturday,9000,2024-01-06\n",
        "Visit,Weight (kg),Date\nBaseline,80,2024-01-03\nFollow-up,79,2024-02-08\nFinal,77,2024-03-30\n",
        "Speaker,Visitors,Date\nAda,80,2024-01-03\nBea,79,2024-01-10\nCid,77,2024-01-17\n",
        "As of,Balance\n2022-12-31,5510\n2023-03-31,3429\n2023-12-31,4320\n",
        "Region,Count,Stand\nNorth,10,2022-12-31\nNorth,11,2023-12-31\nSouth,20,2022-12-31\nSouth,21,2023-12-31\n",
    ],
)
def test_days_that_rows_run_over_stay_their_time(tmp_path: Path, text: str) -> None:
    assert cube_of_text(tmp_path, text).roles.time != ""
