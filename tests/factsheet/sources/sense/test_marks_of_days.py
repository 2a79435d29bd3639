"""Marks behind days, in Markdown, and behind what columns are called: told, and no part of the day or the name."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.documents.markdown_tables import without_marks
from tests.factsheet.exploring.tables import cube_of_text


@pytest.mark.parametrize(
    "days", [("01.03.2021", "02.03.2021", "13.03.2021*"), ("3/1/2021", "3/2/2021", "3/13/2021 (p)")]
)
def test_a_last_day_with_a_mark_is_a_day(tmp_path: Path, days: tuple[str, ...]) -> None:
    cube = cube_of_text(tmp_path, "Date,Rate\n" + "".join(f"{day},5.{place}\n" for place, day in enumerate(days)))
    assert cube.roles.time == "Date"
    assert str(cube.table.columns["Date"][-1])[:10] == "2021-03-13"
    assert cube.roles.of_kind("note")


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("2023*", "2023*"),
        (r"2023\*", "2023*"),
        ("**2023**", "2023"),
        ("*very* **bold *and* more**", "very bold and more"),
        ("_id", "_id"),
        (r"a\_b", "a_b"),
        ("0.45**", "0.45**"),
        ("* provisional", "* provisional"),
        ("[link](x) and `code`", "link and code"),
    ],
)
def test_marks_of_emphasis_are_two(text: str, bare: str) -> None:
    assert without_marks(text) == bare


def test_a_year_with_a_star_in_markdown_is_marked(tmp_path: Path) -> None:
    file = tmp_path / "fees.md"
    rows = "| 2021 | 131 |\n| 2022 | 140 |\n| 2023\\* | 152 |\n"
    file.write_text(f"# Fees\n\n| Year | Fee (EUR) |\n|---|---|\n{rows}\n\\* provisional\n", encoding="utf-8")
    document = open_document(file)
    table = document.table(document.sheet.resources[0].name)
    assert "provisional" in [str(value) for name in table.columns for value in table.columns[name].tolist()]


def test_a_letter_behind_a_name_is_a_note_where_a_line_below_begins_with_it(tmp_path: Path) -> None:
    rows = "".join(f"{2018 + place},{100 + place},{55 + place}\n" for place in range(5))
    noted = cube_of_text(tmp_path, f"Year,GDP a,Vitamin b\n{rows}\na) At constant prices.\n")
    assert [measure.title for measure in noted.roles.measures] == ["GDP", "Vitamin b"]
