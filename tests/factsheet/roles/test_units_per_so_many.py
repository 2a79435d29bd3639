"""Heads that are a price for one of something, rates of so many in any language, and sentences that are no unit."""

import pytest

from harbin_viewer.factsheet.roles.unit_finding.said_units import unit_named
from harbin_viewer.factsheet.roles.units import is_unit, unit_in


@pytest.mark.parametrize("head", ["€/m²", "€ per kg", "Euro/qm", "Euro pro kg", "$/kg", "EUR/t", "Cent/kWh"])
def test_a_head_that_is_a_price_for_one_of_something_is_the_unit(head: str) -> None:
    assert unit_named(head, head) == head


@pytest.mark.parametrize("head", ["USD/EUR", "Euro/Dollar", "Euro NCAP"])
def test_rates_of_exchange_and_names_are_no_prices(head: str) -> None:
    assert unit_named(head, head) == ""


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Рождаемость", "на 1000 чел."),
        ("Taux", "pour 1000 hab."),
        ("Quote", "je 1.000 Einw."),
        ("Wskaźnik", "na 1000 osób"),
        ("Дети", "на 10 тыс. чел."),
    ],
)
def test_a_rate_says_of_how_many_in_any_language(name: str, unit: str) -> None:
    assert unit_in(f"{name} ({unit})") == unit


@pytest.mark.parametrize("name", ["Zeit (auf 100 m)", "Mitglieder (je Verein)", "Рост (на 10 человек больше)"])
def test_distances_and_other_brackets_are_no_rate(name: str) -> None:
    assert unit_in(name) == ""


@pytest.mark.parametrize("line", ["out of order for 2 weeks", "in use 24 hours", "out of stock units", "in 3 days"])
def test_a_sentence_of_how_long_something_lasts_is_no_unit(line: str) -> None:
    assert not is_unit(line)


@pytest.mark.parametrize("line", ["out of 1,000 births", "in hours", "in 1000 hours", "per 7 days", "in years of age"])
def test_units_of_time_and_of_so_many_stay(line: str) -> None:
    assert is_unit(line)
