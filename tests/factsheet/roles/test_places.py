"""Countries, and wholes of several that no ranking may hold."""

import pytest

from harbin_viewer.factsheet.roles.names.aggregates import aggregates_among
from harbin_viewer.factsheet.roles.names.places import (
    country_code,
    is_total,
    place_kind,
    place_name,
    share_of_countries,
    share_of_places,
)


@pytest.mark.parametrize(
    "text",
    ["France", "FRA", "FR", "Viet Nam", "Korea, Rep.",
     "Côte d’Ivoire", "Cote d'Ivoire", "Kosovo*", "EL", "UK", "South Africa",
     "Deutschland", "法国", "Франция", "The former Yugoslav Republic of Macedonia"],
)  # fmt: skip
def test_a_country_is_known_by_the_names_and_codes_of_offices(text: str) -> None:
    assert place_kind(text) == "country"


@pytest.mark.parametrize(
    "text",
    ["World", "WLD", "EU27_2020", "EU-27", "EA19", "European Union (27)", "Euro area",
     "OECD - Total", "High income", "G20",
     "Africa Eastern and Southern", "Sub-Saharan Africa", "East Asia & Pacific (excluding high income)",
     "IDA & IBRD total",
     "Least developed countries: UN classification", "Total", "Europe and Northern America", "Africa (WHO)",
     "Lower-middle-income countries", "World (excluding China)", "Arab States"],
)  # fmt: skip
def test_a_whole_of_several_is_no_country(text: str) -> None:
    assert place_kind(text) == "aggregate"


@pytest.mark.parametrize("text", ["Kreis Ahrweiler", "Alameda County, California", "Wheat", "北京市", "Intel"])
def test_other_names_are_neither(text: str) -> None:
    assert place_kind(text) == ""


def test_among_countries_with_codes_what_has_no_code_of_a_country_is_a_whole() -> None:
    codes = {"France": "FRA", "Italy": "ITA", "Spain": "ESP", "Solidarity Group": "OWID_SOL", "Other isles": ""}

    assert aggregates_among(codes, codes) == {"Solidarity Group", "Other isles"}


def test_regions_are_left_in_where_no_countries_stand_beside_them() -> None:
    assert aggregates_among(["EU", "NATO", "AAPL", "MSFT", "GOOG", "TSLA"]) == frozenset()


def test_the_total_is_a_whole_in_any_table() -> None:
    assert aggregates_among(["北京市", "天津市", "全国"]) == {"全国"}
    assert is_total("Both sexes")
    assert is_total("Insgesamt")
    assert not is_total("Men")


def test_a_code_has_a_name_to_be_shown_by() -> None:
    assert place_name("DEU") == place_name("DE") == "Germany"
    assert place_name("ZZ") == ""
    assert country_code("Viet Nam") == "VNM"


def test_a_country_with_an_unusual_code_of_three_letters_is_no_whole() -> None:
    codes = {"France": "FRA", "Italy": "ITA", "Spain": "ESP", "S. Sudan": "SDS", "Somaliland": "SOL"}

    assert aggregates_among(codes, codes) == frozenset()


@pytest.mark.parametrize(
    ("names", "wholes"),
    [
        (["North", "South", "East", "West", "Total"], {"Total"}),
        (["俄罗斯", "日本", "总值"], {"总值"}),
        (["Africa", "Asia", "Europe", "World"], {"World"}),
        (["High income", "Low income"], set()),
    ],
)
def test_regions_beside_no_country_are_what_is_compared(names: list[str], wholes: set[str]) -> None:
    assert aggregates_among(names) == wholes


def test_groups_by_human_development_are_wholes_among_countries() -> None:
    groups = {"Very high human development", "MEDIUM HUMAN DEVELOPMENT"}

    assert aggregates_among(["Norway", "Iceland", "Mexico", "India", *sorted(groups)]) == groups


@pytest.mark.parametrize(
    ("heading", "share"),
    [("Country", 1), ("ship_country", 1), ("Country of birth", 1), ("iso2", 1), ("Land", 1), ("Pays", 1), ("Страна", 1),
     ("State", 0), ("Island", 0), ("Department", 0), ("Iso20", 0), ("", 0)],
)  # fmt: skip
def test_below_a_heading_that_says_so_codes_that_are_words_as_well_are_countries(heading: str, share: float) -> None:
    assert share_of_countries(["DE", "CA", "IN"], heading) == share
    assert share_of_countries(["Sales", "IT", "HR"], heading) == 0


@pytest.mark.parametrize(
    "texts",
    ["Sales|IT|HR|Total company", "IT|HR|PR|QA", "CA|CO|DE|GA|IL|IN|MA|MD", "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI",
     "YES|NO|DK", "DE|EN|ES|FR|IT|NL|PL|PT", "CO|NO", "GK|DF|MF|FW"],
)  # fmt: skip
def test_codes_of_departments_states_and_tongues_are_no_countries(texts: str) -> None:
    assert share_of_countries(texts.split("|")) == 0
    assert share_of_places(texts.split("|")) < 0.6


@pytest.mark.parametrize("texts", ["DE|FR|IT|UK", "AT|BE|IT|EU27_2020|EA20", "US|UK|France", "IT", "AUT|BEL|ITA|NOPE"])
def test_codes_among_countries_are_countries(texts: str) -> None:
    assert share_of_places(texts.split("|")) >= 0.75


def test_the_earth_is_a_planet_beside_others_and_a_whole_beside_land_and_sea() -> None:
    assert not aggregates_among(["Sun", "Jupiter", "Earth", "Moon"])
    assert aggregates_among(["Earth", "Land", "Ocean"]) == {"Earth"}
    assert aggregates_among(["Earth", "Mars", "Venus", "Total"]) == {"Total"}


MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@pytest.mark.parametrize(("year", "parts"), [
    ("Year", MONTHS), ("Annual", MONTHS), ("Jahr", ["Januar", "März", "Juli", "Dezember"]),
    ("Año", ["T1", "T2", "T3", "T4"]),
])  # fmt: skip
def test_the_year_is_the_whole_of_its_months(year: str, parts: list[str]) -> None:
    assert aggregates_among([*parts, year]) == {year}


@pytest.mark.parametrize("names", [["Year", "Age", "Height", "Income", "Weight"], ["Annual", "Biennial", "Perennial"]])
def test_a_year_beside_others_is_no_whole(names: list[str]) -> None:
    assert not aggregates_among(names)
