"""Labels leave of small figures what they are: 82,000 is none of 0.08 million beside 0.085."""

from __future__ import annotations

import pytest

from harbin_viewer.charts.text.figures import label_decimals, short


@pytest.mark.parametrize(
    ("value", "decimals", "label"),
    [
        (0.082, 2, 0.082), (0.085, 2, 0.085), (4.2, 0, 4.2), (0.0123, 2, 0.012), (0.0801, 2, 0.08), (0.96, 1, 1.0),
        (9.96, 0, 10.0),
    ],
)  # fmt: skip
def test_a_small_figure_keeps_two_digits_where_one_would_be_another(value: float, decimals: int, label: float) -> None:
    assert short(value, decimals) == label


def test_two_small_towns_beside_a_city_are_told_as_exactly() -> None:
    people = [2.4, 1.9, 0.085, 0.082]
    decimals = label_decimals(people)
    assert [short(figure, decimals) for figure in people] == people


@pytest.mark.parametrize(
    ("figures", "stated", "decimals"),
    [
        ((1.689, 1.599, 1.579), 0, 3),
        ((24600.75, 8120.5, 131000), 2, 2),
        ((17.85, 238, 119, 59.5), 2, 2),
        ((12.34, 56.7), 0, 2),
        ((1500.0, 120.0), 2, 0),
        ((24600.5, 8120.5), 2, 2),
        ((12.5, 8.25), 4, 1),
        ((15.127, 3.21), 0, 1),
        ((2.4, 1.19, 2.3, 0.999, 12), 3, 3),
        ((0.999, 24600.75), 0, 3),
        ((12.5, 1.5, 3), 3, 1),
        ((1.23456, 2.34567), 0, 2),
        ((3, 4), 0, 0),
    ],
)
def test_labels_have_the_decimals_that_people_write_of_money_and_prices(
    figures: tuple[float, ...], stated: int, decimals: int
) -> None:
    assert label_decimals(figures, stated) == decimals
