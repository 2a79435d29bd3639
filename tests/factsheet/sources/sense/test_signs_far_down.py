"""A figure with another sign far down a long column is never taken to be in the unit of the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document

ROWS, FAR = 9_000, 6_700


@pytest.mark.parametrize("filling", ["", "of a name as long as it takes to fill a file that is streamed"])
@pytest.mark.parametrize(("usual", "other"), [
    ("$1.5", "€2.5"), ("1.5%", "$2.5"), ("$1.5 p", "€2.5"), ("1.5", "€2.5"), ("1.5", "12%"), ("-$1.5", "-€2.5"),
    ("Rs.1.5", "$2.5"), ("1.5", "£2.5"), ("$1.5", "CHF 2.5"), ("1.5%", "2.5"), ("1.5 kg", "2.5 km"),
])  # fmt: skip
def test_a_sign_or_unit_far_down_is_read_as_in_a_small_file(
    tmp_path: Path, usual: str, other: str, filling: str
) -> None:
    found = []
    for rows, far in ((ROWS, FAR), (60, 40)):
        cells = (f"i{row}{filling},{other if row == far else usual}" for row in range(rows))
        (tmp_path / "t.csv").write_text("\n".join(["item,amount", *cells, ""]), encoding="utf-8")
        table = open_document(tmp_path / "t.csv").table("t")
        found.append((list(table.columns), [table.value(name, far) for name in list(table.columns)[1:]], table.texts))

    assert found[0] == found[1]
    assert not found[0][2]


@pytest.mark.parametrize(("usual", "other"), [("$1.5", "-$2.5"), ("1.5%", "0"), ("$1.5", "2.5"), ("€1.5", "2.5€")])
def test_what_is_in_the_same_unit_far_down_is_read(tmp_path: Path, usual: str, other: str) -> None:
    cells = (f"i{row},{other if row == FAR else usual}" for row in range(ROWS))
    (tmp_path / "t.csv").write_text("\n".join(["item,amount", *cells, ""]))
    table = open_document(tmp_path / "t.csv").table("t")

    assert table.columns["amount"][FAR] == float(other.strip("€").replace("$", ""))
    assert not table.texts
