"""That a mark such as n/a was taken for a missing value is among what is assumed."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document


def told(folder: Path, text: str) -> list[str]:
    (folder / "t.csv").write_text(text, encoding="utf-8")
    notices = open_document(folder / "t.csv").notices
    return [notice.sentence for notice in notices if "missing value" in notice.sentence]


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        (("n/a", "5"), "“n/a” in “Boats” was taken for a missing value."),
        (("n/a", "-"), "“n/a” and “-” in “Boats” were taken for missing values."),
        (("..", "not available"), "“..” and “not available” in “Boats” were taken for missing values."),
    ],
)
def test_marks_for_no_figure_are_told(tmp_path: Path, cells: tuple[str, str], sentence: str) -> None:
    assert told(tmp_path, f"Month,Boats\n2024-01,12\n2024-02,{cells[0]}\n2024-03,{cells[1]}\n2024-04,9\n") == [sentence]


def test_marks_in_several_columns_are_told_once(tmp_path: Path) -> None:
    rows = "Country,2019,2020,2021\nKenya,12,n/a,3\nTogo,-,5,n/a\nChad,7,8,9\n"
    assert told(tmp_path, rows) == ["“-” and “n/a” in “2019” and 2 other columns were taken for missing values."]


def test_blanks_and_words_are_no_marks(tmp_path: Path) -> None:
    assert not told(tmp_path, "Month,Boats,Weather\n2024-01,12,none\n2024-02,,rain\n2024-03,9,-\n")


@pytest.mark.parametrize("mark", ["n/a", "NA", "..", "NaN", "null", "#N/A"])
def test_marks_among_words_are_told_and_name_nobody(tmp_path: Path, mark: str) -> None:
    rows = f"Guest,Nights\nMiller,4\n{mark},3\nRoy,2\nMiller,5\n"
    assert told(tmp_path, rows) == [f"“{mark}” in “Guest” was taken for a missing value."]
    entities = open_document(tmp_path / "t.csv").cube("t").entities
    assert entities is not None
    assert entities.words == ("Miller", "Roy")


@pytest.mark.parametrize("names", [("EMEA", "NA", "APAC"), ("Null", "Nan", "Miller")])
def test_names_that_are_written_like_marks_stay_names(tmp_path: Path, names: tuple[str, ...]) -> None:
    assert not told(tmp_path, "Name,Sales\n" + "".join(f"{name},{len(name)}\n" for name in names))
    entities = open_document(tmp_path / "t.csv").cube("t").entities
    assert entities is not None
    assert entities.words == names
