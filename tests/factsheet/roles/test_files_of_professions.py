"""What nurses, coaches, farmers, surveyors and founders of firms write is read for what it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.charts.exploring.chosen_views import charts_of
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.exploring.tables import cube_of_text


def units(cube: Cube) -> dict[str, str]:
    return {measure.title: measure.unit for measure in cube.roles.measures}


def test_millions_behind_money_are_millions_and_flags_behind_it_are_none(tmp_path: Path) -> None:
    cash = cube_of_text(tmp_path, "Month,Cash,Burn\nJan 2024,€1.2m,€85k\nFeb 2024,€1.115m,€90k\nMar 2024,€1.03m,€82k\n")
    assert cash.figures("Cash").tolist() == [1_200_000, 1_115_000, 1_030_000]
    price = cube_of_text(tmp_path, "Country,Price\nA,€3.50\nB,€4.10 b\nC,€2.20\nD,€3.10\n")
    assert price.figures("Price").tolist() == [3.5, 4.1, 2.2, 3.1]


def test_two_figures_of_a_cell_are_columns_as_their_head_names_them(tmp_path: Path) -> None:
    text = "Date,High/Low,Rain\n2024-06-01,76°/58°,0.42 IN\n2024-06-02,71°/55°,0.00 IN\n2024-06-03,80°/60°,1.10 IN\n"
    cube = cube_of_text(tmp_path, text)
    assert units(cube) == {"High": "°", "Low": "°", "Rain": "IN"}
    assert cube.figures("Low").tolist() == [58, 55, 60]
    assert [*units(cube_of_text(tmp_path, "Team,Won/Lost\nA,3/1\nB,2/2\nC,0/4\n"))] == ["Won", "Lost"]
    for head in ("Row/Seat", "Day/Month", "Width/Height"):
        assert not units(cube_of_text(tmp_path, f"Name,{head}\nA,5/12\nB,7/3\nC,1/4\n"))


@pytest.mark.parametrize("heights", ['"5\'4""" "5\'11""" "6\'0"""', "5ft4in 5ft11in 6ft", "5'4 5'11 6'0"])
def test_feet_and_inches_are_inches(tmp_path: Path, heights: str) -> None:
    rows = "".join(f"{name},{height}\n" for name, height in zip("ABC", heights.split(), strict=True))
    cube = cube_of_text(tmp_path, f"Player,Height\n{rows}")
    assert units(cube) == {"Height": "in"}
    assert cube.figures("Height").tolist() == [64, 71, 72]


def test_minutes_and_seconds_written_like_them_are_none(tmp_path: Path) -> None:
    assert not units(cube_of_text(tmp_path, 'Name,Lap time\nA,"1\'05"""\nB,"1\'08"""\n'))


