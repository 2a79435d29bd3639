"""The power of a unit behind a year is no footnote: rents in €/m² are in no €/m."""

from pathlib import Path

import pytest

from harbin_viewer.factsheet.roles.times.periods import without_mark
from harbin_viewer.factsheet.sources.sense.names.bare_labels import bare_label
from tests.factsheet.exploring.tables import cube_of_text


@pytest.mark.parametrize("unit", ["€/m²", "km²", "t/km³", "m³", "ft²", "m/s²", "lb/in²", "10³"])
def test_a_unit_behind_a_year_keeps_its_power(tmp_path: Path, unit: str) -> None:
    assert without_mark(f"Rent 2022 ({unit})") == f"Rent 2022 ({unit})"
    assert bare_label(f"Rent {unit}") == (f"Rent {unit}", "")


def test_rents_of_several_years_are_in_their_unit(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Bezirk,2022 (€/m²),2023 (€/m²)\nMitte,13.2,13.9\nNord,10.1,10.6\n")
    assert [measure.unit for measure in cube.roles.measures] == ["€/m²"]


@pytest.mark.parametrize("mark", ["¹", "²", " ³", "¹)"])
def test_a_number_behind_a_year_is_a_footnote_all_the_same(mark: str) -> None:
    assert without_mark(f"2022{mark}") == "2022"


@pytest.mark.parametrize("scale", ["million", "thousand", "Millionen", "Tausend"])
def test_a_scale_behind_years_is_the_unit_of_their_figures(tmp_path: Path, scale: str) -> None:
    cube = cube_of_text(tmp_path, f"city,2010 ({scale}),2020 ({scale})\nDelhi,21.9,30.3\nTokyo,36.8,37.4\n")
    assert [measure.unit for measure in cube.roles.measures] == [scale]


def test_a_thing_that_is_counted_behind_years_is_measured_and_no_unit(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "city,2010 (deaths),2020 (deaths)\nDelhi,21,30\nTokyo,36,37\n")
    assert [(measure.title, measure.unit) for measure in cube.roles.measures] == [("Deaths", "")]
