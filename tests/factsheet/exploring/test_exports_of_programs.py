"""What programs of banks, surveys, shops and websites export, as it is explored first."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from tests.factsheet.exploring.tables import cube_of_text

_ANSWERS = (
    "2024-03-13 10:10,7,Bus\n2024-03-13 10:11,9,\n2024-03-14 09:30,3,Bus\n2024-03-15 18:02,8,\n"
    "2024-03-16 08:20,5,Bus\n2024-03-17 12:00,6,Bus\n"
)


def _form(cube: Cube) -> str:
    found = beginning(cube).exploration
    return found.form if found else ""


@pytest.mark.parametrize("number", ["Respondent ID", "ResponseId", "id. Antwort-ID", "Collector ID", "_submission_id"])
def test_answers_that_a_program_numbers_are_no_line_from_person_to_person(tmp_path: Path, number: str) -> None:
    rows = (f"{118 + row},{text}" for row, text in enumerate(_ANSWERS.splitlines()))
    cube = cube_of_text(tmp_path, "\n".join([f"{number},Start Date,Score of today,Which", *rows]) + "\n")
    assert cube.roles.time == "Start Date"
    assert _form(cube) != "line"


def test_readings_at_the_same_times_stay_a_line(tmp_path: Path) -> None:
    rows = (f"{118 + row},{text}" for row, text in enumerate(_ANSWERS.splitlines()))
    cube = cube_of_text(tmp_path, "\n".join(["Level,Start Date,Score of today,Which", *rows]) + "\n")
    assert _form(cube) in ("line", "courses")


@pytest.mark.parametrize(
    ("head", "other"), [("Débit euros;Crédit euros", ""), ("Lastschrift in CHF;Gutschrift in CHF", "0,00")]
)
def test_what_was_paid_or_came_in_row_by_row_is_no_line(tmp_path: Path, head: str, other: str) -> None:
    paid = f"45,60;{other}"
    lines = [
        f"Date;Libellé;{head}", f"02/03/2024;Carrefour;{paid}", f"07/03/2024;Salaire;{other};2150,00",
        f"08/03/2024;EDF;84,10;{other}", f"15/03/2024;SNCF;88,00;{other}", f"17/03/2024;Retrait;60,00;{other}",
        f"25/03/2024;Loyer;850,00;{other}",
    ]  # fmt: skip
    assert _form(cube_of_text(tmp_path, "\n".join(lines) + "\n")) == "histogram"


def test_two_measures_told_at_all_times_stay_lines(tmp_path: Path) -> None:
    text = "Date;Remark;Paid euros;Received euros\n02/03/2024;a;45,60;12,00\n07/03/2024;b;60,00;22,50\n"
    cube = cube_of_text(tmp_path, f"{text}08/03/2024;c;84,10;31,20\n15/03/2024;d;88,00;19,00\n")
    assert _form(cube) in ("line", "courses")


def test_comments_below_posts_are_counted_and_remarks_on_some_are_notes(tmp_path: Path) -> None:
    posts = cube_of_text(tmp_path, "Post,Likes,Comments (organic)\nA,30,3\nB,22,0\nC,41,7\n")
    assert [measure.field for measure in posts.roles.measures] == ["Likes", "Comments (organic)"]
    notes = cube_of_text(tmp_path, "Post,Value,Comments\nA,30,1\nB,22,\nC,41,2\n")
    assert notes.roles.of_kind("note") == ("Comments",)


def test_mean_positions_are_measured_and_positions_in_parts_are_not(tmp_path: Path) -> None:
    found = cube_of_text(tmp_path, "Query,Clicks,Position\nrye,30,2.1\nbun,22,5.4\ncake,41,7.6\nrolls,4,8.8\n")
    assert [measure.field for measure in found.roles.measures] == ["Clicks", "Position"]
    listed = cube_of_text(tmp_path, "Position,What,Sum\n1.1,Earth,30\n1.2,Stone,22\n2.1,Wood,41\n2.2,Door,7\n")
    assert [measure.field for measure in listed.roles.measures] == ["Sum"]


def test_numbers_of_payments_are_no_sources_of_figures(tmp_path: Path) -> None:
    rows = "".join(f"ch_3O{row}kQ{row}Zz,2024-01-0{row},{row * 3 % 7}\n" for row in range(1, 9))
    assert cube_of_text(tmp_path, f"Source,Date,Amount\n{rows}").table.source(0) == ""
    named = cube_of_text(
        tmp_path, "Source,Date,Amount\nIMF 2023,2024-01-01,3\nWHO,2024-01-02,4\nIMF 2023,2024-01-03,9\n"
    )
    assert named.table.source(0) == "IMF 2023"
