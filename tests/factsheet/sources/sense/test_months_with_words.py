"""Months and days across whose figures have letters beside them, or heads above them, are not left out."""

import pytest

from tests.factsheet.sources.sense.raw_tables import rows_of, understood

MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug"


@pytest.mark.parametrize(
    ("cell", "read", "note"),
    [("202.5(P)", "202.5", "provisional"), ("see note", "see note", ""), ("5 to 6", "5 to 6", "")],
)
def test_a_month_in_which_one_cell_is_no_bare_figure_stays_among_the_others(cell: str, read: str, note: str) -> None:
    table = understood(
        f"Year|{MONTHS}", "2022|101|102|103|104|105|106|107|108", f"2023|201|{cell}|203|204|205|206|207|208"
    )

    rows = rows_of(table)
    assert [row[:2] for row in rows if row[0] == "2023-02"] == [["2023-02", read]]
    assert ["2022-02", "102"] in [row[:2] for row in rows]
    assert [row[2] for row in rows if row[0] == "2023-02" and len(row) > 2] == [note] * (note != "")


def test_days_below_what_they_are_called_become_rows() -> None:
    table = understood(
        "Land|Stichtag|Stichtag|Stichtag\n|31.12.2020|31.12.2021|31.12.2022", "Bayern|13|14|15", "Berlin|3|4|5"
    )

    assert rows_of(table)[0] == ["Bayern", "2020-12-31", "13"]
