"""One row of a longer period among those of shorter ones: the year of its quarters is left out of their course."""

import pytest

from harbin_viewer.factsheet.sources.sense.tidy_table import TidyTable
from harbin_viewer.factsheet.sources.sense.understanding import understand
from tests.factsheet.sources.samples import table

_QUARTERS = "Q1 2023,12.5\nQ2 2023,11\nQ3 2023,11.1\nQ4 2023,10\n"
_MONTHS = "".join(f"2023-{month:02},{month + 0.5}\n" for month in range(1, 13))
_DAYS = "".join(f"2023-01-{day:02},{day - 1}\n" for day in range(1, 32))


def _tables(content: str) -> list[TidyTable]:
    return understand(table(content, "some.csv"))


@pytest.mark.parametrize(
    ("rows", "length", "left"),
    [
        (f"{_QUARTERS}2023,44.6\n", 4, "2023"),
        (f"2023,44.6\n{_QUARTERS}", 4, "2023"),
        (f"{_QUARTERS}FY 2023,44.6\n", 4, "FY 2023"),
        (f"2022,40.6\n{_QUARTERS}", 4, "2022"),
        (f"{_MONTHS}2023,84\n", 12, "2023"),
        ("H1 2023,23.5\nH2 2023,21.1\nFY23,44.6\n", 2, "FY23"),
        (f"{_DAYS}2023-01,465\n", 31, "2023-01"),
    ],
)
def test_the_whole_of_shorter_periods_is_left_out_of_their_course(rows: str, length: int, left: str) -> None:
    parts, whole = _tables(f"Period,Revenue\n{rows}")
    assert len([*parts.rows]) == length
    assert [row[0] for row in whole.rows] == [left]
    assert (parts.minor, whole.minor) == (False, True)
    assert any(notice.sentence.startswith(f"“{left}” is left out") for notice in parts.notices)


def test_the_year_of_named_quarters_is_left_out_where_all_of_them_are_there() -> None:
    rows = [f"{quarter},Sales,{figure}" for quarter, figure in (line.split(",") for line in _QUARTERS.splitlines())]
    parts, _whole = _tables("\n".join(["Period,Item,Amount", *rows, "2023,Sales,44.6"]))
    assert len([*parts.rows]) == 4


@pytest.mark.parametrize(
    "content",
    [
        "Event,Date,Dead\nA,1992,3\nB,March 1992,5\nC,May 1992,4\nD,May 1995,7\n",
        "Year,Population\n1990,100\n2000-04-01,110\n2010-04-01,120\n",
        "Year,Population\n2000,100\n2010,110\n2020,120\n2024-01-01,125\n",
        "Year,Rate\n1995-1999,12.5\n2000,11\n2001,12\n2002,11.1\n",
        "Year,Index\n2015,100\n2023-01,120\n2023-02,121\n",
    ],
)
def test_a_time_that_is_no_whole_of_others_stays_among_them(content: str) -> None:
    assert len(_tables(content)) == 1


@pytest.mark.parametrize(
    ("rows", "left", "main", "length"),
    [
        ("2019,100\n2020,110\n2021,120\nQ1 2022,33\n", "2022-Q1", "annual", 3),
        ("Q1 2022,33\n2021,120\n2020,110\n2019,100\n", "2022-Q1", "annual", 3),
        ("2019,100\n2020,110\n2021,120\n2022-01,9\n", "2022-01", "annual", 3),
        ("2019,100\n2020,110\n2021,120\nH1 2022,63\n", "2022-S1", "annual", 3),
        ("Q1 2021,10\nQ2 2021,12\nQ3 2021,11\nJan 2022,4\n", "2022-01", "quarterly", 3),
        ("Jan 2022,3\nFeb 2022,4\nMar 2022,5\nQ2 2022,17\n", "2022-Q2", "monthly", 3),
    ],
)
def test_a_part_of_a_year_is_none_of_the_years(rows: str, left: str, main: str, length: int) -> None:
    years, part = _tables(f"Time,Value\n{rows}")
    assert (next(iter(years.rows))[0] != left, len([*years.rows]), len([*part.rows])) == (True, length, 1)
    than = "longer" if main == "monthly" else "shorter"
    told = f"“{left}” is left out: it is {than} than the {main} rows, and has a table apart."
    assert told in [notice.sentence for notice in years.notices]


@pytest.mark.parametrize(
    "content",
    [
        "Event,When\nA,1987\nB,March 1992\nC,May 1992\nD,1995\nE,1992\n",
        "When,Event,Dead\n1987,A,3\nMarch 1992,B,5\nMay 1992,C,4\n1995,D,1\n1992,E,2\n",
        "Album,Released,Sales\nA,1987,3\nB,Q1 1992,5\nC,Q3 1992,4\nD,1995,1\n",
    ],
)
def test_events_that_are_dated_as_exactly_as_they_are_known_stay_together(content: str) -> None:
    assert len(_tables(content)) == 1


def test_named_years_with_all_of_their_quarters_are_parted_all_the_same() -> None:
    rows = "".join(
        f"{year} Q{quarter},Quarter {quarter} of {year},1\n" for year in (2022, 2023) for quarter in range(1, 5)
    )
    assert len(_tables(f"Period,Label,Value\n2022,Whole of 2022,4\n2023,Whole of 2023,4\n{rows}")) == 2
