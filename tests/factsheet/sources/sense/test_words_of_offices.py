"""What offices call times, units, sources and themselves, in the languages of their downloads."""

import pytest

from harbin_viewer.factsheet.roles.units import unit_in
from harbin_viewer.factsheet.sources.sense.tidy_table import TidyTable
from harbin_viewer.factsheet.sources.sense.understanding import understand
from tests.factsheet.sources.samples import Rows, table, workbook

MONEY: Rows = [["Year", "Gold", "Total"], ["2021-22", 3222, 45901], ["2022-23", 3715, 47560], ["2023-24", 4390, 53910]]


def _tidy(content: bytes | str, name: str = "some.csv") -> TidyTable:
    return understand(table(content, name))[0]


def _units(tidy: TidyTable) -> dict[str, str]:
    return {field.get("title") or field["name"]: field.get("unit", "") for field in tidy.fields}


def _sources(text: str) -> list[str]:
    return [source["title"] for source in _tidy(text).resource.get("sources", [])]


@pytest.mark.parametrize("name", ["ctvrtleti", "čtvrtletí", "negyedév", "çeyrek", "triwulan"])
def test_quarters_are_joined_to_their_years_in_more_languages(name: str) -> None:
    rows = "".join(f"{year},{quarter},{40000 + 100 * quarter}\n" for year in (2022, 2023) for quarter in range(1, 5))

    found = _tidy(f"rok,{name},hodnota\n{rows}")

    assert [row[0] for row in found.rows][3:5] == ["2022-Q4", "2023-Q1"]


@pytest.mark.parametrize("line", ["Sumber: BPS, Susenas", "Джерело: BPS, Susenas", "Data Sources：BPS, Susenas"])
def test_sources_are_named_in_more_languages(line: str) -> None:
    assert _sources(f'Provinsi,2021,2022\nACEH,834.24,806.82\nBALI,201.97,205.68\n"{line}"\n') == ["BPS, Susenas"]


def test_how_often_there_are_figures_is_no_source() -> None:
    rows = "Indicators,2023,2022\nGDP(yuan),89358,85310\nWages(yuan),120698,114029\n"

    assert _sources(f"Database：,Annual\nTime：,last5year\n{rows}Data Sources：National Bureau of Statistics\n") == [
        "National Bureau of Statistics"
    ]
    assert _sources(f"Database:,World Development Indicators\n{rows}") == ["World Development Indicators"]


def test_an_office_is_no_title() -> None:
    rows = '\n"Periodo","PIB","Comercio"\n2021,22.1,4\n2022,25.2,5\n2023,26.7,6\n'

    named = _tidy(f'"Instituto Nacional de Estadística y Geografía (INEGI)"\n"Cuentas nacionales"\n{rows}')

    assert named.resource["title"] == "Cuentas nacionales"


@pytest.mark.parametrize(("label", "unit"), [
    ("PIB (Millones de pesos a precios de 2018)", "Millones de pesos a precios de 2018"),
    ("Emplois (milliers d’emplois)", "milliers d’emplois"), ("Населення (тис. осіб)", "тис. осіб"),
    ("Broad Money (M3)", ""), ("Consumption (M3)", "M3"), ("Live in Thousand Oaks (Thousand Oaks)", ""),
])  # fmt: skip
def test_amounts_in_brackets_are_units(label: str, unit: str) -> None:
    assert unit_in(label) == unit


def test_a_unit_in_brackets_stands_before_the_mark_of_a_note() -> None:
    found = _tidy('"Summary"\n"Real GDP (millions of chained 2017 dollars) 1/"\nState,2021,2022\nOhio,6,7\nIowa,1,2\n')

    assert "millions of chained 2017 dollars" in _units(found).values()


@pytest.mark.parametrize(("sign", "heads", "units"), [
    ("(₹ Crore)", ["Year", "Gold", "Total"], ["₹ Crore", "₹ Crore"]),
    ("(%)", ["Year", "Gold", "Share"], ["", "%"]),
    ("(in thousands)", ["Year", "Gold (t)", "Share"], ["t", "thousands"]),
])  # fmt: skip
def test_an_amount_in_brackets_at_the_right_of_heads_without_units_is_that_of_all(
    sign: str, heads: list[str], units: list[str]
) -> None:
    content = workbook({"T 45": [["Reserves"], [None, None, sign], heads, *MONEY[1:]]}, merged=("A1:C1",))

    assert [*_units(_tidy(content, "book.xlsx")).values()][1:] == units


def test_hourly_weather_is_measured_in_its_units() -> None:
    rows = "".join(
        f"2024-10-{day:02} 00:00:00,{5 + day},8{day % 10},0.4,350,1{day % 7},1012,{day % 5}\n" for day in range(1, 21)
    )

    units = _units(_tidy(f"time,temp,rhum,prcp,wdir,wspd,pres,coco\n{rows}"))

    assert (units["Air temperature"], units["Wind speed"], units["Weather code"]) == ("°C", "km/h", "")
