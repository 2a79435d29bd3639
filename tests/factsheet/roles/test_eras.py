"""Years that are counted otherwise than in the common calendar, and times that are numbers with decimals."""

import pytest

from harbin_viewer.factsheet.roles.times.decimal_times import in_decimals
from harbin_viewer.factsheet.roles.times.eras import counted_years, told_of_other_calendars
from harbin_viewer.factsheet.roles.times.periods import period_of, periods_of
from tests.factsheet.sources.delimited.text_samples import read, rows
from tests.factsheet.sources.sense.raw_tables import column, sentences, understood


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("昭和60年", "1985"),
        ("平成元年", "1989"),
        ("令和2年度", "2020"),
        ("令和2年1月", "2020-01"),
        ("令和2年第1四半期", "2020-Q1"),
        ("H30.4", "2018-04"),
        ("R5.1.4", "2023-01-04"),
        ("民國109年", "2020"),
        ("民國 109 年 1 月", "2020-01"),
        ("109年第1季", "2020-Q1"),
        ("พ.ศ. 2563", "2020"),
    ],
)
def test_a_year_of_an_era_is_one_of_the_common_calendar(text: str, canonical: str) -> None:
    period = period_of(text)

    assert period is not None
    assert period.text == canonical


def test_a_year_without_its_era_is_of_the_one_named_above_it() -> None:
    found = periods_of(["昭和62年", "63年", "平成元年", "2年"])

    assert [found[text].text for text in ("昭和62年", "63年", "平成元年", "2年")] == ["1987", "1988", "1989", "1990"]


def test_two_digits_beside_three_are_years_of_the_republic_of_china() -> None:
    found = periods_of(["98年", "99年底", "100年", "101年"])

    assert [period.text for period in found.values()] == ["2009", "2010", "2011", "2012"]
    assert periods_of(["98年", "99年"]) == {}


def test_bare_numbers_are_years_of_an_era_only_in_the_words_of_its_country() -> None:
    assert [period.text for period in counted_years(["2565", "2566"], "ปี").values()] == ["2022", "2023"]
    assert [period.text for period in counted_years(["110", "111"], "年度").values()] == ["2021", "2022"]
    assert counted_years(["2565", "2566"], "Year") == {}
    assert counted_years(["110", "111"], "Age") == {}


def test_numbers_with_decimals_are_months_behind_a_point_or_parts_of_a_year() -> None:
    stamped = in_decimals(["2011.03", "2011.06", "2011.09", "2011.1", "2011.12"])
    series = in_decimals(["1949", "1949.08333333333", "1949.16666666667", "1949.25", "1949.33333333333"])

    assert [period.text for period in stamped.values()] == ["2011-03", "2011-06", "2011-09", "2011-10", "2011-12"]
    assert [period.text for period in series.values()][:3] == ["1949-01", "1949-02", "1949-03"]
    assert [period.text for period in in_decimals(["1990", "1990.25", "1990.5", "1990.75"]).values()][-1] == "1990-Q4"


def test_decimals_that_are_no_times_name_none() -> None:
    assert in_decimals(["1958.2027", "1958.2877", "1958.3699", "1958.4548"]) == {}
    assert in_decimals(["2011.13", "2011.26", "2011.48", "2011.99"]) == {}


@pytest.mark.parametrize(
    ("header", "rows", "told"),
    [
        ("ปี|คน", ["2563|10", "2564|12", "2565|13"], "The years in “ปี” are of another era: “2563” was read as 2020."),
        ("จังหวัด|2563|2564|2565", ["ก|1|2|3", "ข|4|5|6"], "“2563” was read as 2020."),
        ("縣市|109年|110年|111年", ["a|1|2|3", "b|4|5|6"], "“109年” was read as 2020."),
    ],
)
def test_a_year_that_is_shown_otherwise_than_it_is_written_is_told(header: str, rows: list[str], told: str) -> None:
    assert told in sentences(understood(header, *rows))


