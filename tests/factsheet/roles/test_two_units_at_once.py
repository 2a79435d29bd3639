"""A name that says a quantity in two units is in the first, and rows of measures with units are measures."""

from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.overview.whole import odd_in
from harbin_viewer.factsheet.roles.names.places import share_of_places
from harbin_viewer.factsheet.roles.unit_finding.currencies import two_moneys
from harbin_viewer.factsheet.roles.units import title_without_unit, unit_in


@pytest.mark.parametrize(("label", "title", "unit"), [
    ("Mean daily maximum °C (°F)", "Mean daily maximum", "°C"),
    ("Record high °F (°C)", "Record high", "°F"),
    ("Average precipitation mm (inches)", "Average precipitation", "mm"),
    ("Area km2 (sq mi)", "Area", "km2"),
    ("Speed km/h (mph)", "Speed", "km/h"),
    ("Weight in (kg)", "Weight in", "kg"),
    ("Length in (cm)", "Length in", "cm"),
    ("Distance km (thousands)", "Distance km", "thousands"),
])  # fmt: skip
def test_the_unit_before_the_bracket_is_that_of_the_figures(label: str, title: str, unit: str) -> None:
    assert unit_in(label) == unit
    assert title_without_unit(label, unit) == title


_CLIMATE = "\n".join([
    "Measure at Bergen,Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec,Year",
    "Mean daily maximum °C,4.3,4.3,6.2,9.9,13.6,16.3,18.2,17.7,14.7,10.6,7.3,4.9,10.7",
    "Mean daily minimum °C,0.3,-0.2,0.9,3.4,6.6,9.8,12.2,12.1,9.6,5.9,3.2,0.8,5.4",
    "Average precipitation mm,259,223,210,139,105,128,160,210,263,277,259,291,2524",
    "Mean monthly sunshine hours,25,62,115,173,220,195,179,155,101,75,37,15,1352",
])  # fmt: skip


@pytest.mark.parametrize("corner", ["Measure at Bergen", "Month", ""])
def test_temperatures_and_rain_of_a_climate_table_share_no_axis(tmp_path: Path, corner: str) -> None:
    (tmp_path / "climate.csv").write_text(_CLIMATE.replace("Measure at Bergen", corner), encoding="utf-8")
    document = open_document(tmp_path / "climate.csv")
    for resource in document.sheet.resources:
        roles = document.roles(resource.name)
        assert roles.measure_name, resource.name


def test_means_and_totals_of_anything_are_no_places() -> None:
    assert share_of_places(["Mean daily maximum", "Average rainfall", "Total costs"]) == 0
    assert share_of_places(["World", "Africa", "Asia"]) == 1
    assert share_of_places(["Norway", "Average of all"]) == 1


@pytest.mark.parametrize("label", [
    "Price USD (EUR)", "Price in USD [EUR]", "Price USD per kg (EUR)", "Cost € (GBP)", "Cost US dollars (€)",
])  # fmt: skip
def test_of_two_moneys_nothing_says_in_which_the_figures_are(tmp_path: Path, label: str) -> None:
    (tmp_path / "prices.csv").write_text(f"Product,{label}\nTea,3.2\nCoffee,4.5\nCocoa,2.1\n", encoding="utf-8")
    document = open_document(tmp_path / "prices.csv")
    name = document.sheet.resources[0].name
    (measure,) = document.roles(name).measures
    assert (measure.title, measure.unit) == (label, "")
    sentences = [notice.sentence for notice in odd_in(document, name)]
    assert any(sentence.endswith("nothing says in which it is.") for sentence in sentences)


@pytest.mark.parametrize(("label", "unit"), [
    ("Price EUR (€)", "€"), ("Price $ (AUD)", "AUD"), ("Pris kr (NOK)", "NOK"), ("Price of 1 USD (EUR)", "EUR"),
    ("Rate per USD (EUR)", "EUR"), ("GDP USD (millions)", "USD (millions)"), ("Price (USD/EUR)", "USD/EUR"),
])  # fmt: skip
def test_one_money_in_two_forms_or_told_of_is_none_of_two(label: str, unit: str) -> None:
    assert two_moneys(label) is None
    assert unit_in(label) == unit
