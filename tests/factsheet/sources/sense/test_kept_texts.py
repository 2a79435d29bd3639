"""Cells that a spreadsheet is to keep as texts, and clocks that say how long something lasted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factsheet.exploring.tables import cube_of_text


def _kept(text: str) -> str:
    return f'"=""{text}"""'


def test_texts_that_a_spreadsheet_keeps_are_told_bare(tmp_path: Path) -> None:
    rows = "".join(f"{_kept(f'0012{at}')},{_kept(f'1{at},50')},{at}\n" for at in range(3, 7))
    cube = cube_of_text(tmp_path, f"Konto,Betrag,Stück\n{rows}")

    assert cube.table.text("Konto", 0) == "00123"
    assert cube.figures("Betrag").tolist() == [13.5, 14.5, 15.5, 16.5]


def test_formulas_among_other_cells_are_left_as_they_are(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, f"Name,Note\nA,{_kept('x')}\nB,a formula\nC,other\n")
    assert cube.table.text("Note", 0) == '="x"'


@pytest.mark.parametrize(("head", "lasts"), [("Avg. Time on Website", True), ("Time on page", True), ("Time", False)])
def test_clocks_below_a_time_on_a_page_are_lengths(tmp_path: Path, head: str, lasts: bool) -> None:
    rows = "/index,1500,00:02:10\n/about,320,00:00:45\n/shop,610,00:05:12\n"
    cube = cube_of_text(tmp_path, f"Label,Visits,{head}\n{rows}")
    assert (head in [measure.field for measure in cube.roles.measures]) is lasts
