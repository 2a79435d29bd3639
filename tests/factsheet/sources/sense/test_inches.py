"""Lengths in inches (72", 11 1/4") are figures; the same sign behind times is that of seconds."""

from __future__ import annotations

import pytest

from tests.factsheet.sources.sense.raw_tables import column, field, sentences, understood


def test_lengths_with_the_sign_of_inches_are_inches_and_that_is_said() -> None:
    table = understood("Item|Length", 'Desk|72"', 'Shelf|11 1/4"', "Board|9.5″", "Lath|3/4 ''")
    assert column(table, "Length") == ["72", "11.25", "9.5", "0.75"]
    assert field(table, "Length")["unit"] == "in"
    assert "The sign behind figures in “Length” is read as that of inches." in sentences(table)


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("Runner|Result", ['A|10.5"', 'B|11.2"']),
        ("Title|Note", ['A|a "big"', 'B|the "red"']),
        ("Format|Sold", ['12"|10', '7"|30']),
        ("Record|Format", ['A|12"', "B|LP"]),
    ],
)
def test_seconds_quotes_and_names_are_no_inches(header: str, rows: list[str]) -> None:
    assert all(field["type"] != "number" or field["name"] == "Sold" for field in understood(header, *rows).fields)
