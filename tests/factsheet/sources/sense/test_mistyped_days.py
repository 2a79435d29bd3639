"""One cell among days that is none, below a word for time, is told as odd, and leaves the others their time."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from harbin_viewer.factsheet.authoring.packaging import write_package
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document


def opened(folder: Path, cells: list[str], head: str = "Datum") -> Document:
    lines = [f"{head};Temperatur (°C)", *(f"{cell};{10 + row % 7},5" for row, cell in enumerate(cells))]
    (folder / "days.csv").write_text("\n".join([*lines, ""]), encoding="utf-8")
    return open_document(folder / "days.csv")


def days(form: str, count: int = 20) -> list[str]:
    return [(date(2025, 9, 1) + timedelta(row)).strftime(form) for row in range(count)]


@pytest.mark.parametrize("form", ["%d.%m.%Y", "%d.%m.%y", "%Y-%m-%d", "%m/%d/%Y"])
@pytest.mark.parametrize("mistyped", ["06.10,25", "gestern", "?", "9.2025"])
@pytest.mark.parametrize("place", [0, 7, 19])
def test_one_mistyped_day_leaves_the_others_their_time(tmp_path: Path, form: str, mistyped: str, place: int) -> None:
    cells = days(form)
    cells[place] = mistyped
    document = opened(tmp_path, cells)
    name = document.sheet.resources[0].name
    assert document.roles(name).time == "Datum"
    left_out = mistyped == "gestern" and place in (0, 19)  # a word above or below days may be of something else
    assert len(document.table(name)) == len(cells) - left_out
    told = any("gestern" in notice.sentence or "row below the data" in notice.sentence for notice in document.notices)
    assert left_out == (told and "gestern" in cells)


@pytest.mark.parametrize("form", ["%d.%m.%Y", "%Y-%m-%d"])
def test_a_package_of_them_has_the_others_as_days_and_says_what_is_missing(tmp_path: Path, form: str) -> None:
    cells, said = days(form), list[str]()
    cells[7] = "gestern"
    opened(tmp_path, cells)
    document = open_document(write_package(tmp_path / "days.csv", tmp_path / "package", said.append))
    assert said == ["“gestern” in “Datum” is told as missing."]
    assert document.roles("days").time == "Datum"
    assert not document.table("days").mistakes.total


@pytest.mark.parametrize(
    ("head", "words", "count"),
    [("Spiel", {3: "gestern"}, 20), ("Datum", {3: "gestern", 5: "heute"}, 20), ("Datum", {2: "gestern"}, 6)],
)
def test_words_among_days_below_another_name_two_of_them_or_of_few_are_names(
    tmp_path: Path, head: str, words: dict[int, str], count: int
) -> None:
    document = opened(tmp_path, [words.get(row, day) for row, day in enumerate(days("%d.%m.%Y", count))], head)
    assert not document.roles(document.sheet.resources[0].name).time
