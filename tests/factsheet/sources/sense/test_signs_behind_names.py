"""A sign behind a name that nothing around the table explains is told, as the name stands without it."""

from __future__ import annotations

import pytest

from tests.factsheet.sources.sense.raw_tables import column, sentences, understood

TOLD = "have a sign that the table does not explain"


@pytest.mark.parametrize("name", ["Cyprus*", "Cyprus¹", "Cyprus †"])
def test_a_sign_that_no_line_is_of_is_told_with_its_name(name: str) -> None:
    table = understood("Country|GDP", "Austria|80.2", "Belgium|82.4", f"{name}|83.1")
    assert column(table, "Country")[2] == "Cyprus"
    assert f"Names in “Country” {TOLD}: “{name}”." in sentences(table)


@pytest.mark.parametrize(
    ("name", "line"),
    [("Cyprus*", "* without the north"), ("Cyprus¹", "¹ without the north"), ("Cyprus 1", "1) the south")],
)
def test_a_sign_that_a_line_is_of_is_not(name: str, line: str) -> None:
    assert TOLD not in sentences(understood("Country|GDP", "Austria|80.2", f"{name}|83.1", below=(line,)))
