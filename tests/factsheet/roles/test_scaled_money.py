"""Money whose sign carries its scale, and the powers of ten of units in many languages."""

import pytest

from harbin_viewer.factsheet.roles.names.readable import readable
from harbin_viewer.factsheet.roles.unit_finding.said_units import unit_named
from harbin_viewer.factsheet.roles.unit_finding.scaled_money import scaled_money
from harbin_viewer.factsheet.roles.unit_finding.unit_powers import parted_unit
from harbin_viewer.factsheet.roles.units import is_unit, title_without_unit
from harbin_viewer.factsheet.sources.text.unit_signs import contradict


@pytest.mark.parametrize(
    ("unit", "power", "money"),
    [
        ("k€", 3, "€"), ("T€", 3, "€"), ("TEUR", 3, "EUR"), ("$000s", 3, "$"), ("US$ '000", 3, "US$"),
        ("tis. Kč", 3, "Kč"), ("tkr", 3, "kr"), ("R$ mil", 3, "R$"), ("mii lei", 3, "lei"), ("£k p.a.", 3, "£ p.a."),
        ("k€/m²", 3, "€/m²"), ("$m", 6, "$"), ("USD (m)", 6, "USD"), ("MSEK", 6, "SEK"), ("mil. Kč", 6, "Kč"),
        ("constant 2015 US$ m", 6, "constant 2015 US$"), ("€m, current prices", 6, "€, current prices"),
        ("EURbn", 9, "EUR"), ("Mds €", 9, "€"), ("KZT bn", 9, "KZT"), ("$T", 12, "$"), ("₹ crore", 7, "₹"),
    ],
)  # fmt: skip
def test_the_scale_that_a_sign_of_money_carries_is_parted_from_it(unit: str, power: int, money: str) -> None:
    assert parted_unit(unit) == (power, money)
    assert is_unit(unit)


@pytest.mark.parametrize(
    "text", ["€ T", "mil €", "EUR cr", "£ per mile", "€/m²", "t CO2 per $m", "jobs per £m", "kr m/s", "M", "kn", "mRNA"]
)
def test_no_scale_is_read_into_what_has_none_or_an_uncertain_one(text: str) -> None:
    assert scaled_money(text) is None


@pytest.mark.parametrize(
    ("label", "unit", "title"),
    [
        ("Turnover k€", "k€", "Turnover"),
        ("Umsatz Mio €", "Mio €", "Umsatz"),
        ("Umsatz in TEUR", "TEUR", "Umsatz"),
        ("Przychody w mln zł", "mln zł", "Przychody"),
        ("Exports - USD m", "USD m", "Exports"),
        ("Followers (k)", "thousand", "Followers"),
        ("GDP trillion", "trillion", "GDP"),
        ("GDP USD bn", "USD bn", "GDP"),
        ("Sales (USD x 1000)", "USD x 1000", "Sales"),
        ("Trade in billions", "billions", "Trade"),
        ("Volume (10³ t)", "10³ t", "Volume"),
        ("Cases /100k", "/100k", "Cases /100k"),
        ("Deaths per million", "per million", "Deaths per million"),
    ],
)
def test_a_scale_in_a_name_is_of_its_unit(label: str, unit: str, title: str) -> None:
    assert unit_named(label, label) == unit
    assert title_without_unit(label, unit) == title


@pytest.mark.parametrize("label", ["Sprint (100 m)", "Price (k)", "Group M", "Series B", "EUR M", "The bottom billion"])
def test_a_letter_by_itself_is_no_scale(label: str) -> None:
    assert unit_named(label, label) == ""


@pytest.mark.parametrize("label", ["Series B €", "Plan B USD", "Size M EUR", "Fund EUR B", "Grade K $", "Rope per m €"])
def test_a_letter_of_a_name_beside_money_is_none_either(label: str) -> None:
    assert unit_named(label, label) == ""


@pytest.mark.parametrize(("label", "unit", "title"), [
    ("Wages (€/h)", "€/h", "Wages"), ("Rent €/m²", "€/m²", "Rent"), ("Export (Mrd. US-$)", "Mrd. US-$", "Export"),
    ("Omsättning i MSEK", "MSEK", "Omsättning"), ("kg", "kg", "kg"), ("$ m", "$ m", "$ m"),
    ("k€", "k€", "k€"), ("M €", "", "M €"), ("$ per head", "$ per head", "$ per head"),
    ("°C", "°C", "°C"), ("m", "", "m"), ("l", "", "l"),
])  # fmt: skip
def test_prices_and_measures_that_a_label_says_are_units(label: str, unit: str, title: str) -> None:
    assert unit_named(label, label) == unit
    assert title_without_unit(label, unit) == title


@pytest.mark.parametrize(
    ("unit", "power", "thing"),
    [
        ("mill. m3", 6, "m3"), ("ezer fő", 3, "fő"), ("ribu jiwa", 3, "jiwa"), ("triệu USD", 6, "USD"),
        ("백만원", 6, "원"), ("พันล้านบาท", 9, "บาท"), ("millions d'euros", 6, "euros"),
        ("miles per hour", 0, "miles per hour"), ("兆瓦", 0, "兆瓦"), ("US$1000", 3, "US$"), ("USD10,000", 4, "USD"),
        ("tax per $1,000", 0, "tax per $1,000"), ("US$100", 0, "US$100"),
    ],
)  # fmt: skip
def test_scales_are_known_in_the_languages_of_offices(unit: str, power: int, thing: str) -> None:
    assert parted_unit(unit) == (power, thing)


def test_a_dollar_under_thousand_euros_is_denied() -> None:
    assert contradict("$", "k€")
    assert not contradict("€", "TEUR")


@pytest.mark.parametrize(
    ("name", "words", "unit"),
    [
        ("sales_k_eur", "Sales", "thousand EUR"),
        ("sales_meur", "Sales", "million EUR"),
        ("gdp_usd_bn", "GDP", "billion USD"),
        ("VALUE_MIO_EUR", "VALUE", "million EUR"),
        ("rent_eur", "Rent", "EUR"),
    ],
)
def test_a_scale_beside_a_currency_at_the_end_of_a_name_counts(name: str, words: str, unit: str) -> None:
    assert (readable(name), unit_named(name, name)) == (words, unit)
