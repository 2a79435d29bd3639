"""Marks of schools have a sign behind them that is no minus; a letter or a word behind all figures is their unit."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.sources.delimited.text_reading import read_text
from tests.factsheet.exploring.tables import cube_of_text
from tests.factsheet.sources.sense.raw_tables import column, field, understood


def test_a_mark_with_a_sign_is_the_mark_and_the_sign_a_note_on_it() -> None:
    table = understood("Name|Mathe", "Ada|2-", "Bea|1+", "Cid|3", "Dan|4-", "Eva|2")

    assert column(table, "Mathe") == ["2", "1", "3", "4", "2"]
    assert [next((sign for sign in "-+" if f"“{sign}”" in note), "") for note in column(table, "Note on Mathe")] == [
        *"-+",
        "",
        "-",
        "",
    ]


def test_rows_of_marks_with_signs_are_no_heads() -> None:
    (table,) = read_text("Name;Mathe;Deutsch\nAda;2-;3\nBea;1+;2+\nCid;3;4-\nDan;2;1-\n", "pasted")

    assert (table.labels, len(list(table.rows))) == (("Name", "Mathe", "Deutsch"), 4)


@pytest.mark.parametrize(
    ("cells", "figures"),
    [
        (["12", "5-", "30", "2-"], ["12", "-5", "30", "-2"]),
        (["1.250,00-", "351,50", "75,20-"], ["-1250.00", "351.50", "-75.20"]),
        (["1+", "2+", "1-", "3+"], ["1+", "2+", "1-", "3+"]),
        (["1", "2", "3", "5+"], ["1", "2", "3", "5+"]),
    ],
)
def test_amounts_charges_and_open_classes_are_no_marks(cells: list[str], figures: list[str]) -> None:
    table = understood("Name|Amount", *(f"n{at}|{cell}" for at, cell in enumerate(cells)))

    assert column(table, "Amount") == figures


@pytest.mark.parametrize(
    ("head", "cells", "unit"),
    [
        ("Distance", ["50m", "100m", "200m"], "m"),
        ("Lead time", ["1 day", "12 days", "5 days"], "days"),
        ("Lieferzeit", ["6 Wochen", "1 Woche", "3 Wochen"], "Wochen"),
        ("Guests", ["2 persons", "1 person", "4 persons"], "persons"),
    ],
)
def test_what_stands_behind_all_figures_is_their_unit_also_in_one_and_several(
    head: str, cells: list[str], unit: str
) -> None:
    table = understood(f"Name|{head}", *(f"n{at}|{cell}" for at, cell in enumerate(cells)))

    assert field(table, head)["unit"] == unit


def test_a_letter_behind_figures_that_are_no_size_stays_a_mark(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Team,Players\nA,12m\nB,11m\nC,14m\n")

    assert cube.roles.measures[0].unit == ""
