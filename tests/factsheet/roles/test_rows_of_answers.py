"""Rows that are answers, persons or trials stand by themselves: what one question was answered is no name of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from harbin_viewer.factsheet.exploring.table_roles import roles_of
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.roles.found_roles import Roles
from tests.factsheet.exploring.tables import cube_of_text


def _table(head: str, *columns: Sequence[object], rows: int = 40) -> str:
    """Rows with the values of each column as chance has them; of a column of as many values one in each row."""
    chance = Random(len(head))
    told = [column if len(column) == rows else chance.choices(column, k=rows) for column in columns]
    return "\n".join([head, *(",".join(map(str, row)) for row in zip(*told, strict=True))]) + "\n"


def _roles(folder: Path, text: str) -> Roles:
    return cube_of_text(folder, text).roles


AGES = (18, 22, 25, 31, 37, 44, 52, 59, 63, 70, 76)
WORDS = ("red", "green", "blue", "")
SCALE = ("disagree", "neutral", "agree", "neutral", "")
NUMBERS = (*range(1, 41),)
SENT = tuple(f"2025-03-{day:02d} {hour:02d}:{minute:02d}:{day + minute}" for day, hour, minute in
             ((3 + at // 15, 8 + at * 5 % 12, at * 7 % 50) for at in range(40)))  # fmt: skip

ANSWERS = {
    "a question": _table("Do you own a car?,Age", ("yes", "no", ""), AGES),
    "a question in Chinese": _table("您最喜欢的颜色是什么？,年龄", WORDS, AGES),
    "answers on scales": _table("I feel safe,I am heard,Department", SCALE, SCALE, WORDS),
    "numbered persons": _table("respondent,colour,age", NUMBERS, WORDS, AGES),
    "numbered patients": _table("Patient ID,Diagnosis,Blood pressure", NUMBERS, WORDS, (120, 130, 140, 155, 110, 99)),
    "what a program adds": _table("ResponseId,Q3,Q4", [f"R_{at}x{at * 7}" for at in NUMBERS], WORDS, AGES),
    "a time of sending": _table("submitdate,colour,age", ("", *SENT[1:]), WORDS, AGES),
    "a battery": _table("Group,Q1,Q2,Q3,Q4", WORDS, *([(1, 4, 2, 5, 3, 2)] * 4)),
    "what persons tell": _table("gender,age,party", ("f", "m", "f", "m", "d"), AGES, WORDS, rows=60),
    "a year of birth": _table("Agreement,Year of birth,Region,Age", SCALE, (1950, 1961, 1977, 1984, 1990), WORDS, AGES),
}


@pytest.mark.parametrize("text", ANSWERS.values(), ids=ANSWERS)
def test_nobody_is_counted_where_rows_are_answers(tmp_path: Path, text: str) -> None:
    roles = _roles(tmp_path, text)
    assert roles.answers
    assert (roles.entity, roles.time, roles.dimensions) == ("", "", ())


COUNTRIES = ("Austria", "Belgium", "Chile", "Denmark", "Estonia", "France")


def _grid(head: str, *columns: Sequence[object]) -> str:
    """A row for each meeting of the values of all columns, with a figure."""
    rows: list[tuple[object, ...]] = [()]
    for column in columns:
        rows = [(*row, value) for row in rows for value in column]
    return "\n".join([head, *(",".join(map(str, (*row, 100 + at * 37 % 89))) for at, row in enumerate(rows))]) + "\n"


YEARS, SEXES, CLASSES = range(2010, 2020), ("women", "men"), ("0-14", "15-64", "65+")
DAYS = tuple(f"2024-0{1 + at // 28}-{1 + at % 28:02d}" for at in range(56))

PEOPLE = tuple(f"{first} {last}" for first in ("Ann", "Bea", "Cleo", "Dan", "Eve") for last in
               ("Ash", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Oak", "Pine"))  # fmt: skip

OTHERS = {
    "a panel": _grid("country,year,gdp", COUNTRIES, YEARS),
    "people by sex and age": _grid("country,sex,age group,people", COUNTRIES, SEXES, CLASSES),
    "people by single ages": _grid("sex,age,people", SEXES, range(60)),
    "sexes over years": _grid("Year,Sex,Age group,Smokers (%)", YEARS, SEXES, CLASSES),
    "shares of answers": _grid("Question,Answer,Age group,Share", ("Do you smoke?", "Do you run?"), SCALE[:3], CLASSES),
    "a ledger": _table("Date,Item,Amount,Was it paid in cash?", DAYS[:20], ("tea", "cake"), AGES, ("yes", "no")),
    "a diary": _table("Date,How did you sleep? (1-10),Coffee", DAYS[:40], (1, 5, 7, 3), (0, 2, 1)),
    "persons with names": _table("Name,Will you come?,Persons", PEOPLE, ("yes", "no"), (1, 2, 3)),
    "a question summed up": "How satisfied are you?,Answers\nvery satisfied,40\nsatisfied,52\ndissatisfied,12\n",
    "a question behind its sums": "Answers,How satisfied are you?\n40,very satisfied\n52,satisfied\n12,dissatisfied\n",
    "participants over time": _grid("participant,time point,score", range(1, 21), (1, 2, 3)),
    "few figures of one kind": "drink,cups\ntea,8\ntea,3\ncocoa,5\n",
    "sports": _grid("Player,Season,Goals", ("Ann", "Bea", "Cleo", "Dan"), YEARS),
    "quarters": "Region,Q1,Q2,Q3,Q4\nNorth,12,31,22,41\nSouth,9,14,33,27\nEast,8,7,6,15\n",
}  # fmt: skip


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_other_tables_keep_whom_they_tell_of(tmp_path: Path, text: str) -> None:
    assert not _roles(tmp_path, text).answers


def test_the_reader_may_say_who_is_counted(tmp_path: Path) -> None:
    (tmp_path / "data.csv").write_text(ANSWERS["a question"], encoding="utf-8")
    document = open_document(tmp_path / "data.csv")
    table = document.table("data")
    assert roles_of(table, {"Do you own a car?": "entity"}).entity == "Do you own a car?"


def test_answers_tell_the_same_in_any_order_of_their_columns(tmp_path: Path) -> None:
    lines = [line.split(",") for line in ANSWERS["a question"].splitlines()]
    turned = "\n".join(",".join(reversed(line)) for line in lines) + "\n"
    assert _roles(tmp_path, turned).answers
