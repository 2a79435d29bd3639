"""A column that is the sum of others is found by its figures, and what others are left of is no sum of these."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document


def _sums(folder: Path, text: str) -> Mapping[str, tuple[str, ...]]:
    file = folder / "data.csv"
    file.write_text(text, encoding="utf-8")
    document = open_document(file)
    cube = document.cube(document.sheet.resources[0].name)
    return cube.sums_among(tuple(known.field for known in cube.roles.measures))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Month,Rent,Food,Total\n2024-01,800,300,1100\n2024-02,810,310,1120\n", {"Total": ("Rent", "Food")}),
        ("Month,Rent,Food,Total\n2024-01,800,300,1150\n2024-02,800,320,1120\n", {}),
        ("Jahr;Gesamt;Miete;Essen\n2020;11000;8000;3000\n2021;11200;8100;3100\n", {"Gesamt": ("Miete", "Essen")}),
        ("Month,Rent,Food,Total\n2024-01,800,300,1100\n2024-02,800,,800\n2024-03,820,310,1130\n",
         {"Total": ("Rent", "Food")}),
        ("Month,Sales,Refunds,Total\n2024-01,800,-30,770\n2024-02,900,-20,880\n", {"Total": ("Sales", "Refunds")}),
        ("Year,Men,Women,Total,Boys,Girls,Total children\n2020,10,12,22,55,57,112\n2021,13,18,31,54,54,108\n",
         {"Total": ("Men", "Women"), "Total children": ("Boys", "Girls")}),
        ("Country,A,B,C,D\nNorway,27,26,15,68\nJapan,610,640,300,1550\n", {"D": ("A", "B", "C")}),
        ("Year,Births,Deaths,Natural increase\n2019,1000,800,200\n2020,990,850,140\n", {}),
        ("Year,Total revenue,Costs,Profit\n2019,1000,800,200\n2020,990,850,140\n", {}),
        ("Country,Population,Men,Women\nNorway,5350,2700,2650\nJapan,125000,61000,64000\n", {}),
        ("Town,A,B,Total\nBonn,1,2,3\n", {}),
    ],
)  # fmt: skip
def test_a_sum_is_known_by_its_figures(tmp_path: Path, text: str, found: dict[str, tuple[str, ...]]) -> None:
    assert _sums(tmp_path, text) == found
