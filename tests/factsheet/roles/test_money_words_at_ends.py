"""Currencies in words and letters at the end of a name, behind what is an amount of money."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.roles.unit_finding.said_units import unit_named


@pytest.mark.parametrize(
    ("name", "unit"),
    [("Débit euros", "euros"), ("Betrag Euro", "Euro"), ("Belopp kr", "kr"), ("Kwota zł", "zł"), ("Pris SEK", "SEK"),
     ("Miete Euro", "Euro"), ("Gastos euros", "euros")],
)  # fmt: skip
def test_a_currency_behind_an_amount_is_its_unit(name: str, unit: str) -> None:
    assert unit_named(name, name) == unit


@pytest.mark.parametrize(
    "name", ["Members Euro", "Unemployment Euro", "Sales Euro", "GDP Euro", "Exchange rate SEK", "Exports Euro"]
)
def test_a_currency_or_an_area_behind_other_words_is_none(name: str) -> None:
    assert unit_named(name, name) == ""
