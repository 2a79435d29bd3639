"""Densities, whose unit is told by the area alone, and the R² of a model, which is no footnote."""

from __future__ import annotations

from pathlib import Path

from tests.factsheet.exploring.tables import cube_of_text


def test_densities_are_per_area(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Town,Density (/km²),Density (per sq mi),Rank (/10)\nA,100,259,1\nB,200,518,2\n")

    units = {measure.field: measure.unit for measure in cube.roles.measures}
    assert units["Density (/km²)"] == "/km²"
    assert units["Density (per sq mi)"] == "per sq mi"


def test_the_square_of_a_correlation_is_no_footnote(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Model,R²,People²\nA,0.5,12\nB,0.6,14\n")

    assert [measure.title for measure in cube.roles.measures] == ["R²", "People"]
