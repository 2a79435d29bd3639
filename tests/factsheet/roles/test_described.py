"""Titles and units of measures that stand in descriptions; nothing where that would be a guess."""

import pytest

from harbin_viewer.factsheet.roles.described import counted_in, title_of, unit_first, unit_in_description, years_in


@pytest.mark.parametrize(
    ("name", "description", "title"),
    [
        ("temp_max", "Maximum daily temperature in degrees Celsius", "Maximum daily temperature"),
        ("GMSL", "Reconstructed Global Mean Sea Level in mm", "Reconstructed Global Mean Sea Level"),
        ("gdp_trillion", "GDP in current USD trillions", "GDP"),
        ("count", "Number of unemployed persons (in thousands)", "Number of unemployed persons"),
        ("load_de", "Total load in Germany in MW", "Total load in Germany"),
        ("Value", "Gross domestic product", "Gross domestic product"),
        ("home_score", "", "Home score"),
        ("Miles_per_Gallon", "", "Miles per Gallon"),
        ("nonfarm", "Seasonally adjusted. See the manual.", "Nonfarm"),
        ("pH", "Acidity of the water", "pH"),
        ("Trend", "Seasonally corrected", "Trend"),
        ("Price (All)", "Price of all houses", "Price (All)"),
        ("u", "mean: 0.015, std: 0.277", "u"),
        ("BUDGET", "in millions of dollars", "BUDGET"),
        ("total", "per head", "Total"),
    ],
)
def test_a_title_is_what_a_person_would_call_it(name: str, description: str, title: str) -> None:
    assert title_of(name, description) == title


@pytest.mark.parametrize(
    ("title", "counted"),
    [
        ("Number of airline hijackings (Aviation Safety Network)", "airline hijackings"),
        ("Number of people without access to safe water", "people"),
        ("Total number of deaths from malaria", "deaths"),
        ("#Visits", "visits"),
        ("# of sick people", "sick people"),
        ("No. of returns", "returns"),
        ("Anzahl der Kunden", "Kunden"),
        ("Nombre de clients", "clients"),
        ("Número de personas", "personas"),
        ("Numero di abitanti", "abitanti"),
        ("Número de teléfono", ""),
        ("Numero di serie", ""),
        ("#Order", ""),
        ("Population", ""),  # as its figures say, see test_units
        ("Number of deaths per 100,000 people", ""),
        ("Average number of children", ""),
        ("Numbers of the lottery", ""),
        ("Number of large and small green things", ""),
    ],
)
def test_what_is_counted_is_the_unit_of_a_count(title: str, counted: str) -> None:
    assert counted_in(title) == counted


@pytest.mark.parametrize(
    ("description", "unit"),
    [
        ("Per cent increase from January 2019", "% increase since January 2019"),
        ("Global Mean Sea Level - monthly value in mm", "mm"),
        ("Gold price in USD per troy ounce.", "USD per troy ounce"),
        ("Henry Hub spot price in USD per MMBtu", "USD per MMBtu"),
        ("GDP in current USD trillions", "current USD trillions"),
        ("Total load in Germany in MW", "MW"),
        ("inches", "inches"),
        ("Consumer prices (where 2005=100)", "2005=100"),
        ("Number of unemployed persons (in thousands)", "thousands"),
        ("Wind speed in kilometers per hour", "kilometers per hour"),
        ("Percentage of the workforce in the occupation", "%"),
        ("Deaths in Prussia", ""),
        ("People living in towns", ""),
        ("Number of passengers in 2010", ""),
        ("Described in the manual. Values in mm", ""),
        ("", ""),
    ],
)
def test_a_unit_is_what_a_description_ends_with(description: str, unit: str) -> None:
    assert unit_in_description(description) == unit


@pytest.mark.parametrize(
    ("description", "unit"),
    [
        ("Price change in the USA, measured as the percentage change since 1997.", "% change since 1997"),
        ("Change measured in percentage points of GDP over all years of it.", ""),
        ("Cumulative changes (in inches) in sea level for the world’s oceans, since 1880.", "inches"),
        ("Annual CO2 mole fraction increase (ppm) from Jan 1 through Dec 31.", "ppm"),
        ("Tonnes of food waste in production.", "tonnes"),
        ("The share of the total population with intakes below what is needed.", "%"),
        ("Gross Value Added: chained volume measures. Millions of GBP in base period money.", "Millions of GBP"),
        ("Mean temperature anomalies in degrees Celsius relative to a base period. See there.", "degrees Celsius"),
        ("Estimated percentage share of Buddhists in the population. Below 1% it is 1.0.", "%"),
        ("volume in Mmc", "Mmc"),
        ("in USD", "USD"),
        ("Number of hijackings (2014) and of those (2015) that failed.", ""),
        ("The Global Hunger Index (GHI) is a tool to track hunger.", ""),
        ("Deaths of children (aged 1-4) in a year.", ""),
    ],
)
def test_a_description_says_the_unit_in_its_own_words(description: str, unit: str) -> None:
    assert unit_in_description(description) == unit


@pytest.mark.parametrize(
    ("description", "unit"),
    [
        (
            "Nickel mine production measured in thousand metric tons. Clio infra data up until 2012.",
            "thousand metric tons",
        ),
        ("Greenhouse gas emissions measured in gCO₂e per gram of protein. ", "gCO₂e per gram of protein"),
        ("Land in use measured in m² per gram of protein. ", "m² per gram of protein"),
        ("Prices are measured in US$ per fine ounce.", "US$ per fine ounce"),
        ("Satisfaction is measured in interviews. It is told in 2012.", ""),
        ("The figures are given in the annex.", ""),
    ],
)
def test_the_unit_that_figures_are_said_to_be_measured_in_is_theirs(description: str, unit: str) -> None:
    assert unit_in_description(description) == unit


@pytest.mark.parametrize(
    ("title", "unit"),
    [
        ("Average Total Years of Schooling for Adult Population", "years"),
        ("Expected years of schooling", "years"),
        ("Life expectancy at birth, women", "years"),
        ("Estimated average age at marriage, women", "years"),
        ("Mean age at first birth", "years"),
        ("Life expectancy index", ""),
        ("Growth of life expectancy", ""),
        ("Age dependency ratio", ""),
        ("Share of people by years of schooling", ""),
        ("Age", ""),
    ],
)
def test_how_long_something_lasts_is_in_years(title: str, unit: str) -> None:
    assert years_in(title) == unit


@pytest.mark.parametrize(
    ("title", "unit"),
    [
        ("Hours worked", "hours"), ("Median days from referral to appointment", "days"), ("HOURS", "hours"),
        ("Average number of hours worked per week", "hours per week"), ("Minutes per game", "minutes per game"),
        ("days_absent", "days"), ("Stunden pro Woche", "Stunden pro Woche"), ("kWh used", "kWh"), ("Km driven", "km"),
        ("Years of service", "years"), ("Heures", "heures"),
    ],
)  # fmt: skip
def test_a_title_that_begins_with_a_unit_is_in_it(title: str, unit: str) -> None:
    assert unit_first(title) == unit


@pytest.mark.parametrize(
    "title",
    [
        "Years", "Km", "kg price", "Days (share)", "Litres used per 100 km", "Day of year", "Hour of day", "Day rate",
        "Tonnes of CO2", "Minutesman", "Hours worked (%)", "Days 2023", "",
    ],
)  # fmt: skip
def test_a_title_that_begins_so_by_chance_is_not(title: str) -> None:
    assert not unit_first(title)
