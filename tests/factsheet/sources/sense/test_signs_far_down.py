"""A figure with another sign far down a long column is never taken to be in the unit of the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document

ROWS, FAR = 9_000, 6_700


@pytest.mark.parametrize(("usual", "other"), [
    ("$1.5", "€2.5"), ("$1.5", "CHF 2.5"), ("1.5%", "2.5"), ("1.5%", "$2.5"), ("$1.5 p", "€2.5"), ("1.5", "€2.5"),
    ("-$1.5", "-€2.5"), ("1.5 kg", "2.5 km"), ("Rs.1.5", "$2.5"),
])  # fmt: skip
def test_a_figure_with_another_sign_far_down_is_no_value_in_the_unit_of_the_others(
    tmp_path: Path, usual: str, other: str
) -> None:
    cells = (f"i{row},{other if row == FAR else usual}" for row in range(ROWS))
    (tmp_path / "t.csv").write_text("\n".join(["item,amount", *cells, ""]))
    table = open_document(tmp_path / "t.csv").table("t")

    figures = table.columns["amount"]
    assert set(figures[figures == figures]) == {-1.5 if usual.startswith("-") else 1.5}
    assert [row for row in range(ROWS) if figures[row] != figures[row]] == [FAR]
    assert other in table.texts[FAR, "amount"]


@pytest.mark.parametrize(("usual", "other"), [("$1.5", "-$2.5"), ("1.5%", "0"), ("$1.5", "2.5"), ("€1.5", "2.5€")])
def test_what_is_in_the_same_unit_far_down_is_read(tmp_path: Path, usual: str, other: str) -> None:
    cells = (f"i{row},{other if row == FAR else usual}" for row in range(ROWS))
    (tmp_path / "t.csv").write_text("\n".join(["item,amount", *cells, ""]))
    table = open_document(tmp_path / "t.csv").table("t")

    assert table.columns["amount"][FAR] == float(other.strip("€").replace("$", ""))
    assert not table.texts
