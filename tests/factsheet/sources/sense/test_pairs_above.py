"""Two cells above a table that say what one thing is (“Sex, women”) are a note, and no names of its columns."""

from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import pytest

from harbin_viewer.factsheet.opening import open_document

_BODY = (("North", "12", "15"), ("South", "22", "18"), ("East", "9", "7"))


def _written(tmp_path: Path, rows: list[tuple[str, ...]], suffix: str) -> Path:
    path = tmp_path / f"deaths{suffix}"
    if suffix == ".csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        return path
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append([int(cell) if cell.isdigit() else cell or None for cell in row])
    book.save(path)
    return path


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@pytest.mark.parametrize(
    "lines",
    [
        [("Sex", "women")],
        [("Deaths",), ("Sex", "women")],
        [("Deaths",), ("Sex", "women"), ("Ages", "all")],
        [("Deaths", "", ""), ("Sex", "women", "")],
    ],
)
@pytest.mark.parametrize("times", [("2019", "2020"), ("Jan 2019", "Feb 2019")])
def test_a_line_of_two_cells_tells_of_all_figures(
    lines: list[tuple[str, ...]], times: tuple[str, str], suffix: str, tmp_path: Path
) -> None:
    document = open_document(_written(tmp_path, [*lines, ("Region", *times), *_BODY], suffix))
    table = document.table(document.sheet.resources[0].name)
    assert table.resource.roles["Region"] == "entity"
    assert len(table) == 6
    assert "Sex: women" in table.resource.headnotes


@pytest.mark.parametrize(
    "rows",
    [
        [("Country", "Population", ""), ("", "2019", "2020"), *_BODY],  # the lower row has no name of its first column
        [("cases", "deaths"), *_BODY],  # the names of rows have no head, as R writes them
        [("", "Men", "Women"), ("Region", "2019", "2020"), *_BODY],
    ],
)
def test_names_of_groups_and_of_columns_stay_names(rows: list[tuple[str, ...]], tmp_path: Path) -> None:
    document = open_document(_written(tmp_path, rows, ".csv"))
    table = document.table(document.sheet.resources[0].name)
    assert not table.resource.headnotes
    assert {"North", "South", "East"} <= set(map(str, table.column(next(iter(table.columns)))))
