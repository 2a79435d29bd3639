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
