"""Balances as firms print them: two days or years beside each other, and their unit above the names of the rows."""

import pytest

from tests.factsheet.sources.sense.raw_tables import column, field, understood

ROWS = ("Assets|1200|1100", "Cash|150|90", "Debt|800|750")


@pytest.mark.parametrize(("head", "title", "unit"), [
    ("Balance sheet (EUR thousand)", "Balance sheet", "EUR thousand"), ("Bilanz in TEUR", "Bilanz", "TEUR"),
    ("Country (mn USD)", "T1", "mn USD"), ("Assets", "T1", ""),
])  # fmt: skip
@pytest.mark.parametrize(("first", "second"), [("31.12.2023", "31.12.2022"), ("2023", "2022")])
def test_two_days_or_years_are_times_in_the_unit_above_the_names(
    first: str, second: str, head: str, title: str, unit: str
) -> None:
    found = understood(f"{head}|{first}|{second}", *ROWS)
    value = field(found, "value")

    assert len(column(found, "value")) == 6
    assert (value.get("title", "T1"), value.get("unit", "")) in {(title, unit), ("Value", unit)}


@pytest.mark.parametrize(("first", "second"), [("31.12.2023", "30.06.2022"), ("31.12.2023", "31.12.2023 ")])
def test_other_pairs_of_days_stay_columns(first: str, second: str) -> None:
    found = understood(f"Assets|{first}|{second}", *ROWS)

    assert "value" not in [one["name"] for one in found.fields]
