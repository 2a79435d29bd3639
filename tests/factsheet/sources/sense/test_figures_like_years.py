"""Numbers of four digits are years where something says so, and figures like any elsewhere."""

from __future__ import annotations

import pytest

from tests.factsheet.sources.sense.raw_tables import cube_of, field, understood


@pytest.mark.parametrize(("head", "rows"), [
    ("year|students", ("2018|1520", "2019|1580", "2020|1610")),
    ("year|students", ("2018|1520", "2019|1530", "2020|1540")),
    ("school|year|students", ("A|2018|1520", "A|2019|1580", "A|2020|1610")),
    ("year|CH4 (ppb)", ("2015|1834", "2016|1843", "2017|1850", "2018|1857")),
    ("year|CO2 (ppm)|CH4 (ppb)", ("2015|400.8|1834", "2016|404.2|1843", "2017|406.5|1850")),
    ("city|households", ("A|1520", "B|1580", "C|1640")),
    ("city|households|pupils", ("A|1520|300", "B|1530|310", "C|1540|290")),
    ("city|households", ("A|1545", "A|1440", "A|1440", "A|1520", "B|1440", "B|1545", "B|1880", "C|1440")),
    ("city|households", tuple(f"{row}|{1598 + row % 4 * row % 7 * 40}" for row in range(40))),
    ("city|households|pupils", ("A|1500|3", "B|1800|1", "C|2000|9", "D|1500|4", "E|1500|2", "F|1900|7")),
])  # fmt: skip
def test_figures_of_four_digits_are_measured(head: str, rows: tuple[str, ...]) -> None:
    table = understood(head, *rows)
    name = next(part for part in head.split("|") if part.startswith(("students", "CH4", "households")))

    assert name in [measure.field for measure in cube_of(table).roles.measures]
    assert field(table, name)["type"] != "year"


@pytest.mark.parametrize("mark", ["*", "²", " p", "e", " (1)", "†"])
@pytest.mark.parametrize("head", ["Exports (USD million)", "Exports"])
def test_figures_of_four_digits_with_a_mark_are_no_years_beside_years(head: str, mark: str) -> None:
    rows = (f"1999|1214{mark}|72.9", "2000|1517|60.5", "2001|1490|61.1", "2002|1529|58.3", "2003|1506|57.0")
    roles = cube_of(understood(f"Year|{head}|Population", *rows)).roles
    assert [measure.title for measure in roles.measures] == ["Exports", "Population"]


@pytest.mark.parametrize("head", ["Year", "Jahr (Stand)", "", "Budget"])
@pytest.mark.parametrize("mark", ["*", "²", " p", "e", " (1)", "F"])
def test_years_with_a_mark_stay_the_time(head: str, mark: str) -> None:
    cube = cube_of(understood(f"{head}|people", "2018|15", "2019|16", f"2020{mark}|18.5", f"2021{mark}|19"))
    assert cube.times is not None
    assert [cube.times.year(value) for value in cube.times.values] == [2018, 2019, 2020, 2021]


@pytest.mark.parametrize(("head", "rows"), [
    ("Budget|amount", ("2018|15", "2019|16", "2020|18")),
    ("Census|people", ("1990|15", "2000|16", "2010|18")),
    ("Year of reign|people", ("1899|15", "1901|16", "1914|18")), ("Model year|sold", ("1994|15", "1998|16", "2011|18")),
    ("Round|country|share", ("2019|A|15", "2020|A|16", "2022|A|18", "2022|B|19", "2020|B|18", "2020|C|11")),
    ("Wahl|Kreis|share", tuple(f"{1980 + row * row % 13 * 3}|{row}|{row % 9}" for row in range(30))),
    ("Wave|country|share", ("2001|A|15", "2001|B|16", "2007|A|18", "2007|B|19", "2016|A|18", "2016|B|11")),
])  # fmt: skip
def test_years_without_such_a_name_are_the_time_where_they_go_on_as_years_do_or_come_again(
    head: str, rows: tuple[str, ...]
) -> None:
    assert cube_of(understood(head, *rows)).roles.time == head.split("|", 1)[0]


@pytest.mark.parametrize("head", ["founded", "born", "gegründet", "first ascent", "since", "independence"])
def test_years_in_which_something_came_to_each_are_years_however_far_apart(head: str) -> None:
    table = understood(f"name|{head}|members", "A|1889|1520", "B|1931|1610", "C|2010|1790")

    assert field(table, head)["type"] == "year"
    assert field(table, "members")["type"] != "year"


@pytest.mark.parametrize("rows", [("A|1800|3", "B|1800|5", "C|1800|4"), ("A|1500|3", "B|1800|5", "C|2000|4")])
@pytest.mark.parametrize("head", ["Time Spent", "time_to_answer", "Days since visit"])
def test_how_long_something_took_is_no_time(head: str, rows: tuple[str, ...]) -> None:
    assert not cube_of(understood(f"ticket|{head}|points", *rows)).roles.time


@pytest.mark.parametrize("head", ["house number", "last price"])
def test_numbers_of_things_and_figures_of_as_many_digits_are_none(head: str) -> None:
    assert field(understood(f"name|{head}", "A|1501", "B|1513", "C|1685"), head)["type"] != "year"
