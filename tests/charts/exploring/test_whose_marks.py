"""A mark is told of the one that has it, in every form and whoever is chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs

from harbin_viewer.charts.exploring.chosen_views import charts_of
from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.factsheet.opening import open_document

pytestmark = pytest.mark.usefixtures("qapp")

ROWS = (
    "Region,2018,2019,2020\nNorth,120,125,130\nSouth,80,82,79*\nWest,60,61,58\nEast,45,44,47\n\n* Provisional figure.\n"
)


def note_of(folder: Path, form: str, chosen: tuple[str, ...], rows: str = ROWS) -> str:
    (folder / "water.csv").write_text(rows, encoding="utf-8")
    document = open_document(folder / "water.csv")
    explore = charts_of(document)[0].spec.explore
    assert explore is not None
    choice = structs.replace(explore, form=form, entities=chosen, colours=(), period=(2018.0, 2020.0))
    return explored_chart(document, choice).note


@pytest.mark.parametrize("form", ["ranking", "line", "change", "multiples", "stacked"])
@pytest.mark.parametrize("chosen", [("North", "South", "West", "East"), ("East", "South"), ("South", "East")])
def test_a_mark_is_of_the_one_that_has_it(tmp_path: Path, form: str, chosen: tuple[str, ...]) -> None:
    """Those that a ranking shows in their colours were mixed up: it was told of the last of them."""
    note = note_of(tmp_path, form, chosen)
    assert "Marked “Provisional figure.” (Note on Value): South" in note
    assert "East" not in note.partition("Marked")[2]


@pytest.mark.parametrize(("form", "told"), [("ranking", ": South."), ("line", ": all figures of those who are named.")])
def test_of_one_that_stands_among_others_all_is_not_said(tmp_path: Path, form: str, told: str) -> None:
    rows = ROWS.replace("80,82,79*", "80*,82*,79*")
    note = note_of(tmp_path, form, ("South",), rows)
    assert told in note.partition("Below")[0]
