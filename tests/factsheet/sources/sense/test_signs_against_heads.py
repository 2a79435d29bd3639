"""A unit that the head of a column says, and another sign at its figures, are never taken to be the same unsaid."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.text.unit_signs import contradict
from tests.factsheet.sources.sense.raw_tables import column, field, sentences, understood


@pytest.mark.parametrize(("sign", "unit", "is_other"), [
    ("$", "EUR", True), ("€", "million USD", True), ("£", "thousand euros", True), ("R$", "US$", True),
    ("%", "EUR", True), ("%", "per 1,000", True), ("%", "% per 1,000", False), ("$", "per 1,000", False),
    ("kg", "€/kWh", True), ("°C", "°F", True), ("$", "US$", False), ("$", "CAD", False), ("€", "EUR per tonne", False),
    ("¥", "yuan", False), ("£", "£/kg", False), ("%", "percent", False), ("m²", "m2", False), ("$", "million", False),
    ("$", "EUR/USD", False), ("kr", "SEK", False), ("lb", "pounds", False),
])  # fmt: skip
def test_a_sign_contradicts_a_unit_that_it_cannot_mean(sign: str, unit: str, *, is_other: bool) -> None:
    assert contradict(sign, unit) is is_other


def test_the_sign_at_all_figures_wins_over_that_of_their_head_and_this_is_said() -> None:
    table = understood("item|price (EUR)", "a|$5", "b|$6", "c|$7.5")

    assert field(table, "price (EUR)")["unit"] == "$"
    assert "is said to be in “EUR”, but “$” stands at its figures, and is taken." in sentences(table)


def test_figures_without_the_sign_that_contradicts_their_head_have_units_of_their_own() -> None:
    table = understood("item|price (EUR)", "a|$5", "b|6", "c|$7.5")

    assert column(table, "price (EUR) unit") == ["$", "unit not stated", "$"]
    assert "is said to be in “EUR”" in sentences(table)


def test_figures_without_a_sign_are_in_the_unit_of_their_head_where_the_first_has_no_other() -> None:
    table = understood("item|price (EUR)", "a|5", "b|$6", "c|7.5")

    assert column(table, "price (EUR) unit") == ["EUR", "$", "EUR"]
    assert "“$” stands at some of its figures, and there is taken." in sentences(table)


def test_signs_that_mean_the_unit_of_the_head_are_one_with_it_and_not_said_to_be_odd() -> None:
    table = understood("item|price (EUR)", "a|€5", "b|$6", "c|7.5", "d|£8")

    assert column(table, "price (EUR) unit") == ["€", "$", "€", "£"]
    assert "but “$” and “£” stand at some of its figures, and there are taken." in sentences(table)


def test_a_head_that_means_the_sign_of_its_figures_keeps_its_unit() -> None:
    table = understood("item|price (US$)", "a|$5", "b|6", "c|$7.5")

    assert field(table, "price (US$)")["unit"] == "US$"
    assert "is said to be" not in sentences(table)


def test_years_across_whose_title_says_another_currency_are_in_their_own() -> None:
    table = understood("item (EUR)|2020|2021", "a|$5|$6", "b|$6|$7", title="Prices (EUR)")

    assert field(table, "value")["unit"] == "$"
    assert "denied_unit" not in str(table.fields)


@pytest.mark.parametrize(("rows", "told"), [(100, False), (9_000, True)])
def test_that_a_sign_is_taken_for_figures_that_were_not_looked_at_is_said(
    tmp_path: Path, rows: int, *, told: bool
) -> None:
    (tmp_path / "t.csv").write_text("\n".join(["item,amount", *(f"i{row},$1.5" for row in range(rows)), ""]))
    said = [notice.sentence for notice in open_document(tmp_path / "t.csv").notices]

    sentence = "Not all figures of “amount” were looked at: “$” is taken for any that stand without it."
    assert (sentence in said) is told


@pytest.mark.parametrize(("head", "cell", "unit"), [
    ("revenue (EUR million)", "$12.3", "$ million"), ("price (USD per kg)", "€12.3", "€ per kg"),
    ("share (per 1,000)", "12%", "%"), ("weight (kg)", "12 km", "km"),
])  # fmt: skip
def test_a_sign_that_takes_the_place_of_a_money_leaves_what_else_its_head_says(head: str, cell: str, unit: str) -> None:
    table = understood(f"item|{head}", f"a|{cell}", f"b|{cell}")

    assert field(table, head)["unit"] == unit
    assert "is said to be in" in sentences(table)
