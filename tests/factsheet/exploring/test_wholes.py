"""Shares are told of wholes alone: not where parts that weigh are missing at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.exploring.entities.additive import is_additive
from harbin_viewer.factsheet.exploring.entities.wholes import whole_of_measure, why_no_shares
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.exploring.tables import FIELDS, cube_of_text, explored

CHOICE = Exploration(resource="data", measure="Output")


def test_a_time_at_which_a_large_part_is_missing_has_no_whole(tmp_path: Path) -> None:
    rows = [[name, year, size, 1] for name, size in (("A", 60), ("B", 39), ("C", 1)) for year in range(2000, 2006)]
    rows = [row for row in rows if row[:2] not in (["B", 2002], ["C", 2004])]
    cube = explored(tmp_path, FIELDS, rows).cube("data")
    whole = whole_of_measure(cube, cube.cut({}), "Output")
    assert 2002 not in whole, "B had 39 of 100 in the year before"
    assert whole[2004] == 99, "what C may have had weighs little"
    assert why_no_shares(cube, CHOICE) == ""


def test_times_before_large_parts_begin_have_no_whole(tmp_path: Path) -> None:
    rows = [[name, year, 50, 1] for name, first in (("A", 1990), ("B", 2000)) for year in range(first, 2006)]
    cube = explored(tmp_path, FIELDS, rows).cube("data")
    assert min(whole_of_measure(cube, cube.cut({}), "Output")) == 2000


def test_shares_are_refused_where_no_time_has_a_whole(tmp_path: Path) -> None:
    rows = [["A" if year % 2 else "B", year, 50, 1] for year in range(2000, 2012)]
    rows += [["C", year, 1, 1] for year in range(2000, 2012)]
    cube = explored(tmp_path, FIELDS, rows).cube("data")
    assert why_no_shares(cube, CHOICE) == "At no time are all figures there that make up a whole."


@pytest.mark.parametrize("name", ["All fuels", "Whole economy", "Everything"])
@pytest.mark.parametrize("years", [[2000], [2000, 2001, 2002]])
def test_a_sum_of_all_others_is_no_part_of_a_whole_whatever_it_is_called(
    tmp_path: Path, name: str, years: list[int]
) -> None:
    parts = {"Coal": 40.4, "Gas": 25.3, "Wind": 7.2}
    rows = [[part, year, size + year - 2000, 1] for part, size in parts.items() for year in years]
    rows += [[name, year, round(72.9 + 3 * (year - 2000)), 1] for year in years]
    cube = explored(tmp_path, FIELDS, rows).cube("data")

    told = f"“{name}” is as large as all the others together, and may be their sum: it would be counted twice."
    assert why_no_shares(cube, CHOICE) == told


def test_a_large_part_and_a_pair_of_equals_are_parts(tmp_path: Path) -> None:
    for sizes in ({"A": 60, "B": 39, "C": 20}, {"A": 50, "B": 50}):
        rows = [[name, year, size + year % 2, 1] for name, size in sizes.items() for year in range(2000, 2006)]
        assert not why_no_shares(explored(tmp_path, FIELDS, rows).cube("data"), CHOICE)


def test_rates_and_averages_do_not_add_up_however_short_their_names_are() -> None:
    for title in ("lifeExp", "gdpPercap", "GDP per capita", "Mean income", "Life expectancy"):
        assert not is_additive("", title)
    for title in ("Population", "Export", "Output", "GDP"):
        assert is_additive("", title)


def test_by_which_prices_an_amount_is_told_makes_no_price_of_it() -> None:
    for title in (
        "Turnover in current prices",
        "GDP (constant 2015 prices)",
        "GDP at market prices",
        "GDP, current prices",
    ):
        assert is_additive("million USD", title), title
    for title in ("House prices", "Gold market price", "Price in current prices", "Current prices", "Change in prices"):
        assert not is_additive("USD", title), title


def test_figures_in_an_index_or_a_share_are_not_added_in_whatever_language() -> None:
    for unit in ("2002=100", "2010 = 100", "Índice", "индекс", "指数", "Prozent", "Anteil"):
        assert not is_additive(unit, "Output"), unit
    assert is_additive("Stück", "Ausfuhr")


OF_EACH = """Rainfall (mm)|mm;precip_mm|;Niederschlag|mm;Précipitations|mm;Осадки|мм;降水量|mm;Rainfall|inches
;Snow|cm;Temperature|C;Temp|;temp_max|;Tmin|;気温|;Dew point|;Luftfeuchtigkeit|
;Humidité relative|;Luftdruck|hPa;Blood pressure|mmHg;Pulse|;Water level|m;Wasserstand|cm
;Depth|m;Height|cm;Größe|cm;Altitude|m;身長|cm;Geschwindigkeit|;windspeed|kn;Voltage|V;pH|
;Turbidity|NTU;PM2.5|;CO2|ppm;Noise|dB;Preis|EUR;Prix|€;Precio|;Цена|руб;价格|元;Kurs|EUR
;Close|USD;Inflation|;HDI|;Grade|;GPA|;Alter|;Edad|;年龄|;Lebenserwartung|;Bevölkerungsdichte|
;Densité|;BMI|;Birth weight|g;Weight|kg;Stundenlohn|EUR;latency_ms|;Waiting time|minutes
;Wartezeit|min;Reaction time|ms;Auslastung|;BIP pro Kopf|EUR;PIB par habitant|;人均GDP|;mpg|
;Days|;Sunshine hours|h;Rain days|;Regentage|;Voter turnout|;Mean wind speed|
;Velocidad del viento|;Rain in Bergen|"""

AMOUNTS = """Population|;Population, all ages|;Working-age population|;人口|万人;Births|;Umsatz|EUR;Ventes|€
;Income|EUR;GDP|million USD;Electricity generation|TWh;Registrations|;Net migration|
;Operations|;Oil production|thousand barrels per day;Emissions|t/year;CO2|Mt;Area|km²
;Road length|km;Distance|km;Steps|;Students|;Votes|;Seats|;Points|;Goals|;Gold|;Quantity|
;Accidents|;Hours worked|hours;Screen time|h;Sick days|days;Übernachtungen|;Fish landed (kg)|kg
;Milk|l;Interest income|EUR;Wages|million EUR;Wind|GWh;Wind power|MW;Rainwater used|m³
;Raincoats sold|;Rain barrels|;Speed cameras|;High speed rail passengers|;Rainforest|km²
;Speeding fines|;Shares sold|;Scores of volunteers|;Altersrenten|EUR;Druckkosten|EUR;Notebooks|
;Graduates|;Bachelor's degrees awarded|;Temporary workers|;Templates|;Marketing|EUR
;Market value|USD;Höhere Schulen|;Kursteilnehmer|;Agents|"""


@pytest.mark.parametrize("told", "".join(OF_EACH.split("\n")).split(";"))
def test_what_each_place_or_thing_has_by_itself_is_not_added(told: str) -> None:
    title, _, unit = told.partition("|")
    assert not is_additive(unit, title)


@pytest.mark.parametrize("told", "".join(AMOUNTS.split("\n")).split(";"))
def test_amounts_are_added_whatever_their_names_remind_of(told: str) -> None:
    title, _, unit = told.partition("|")
    assert is_additive(unit, title)


RAIN = "City,Month,Rainfall (mm)\n" + "".join(
    f"{city},2024-{month:02},{size + month}\n" for city, size in (("Bergen", 98), ("Oslo", 50)) for month in (1, 2, 3)
)


def test_rain_of_several_places_is_not_stacked(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, RAIN)
    assert "by itself" in why_no_shares(cube, Exploration(resource="data", measure="Rainfall (mm)"))


def test_whose_own_table_adds_them_up_may_stack_them(tmp_path: Path) -> None:
    totals = "".join(f"Total,2024-{month:02},{148 + 2 * month}\n" for month in (1, 2, 3))
    text = (RAIN + totals).replace("Rainfall (mm)", "Days")
    assert why_no_shares(cube_of_text(tmp_path, text), Exploration(resource="data", measure="Days")) == ""


def test_what_a_table_says_its_values_are_is_asked_where_they_have_no_name_of_their_own(tmp_path: Path) -> None:
    choice = Exploration(resource="Temperature", measure="value")
    file = tmp_path / "Temperature.csv"
    file.write_text("City,2021,2022,2023\nOslo,5.5,6.1,5.9\nBergen,8.1,8.4,8.2\n", encoding="utf-8")
    document = open_document(file)
    assert "by itself" in why_no_shares(document.cube(document.sheet.resources[0].name), choice)


def test_what_a_table_of_many_things_adds_up_is_asked_of_the_one_that_is_chosen(tmp_path: Path) -> None:
    names = ("GDP growth (annual %)", "Price index (2010 = 100)", "Exports")
    rows = [f"{land},{year},{name},{place * 40 + at * 17 + year % 3 + 1}" for place, land in enumerate("ABC")
            for year in range(2015, 2021) for at, name in enumerate(names)]  # fmt: skip
    cube = cube_of_text(tmp_path, "geo,year,Indicator,Value\n" + "\n".join(rows) + "\n")
    told = {name: why_no_shares(cube, Exploration(resource="data", measure="Value", fixed={"Indicator": name}))
            for name in names}  # fmt: skip
    assert not told["Exports"]
    assert all("do not add up" in told[name] for name in names[:2])


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Company,Revenue\nShell,316.6\nTotal,218.9\nBP,213.0\n", set()),
        ("company,year,Revenue\nShell,2020,180\nShell,2021,272\nTotal,2020,140\nTotal,2021,205\n", set()),
        ("Company,Revenue\nShell,316.6\nBP,213.0\nTotal,529.6\n", {"Total"}),
        ("Company,Year,Revenue\nShell,2010,60\nBP,2010,\nTotal,2010,100\nShell,2020,500\nBP,2020,90\n", {"Total"}),
        ("Company,Revenue\nShell,316.6\nBP,-213.0\nTotal,103.6\n", {"Total"}),
        ("Company,Margin (%)\nShell,16.6\nTotal,12\nBP,3.0\n", {"Total"}),
        ("Region,Revenue\nNorth,316.6\nTotal,218.9\nSouth,213.0\n", {"Total"}),
    ],
)
def test_the_company_total_is_no_total_where_another_has_more(tmp_path: Path, text: str, groups: set[str]) -> None:
    assert cube_of_text(tmp_path, text).groups == groups
