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
