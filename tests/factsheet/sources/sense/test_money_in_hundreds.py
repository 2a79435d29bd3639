"""Money with a point before two noughts and one digit is thousands, as nobody writes it with three decimals."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.sources.sense.understanding import understand
from tests.factsheet.sources.samples import table

PAGE = "<table><tr><th>Name<th>Gehalt<tr><td>A<td>45.000 €<tr><td>B<td>38.000 €<tr><td>C<td>52.500 €</table>"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("Name;Gehalt\nA;45.000 €\nB;38.000 €\nC;52.500 €\n", "x.csv"),
        ("Name;Salary\nA;45.000\nB;38.000\nC;52.500\n", "x.csv"),
        ("Name;2024\nA;€45.000\nB;€38.000\nC;€52.500\n", "x.csv"),
        (PAGE, "x.html"),
    ],
)
def test_salaries_with_a_point_are_thousands(content: str, name: str) -> None:
    raw = table(content, name)
    assert (raw.decimal_char, raw.group_char) == (",", ".")


@pytest.mark.parametrize(
    "content",
    [
        "Name;Länge (mm)\nA;45.000\nB;38.000\nC;52.500\n",
        "Name;Preis\nA;1.599 €\nB;1.479 €\nC;1.555 €\n",
        "Name;Gehalt\nA;45.125 €\nB;38.250 €\nC;52.510 €\n",
    ],
)
def test_lengths_and_prices_of_fuel_keep_their_decimals(content: str) -> None:
    assert table(content, "x.csv").decimal_char == "."


def test_between_commas_it_is_said_that_they_may_be_thousands() -> None:
    (found,) = understand(table("Name,Salary\nA,€45.000\nB,€38.000\nC,€52.500\n", "x.csv"))
    assert any("may be meant as thousands" in notice.sentence for notice in found.notices)
