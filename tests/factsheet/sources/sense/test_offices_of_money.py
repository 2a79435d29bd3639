"""Downloads of central banks, exchanges and city portals: what ends them, what their columns are called and are in."""

import pytest

from harbin_viewer.factsheet.roles.units import unit_in
from harbin_viewer.factsheet.sources.sense.tidy_table import TidyTable
from harbin_viewer.factsheet.sources.sense.understanding import understand
from tests.factsheet.roles.columns import roles_of
from tests.factsheet.sources.samples import table

DAYS = "".join(f"202410{day:02};3,9{day:02};1,07{day:02};{190 + day}\n" for day in range(1, 16))
FOOT = ";;;\nkod ISO;USD;HUF;\nnazwa waluty;dolar;forint;\nliczba jednostek;1;100;\n"


def _tidy(content: str) -> TidyTable:
    return understand(table(content, "some.csv"))[0]


def _units(tidy: TidyTable) -> list[str]:
    return [field.get("unit", "") for field in tidy.fields if field["type"] == "number"]


def test_what_a_bank_says_of_its_currencies_below_the_days_is_no_row() -> None:
    found = _tidy(f"data;1USD;100HUF;nr tabeli\n;dolar;forint;\n{DAYS}{FOOT}")

    assert len(list(found.rows)) == 15
    assert [field["type"] for field in found.fields][:3] == ["date", "number", "number"]


def test_rows_after_a_blank_one_that_begin_with_days_are_rows() -> None:
    assert len(list(_tidy(f"data;1USD;100HUF;nr tabeli\n{DAYS}\n20241101;3,99;1,08;211\n").rows)) == 16


@pytest.mark.parametrize(("label", "unit"), [
    ("100 HUF", ""), ("1EUR, euro", ""), ("Price, EUR", "EUR"), ("Turnover, 1000 EUR", "1000 EUR"),
])  # fmt: skip
def test_the_money_that_a_rate_is_told_for_is_not_its_unit(label: str, unit: str) -> None:
    assert unit_in(label) == unit


def test_a_unit_with_its_power_of_ten_beside_a_title_wins() -> None:
    found = _tidy(
        '"Table 1.1.6. Real Gross Domestic Product, Chained Dollars"\n"[Billions of chained (2017) dollars] Seasonally '
        'adjusted at annual rates"\n"Line","","2022","2023"\n"1","Goods","5300.2","5338.4"\n'
        '"2","Services","9300","9400.1"\n'
    )

    assert _units(found) == ["Billions of chained (2017) dollars"]


@pytest.mark.parametrize(("line", "unit"), [
    ("Variación mensual, porcentual", "%"), ("Números índice", "Base Diciembre de 2018 = 100,00"),
    ("Hay cambios; la variación porcentual es otra.", "Base Diciembre de 2018 = 100,00"),
])  # fmt: skip
def test_changes_are_not_in_the_base_of_their_index(line: str, unit: str) -> None:
    rows = "Ciudad;2021;2022\nBogotá;5,1;6,2\nCali;4,9;7,3\n"

    assert _units(_tidy(f"Índice de Precios\n{line}\nBase Diciembre de 2018 = 100,00\n\n{rows}")) == [unit]


def test_statistik_austria_is_the_source_that_it_names_with_a_letter() -> None:
    found = _tidy(
        "Bevölkerung;;\nLand;2022;2023\nWien;19;20\nTirol;7;8\nQ: STATISTIK AUSTRIA, Stand. Erstellt am 28.05.2024.\n"
    )

    assert [source["title"] for source in found.resource["sources"]] == ["STATISTIK AUSTRIA, Stand"]


def test_coordinates_of_planes_and_identifiers_are_not_measured() -> None:
    rows = "".join(
        f"{100 + number},2024-10-{number:02},{980000 + 17 * number},{number % 3}\n" for number in range(1, 20)
    )

    found = roles_of(f"Identifiant,Date,X Coordinate (State Plane),Blessés\n{rows}")

    assert [measure.field for measure in found.measures] == ["Blessés"]


def test_an_index_and_its_change_in_per_cent_share_no_unit() -> None:
    rows = (
        "Indeks;Hele landet;93,1;95,2\n;Sjælland;91;92\nProcentændring i forhold til året før;Hele landet;-8,2;-6,1\n"
    )
    found = _tidy(f"Boligernes prisindeks (2022=100) efter tid\n\n;;2023K1;2023K2\n{rows};Sjælland;-8;-6\n")

    assert _units(found) == [""]
    rows = "".join(
        f"{what},{region},{year},{value + place + year % 5}\n"
        for what, value in (("Index", 95), ("Change from last year in %", 3))
        for place, region in enumerate(("Jylland", "Fyn", "Bornholm"))
        for year in (2021, 2022, 2023)
    )
    assert roles_of(f"What,Region,Year,Value\n{rows}").measure_name == "What"
