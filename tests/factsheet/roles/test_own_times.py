"""Places that are followed at different times have a line each; one series that says where it was measured has one."""

from __future__ import annotations

import pytest

from tests.factsheet.roles.columns import roles_of


def _rows(*rows: tuple[str, str]) -> str:
    return "\n".join(f"{who},{when},{number}.5" for number, (who, when) in enumerate(rows))


_HOURS = range(6)


@pytest.mark.parametrize("rows", [
    [(who, f"2024-01-01T{hour:02}:{minute}") for hour in _HOURS for who, minute in (("A", "00"), ("B", "10"))],
    [(who, f"{year}-{month:02}") for who, year in (("A", 2020), ("B", 2022)) for month in range(1, 7)],
])  # fmt: skip
def test_stations_whose_times_never_meet_are_counted_side_by_side(rows: list[tuple[str, str]]) -> None:
    roles = roles_of(f"station,time,temperature\n{_rows(*rows)}")

    assert (roles.entity, roles.time) == ("station", "time")


@pytest.mark.parametrize("rows", [
    [("A" if year % 8 else "B", f"{year}") for year in range(1960, 2021, 4)],
    [("A" if year < 2000 else "B", f"{year}") for year in range(1990, 2010)],
    [("A", "2020-01-03"), ("B", "2020-01-20"), ("A", "2020-02-04"), ("B", "2020-03-17"), ("A", "2020-04-29")],
])  # fmt: skip
def test_a_place_that_is_told_of_a_series_parts_it_not(rows: list[tuple[str, str]]) -> None:
    roles = roles_of(f"country,date,deaths\n{_rows(*rows)}")

    assert (roles.entity, roles.time) == ("", "date")


@pytest.mark.parametrize("times", [
    [f"{year}" for year in range(2000, 2012)],
    [f"{year}-Q{part}" for year in (2020, 2021, 2022) for part in (1, 2, 3, 4)],
    [f"Q{part} {year}" for year in (2020, 2021, 2022) for part in (1, 2, 3, 4)],
    [f"{year}-S{part}" for year in range(2010, 2016) for part in (1, 2)],
    [f"2020-W{week:02}" for week in range(1, 13)],
])  # fmt: skip
@pytest.mark.parametrize("countries", [("Austria", "Belgium"), ("Austria", "Belgium", "Chad")])
def test_countries_that_report_in_turn_are_a_line_each(countries: tuple[str, ...], times: list[str]) -> None:
    rows = [(countries[at % len(countries)], time) for at, time in enumerate(times)]
    roles = roles_of(f"country,year,deaths\n{_rows(*rows)}")

    assert (roles.entity, roles.time) == ("country", "year")


def test_quarters_of_one_series_that_say_in_which_country_they_were_are_one_line() -> None:
    countries = ["Austria"] * 5 + ["Belgium"] * 4 + ["Chad"] * 3
    rows = [(who, f"{2020 + at // 4}-Q{at % 4 + 1}") for at, who in enumerate(countries)]

    assert roles_of(f"country,quarter,deaths\n{_rows(*rows)}").entity == ""


def test_weekdays_are_no_places() -> None:
    days = [
        ("Mon", 1),
        ("Tue", 2),
        ("Fri", 5),
        ("Mon", 8),
        ("Tue", 9),
        ("Fri", 12),
        ("Mon", 15),
        ("Tue", 16),
        ("Fri", 19),
    ]

    assert roles_of(f"weekday,date,close\n{_rows(*((who, f'2024-01-{day:02}') for who, day in days))}").entity == ""


@pytest.mark.parametrize("entry", ["#10{:02}", "Invoice {} of the year", "user{}@example.org"])
@pytest.mark.parametrize("step", [1, -1])
def test_what_numbers_the_entries_of_an_account_leaves_its_days_the_time(entry: str, step: int) -> None:
    rows = [f"2024-03-{1 + day // 2:02},{entry.format(day)},{day * 7 % 11}.5" for day in range(40)][::step]

    assert roles_of("\n".join(["Booked,Purpose,Amount", *rows])).time == "Booked"


@pytest.mark.parametrize("rows", [
    [f"2024-03-{1 + number * 7 % 20:02},#{number}" for number in range(20)],
    [f"2024-03-{1 + number:02},{chr(65 + number)}lbert" for number in range(20)],
])  # fmt: skip
def test_days_in_no_order_or_beside_names_say_when_each_was(rows: list[str]) -> None:
    table = [f"{row},{number * 7 % 11}.5" for number, row in enumerate(rows)]

    assert not roles_of("\n".join(["Signed up,Who,Amount", *table])).time


def test_days_of_things_that_are_measured_in_no_money_are_told_of_each() -> None:
    rows = [f"2024-03-{1 + number:02},Sat-{number},{number * 7 % 11}.5" for number in range(20)]

    assert not roles_of("\n".join(["Launched,Satellite,Mass", *rows])).time


_ENTRIES = [
    ("01", "Current", "200", "200"), ("02", "Current", "-23.4", "176.6"), ("03", "Savings", "50", "1050"),
    ("04", "Current", "-50", "126.6"), ("05", "Savings", "1.2", "1051.2"), ("06", "Current", "900", "1026.6"),
    ("07", "Savings", "100", "1151.2"),
]  # fmt: skip


@pytest.mark.parametrize("way", [1, -1], ids=["oldest first", "newest first"])
def test_accounts_of_one_statement_go_on_each_by_itself(way: int) -> None:
    rows = [f"2024-01-{day},{account},x,{amount},{balance}" for day, account, amount, balance in _ENTRIES][::way]
    roles = roles_of("\n".join(["Date,Product,Text,Amount,Balance", *rows]))

    assert (roles.entity, roles.time) == ("Product", "Date")
    assert roles.measures[0].field == "Balance"


def test_the_kinds_of_entries_of_one_account_are_no_accounts() -> None:
    balances = [10, 5, 25, 30, 23, 21, 24]
    amounts = [10, -5, 20, 5, -7, -2, 3]
    entries = zip(amounts, balances, strict=True)
    rows = [
        f"2024-01-0{day},{'in' if made > 0 else 'out'},{made},{left}" for day, (made, left) in enumerate(entries, 1)
    ]
    roles = roles_of("\n".join(["Date,Kind,Amount,Balance", *rows]))

    assert (roles.entity, roles.time) == ("", "Date")


@pytest.mark.parametrize(("published", "told"), [
    (("2015-01", "2016-02", "2017-01"), "It is another time of each row, which “year” tells already."),
    (("2014-01", "2015-02", "2016-01"), "It says the same time as “year”."),
    (("H1 2014", "H2 2015", "H1 2016"), "It says the same time as “year”."),
    (("2015", "2016", "2017"), "It is another time of each row, which “year” tells already."),
])  # fmt: skip
def test_a_month_of_another_year_is_not_the_same_time(published: tuple[str, ...], told: str) -> None:
    rows = "\n".join(f"{2014 + at},{month},{at}.5" for at, month in enumerate(published))
    roles = roles_of(f"year,published,total\n{rows}")

    assert [role.reason for role in roles.roles if role.field == "published"] == [told]
