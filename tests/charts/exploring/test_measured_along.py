"""Figures that rise row by row are what others were measured along, however few."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.charts.exploring.chosen_views import charts_of
from harbin_viewer.factsheet.opening import open_document

pytestmark = pytest.mark.usefixtures("qapp")


def form_of(folder: Path, header: str, *rows: str) -> str:
    file = folder / "own.csv"
    file.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    (view,) = charts_of(open_document(file))
    assert view.spec.explore is not None
    return view.spec.explore.form


def test_what_is_measured_along_rising_figures_is_drawn_against_them(tmp_path: Path) -> None:
    rows = ("0,2.87", "5,4.14", "10,4.57", "15.5,5.05", "20,6.12", "24,7.9")

    assert form_of(tmp_path, "Volume (mL),pH", *rows) == "scatter"


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("Points A,Points B", ("8,12", "5,7", "10,15", "3,6", "7,11", "9,10")),
        ("Volume (mL),pH", ("0,2.87", "5,4.14", "5,4.57", "15,5.05", "20,6.12", "24,7.9")),
        ("Volume (mL),Bottles", ("0,2", "5,2", "10,2", "15,2", "20,2", "24,3")),
    ],
)
def test_figures_in_no_order_or_beside_hardly_any_others_are_counted(
    tmp_path: Path, header: str, rows: tuple[str, ...]
) -> None:
    assert form_of(tmp_path, header, *rows) == "histogram"
