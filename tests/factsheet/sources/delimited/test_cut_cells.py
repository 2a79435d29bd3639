"""Commas within cells, for want of quotes: put together where it can be told how, and left where it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.delimited import cut_cells
from harbin_viewer.factsheet.sources.delimited.cut_cells import put_together
from harbin_viewer.factsheet.sources.delimited.text_reading import read_text
from harbin_viewer.factsheet.sources.raw_table import RawTable

SAID = "Commas that stand within cells without quotes do not part them: “{}” is read as one."


def table(text: str) -> RawTable:
    (found,) = read_text(text, "pasted")
    return found


def said(found: RawTable) -> list[str]:
    return [notice.sentence for notice in found.notices]


@pytest.mark.parametrize(
    ("text", "rows", "cell"),
    [
        (
            "Dish,Price\nFish, chips and peas,9.50\nSoup,4\nBread, butter,2\nTea,1.20\n",
            [["Fish, chips and peas", "9.50"], ["Soup", "4"], ["Bread, butter", "2"], ["Tea", "1.20"]],
            "Fish, chips and peas",
        ),
        (
            "Name,Born,City\nMiller, Ann,1980,Rome\nSmith, Bob,1975,Paris\n",
            [["Miller, Ann", "1980", "Rome"], ["Smith, Bob", "1975", "Paris"]],
            "Miller, Ann",
        ),
        (
            "City,Pop,Area\nA,12,345,10\nB,500,20\nC,1,234,567,3\n",
            [["A", "12,345", "10"], ["B", "500", "20"], ["C", "1,234,567", "3"]],
            "12,345",
        ),
        (
            "City,Pop\nA,12, estimated\nB,500\nC,70\n",
            [["A", "12, estimated"], ["B", "500"], ["C", "70"]],
            "12, estimated",
        ),
        (
            "Our menu, in spring, 2024\nDish,Price\nSoup, hot,4\nTea,2\nBun,1\nSource: our list, 2024, p. 3\n",
            [["Soup, hot", "4"], ["Tea", "2"], ["Bun", "1"]],
            "Soup, hot",
        ),
    ],
)  # fmt: skip
def test_cells_that_commas_cut_are_put_together_and_told(text: str, rows: list[list[str]], cell: str) -> None:
    found = table(text)
    assert list(found.rows) == rows
    assert SAID.format(cell) in said(found)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("height,weight\n1,58,115\n2,59,117\n3,60,120\n", ("", "height", "weight")),
        ("Name, Age, City\nAnn, 12, Rome\nBob, 13, Oslo\n", ("Name", "Age", "City")),
        ("City,Pop,Area\nA,1,200,300\nB,500,20\nC,7,3\n", ("City", "Pop", "Area")),
        ("City,Pop,Area\nA,1,200\nB,500,20\n", ("City", "Pop", "Area")),
    ],
)
def test_where_it_cannot_be_told_which_commas_part_cells_all_do(text: str, labels: tuple[str, ...]) -> None:
    found = table(text)
    assert found.labels == labels
    assert not any("do not part them" in sentence for sentence in said(found))


def test_digits_that_may_be_one_figure_or_two_are_none() -> None:
    rows = list(table("City,Pop,Area\nA,1,200,300\nB,500,20\nC,7,3\n").rows)
    assert rows[0] == ["A", "1", "200, 300"]


def test_one_way_alone_is_taken() -> None:
    assert put_together(["a", "1", "200", "300"], 3) is None
    assert put_together(["a", "1", "200", "300"], 2) == ["a", "1,200,300"]
    assert put_together(["a", "0", "200"], 2) is None
    assert put_together(["a", "b", "c"], 2) is None


def test_a_long_file_is_read_by_the_same_rule_beyond_its_head(tmp_path: Path) -> None:
    lines = [f"Town {number},{number % 900 + 1}" for number in range(12_000)]
    lines[100] = "Town, old,1,250"
    lines[11_000] = "Town, new,7"
    (tmp_path / "towns.csv").write_text("\n".join(["Town,Pupils", *lines, ""]), encoding="utf-8")
    document = open_document(tmp_path / "towns.csv")
    table = document.table(document.sheet.resources[0].name)
    assert len(table.columns["Pupils"]) == 12_000
    assert table.columns["Pupils"][[100, 11_000]].tolist() == [1250, 7]
    assert table.columns["Town"][11_000] == "Town, new"


def test_rows_beyond_the_names_are_each_held_against_the_others_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(cut_cells, "_is_figure", lambda cell: asked.append(cell) or False)  # type: ignore[func-returns-value]
    lines = [f"town {number},river" + ",bank" * (number % 2) for number in range(400)]
    read_text("\n".join(["Town,Water", *lines, ""]), "pasted")

    assert len(asked) < 10 * len(lines)
