"""Densities, whose unit is told by the area alone, and the R² of a model, which is no footnote."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factsheet.exploring.tables import cube_of_text


def test_densities_are_per_area(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Town,Density (/km²),Density (per sq mi),Rank (/10)\nA,100,259,1\nB,200,518,2\n")

    units = {measure.field: measure.unit for measure in cube.roles.measures}
    assert units["Density (/km²)"] == "/km²"
    assert units["Density (per sq mi)"] == "per sq mi"


def test_the_square_of_a_correlation_is_no_footnote(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Model,R²,People²\nA,0.5,12\nB,0.6,14\n")

    assert [measure.title for measure in cube.roles.measures] == ["R²", "People"]


@pytest.mark.parametrize(
    "unit", ["hab./km²", "Einw./km²", "pers./km²", "inhab./km2", "EW/km²", "Pkw/1000 Einw.", "Ärzte/100.000 Einw."]
)
def test_what_is_counted_may_be_shortened_before_the_area_or_the_people(tmp_path: Path, unit: str) -> None:
    cube = cube_of_text(tmp_path, f"Town,Density ({unit})\nA,100\nB,200\n")
    assert [measure.unit for measure in cube.roles.measures] == [unit]


@pytest.mark.parametrize("bracket", ["a/b", "m/f", "yes/no", "see note/km"])
def test_a_stroke_between_other_words_is_none_of_a_unit(tmp_path: Path, bracket: str) -> None:
    cube = cube_of_text(tmp_path, f"Town,Figure ({bracket})\nA,100.5\nB,200.5\n")
    assert [measure.unit for measure in cube.roles.measures] == [""]
