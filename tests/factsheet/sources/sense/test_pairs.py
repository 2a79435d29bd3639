"""Names that are pairs of a place and a measure are parted, over columns and down the first one."""

from __future__ import annotations

import pytest

from tests.factsheet.sources.sense.raw_tables import column, field, rows_of, sentences, understood

ROWS = ("2019|100|50|40|45", "2020|98|51|41|46", "2021|106|52|43|47")
TIDY = [["2019", "Kenya", "100", "50"], ["2019", "Uganda", "40", "45"]]


@pytest.mark.parametrize("joint", [" – ", " — ", " - ", ": ", " / ", "/", ", ", "; ", "–", "__"])
def test_heads_of_place_and_measure_are_a_place_and_measures(joint: str) -> None:
    heads = [joint.join(pair) for pair in (("Kenya", "GDP"), ("Kenya", "Debt"), ("Uganda", "GDP"), ("Uganda", "Debt"))]
    table = understood("|".join(["year", *heads]), *ROWS)

    assert [one["name"] for one in table.fields] == ["year", "place", "GDP", "Debt"]
    assert rows_of(table)[:2] == TIDY
    assert "are 2 measures of 2 places, and were turned into rows." in sentences(table)


def test_the_measure_may_stand_first_and_a_column_may_be_missing() -> None:
    heads = ["year", "GDP: Kenya", "GDP: Uganda", "GDP: Chad", "Debt: Kenya", "Debt: Uganda"]
    table = understood("|".join(heads), "2019|1|2|3|4|5", "2020|6|7|8|9|10")

    assert rows_of(table)[:3] == [["2019", "Kenya", "1", "4"], ["2019", "Uganda", "2", "5"], ["2019", "Chad", "3", ""]]


def test_two_rows_of_heads_are_such_pairs() -> None:
    table = understood("year|Kenya|Kenya|Uganda|Uganda\nyear|GDP|Debt|GDP|Debt", *ROWS)

    assert rows_of(table)[:2] == TIDY


def test_what_has_units_is_the_measure_where_no_side_has_places() -> None:
    heads = ["year", "North: Output (t)", "North: Price (USD)", "South: Output (t)", "South: Price (USD)"]
    table = understood("|".join(heads), *ROWS)

    assert column(table, "name")[:2] == ["North", "South"]
    assert [field(table, name)["unit"] for name in ("Output (t)", "Price (USD)")] == ["t", "USD"]


def test_such_names_down_the_first_column_are_parted() -> None:
    names = ("Kenya – GDP", "Kenya – Debt", "Uganda – GDP", "Uganda – Debt")
    table = understood("item|2019|2020", *(f"{name}|1|2" for name in names))

    assert column(table, "place") == ["Kenya"] * 4 + ["Uganda"] * 4
    assert column(table, "indicator")[::2] == ["GDP", "Debt"] * 2


@pytest.mark.parametrize(
    "heads",
    [
        ["Kenya – Uganda", "Kenya – Chad", "Uganda – Kenya", "Uganda – Chad"],
        ["a – b", "a – c", "d – b", "d – c"],
        ["Kenya – 2019", "Kenya – 2020", "Uganda – 2019", "Uganda – 2020"],
        ["Kenya – GDP", "Kenya – Debt", "Kenya – Exports", "Uganda – Aid"],
    ],
)
def test_heads_that_are_no_such_pairs_stay(heads: list[str]) -> None:
    table = understood("|".join(["year", *heads]), *ROWS)

    assert "measures of" not in sentences(table)
