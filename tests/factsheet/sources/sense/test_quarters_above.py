"""Months below their quarters are months, whatever sums stand between them, and are in no unit called after them."""

import pytest

from tests.factsheet.sources.samples import table
from tests.factsheet.sources.sense.raw_tables import column, field, understood

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun"]


@pytest.mark.parametrize(
    ("header", "written"),
    [
        ("Region|Q1|Q1|Q1|Q2|Q2|Q2\n|Jan|Feb|Mar|Apr|May|Jun", MONTHS),
        ("Region|1. Quartal|1. Quartal|1. Quartal|2. Quartal|2. Quartal|2. Quartal\n|Jan|Feb|Mar|Apr|May|Jun", MONTHS),
        ("Region|Q1 2023|Q1 2023|Q1 2023|Q2 2023|Q2 2023|Q2 2023\n|Jan|Feb|Mar|Apr|May|Jun",
         [f"2023-0{number}" for number in range(1, 7)]),
    ],
)  # fmt: skip
def test_months_below_their_quarters_are_turned(header: str, written: list[str]) -> None:
    found = understood(header, "North|1|2|3|4|5|6", "South|2|3|4|5|6|7", "West|3|4|5|6|7|8")

    assert column(found, "month")[:6] == written
    assert "unit" not in field(found, "value")


@pytest.mark.parametrize("sums", ["Q1,Q2", "Total,Total", "1. Quartal,2. Quartal"])
def test_sums_between_months_are_no_months_and_keep_none_back(sums: str) -> None:
    first, second = sums.split(",")
    header = f"Region|Jan|Feb|Mar|{first}|Apr|May|Jun|{second}"

    found = understood(header, "North|1|2|3|6|4|5|6|15", "South|2|3|4|9|5|6|7|18", "West|3|4|5|12|6|7|8|21")

    assert column(found, "month")[:6] == MONTHS


def test_months_below_quarters_that_are_not_theirs_stay_as_they_are() -> None:
    found = understood("Region|Q2|Q2|Q2\n|Jan|Feb|Mar", "North|1|2|3", "South|2|3|4")

    assert "month" not in [one["name"] for one in found.fields]


@pytest.mark.parametrize("lower", ["Jan,Feb,Mar", "Q1,Q2,Q3"])
def test_parts_of_a_year_in_a_lower_header_row_are_no_units(lower: str) -> None:
    found = table(f"Region,2023,,\n,{lower}\nNorth,10,11,12\nSouth,20,21,22\n", "x.csv")

    assert not any(hint.unit for hint in found.columns.values())
