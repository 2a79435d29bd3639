"""Quarters that an office numbers as others number months (2020/01 to 2020/04) are quarters, and that is said."""

import pytest

from tests.factsheet.sources.sense.raw_tables import column, understood

YEARS = (2019, 2020, 2021)


def rows(last: int, form: str = "{}/{:02d}") -> list[str]:
    return [f"{form.format(year, part)}|{year - part}" for year in YEARS for part in range(1, last + 1)]


@pytest.mark.parametrize("form", ["{}/{:02d}", "{}/{}"])
def test_parts_of_years_that_end_with_the_fourth_are_quarters(form: str) -> None:
    found = understood("Periodo|PIB", *rows(4, form), "2022/01|7")

    assert column(found, "Periodo")[:2] == ["2019-Q1", "2019-Q2"]
    assert [notice.sentence for notice in found.notices if "quarters" in notice.sentence] == [
        "“Periodo” counts to 4 in each year and no further: it is read as quarters, not as months."
    ]


@pytest.mark.parametrize(("head", "told"), [
    ("Periodo", rows(12)), ("Periodo", rows(5)), ("Month", rows(4)), ("Periodo", rows(3)), ("Periodo", rows(4)[:4]),
])  # fmt: skip
def test_others_are_months(head: str, told: list[str]) -> None:
    found = understood(f"{head}|PIB", *told)

    assert not any("quarters" in notice.sentence for notice in found.notices)
