"""Figures with the unit of their label behind them, money with decimals of its own, and units and rows in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.exploring.tables import cube_of_text


def test_the_unit_of_the_label_behind_all_figures_is_no_flag(tmp_path: Path) -> None:
    rows = "".join(f"2024-01-0{day},{day}0 %,12{day}4 MiB,6{day}.21 W\n" for day in range(1, 5))
    cube = cube_of_text(tmp_path, f"day, gpu [%], used [MiB], draw [W]\n{rows}")
    assert {measure.unit for measure in cube.roles.measures} == {"%", "MiB", "W"}
    assert len(cube.table.columns) == 4


def test_flags_that_are_no_unit_of_the_label_stay_flags(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Town,Rain (mm)\nA,12 e\nB,13\nC,15 e\nD,20\n")
    assert len(cube.table.columns) == 3


def test_money_with_a_point_beside_heights_with_a_comma_is_read(tmp_path: Path) -> None:
    rows = 'A,"1,95m",€200.00m\nB,"1,71m",€140.50m\nC,"1,73m",€800k\n'
    file = tmp_path / "data.csv"
    file.write_text(f"Player,Height,Market value\n{rows}", encoding="utf-8")
    document = open_document(file)

    assert document.cube("data").figures("Market value").tolist() == [200e6, 140.5e6, 800e3]
    assert document.cube("data").figures("Height").tolist() == [1.95, 1.71, 1.73]
    assert any("decimal point" in notice.sentence for notice in document.notices)


@pytest.mark.parametrize("cells", [("€1.200", "€3.400", "€800"), ("1.2", "1.10", "2.3"), ("12.30", "13.45", "9.00")])
def test_points_that_may_be_of_thousands_or_chapters_are_no_decimals(tmp_path: Path, cells: tuple[str, ...]) -> None:
    rows = "".join(f'{name},"1,9{at}m",{cell}\n' for at, (name, cell) in enumerate(zip("abc", cells, strict=True)))
    file = tmp_path / "data.csv"
    file.write_text(f"Name,Height,Other\n{rows}", encoding="utf-8")

    assert not any("“Other” are read with a decimal point" in told.sentence for told in open_document(file).notices)


def test_a_unit_in_korean_is_that_of_all_figures(tmp_path: Path) -> None:
    rows = '서울,"9,509","9,428"\n부산,"3,350","3,318"\n'
    cube = cube_of_text(tmp_path, f"시도별 인구 (단위: 천명)\n시도,2021년,2022년\n{rows}")
    assert cube.roles.measures[0].unit == "천명"


def test_how_questions_are_answered_is_no_answer(tmp_path: Path) -> None:
    rows = "1,Very satisfied,Great\n2,Satisfied,\n3,Dissatisfied,Slow\n"
    cube = cube_of_text(
        tmp_path, f"Respondent ID,How satisfied are you?,Comments?\n,Response,Open-Ended Response\n{rows}"
    )
    assert len(cube.table) == 3
    assert "How satisfied are you?" in cube.table.columns


def test_films_behind_their_codes_have_a_year_each(tmp_path: Path) -> None:
    rows = "tt1,10,A,1994\ntt2,9,B,1994\ntt3,9,C,2008\ntt4,7,D,2010\ntt5,8,E,2010\ntt6,6,F,1999\n"
    assert cube_of_text(tmp_path, f"Const,Your Rating,Title,Year\n{rows}").roles.time == ""


def test_the_film_of_each_week_stands_in_its_week(tmp_path: Path) -> None:
    rows = "".join(f"2024-01-0{day},Film {chr(64 + day)},{day}0\n" for day in range(1, 8))
    assert cube_of_text(tmp_path, f"Week,Film,Gross\n{rows}").roles.time == "Week"
