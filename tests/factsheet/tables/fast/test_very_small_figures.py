"""Figures with more decimals than a power of ten holds exactly are read as Python reads them."""

from pathlib import Path

from harbin_viewer.factsheet.opening import open_document


def test_a_long_column_of_figures_near_nought_is_read(tmp_path: Path) -> None:
    small = "0." + "0" * 97 + "170535554963868"
    other = "0.00000000000000000001020425574104"
    lines = ["name,v", *(f"n{row},{small if row == 7 else other}" for row in range(3_000))]
    (tmp_path / "t.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    values = open_document(tmp_path / "t.csv").table("t").values("v")
    assert (values[7], values[9], len(values)) == (float(small), float(other), 3_000)
