"""A package of a table whose later cells are of another kind than those that were looked at opens as the table does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.cli import main
from harbin_viewer.factsheet.authoring.packaging import write_package
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.sources.samples import workbook

ROWS: list[list[object]] = [[2000 + number % 20, f"P{number // 20}", number + 0.5] for number in range(3000)]


def _file(folder: Path, ending: str, cells: dict[int, object], column: int) -> Path:
    """A table in which some cells of a column are others."""
    rows: list[list[Any]] = [list(row) for row in ROWS]
    for number, cell in cells.items():
        rows[number][column] = cell
    header = ["year", "place", "value"]
    texts = [[str(cell) for cell in row] for row in [header, *rows]]
    file = folder / f"x.{ending}"
    if ending == "xlsx":
        file.write_bytes(workbook({"data": [list(header), *rows]}))
    elif ending == "json":
        file.write_text(json.dumps([dict(zip(header, row, strict=True)) for row in rows]), encoding="utf-8")
    else:
        file.write_text("\n".join(",".join(row) for row in texts) + "\n", encoding="utf-8")
    return file


@pytest.mark.parametrize("ending", ["csv", "json", "xlsx"])
def test_a_word_among_figures_is_told_as_missing_and_the_column_stays_figures(ending: str, tmp_path: Path) -> None:
    said: list[str] = []
    file = _file(tmp_path, ending, {2990: "about nine"}, 2)
    write_package(file, tmp_path / "out", said.append)
    assert not examine(tmp_path / "out").mistakes
    values = [_column(path)[2990] for path in (file, tmp_path / "out")]
    assert values == [None, None]
    assert said == ["“about nine” in “value” is told as missing."]


@pytest.mark.parametrize("ending", ["csv", "json", "xlsx"])
def test_many_words_among_figures_make_a_column_of_texts(ending: str, tmp_path: Path) -> None:
    said: list[str] = []
    file = _file(tmp_path, ending, {number: f"x{number}" for number in range(2000, 3000, 9)}, 2)
    write_package(file, tmp_path / "out", said.append)
    assert not examine(tmp_path / "out").mistakes
    assert _column(tmp_path / "out")[2000] == "x2000"
    assert said == ["“x2000”, “x2009”, “x2018” … in “value” keep the column from being figures or times."]


def test_a_word_among_years_leaves_the_others_years(tmp_path: Path) -> None:
    file = _file(tmp_path, "csv", {2990: "spring"}, 0)
    write_package(file, tmp_path / "out")
    assert not examine(tmp_path / "out").mistakes
    assert _column(tmp_path / "out", "year")[:2] == [2000, 2001]


def test_what_was_widened_is_said_on_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = _file(tmp_path, "csv", {2990: "about nine"}, 2)
    assert main(["package", str(file), "--out", str(tmp_path / "out")]) == 0
    assert "“about nine” in “value” is told as missing." in capsys.readouterr().err


def _column(path: Path, name: str = "value") -> list[object]:
    document = open_document(path)
    return [row[name] for row in document.rows(document.sheet.resources[0].name)]