@pytest.mark.parametrize("years", [("2020", "2021", "2022"), ("FY20", "FY21", "FY22"), ("令和元年度", "令和2年度")])
def test_years_that_are_shown_as_they_are_written_are_not_told(years: tuple[str, ...]) -> None:
    assert "era" not in sentences(understood("Year|Sold", *(f"{year}|1{at}" for at, year in enumerate(years))))


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (2556, 2565, "where the Buddhist calendar counts them, they are 2013 to 2022."),
        (1395, 1402, "where the Persian calendar counts them, they are 2016 to 2023."),
        (1996, 2024, ""),
        (2020, 2100, ""),
        (1900, 2500, ""),
        (1200, 1400, ""),
        (1350, 1351, "where the Persian calendar counts them, they are 1971 to 1972."),
        (1509, 1603, ""),
        (1400, 1400, ""),
    ],
)
def test_years_of_our_days_in_another_calendar_are_told(first: int, last: int, told: str) -> None:
    said = told_of_other_calendars(first, last, 2026)
    assert said.endswith(told)
    assert bool(said) == bool(told)
    assert not told or said.startswith(f"The years {first} to {last} are taken as they stand")


@pytest.mark.parametrize("years", [
    ("500 BC", "200 BC", "AD 200", "AD 500"), ("500 v. Chr.", "1 v. Chr.", "200 n. Chr."), ("1 BC", "ca. AD 300"),
    ("公元前500年", "公元200年"),
])  # fmt: skip
def test_years_after_christ_at_the_end_are_rows_and_no_notes(years: tuple[str, ...]) -> None:
    table = read("Year,Population\n" + "".join(f"{year},{number}\n" for number, year in enumerate(years, 1)))

    assert [row[0] for row in rows(table)] == [*years]
    assert not table.below


def test_a_sum_below_years_stays_a_note() -> None:
    table = read("Year,Rate\n2001,4\n2002,5\n2003,6\nChange,3\n")

    assert len(rows(table)) == 3


@pytest.mark.parametrize(("years", "numbers", "told"), [
    (("ca. 500 BC", "c. 200 BC", "100", "AD 300"), ["-500", "-200", "100", "300"], "before Christ"),
    (("AD 200", "AD 500", "AD 1500"), ["200", "500", "1500"], ""),
    (("200 CE", "500 CE", "1500"), ["200", "500", "1500"], ""),
])  # fmt: skip
def test_years_that_say_how_they_are_counted_are_numbers(years: tuple[str, ...], numbers: list[str], told: str) -> None:
    table = understood("Year | People", *(f"{year} | {at}" for at, year in enumerate(years, 1)))

    assert column(table, "Year") == numbers
    assert ("before Christ" in sentences(table)) is bool(told)


@pytest.mark.parametrize("names", [("AD 200", "AD 500", "AD 1500"), ("CE 101", "CE 102", "CE 103")])
def test_names_that_look_like_years_of_our_era_are_names(names: tuple[str, ...]) -> None:
    table = understood("Model | Watts", *(f"{name} | {at}" for at, name in enumerate(names, 1)))

    assert column(table, "Model") == [*names]


@pytest.mark.parametrize("centuries", [
    ("11th century", "12th century", "13th century"), ("9. Jahrhundert", "10. Jahrhundert", "12. Jahrhundert"),
    ("17 siècle", "18 siècle", "19 siècle"), ("17世纪", "18世纪", "19世纪"),
])  # fmt: skip
def test_centuries_are_times_in_their_order(centuries: tuple[str, ...]) -> None:
    found = periods_of(centuries)

    assert [period.words for period in found.values()] == [*centuries]
    assert sorted(period.text for period in found.values()) == [period.text for period in found.values()]


def test_a_name_with_a_century_is_no_time_beside_others() -> None:
    assert not periods_of(["21st Century Fox", "Century 21"])
