"""The figures in names of classes are read however their digits are grouped."""

import pytest

from harbin_viewer.factsheet.roles.names.class_bounds import bounds_of


@pytest.mark.parametrize(
    ("name", "bounds"),
    [
        ("0–4", (0, 4)), ("1,000 to 1,499", (1000, 1499)), ("12k", (12_000, 12_000)), ("1.234,5", (1234.5, 1234.5)),
        ("2.123456", (2.123456, 2.123456)), ("8 190401", (8_190_401, 8_190_401)), ("8.190401,5 – 9", (8_190_401.5, 9)),
        ("85 and over", (85, float("inf"))), ("under 5", (-1, 5)),
    ],
)  # fmt: skip
def test_bounds_of_classes(name: str, bounds: tuple[float, float]) -> None:
    assert bounds_of(name) == bounds
