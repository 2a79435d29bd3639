"""Blood pressures as people write them are two figures, and other pairs of numbers stay as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from tests.factsheet.exploring.tables import cube_of_text

ROWS = "\n".join(f"2024-01-0{day},{118 + day}/{74 + day},{60 + day}" for day in range(1, 8))


@pytest.mark.parametrize(
    ("head", "upper", "lower"),
    [
        ("BP", "BP systolic", "BP diastolic"),
        ("SYS/DIA", "SYS", "DIA"),
        ("Blutdruck (mmHg)", "Blutdruck systolisch (mmHg)", "Blutdruck diastolisch (mmHg)"),
        ("血压", "血压 收缩", "血压 舒张"),
    ],
)
def test_both_figures_are_measures_in_one_unit_and_seen_together(
    tmp_path: Path, head: str, upper: str, lower: str
) -> None:
    cube = cube_of_text(tmp_path, f"Date,{head},Pulse\n{ROWS}\n")
    measures = {measure.field: measure.unit for measure in cube.roles.measures}
    assert (measures[upper], measures[lower]) == ("mmHg", "mmHg")
    assert (cube.figures(upper)[0], cube.figures(lower)[0]) == (119, 75)
    first = beginning(cube).exploration
    assert first is not None
    assert first.form == "courses"


def test_cells_without_a_figure_are_missing_in_both(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, f"Date,BP,Pulse\n{ROWS}\n2024-01-08,,61\n2024-01-09,n/a,62\n")
    assert [bool(cube.known(name)[-2:].any()) for name in ("BP systolic", "BP diastolic")] == [True, True]
    assert not (cube.figures("BP systolic")[-2:] > 0).any()


@pytest.mark.parametrize(
    "text",
    [
        "Exam,Score\nMaths,45/40\nArt,50/30\nPE,60/31\n",
        "Well,BP\nA,12/04\nB,11/03\nC,10/05\n",
        "Tyre,Pressure\nFront,36/32\nRear,34/30\nSpare,60/40\n",
        "Day,Tension (kN)\n2024-01-01,120/80\n2024-01-02,125/82\n2024-01-03,121/82\n",
    ],
)
def test_other_pairs_stay_words(tmp_path: Path, text: str) -> None:
    assert cube_of_text(tmp_path, text).roles.measures == ()
