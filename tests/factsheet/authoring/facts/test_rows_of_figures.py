"""Rows that a figure can be chosen from are listed with it as it is written elsewhere."""

from pathlib import Path

from harbin_viewer.factsheet.authoring.facts.figure_cells import figure_rows
from harbin_viewer.factsheet.opening import open_document


def test_a_figure_has_commas_between_thousands_and_is_found_without_them(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("Shop,Sales (EUR)\nNorth,1204500.50\nSouth,998.25\n", encoding="utf-8")
    table = open_document(tmp_path / "t.csv").table("t")
    north, south = figure_rows(table, "Sales (EUR)")
    assert (north.figure, south.figure) == ("1,204,500.50 EUR", "998.25 EUR")
    assert "1204500" in north.sought
