"""Matches, polls, purchases, contacts and laps: what is joined by a line, whose line it is, and what is no event."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from tests.factsheet.exploring.tables import cube_of_text

LINES = ("line", "multiples", "courses")
MATCHES = """Date,Home,Away,HG,AG
2024-08-17,Rovers,United,2,1
2024-08-17,City,Albion,0,0
2024-08-24,United,City,3,2
2024-08-24,Albion,Rovers,1,1
2024-08-31,Rovers,City,0,2
2024-08-31,United,Albion,4,0
"""
OPPONENTS = "Datum;Tegenstander;Voor;Tegen\n07-09-2024;Quick;3;1\n14-09-2024;HVV;0;2\n21-09-2024;SVV;2;2\n"
EXPENSES = """Data;Categoria;Descrizione;Importo
01/10/2024;Spesa;Coop;54,20
03/10/2024;Casa;Affitto;650,00
04/10/2024;Svago;Cinema;18,00
09/10/2024;Spesa;Esselunga;71,35
"""
CONTACTS = """Date,Call,Freq (MHz),Mode,Country
2024-06-01,DL1ABC,7.032,CW,Germany
2024-06-01,G4XYZ,14.025,CW,England
2024-06-03,K1AA,14.205,SSB,USA
2024-06-08,JA1ZZ,21.03,CW,Japan
2024-06-15,EA3QQ,7.11,SSB,Spain
"""


def form(tmp_path: Path, text: str) -> str:
    first = beginning(cube_of_text(tmp_path, text)).exploration
    return first.form if first else ""


@pytest.mark.parametrize("text", [MATCHES, OPPONENTS, EXPENSES, CONTACTS])
def test_matches_purchases_and_contacts_are_neither_joined_nor_ranked(tmp_path: Path, text: str) -> None:
    assert form(tmp_path, text) not in (*LINES, "ranking")


@pytest.mark.parametrize(
    "text",
    [
        "Date,Home,Garden\n2024-01-01,20,3\n2024-01-04,21,4\n2024-01-05,19,2\n2024-01-09,20,6\n",
        "Date,Opponent strength,Rating\n2024-01-01,1500,1510\n2024-01-08,1600,1522\n2024-01-15,1480,1518\n",
        "Date,Category,Description,Price\n2024-01-01,Fuel,Jet,1.71\n2024-01-08,Fuel,Aral,1.72\n2024-01-15,Fuel,Esso,1.74\n",
        "Month,Branch,Balance\n2024-01,A,12\n2024-01,B,9\n2024-02,A,13\n2024-02,B,8\n2024-03,A,12\n2024-03,B,7\n",
    ],
)
def test_what_is_measured_under_like_names_is_joined(tmp_path: Path, text: str) -> None:
    assert form(tmp_path, text) in LINES


def test_polls_are_followed_institute_by_institute(tmp_path: Path) -> None:
    polls = "Date,Institute,CDU\n2024-09-02,Forsa,32\n2024-09-05,INSA,33\n2024-09-10,Forsa,33\n2024-09-12,INSA,32\n"
    assert cube_of_text(tmp_path, polls).roles.entity == "Institute"


def test_what_is_told_of_entries_of_an_account_is_not_who_is_counted(tmp_path: Path) -> None:
    rows = "2024-09-01,Collection,212,3422\n2024-09-01,Gas,,3042\n2024-09-08,Collection,198,3241\n"
    assert cube_of_text(tmp_path, f"Date,Description,Income,Balance\n{rows}").roles.entity == ""


def test_categories_whose_balances_stand_side_by_side_are_counted(tmp_path: Path) -> None:
    rows = "2024-01,Food,120\n2024-01,Rent,9\n2024-02,Food,80\n2024-02,Rent,10\n2024-03,Food,40\n2024-03,Rent,5\n"
    assert cube_of_text(tmp_path, f"Month,Item,Balance\n{rows}").roles.entity == "Item"


def test_letters_of_those_who_counted_are_no_countries(tmp_path: Path) -> None:
    rows = "\n".join(
        f"2024-01-0{day},{bird},{day + len(bird)},{who}"
        for day, who in ((1, "MK"), (2, "TL"))
        for bird in ("Robin", "Crow", "Tit")
    )
    assert cube_of_text(tmp_path, f"Date,Species,Count,Observer\n{rows}\n").roles.entity == "Species"


def test_the_day_on_which_rent_is_due_is_its_time(tmp_path: Path) -> None:
    rows = "2024-09-01,A,850,2024-09-01\n2024-09-01,B,790,2024-09-03\n2024-10-01,A,850,2024-10-02\n"
    assert cube_of_text(tmp_path, f"Due,Flat,Rent,Paid on\n{rows}").roles.time == "Due"


def test_campaigns_are_compared_and_not_joined(tmp_path: Path) -> None:
    text = "Campaign,Sent,Opens\nJan news,2024-01-12,512\nSpring fair,2024-03-20,610\nMay news,2024-05-15,480\n"
    assert form(tmp_path, text) == "ranking"


def test_laps_and_holes_of_golf_are_a_course_and_drilled_holes_none(tmp_path: Path) -> None:
    laps = "".join(f"{lap},1:4{lap}.3,{150 + lap}\n" for lap in range(1, 6))
    assert form(tmp_path, f"Lap,Time,Heart rate\n{laps}") in LINES
    holes = "".join(f"{hole},{3 + hole % 3},{4 + hole % 2}\n" for hole in range(1, 10))
    assert form(tmp_path, f"Hole,Par,Anna\n{holes}") in LINES
    assert form(tmp_path, f"Hole,Depth (m),Width (m)\n{holes}") not in LINES


def test_the_number_of_an_article_is_the_code_of_its_name(tmp_path: Path) -> None:
    assert cube_of_text(tmp_path, "SKU,Item,Stock\nB-1,Teapot,12\nB-2,Mug,48\nB-3,Vase,7\n").roles.entity == "Item"
    assert cube_of_text(tmp_path, "SKU,Stock\nB-1,12\nB-2,48\nB-3,7\n").roles.entity == "SKU"
