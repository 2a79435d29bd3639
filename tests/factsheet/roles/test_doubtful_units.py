"""A unit that the figures do not bear out is told beside it, in Overview and under the chart."""

from __future__ import annotations

import numpy as np
import pytest

from harbin_viewer.factsheet.roles.unit_finding.doubtful_units import doubt_of


@pytest.mark.parametrize(
    ("unit", "figures", "doubt"),
    [
        ("Percent", [391401.0, 386361.0, 403308.0], "most of the figures are above 1,000"),
        ("%", [0.5, 1500.0, 12.0], ""),
        ("%", [at / 40 for at in range(41)], "all figures lie between 0 and 1"),
        ("%", [at / 400 for at in range(41)], ""),
        ("%", [0.4, 0.9], ""),
        ("people", [391401.0], ""),
        ("%", [float("nan")], ""),
    ],
)
def test_per_cents_that_can_be_none_are_doubted(unit: str, figures: list[float], doubt: str) -> None:
    assert doubt_of(unit, np.array(figures)) == doubt


@pytest.mark.parametrize(
    ("unit", "words", "doubt"),
    [
        ("Percent", ("Death rates from air pollution (per 100,000)", ""), "the name says “per 100,000”"),
        ("%", ("Share of deaths (%)", "Deaths per 100,000 people, as a share of all."), ""),
        (
            "deaths",
            ("Less than 1.90$ per day", "Share of the world population"),
            "the figures are described as a share",
        ),
        ("deaths", ("Deaths", "The number of deaths, by share of income."), ""),
        ("people per km²", ("Share of land", ""), ""),
    ],
)
def test_units_that_contradict_the_words_beside_them_are_doubted(unit: str, words: tuple[str, str], doubt: str) -> None:
    assert doubt_of(unit, np.array([12.0, 83.0, 34.5]), words) == doubt


@pytest.mark.parametrize(
    ("name", "figures", "doubt"),
    [
        ("Under 5 mortality rate", [231.0, 112.1, 2.7], "some of the figures are above 100"),
        ("Share of people without water", [120.0, 104.0, 30.0], "some of the figures are above 100"),
        ("Under 5 mortality rate", [100.4, 99.0, 2.7], ""),
        ("Under 5 mortality rate", [231.0, 12.1, 2.7], ""),
        ("Growth of mortality", [231.0, 112.1, 2.7], ""),
        ("Excess mortality P-scores, all ages", [231.0, 112.1, 2.7], ""),
        ("Trade as a share of GDP", [231.0, 112.1, 2.7], ""),
        ("Gross enrolment", [131.0, 112.1, 2.7], ""),
    ],
)
def test_more_than_all_of_what_a_name_says_is_a_part_is_doubted(name: str, figures: list[float], doubt: str) -> None:
    assert doubt_of("Percent", np.array(figures), (name, "")) == doubt
