"""A line above a table that says what its figures are in, before their years or what they are divided by."""

from pathlib import Path

import pytest

from harbin_viewer.charts.model.words.footnotes import headnotes
from harbin_viewer.factsheet.opening import open_document

_YEARS = "Country,2018,2019,2020\nAustria,50.1,53.2,55\nNorway,142,131,150\nSpain,99,97,110\n"


def _units(folder: Path, line: str, table: str) -> dict[str, str]:
    quoted = f'"{line}"' if "," in line else line
    (folder / "t.csv").write_text(f"Electricity of three\n{quoted}\n\n{table}", encoding="utf-8")
    schema = open_document(folder / "t.csv").sheet.resources[0].schema
    assert schema is not None
    return {field.label: field.unit for field in schema.fields if field.type in ("number", "integer")}


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("Generation in TWh, 2018 to 2020", "TWh"),
        ("Rents in EUR/m² (2018-2020)", "EUR/m²"),
        ("Emissions in Mt CO2 by country", "Mt CO2"),
        ("Angaben in Mio. EUR", "Mio. EUR"),
        ("Population in thousands, 2018 to 2020", "thousands"),
        ("Arrivals in Germany in 1,000; 2018-2020", "1,000"),
        ("Deaths in England, 2018-2020", ""),
        ("Changes in people, 2018-2020", ""),
        ("Figures in 2018 prices", ""),
        ("Trade in goods by country", ""),
    ],
)
def test_a_line_says_the_unit_of_years_side_by_side(tmp_path: Path, line: str, unit: str) -> None:
    assert _units(tmp_path, line, _YEARS) == {"Electricity of three": unit}


def test_a_line_before_several_measures_says_none_of_theirs(tmp_path: Path) -> None:
    table = "Country,Wheat,Farms\nAustria,700,21\nNorway,710,24\nSpain,720,22\n"
    assert set(_units(tmp_path, "Production in t, 2018 to 2020", table).values()) == {""}


def test_persons_below_a_head_in_euros_are_no_euros(tmp_path: Path) -> None:
    table = "Month,Rent,Persons\n2023-01,700,3\n2023-02,705,4\n2023-03,710,4\n"
    assert _units(tmp_path, "Costs (EUR)", table) == {"Rent": "EUR", "Persons": ""}


_MONTHS = "Year,Jan,Feb,Mar\n2020,30,41,22\n2021,33,39,25\n2022,28,45,21\n"


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("Monthly rainfall in mm", "mm"),
        ("Niederschlag in mm", "mm"),
        ("Patients treated in hospitals", ""),
        ("Runs that ended in days", ""),
        ("Cases seen in March", ""),
        ("It rained in mm. We saw it in cm", ""),
    ],
)
def test_a_second_line_ends_with_the_unit_of_all(tmp_path: Path, line: str, unit: str) -> None:
    assert set(_units(tmp_path, line, _MONTHS).values()) == {unit}


def test_a_second_line_that_ends_in_a_unit_stands_in_the_picture(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(f"Valley Farm\nMonthly rainfall in mm\n{_MONTHS}", encoding="utf-8")
    (resource,) = open_document(tmp_path / "t.csv").sheet.resources
    assert "Monthly rainfall in mm" in headnotes(resource)


@pytest.mark.parametrize("label", ["Days with rain", "Rainy days", "Tage mit Regen"])
def test_days_below_a_head_in_millimetres_are_no_millimetres(tmp_path: Path, label: str) -> None:
    table = f"Station,Rain,{label}\nA,30,41\nB,33,39\nC,28,45\n"
    units = _units(tmp_path, "Summer rainfall in mm", table)
    assert (units["Rain"], units[label] == "mm") == ("mm", False)
