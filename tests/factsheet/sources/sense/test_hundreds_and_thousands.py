"""Figures that go on from hundreds to a point before three digits are thousands; measures above one another are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factsheet.exploring.tables import cube_of_text

PUPILS = (("Goethe", "812", "840", "855"), ("Nord", "1.012", "998", "1.004"), ("Mitte", "312", "305", "298"))


def _figures(folder: Path, rows: tuple[tuple[str, ...], ...], sign: str, head: tuple[str, ...]) -> list[float]:
    cube = cube_of_text(folder, "\n".join(map(sign.join, (head, *rows))))
    return [*map(float, cube.figures(cube.roles.measures[0].field))]


@pytest.mark.parametrize("head", [("School", "2023", "2024", "2025"), ("Schule", "2023/24", "2024/25", "2025/26")])
@pytest.mark.parametrize("sign", ["\t", ";"])
def test_what_goes_on_from_hundreds_over_the_years_is_thousands(
    head: tuple[str, ...], sign: str, tmp_path: Path
) -> None:
    assert {1012, 998, 1004} < {*_figures(tmp_path, PUPILS, sign, head)}


@pytest.mark.parametrize(
    "rows",
    [
        (("n", "812", "840", "855"), ("mean", "3.412", "3.501", "3.455"), ("sd", "1.012", "1.103", "1.044")),
        (("Goethe", "812", "840", "855"), ("Nord", "1.012", "998", "1.04"), ("Mitte", "312", "305", "298")),
    ],
)
def test_measures_above_one_another_and_other_decimals_keep_their_point(
    rows: tuple[tuple[str, ...], ...], tmp_path: Path
) -> None:
    figures = _figures(tmp_path, rows, "\t", ("what", "2023", "2024", "2025"))
    assert any(figure != int(figure) for figure in figures)


def test_measures_of_groups_above_one_another_keep_their_point(tmp_path: Path) -> None:
    rows = (("n", "812", "840"), ("N", "900", "915"), ("mean", "3.412", "3.501"), ("sd", "1.012", "1.103"))
    figures = _figures(tmp_path, rows, "\t", ("what", "Men", "Women"))
    assert any(figure != int(figure) for figure in figures)


def test_the_name_of_a_number_of_people_is_that_of_people(tmp_path: Path) -> None:
    assert _figures(tmp_path, (("A", "1.204"), ("B", "12.500")), "\t", ("Ort", "Einwohnerzahl")) == [1204, 12500]
