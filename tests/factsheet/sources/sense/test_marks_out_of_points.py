"""Marks as teachers write them, out of as many points, and what only looks like them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factsheet.exploring.tables import cube_of_text


@pytest.mark.parametrize(
    ("text", "unit", "figures"),
    [
        ("Name,Test 1\nAmy,17/20\nBob,11/20\nCat,19/20\n", "out of 20", [17, 11, 19]),
        ("Élève;Note\nAnn;12,5/20\nBob;8/20\nCat;15/20\n", "out of 20", [12.5, 8, 15]),
        ("Film,Rating\nDune,4/5\nEmma,3/5\nIt,5/5\n", "out of 5", [4, 3, 5]),
    ],
)
def test_marks_are_figures_out_of_what_all_of_them_are_out_of(
    tmp_path: Path, text: str, unit: str, figures: list[float]
) -> None:
    cube = cube_of_text(tmp_path, text)
    (mark,) = cube.roles.measures
    assert (mark.unit, cube.figures(mark.field).tolist()) == (unit, figures)


@pytest.mark.parametrize(
    "text",
    [
        "Bolt,Size\nA,3/8\nB,5/8\nC,7/8\n",
        "Birthday,Name\n5/12,Ann\n7/12,Bob\n9/12,Cat\n",
        "House,Owner\n1/24,Ann\n2/24,Bob\n3/24,Cat\n",
        "Exam,Score\nMaths,45/60\nEnglish,50/70\nArt,12/20\n",
        "Horse,Result\nA,5/2\nB,3/2\nC,9/2\n",
    ],
)
def test_sizes_days_houses_and_marks_out_of_unlike_points_stay_as_they_are(tmp_path: Path, text: str) -> None:
    assert cube_of_text(tmp_path, text).roles.measures == ()
