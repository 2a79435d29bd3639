"""The unit of all figures holds for those that it is said of: earnings per share are no millions."""

import pytest

from tests.factsheet.sources.sense.raw_tables import column, field, understood

ROWS = ("Revenue|1200|1300", "EPS diluted|1.20|1.26", "Shares outstanding|100|99", "Gross margin %|45.1|44.0")


@pytest.mark.parametrize(
    ("line", "units"),
    [
        ("(USD in millions, except per share data)", ["million USD", "USD per share", "million shares", "%"]),
        ("In millions, except share and per share amounts", ["million", "per share", "shares", "%"]),
        ("$ in thousands, except per-share amounts", ["thousand $", "$ per share", "thousand shares", "%"]),
        ("EUR million, unless otherwise stated", ["million EUR", "EUR per share", "million shares", "%"]),
    ],
)
def test_each_row_of_a_statement_has_its_own_unit(line: str, units: list[str]) -> None:
    table = understood("Item|2021|2022", *ROWS, above=(line,))

    assert list(dict.fromkeys(column(table, "Unit"))) == units
    assert "unit" not in field(table, "value")


@pytest.mark.parametrize(
    ("head", "units"),
    [
        ("(In millions, except per share amounts)", ["million", "million", "per share"]),
        ("USD in millions except per share data", ["million USD", "million USD", "USD per share"]),
    ],
)
def test_a_line_that_stands_in_the_header_excepts_too(head: str, units: list[str]) -> None:
    assert column(understood(f"{head}|2021|2022", *ROWS), "Unit")[:3] == units


def test_countries_but_one_are_no_unit() -> None:
    assert understood("All countries except China|2021|2022", "France|1|2", "Italy|3|4").fields[0]["name"][:3] == "All"


def test_columns_of_a_statement_have_their_own_units() -> None:
    above = ("USD million, except per share data",)
    table = understood("Year|Revenue|EPS", "2021|1200|1.2", "2022|1300|1.26", above=above)

    assert [each.get("unit") for each in table.fields] == [None, "million USD", "USD per share"]


@pytest.mark.parametrize("above", [("€000",), ("In thousands of euros",)])
def test_a_margin_among_amounts_is_in_no_money_though_no_line_excepts_it(above: tuple[str, ...]) -> None:
    rows = "Revenue|1200|1350", "EBITDA|200|230", "margin %|16.7|17.0"
    corner = understood(f"{above[0]}|FY21|FY22", *rows) if above[0].startswith("€") else None
    table = corner or understood("Item|FY21|FY22", *rows, above=above)

    assert column(table, "Unit")[-2:] == ["%", "%"]
    assert "%" not in column(table, "Unit")[:4]


def test_shares_of_all_rows_are_told_in_the_unit_that_is_stated() -> None:
    table = understood("Item|2021|2022", "Growth %|5|7", "Costs|3|4", "Debt|9|8", above=("(in per cent)",))

    assert "Unit" not in [each["name"] for each in table.fields]


def test_a_statement_without_anything_that_is_excepted_has_one_unit() -> None:
    table = understood("Item|2021|2022", ROWS[0], "Cost|7|8", above=("USD in millions, except per share data",))

    assert field(table, "value")["unit"] == "million USD"


@pytest.mark.parametrize("corner", ["km", "kg", "Mio EUR"])
def test_a_measure_above_names_is_the_unit_of_all_figures(corner: str) -> None:
    table = understood(f"{corner}|Berlin|Hamburg", "Berlin|0|289", "Hamburg|289|0")

    assert [each.get("unit") for each in table.fields] == [None, corner, corner]
    assert table.fields[0]["name"] == "name"


@pytest.mark.parametrize("corner", ["No.", "Persons", "Head"])
def test_what_may_name_a_column_is_no_unit_of_the_others(corner: str) -> None:
    table = understood(f"{corner}|Apples|Pears", "Ann|1|2", "Bob|3|4")

    assert [each.get("unit") for each in table.fields] == [None, None, None]


def test_a_measure_above_figures_is_that_of_its_column_alone() -> None:
    assert understood("mm|Jan|Feb", "10|12|13", "20|9|10").fields[0]["name"] == "mm"


@pytest.mark.parametrize("times", [("2019", "2020", "2021"), ("2019-Q1", "2019-Q2", "2019-Q3")])
@pytest.mark.parametrize("corner", ["%", "km", "USD million"])
def test_a_measure_above_times_is_the_unit_of_the_figures_beside_them(corner: str, times: tuple[str, ...]) -> None:
    table = understood(f"{corner}|China|Japan", *(f"{time}|{number}|{number + 2}" for number, time in enumerate(times)))

    assert [each.get("unit") for each in table.fields] == [None, corner, corner]
    assert table.fields[0]["name"] not in ("", corner)


def test_a_measure_above_figures_like_years_far_apart_is_that_of_these() -> None:
    table = understood("kWh|cost|tax", "1800|300|5", "1900|350|6", "2000|360|7", "2100|380|8")

    assert table.fields[1].get("unit") is None


def test_a_column_called_by_its_unit_alone_is_no_place_of_that_code() -> None:
    table = understood("year|t", "2019|6.0", "2020|2.2", "2021|8.4", above=("Harvest (in t)",))

    assert [each["name"] for each in table.fields] == ["year", "t"]
