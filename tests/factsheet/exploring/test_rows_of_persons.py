"""Rows of which each is another person or case are joined by no line; those that one is followed in are."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from tests.factsheet.exploring.tables import cube_of_text

CASES = (
    "{},Age,Sex,Onset,Outcome\nC1,34,F,2024-03-01,Well\nC2,51,M,2024-03-04,Well\nC3,8,F,2024-03-11,Ill\n"
    "C4,77,M,2024-03-12,Died\nC5,45,F,2024-03-30,Well\n"
)


def _form(folder: Path, text: str) -> str:
    look = beginning(cube_of_text(folder, text)).exploration
    return look.form if look else ""


@pytest.mark.parametrize("head", ["Case ID", "Patient no", "Seen by"])
def test_no_line_joins_the_ages_of_different_persons(tmp_path: Path, head: str) -> None:
    assert _form(tmp_path, CASES.format(head)) == "histogram"


def test_no_line_joins_what_several_incidents_did(tmp_path: Path) -> None:
    text = "Incident No,Date,Injured\n1,2024-01-01,1\n2,2024-01-09,2\n3,2024-01-20,0\n4,2024-02-28,4\n"
    assert _form(tmp_path, text) != "line"


@pytest.mark.parametrize(
    "text",
    [
        "Date,Age,Sex,Weight (kg)\n2024-01-01,30,F,61\n2024-01-15,30,F,60\n2024-02-01,30,F,59\n2024-02-20,31,F,58\n",
        "Sample ID,Date,pH\nS1,2024-01-01,7.0\nS2,2024-01-09,7.1\nS3,2024-01-20,6.9\nS4,2024-02-20,7.4\n",
        "Patient ID,Date,Weight\nP1,2024-01-01,70\nP1,2024-01-09,71\nP2,2024-01-01,69\nP2,2024-01-09,74\n",
    ],
)
def test_one_who_is_followed_keeps_a_line(tmp_path: Path, text: str) -> None:
    assert _form(tmp_path, text) == "line"


def test_no_line_joins_the_chances_of_different_candidates_of_a_state(tmp_path: Path) -> None:
    head = "state,year,candidate,prob\nOhio,2020,Blue,0.45\nIowa,2016,Red,0.7\nIowa,2020,Red,0.6\n"
    assert _form(tmp_path, f"{head}Ohio,2016,Red,0.62\n") != "line"
    assert _form(tmp_path, f"{head}Ohio,2016,Blue,0.62\n") == "line"
