"""Figures after the last year that a country has of its own, and the source below several tables."""

import pytest

from harbin_viewer.factsheet.sources.sense.understanding import understand
from tests.factsheet.sources.samples import reading, table

TABLES = (
    "Births\nRegion,2021,2022\nNorth,120,118\nSouth,210,205\n\nDeaths\nRegion,2021,2022\nNorth,90,95\nSouth,170,171\n"
)


@pytest.mark.parametrize("called", ["Estimates Start After", "Forecasts begin after"])
def test_figures_after_the_last_year_of_a_country_are_told_as_estimates(called: str) -> None:
    text = f"Country,2021,2022,2023,{called}\nBrazil,1.5,2.5,3.5,2022\nIndia,4.5,5.5,6.5,2021\nChad,1.25,2.25,3.25,\n"

    found = understand(table(text, "some.csv"))

    names = [field["name"] for field in found[0].fields]
    marked = {(row[0], row[names.index("year")]) for row in found[0].rows if row[names.index("Note on Value")]}
    assert marked == {("Brazil", "2023"), ("India", "2022"), ("India", "2023")}
    assert len(found) == 1
    assert any(called in notice.sentence for notice in found[0].notices)


@pytest.mark.parametrize(("end", "titles"), [
    ("\nSource: National Office\n", ["National Office", "National Office"]),
    ("Source: National Office\n", [None, "National Office"]),
    ("\nSee also the yearbook\n", [None, None]),
])  # fmt: skip
def test_a_source_apart_below_the_last_of_several_tables_is_that_of_all(end: str, titles: list[str | None]) -> None:
    tables = reading(TABLES + end, "some.csv").tables

    assert [next((hint.title for hint in found.sources), None) for found in tables] == titles


def test_a_table_with_a_source_of_its_own_keeps_it() -> None:
    text = TABLES.replace("\n\nDeaths", "\nSource: Registry\n\nDeaths") + "\nSource: National Office\n"

    assert [found.sources[0].title for found in reading(text, "some.csv").tables] == ["Registry", "National Office"]


def test_how_often_and_of_what_places_a_data_bank_tells_is_no_source_and_its_indicator_is_the_title() -> None:
    text = (
        '"Database：Quarterly by Province"\n"Indicators:Gross Regional Product (100 million yuan)"\n'
        '"Region",2022,2023\n'
        '"Beijing",41540.9,43760.7\n"Hebei",41988.0,43944.1\n"Source:National Bureau"\n'
    )

    found = understand(table(text, "some.csv"))[0].resource

    assert [source["title"] for source in found["sources"]] == ["National Bureau"]
    assert found["title"] == "Gross Regional Product (100 million yuan)"


def test_what_stands_for_a_missing_value_is_no_title() -> None:
    text = "# Missing values are denoted by -9.99\nYear,Level\n2021,1.5\n2022,2.5\n2023,3.5\n"

    assert understand(table(text, "some.csv"))[0].resource["title"] != "Missing values are denoted by -9.99"
