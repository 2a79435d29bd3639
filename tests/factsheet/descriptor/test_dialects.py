"""What other tools say in properties of their own is put to use: paths, types, units and schemas that are shared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from harbin_viewer.factsheet.roles.described import unit_in_description
from harbin_viewer.factsheet.roles.names.readable import readable, unit_after
from tests.factsheet.descriptor.foreign_samples import package, resource, sheet_of


def test_a_path_that_stands_where_rows_should_is_a_path(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, package(resources=[resource(path=None, data="deaths.csv")]))
    assert sheet.resources[0].path == "deaths.csv"


def test_a_schema_that_the_package_shares_is_the_schema_of_those_that_name_it(tmp_path: Path) -> None:
    shared = {"deaths": {"fields": [{"name": "Entity", "type": "string", "title": "Country"}]}}
    sheet = sheet_of(tmp_path, package(schemas=shared, resources=[resource(schema="deaths")]))
    schema = sheet.resources[0].schema
    assert schema is not None
    assert schema.fields[0].title == "Country"


@pytest.mark.parametrize("said", ["units", "unit_of_measure", "uom", "unitText"])
def test_units_are_known_by_the_names_that_others_give_them(said: str, tmp_path: Path) -> None:
    fields = {"fields": [{"name": "Deaths", "datatype": "integer", said: "people"}]}
    schema = sheet_of(tmp_path, package(resources=[resource(schema=fields)])).resources[0].schema
    assert schema is not None
    assert (schema.fields[0].type, schema.fields[0].unit) == ("integer", "people")


def test_what_an_archive_says_beside_the_schema_goes_to_its_fields(tmp_path: Path) -> None:
    parameters = [
        {"bcodmo:name": "Deaths", "bcodmo:units": "mg", "bcodmo:description": "<p>wet&nbsp;weight</p>"},
        {"bcodmo:name": "Entity", "bcodmo:units": "unitless"},
    ]
    schema = sheet_of(tmp_path, package(resources=[resource(**{"bcodmo:parameters": parameters})])).resources[0].schema
    assert schema is not None
    assert [field.unit for field in schema.fields] == ["", "", "mg"]
    assert schema.fields[2].description.replace("\xa0", " ") == "wet weight"


@pytest.mark.parametrize(
    ("name", "words", "unit"),
    [
        ("area_km2", "Area", "km²"),
        ("net_generation_mwh", "Net generation", "MWh"),
        ("index_pct_vs_us", "Index pct vs us", "%"),
        ("bioweapons_status", "Bioweapons status", ""),
        ("max_depth_m", "Max depth", "m"),
        ("elevation_ft", "Elevation", "ft"),
        ("vol_log_m3_ha", "Vol log", "m³/ha"),
        ("emissions_kg_per_capita", "Emissions", "kg/capita"),
        ("BUDGET_ON_EDUCATION", "Budget on education", ""),
        ("NGDP_RPCH", "NGDP_RPCH", ""),
        ("pop_m", "pop_m", ""),
        ("alpha", "alpha", ""),
    ],
)
def test_names_of_programs_say_their_unit_where_it_can_be_nothing_else(name: str, words: str, unit: str) -> None:
    assert (readable(name), unit_after(name)) == (words, unit)


@pytest.mark.parametrize(
    ("display", "unit"),
    [
        ({"unit": "people", "conversionFactor": 1000}, "thousand people"),
        ({"unit": "%", "conversionFactor": 0.001}, "× 0.001 %"),
        ({"unit": "%", "conversionFactor": 1}, "%"),
        ({"unit": "Rate"}, ""),
        ({"shortUnit": "t"}, "t"),
    ],
)
def test_a_unit_is_that_of_the_figures_in_the_file_not_of_those_shown_elsewhere(
    display: dict[str, object], unit: str, tmp_path: Path
) -> None:
    fields = {"fields": [{"name": "Deaths", "type": "any", "owidDisplaySettings": json.dumps(display)}]}
    schema = sheet_of(tmp_path, package(resources=[resource(schema=fields)])).resources[0].schema
    assert schema is not None
    assert schema.fields[0].unit == unit


def test_an_address_is_no_publisher(tmp_path: Path) -> None:
    source = {"name": "Boix et al. (2018)", "dataPublishedBy": "https://example.org/data"}
    (found,) = sheet_of(tmp_path, package(sources=[source])).sources
    assert (found.title, found.publisher, found.path) == ("Boix et al. (2018)", "", "https://example.org/data")


@pytest.mark.parametrize(
    ("description", "unit"),
    [
        ("Total carbon emissions from fossil fuel (million metric tons of C)", "million metric tons of C"),
        ("Per capita carbon emissions (metric tons of carbon; after 1949 only)", "metric tons of carbon"),
        ("The Euribor rate. It uses pourcentage (%)", "%"),
        ("Emissions from gas fuel consumption (CDIAC)", ""),
    ],
)
def test_a_bracket_at_the_end_of_a_description_is_the_unit_if_it_is_one(description: str, unit: str) -> None:
    assert unit_in_description(description) == unit


def test_markup_in_the_description_of_a_field_is_read_as_words(tmp_path: Path) -> None:
    fields = {"fields": [{"name": "Deaths", "description": "<h4>How?</h4><p>By &lt;5 counts of <b>all</b></p>"}]}
    schema = sheet_of(tmp_path, package(resources=[resource(schema=fields)])).resources[0].schema
    assert schema is not None
    assert schema.fields[0].description.split() == ["How?", "By", "<5", "counts", "of", "all"]


def test_amounts_of_a_fiscal_package_are_in_the_currency_of_its_model(tmp_path: Path) -> None:
    fields = {"fields": [{"name": "chapter", "type": "string"}, {"name": "importe", "type": "number"}]}
    model = {"measures": {"amount": {"source": "importe"}, "other": {"source": "nowhere", "currency": "USD"}}}
    sheet = sheet_of(tmp_path, package(model=model, currency="EUR", resources=[resource(schema=fields)]))
    schema = sheet.resources[0].schema
    assert schema is not None
    assert [field.unit for field in schema.fields] == ["", "EUR"]


@pytest.mark.parametrize(("said", "tags"), [
    ({"languages": ["nl", "fr"]}, ("nl", "fr")),
    ({"language": "de_DE"}, ("de-DE",)),
    ({"language": ["http://publications.europa.eu/resource/authority/language/DEU"]}, ("de",)),
    ({"dct:language": {"@id": "http://id.loc.gov/vocabulary/iso639-1/it"}}, ("it",)),
    ({"inLanguage": "en, fra"}, ("en", "fr")),
    ({"language": [{"code": "pt-BR"}, 3, "German", "de)(\n", "x" * 99]}, ("pt-BR",)),
])  # fmt: skip
def test_languages_are_known_by_many_names_and_what_is_no_tag_is_left_out(
    said: dict[str, object], tags: tuple[str, ...], tmp_path: Path
) -> None:
    sheet = sheet_of(tmp_path, package(**said))
    assert sheet.languages == tags
    assert sheet.language == tags[0]
