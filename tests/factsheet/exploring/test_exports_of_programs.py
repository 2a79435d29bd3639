"""What programs of banks, surveys, shops and websites export, as it is explored first."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.oddities.whole_package import may_name_sources
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


def test_a_balance_beside_entries_is_seen_first_though_some_entries_are_left_out(tmp_path: Path) -> None:
    rows = (
        "2024-03-02,REWE,-31.2,2345.7\n2024-03-05,Lohn,2850,5200.1\n2024-03-11,ALDI,-12.5,4100\n2024-03-20,Bar,-4,40\n"
    )
    account = cube_of_text(tmp_path, f"Date,Text,Amount,Balance\n{rows}")
    assert (account.roles.measures[0].field, _form(account)) == ("Balance", "line")
    trade = cube_of_text(tmp_path, "Year,Exports,Imports,Balance\n2019,30,33,-3\n2020,36,33,3\n2021,40,31,9\n")
    assert trade.roles.measures[0].field == "Exports"


def test_a_table_with_numbers_of_payments_below_source_names_none(tmp_path: Path) -> None:
    rows = "".join(f"ch_3O{row}kQ{row}Zz,2024-01-0{row},{row * 3 % 7}\n" for row in range(1, 9))
    assert not may_name_sources(cube_of_text(tmp_path, f"Source,Date,Amount\n{rows}").table.resource)
    named = cube_of_text(tmp_path, "Source,Date,Amount\nIMF,2024-01-01,3\nWHO,2024-01-02,4\nIMF,2024-01-03,9\n")
    assert may_name_sources(named.table.resource)


def test_what_a_laboratory_can_measure_is_not_ranked_with_its_samples(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Sample,Cd (mg/kg),Zn (mg/kg)\nS1,0.31,120\nS2,0.12,98\nS3,0.55,340\nLOD,0.1,2\n")
    assert cube.groups == {"LOD"}
    towns = cube_of_text(tmp_path, "Town,People\nLod,81\nHaifa,285\nEilat,52\nLodz,670\n")
    assert "Lodz" not in towns.groups


@pytest.mark.parametrize("text", [
    "Year,Index\n2019,100\n2020,103\n2021,107\n2022,111\n", "Country,Index\nFrance,101\nGermany,103\nItaly,102\n",
    "Date,Level\n2024-01-01,101\n2024-01-02,103\n2024-01-03,102\n",
])  # fmt: skip
def test_an_index_in_whole_numbers_is_measured(tmp_path: Path, text: str) -> None:
    assert [measure.title for measure in cube_of_text(tmp_path, text).roles.measures] == [
        text.split(",")[1].split("\n")[0]
    ]


@pytest.mark.parametrize("text", [
    "index,Name,Value\n104,a,3\n107,b,4\n119,c,9\n", "Level,Name,Value\n1,a,3\n3,b,4\n2,c,9\n",
    "Name,Index,Value\na,104,3\nb,105,4\nc,106,9\n",
])  # fmt: skip
def test_an_index_of_rows_and_a_level_of_few_are_not_measured(tmp_path: Path, text: str) -> None:
    assert [measure.title for measure in cube_of_text(tmp_path, text).roles.measures] == ["Value"]


def test_seconds_of_each_years_winner_are_measured(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Year,Winner,Time (s)\n2019,Ann,301\n2020,Bob,298\n2021,Cy,305\n2022,Dee,292\n")
    assert [(measure.title, measure.unit) for measure in cube.roles.measures] == [("Time", "s")]


def test_the_sign_before_each_name_of_a_bank_is_no_part_of_the_names(tmp_path: Path) -> None:
    rows = "2024-03-02;a;3,5\n2024-03-05;b;4,5\n2024-03-06;c;9,5\n"
    bank = cube_of_text(tmp_path, f"mBank S.A.;\n\n#Klient;\nJAN KOWALSKI;\n\n#Data operacji;#Opis;#Kwota\n{rows}")
    assert list(bank.table.columns) == ["Data operacji", "Opis", "Kwota"]
    counted = cube_of_text(tmp_path, "Shop,#Visits,#Sales\nA,3,4\nB,4,5\nC,9,10\n")
    assert "#Visits" in counted.table.columns


def test_gates_are_who_is_counted_where_nothing_else_is(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Gate,Entries\n1,1200\n2,980\n3,1110\n4,300\n")
    assert (cube.roles.entity, [measure.field for measure in cube.roles.measures]) == ("Gate", ["Entries"])