def test_lengths_in_unlike_units_are_counted_in_one(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Exercise,Rest,Reps\nSquat,90 s,10\nBench,2 min,8\nRow,1 min,12\nCurl,45 s,15\n")
    assert cube.figures("Rest").tolist() == [90, 120, 60, 45]
    assert units(cube)["Rest"] == "seconds"
    flagged = cube_of_text(tmp_path, "Country,Rate\nA,5.1 d\nB,4.2\nC,3.3 s\nD,4.1\nE,3\nF,2 d\n")
    assert flagged.figures("Rate").tolist() == [5.1, 4.2, 3.3, 4.1, 3, 2]


def test_units_of_science_and_trade_in_brackets(tmp_path: Path) -> None:
    heads = "10 m (s),U-Wert (W/m²K),Heizwärme (kWh/m²a),Surface (ares),Mass (u),Men (u),Rate (a)"
    cube = cube_of_text(tmp_path, f"Name,{heads}\nA,1.8,0.3,55,12,1.01,3,5\nB,1.9,0.9,80,30,2.01,4,6\n")
    found = units(cube)
    assert [found[name] for name in ("10 m", "U-Wert", "Heizwärme", "Surface", "Mass")] == [
        "s", "W/m²K", "kWh/m²a", "ares", "u"
    ]  # fmt: skip
    assert [*found.values()][5:] == ["", ""]
    milk = cube_of_text(tmp_path, "Month,milk_litres\n2024-01,300\n2024-02,320\n2024-03,310\n")
    assert units(milk) == {"Milk": "litres"}


def test_a_variance_below_nought_is_a_figure(tmp_path: Path) -> None:
    budget = cube_of_text(tmp_path, "Item,Budget,Actual,Variance\nSubs,4200,4310,110\nTickets,2800,2455,-345\n")
    assert "Variance" in units(budget)
    sure = cube_of_text(tmp_path, "Item,Mean,Variance\nA,4200,110\nB,2800,345\n")
    assert "Variance" not in units(sure)


def test_years_from_and_to_are_not_ranked(tmp_path: Path) -> None:
    kings = cube_of_text(tmp_path, "name,start,end\nWilliam I,1066,1087\nWilliam II,1087,1100\nHenry I,1100,1135\n")
    assert not kings.roles.measures
    prices = cube_of_text(tmp_path, "name,start,end\nA,1500,1200\nB,1700,1900\nC,1800,1650\n")
    assert prices.roles.measures


@pytest.mark.parametrize(
    "text",
    [
        "Point,Elev (m),Code\n1,92.413,IP\n2,92.701,TR\n3,93.118,TR\n4,93.560,BLD\n",
        "Run,Date,Level,Glucose\n1,2024-03-04,L1,5.2\n1,2024-03-04,L2,15\n2,2024-03-05,L1,5.3\n2,2024-03-05,L2,15.2\n",
    ],
)
def test_what_is_numbered_is_not_measured(tmp_path: Path, text: str) -> None:
    cube = cube_of_text(tmp_path, text)
    assert len(cube.roles.measures) == 1
    played = cube_of_text(tmp_path, "Game,Points\n1,23\n2,25\n3,28\n4,11\n")
    assert "Game" in [measure.field for measure in played.roles.measures]


def test_few_things_with_numbers_are_ranked_together(tmp_path: Path) -> None:
    days = ("02", "02", "03", "05", "05", "08")
    rows = "".join(f"2024-03-{day},UK{number * 7 % 25 + 120},{number + 3.1}\n" for number, day in enumerate(days))
    first = beginning(cube_of_text(tmp_path, f"Date,Ewe,Weight kg\n{rows}")).exploration
    assert first is not None
    assert first.form == "ranking"
    assert cube_of_text(tmp_path, f"Date,Ewe,Weight kg\n{rows}").roles.time == ""


def test_an_end_at_another_hour_is_not_the_same_time(tmp_path: Path) -> None:
    text = "Alarm,Ende,Kräfte\n03.01.2024 14:12,03.01.2024 15:40,9\n17.01.2024 02:51,17.01.2024 06:10,24\n"
    role = cube_of_text(tmp_path, f"{text}18.01.2024 17:30,18.01.2024 18:05,6\n").roles.role("Ende")
    assert role is not None
    assert "the same time" not in role.reason


def test_bills_from_one_day_to_another_stand_at_the_last(tmp_path: Path) -> None:
    british = cube_of_text(
        tmp_path, "Period,kWh\n01/01/2024 - 31/01/2024,412\n01/02/2024 - 29/02/2024,388\n01/03/2024 - 31/03/2024,340\n"
    )
    american = cube_of_text(
        tmp_path, "Week,Sales\n1/1/2024 - 1/7/2024,4\n1/8/2024 - 1/14/2024,3\n1/15/2024 - 1/21/2024,5\n"
    )
    assert [cube.times is not None and cube.times.axis for cube in (british, american)] == ["date", "date"]
    unsure = cube_of_text(tmp_path, "Period,kWh\n05/01/2024 - 05/02/2024,412\n05/02/2024 - 05/03/2024,388\n")
    assert unsure.roles.time == ""


def test_hours_stay_in_their_order_and_lessons_have_a_course(tmp_path: Path) -> None:
    file = tmp_path / "shop.csv"
    file.write_text("Hour,Sales\n9:00-10:00,5\n10:00-11:00,9\n11:00-12:00,2\n12:00-13:00,7\n", encoding="utf-8")
    assert charts_of(open_document(file))
    lessons = cube_of_text(tmp_path, ",Mon,Tue,Wed\n1,25,28,22\n2,27,24,26\n3,22,21,20\n")
    first = beginning(lessons).exploration
    assert first is not None
    assert first.form == "line"


def test_thousands_with_points_beside_what_is_counted_whole_are_thousands(tmp_path: Path) -> None:
    rows = "A;12.345;3.221;6.123\nB;11.204;2.640;5.500\nC;13.890;3.105;7.120\nD;12.001;2.999;6.450\n"
    people = cube_of_text(tmp_path, f"Mahalle;Nüfus;Hane;Erkek\n{rows}")
    assert people.figures("Nüfus").tolist() == [12_345, 11_204, 13_890, 12_001]
    assert people.figures("Erkek")[0] == 6_123
    areas = cube_of_text(tmp_path, f"Stadt;Einwohner;Haushalte;Fläche\n{rows}")
    assert areas.figures("Fläche")[0] == 6.123
    masses = cube_of_text(tmp_path, f"Sample;Mass A;Mass B;Mass C\n{rows}")
    assert masses.figures("Mass A")[0] == 12.345


def test_numbers_that_are_parted_by_letters_are_names(tmp_path: Path) -> None:
    forest = cube_of_text(tmp_path, "Abteilung,Fläche (ha)\n12a,4.2\n12b,3.1\n13a,6.8\n14,5.0\n")
    assert (forest.roles.entity, [*units(forest)]) == ("Abteilung", ["Fläche"])
    assert "Rate" in units(cube_of_text(tmp_path, "Country,Rate\nA,12a\nB,13b\nC,14\nD,15\n"))


def test_amounts_below_unit_are_neither_measured_nor_counted_nor_units(tmp_path: Path) -> None:
    prices = cube_of_text(
        tmp_path, "Product,Unit,Lidl,Aldi\nMilk,1 l,1.15,1.15\nBread,800 g,0.79,0.75\nEggs,12,2.35,2\n"
    )
    assert (prices.roles.entity, units(prices)) == ("Product", {"Lidl": "", "Aldi": ""})


def test_a_first_column_that_counts_the_names_behind_it_is_not_measured(tmp_path: Path) -> None:
    rows = "1,Lights,0.62\n2,Sockets,0.31\n3,Cooker,0.18\n4,Shower,0.15\n"
    assert [*units(cube_of_text(tmp_path, f"Circuit,Description,Zs (Ω)\n{rows}"))] == ["Zs"]
    assert "Distance" in units(cube_of_text(tmp_path, f"Distance (km),Description,Altitude\n{rows}"))
    assert cube_of_text(tmp_path, f"Day,Phase,OD\n{rows}").roles.time == "Day"


def test_neither_a_second_day_nor_a_latitude_is_who_is_counted(tmp_path: Path) -> None:
    days = ("01,2024-03-04", "02,2024-03-03", "02,2024-03-06", "05,2024-03-07")
    cases = "".join(f"C{number},{30 + number},2024-03-{day}\n" for number, day in enumerate(days))
    assert cube_of_text(tmp_path, f"Case ID,Age,Onset,Reported\n{cases}").roles.entity != "Reported"
    log = cube_of_text(
        tmp_path,
        "Time,Lat,Wind,Baro (hPa)\n06:00,50°45.2'N,SW 4,1012\n08:00,50°40.1'N,SW 4,1011\n10:00,50°36.0'N,SW 5,1009\n",
    )
    assert log.roles.entity == "Time"
    classes = cube_of_text(tmp_path, "Grupo,Alumnos\n1ºA,28\n1ºB,27\n2ºA,30\n")
    assert classes.roles.entity == "Grupo"


def test_days_of_a_month_that_nobody_names_go_on_and_degrees_behind_temperatures_are_units(tmp_path: Path) -> None:
    rain = cube_of_text(tmp_path, "Datum,Regen (mm)\n1.,3\n2.,0\n3.,5\n4.,1\n")
    assert rain.roles.time == "Datum"
    ranked = cube_of_text(tmp_path, "Platz,Name,Punkte\n1.,Ann,30\n2.,Ben,28\n3.,Cem,25\n")
    assert ranked.roles.time == ""
    assert units(cube_of_text(tmp_path, "Animal,Temp\nA,38.6C\nB,38.4C\nC,39C\n")) == {"Temp": "°C"}
    assert units(cube_of_text(tmp_path, "Region,Sales\nA,38.6C\nB,38.4C\nC,39C\n")) == {"Sales": ""}


def test_units_that_end_the_names_of_programs(tmp_path: Path) -> None:
    rows = "2024-01-01,1.5,3,4\n2024-01-02,1.6,4,5\n2024-01-03,1.7,5,7\n"
    log = cube_of_text(tmp_path, f"time,rtt_ms,lead_time_days,run_hours\n{rows}")
    assert units(log) == {"Rtt": "ms", "Lead time": "days", "Run": "hours"}


def test_a_number_left_of_the_weeks_is_not_measured_beside_their_total_either(tmp_path: Path) -> None:
    file = tmp_path / "cinema.csv"
    rows = "Dune,1,1240,980,610,2830\nEmma,2,410,460,390,1260\nUbik,3,220,110,,330\n"
    file.write_text(f"Film,Screen,Week 1,Week 2,Week 3,Total\n{rows}", encoding="utf-8")
    document = open_document(file)
    cubes = [document.cube(resource.name) for resource in document.sheet.resources]
    assert [[measure.field for measure in cube.roles.measures] for cube in cubes] == [["value"], ["Total"]]
