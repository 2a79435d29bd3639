"""Rows of something else among others: of codes above days, of groups in a pivot, of averages below classes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factsheet.exploring.tables import cube_of_text

DAYS = "1/1/2022,17000.1,14\n2/1/2022,17050.3,15\n3/1/2022,17090.9,16\n4/1/2022,17110.2,17\n"


@pytest.mark.parametrize("word", ["Transform:", "Target", "tcode"])
def test_a_row_of_no_day_above_or_below_days_is_left_out(tmp_path: Path, word: str) -> None:
    for text in (f"{word},5,5\n{DAYS}", f"{DAYS}{word},5,5\n"):
        cube = cube_of_text(tmp_path, f"sasdate,RPI,W\n{text}")
        assert (cube.roles.time, len(cube.table)) == ("sasdate", 4)


def test_words_among_few_days_keep_them_from_being_times(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "when,a\n1/1/2022,1\nsome day,2\n2/1/2022,3\nlater,4\n3/1/2022,5\n")
    assert len(cube.table) == 5


@pytest.mark.parametrize("parts", [["Jan", "Feb", "Mar", "Apr", "May", "Jun"], ["Q1", "Q2", "Q3", "Q4"]])
def test_the_year_below_its_parts_stays_in_the_table(tmp_path: Path, parts: list[str]) -> None:
    rows = "".join(f"{part},{at}0\n" for at, part in enumerate(parts, 1))
    cube = cube_of_text(tmp_path, f"When,Rain\n{rows}Year,210\n")
    assert len(cube.table) == len(parts) + 1


def test_ages_with_an_open_end_keep_it(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "age,a\n15,1\n16,2\n17,3\n18,5\n19,4\nolder,5\n")
    assert len(cube.table) == 6


PIVOT = "North,300,3\nAnn,100,1\nBob,200,2\nSouth,450,4\nAnn,150,1\nDee,300,3\nGrand Total,750,7\n"


def test_groups_of_a_pivot_without_indents_are_no_rivals_of_their_parts(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, f"Row Labels,Sum of Sales,Count\n{PIVOT}")
    assert cube.groups == {"North", "South", "Grand Total"}
    assert cube.entities is not None
    assert "South – Ann" in cube.entities.words


@pytest.mark.parametrize("rows", [
    "Ann,300\nBob,100\nCid,200\nDee,450\nGrand Total,1050\n", "Ann,1\nBob,1\nCid,1\nDee,1\nGrand Total,4\n",
    "Ann,0\nBob,0\nCid,0\nDee,0\nGrand Total,0\n",
])  # fmt: skip
def test_a_pivot_of_one_field_has_no_groups_but_its_total(tmp_path: Path, rows: str) -> None:
    cube = cube_of_text(tmp_path, f"Row Labels,Sum of Sales\n{rows}")
    assert not any("–" in name for name in (cube.entities.words if cube.entities else ()))


def test_averages_of_a_report_are_no_classes(tmp_path: Path) -> None:
    rows = "cat,0.9,50\ndog,0.8,40\naccuracy,0.86,90\nmacro avg,0.85,90\nweighted avg,0.86,90\n"
    assert cube_of_text(tmp_path, f"class,f1-score,support\n{rows}").groups == {
        "accuracy", "macro avg", "weighted avg",
    }  # fmt: skip
    assert "accuracy" not in cube_of_text(tmp_path, "metric,v\naccuracy,0.9\nrecall,0.8\nprecision,0.7\n").groups


def test_a_unit_above_the_table_is_that_of_what_can_be_in_it(tmp_path: Path) -> None:
    rows = "2024-01-01,1.2,3.4\n2024-01-02,0.0,4.4\n2024-01-03,5.2,2.4\n"
    cube = cube_of_text(tmp_path, f"Station,Lat,Unit\nUlm,48.4,mm\n\nDate,Rain,Temp\n{rows}")
    assert {measure.field: measure.unit for measure in cube.roles.measures} == {"Rain": "mm", "Temp": ""}


def test_figures_in_the_unit_of_the_head_lose_those_in_another(tmp_path: Path) -> None:
    rows = 'A,"1,300 (502 sq mi)"\nB,141.1 (54.5 sq mi)\nC,20 (7.7 sq mi)\n'
    cube = cube_of_text(tmp_path, f"Name,Area (km²)\n{rows}")
    assert cube.figures("Area (km²)").tolist() == [1300.0, 141.1, 20.0]


PUPILS = "No.,Surname,First name,Mark,Points\n1,Abel,Mia,2,31\n2,Bauer,Jonas,3,28\n3,Diaz,Leo,4,17\n4,Roth,Ella,2,30\n"


@pytest.mark.parametrize(
    ("below", "kept"),
    [
        (",,,,\n,Class average,,2.8,26\n,Marks:,,1,2\n,Number,,3,4\n", ["Class average"]),
        (",,,,\n,Others,,2,3\n,Total,,13,109\n", ["Others", "Total"]),
        (",,,,\n,Vogt,Ida,2,29\n", ["Ida Vogt"]),
        (",Vogt,,2,29\n", ["Vogt"]),
    ],
)
def test_what_is_counted_below_numbered_rows_is_none_of_them(tmp_path: Path, below: str, kept: list[str]) -> None:
    cube = cube_of_text(tmp_path, PUPILS + below)
    persons = ["Mia Abel", "Jonas Bauer", "Leo Diaz", "Ella Roth"]
    assert cube.table.columns["Name"].astype(str).tolist() == [*persons, *kept]


def test_a_line_below_says_what_stands_in_brackets_and_is_no_row(tmp_path: Path) -> None:
    terms = "".join(f"{term},0.{at}31*,0.{at}52\n,(0.0{at}),(0.02)\n" for at, term in enumerate("ABCDE", 1))
    cube = cube_of_text(tmp_path, f"Term,Model 1,Model 2\n{terms}Standard errors in parentheses,,\n* p<0.05,,\n")
    assert len(cube.table) == 5
    assert "Model 1 standard errors" in cube.table.columns
