"""Lists of results in which somebody did not finish: the times of the others are measured, and it is told."""

from __future__ import annotations

from math import isnan
from pathlib import Path

import pytest

from harbin_viewer.factsheet.exploring.observed.lengths_of_time import lengths_as_hours
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.roles.times.durations import are_lengths_of_time
from tests.factsheet.exploring.tables import cube_of_text

RUNNERS = "1,A. Brown,Leeds,0:35:12\n2,B. Cole,York,0:36:40\n3,C. Dunn,Hull,0:37:05\n4,D. Ely,Bath,0:38:59\n"


@pytest.mark.parametrize("word", ["DNF", "DNS", "DSQ", "dnf", "retired", "Aufgegeben", "n.a.Z."])
def test_times_are_measured_beside_a_word_for_none(tmp_path: Path, word: str) -> None:
    cube = cube_of_text(tmp_path, f"Bib,Runner,Club,Time\n17,J. Smith,Derby,{word}\n{RUNNERS}")
    first, *others = cube.figures("Time").tolist()

    assert isnan(first)
    assert others == [35.2, 36.667, 37.083, 38.983]
    assert cube.roles.entity == "Runner"


def test_a_place_that_says_so_too_is_a_rank_and_all_is_told(tmp_path: Path) -> None:
    file = tmp_path / "race.csv"
    file.write_text(f"Pos,Runner,Club,Time\n{RUNNERS}DNF,J. Smith,Derby,DNF\n", encoding="utf-8")
    document = open_document(file)
    table = document.table(document.sheet.resources[0].name)
    found = lengths_as_hours(table, {})

    assert document.cube(table.resource.name).roles.entity == "Runner"
    assert found is not None
    assert "of those with “DNF” there is none" in found[1].sentence


def test_clubs_that_stand_once_each_are_not_who_ran(tmp_path: Path) -> None:
    assert cube_of_text(tmp_path, f"Pos,Runner,Club,Time\n{RUNNERS}").roles.entity == "Runner"


@pytest.mark.parametrize("texts", [["DNF", "DNS"], ["0:35:12", "slow"], ["0:35:12", "Derby"]])
def test_words_alone_and_other_words_make_no_times(texts: list[str]) -> None:
    assert not are_lengths_of_time(texts)
