"""Rows below the names of columns that explain them, or number the questions of a survey."""

from __future__ import annotations

from pathlib import Path

from tests.factsheet.exploring.tables import cube_of_text

_LONG = "The number of people who {} your page in a day, each of them counted once alone"


def test_what_a_row_explains_of_each_name_is_its_description(tmp_path: Path) -> None:
    text = f"Date,Daily New Likes,Daily Total Reach\n,{_LONG.format('like')},{_LONG.format('saw')}\n"
    text = text.replace(", each", " each") + "2024-03-01,4,120\n2024-03-02,6,98\n2024-03-03,2,140\n"
    likes, reach = cube_of_text(tmp_path, text).roles.measures
    assert (likes.title, reach.title) == ("Daily New Likes", "Daily Total Reach")
    assert reach.description.startswith("The number of people who saw")


def test_groups_above_names_stay_parts_of_the_names(tmp_path: Path) -> None:
    text = "Town,Men,Women\n,in thousands of persons,in thousands of persons\nA,4,120\nB,6,98\nC,2,140\n"
    assert [measure.unit for measure in cube_of_text(tmp_path, text).roles.measures] == ["thousands of persons"] * 2


def test_numbers_of_questions_of_qualtrics_are_no_part_of_names(tmp_path: Path) -> None:
    ids = ",".join(f'"{{""ImportId"":""{name}""}}"' for name in ("startDate", "QID1", "QID2"))
    text = f"StartDate,Q1,Q2\nStart Date,How satisfied are you?,How old are you?\n{ids}\n"
    rows = "2024-03-13 10:10:00,Very,31\n2024-03-14 11:02:00,Not,44\n2024-03-16 09:45:00,Very,29\n"
    cube = cube_of_text(tmp_path, text + rows)
    assert not [name for name in cube.table.columns if "ImportId" in name]
    (measure,) = cube.roles.measures
    assert (measure.title, measure.unit) == ("Q2, How old are you?", "")
