"""One letter below each of several heads (m and f of 2022, m and f of 2023) names a column, as a word there does."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.sources.sense.understanding import understand
from tests.factsheet.sources.samples import Rows, table, workbook

FIGURES: Rows = [["Tennis", 40, 35, 42, 39], ["Judo", 22, 8, 20, 11], ["Swimming", 31, 44, 30, 47]]


@pytest.mark.parametrize("letters", ["mf", "MF", "ha", "wm"])
@pytest.mark.parametrize(
    ("heads", "merged"),
    [
        ([["Section", "2022", "", "2023", ""], ["", *"12" * 2]], ()),
        ([["Section", "2022", "", "2023", ""], ["", *"12" * 2]], ("A1:A2", "B1:C1", "D1:E1")),
        ([["Section", "2022", "2022", "2023", "2023"], ["", *"12" * 2]], ()),
        ([["", "2022", "", "2023", ""], ["Section", *"12" * 2]], ()),
    ],
)
def test_letters_below_heads_of_groups_name_columns(letters: str, heads: Rows, merged: tuple[str, ...]) -> None:
    lower = [letters[int(text) - 1] if text.isdigit() else text for text in heads[1]]
    found = table(workbook({"Members": [heads[0], lower, *FIGURES]}, merged=merged), "x.xlsx")
    one, other = tuple(letters)
    assert found.labels == ("Section", f"2022 – {one}", f"2022 – {other}", f"2023 – {one}", f"2023 – {other}")
    assert found.rows == [[row[0], *map(str, row[1:])] for row in FIGURES]


def test_a_head_over_groups_holds_for_all_columns_of_each() -> None:
    heads: Rows = [["Section", "2022", "", "", "", "2023", "", "", ""],
                   ["", "Adults", "", "Youth", "", "Adults", "", "Youth", ""], ["", *"mf" * 4]]  # fmt: skip
    rows: Rows = [["Tennis", *range(41, 49)], ["Judo", *range(61, 69)]]
    labels = table(workbook({"Members": [*heads, *rows]}), "x.xlsx").labels
    assert labels[1:5] == ("2022 – Adults – m", "2022 – Adults – f", "2022 – Youth – m", "2022 – Youth – f")
    assert labels[8] == "2023 – Youth – f"


def test_letters_in_a_row_with_a_name_stand_for_figures() -> None:
    rows: Rows = [["Land", "2020", "2021", "2022", "2023"], ["Bremen", *"cfcf"], *FIGURES]
    found = table(workbook({"Members": rows}), "x.xlsx")
    assert found.labels == ("Land", "2020", "2021", "2022", "2023")
    assert next(iter(found.rows)) == ["Bremen", *"cfcf"]


def test_men_beside_women_and_all_are_not_in_metres() -> None:
    heads: Rows = [["Section", "2022", "", "", "2023", "", ""], ["", "m", "f", "Total", "m", "f", "Total"]]
    rows: Rows = [["Tennis", 40, 35, 75, 42, 39, 81], ["Judo", 22, 8, 30, 20, 11, 31]]
    (found,) = understand(table(workbook({"Members": [*heads, *rows]}), "x.xlsx"))
    measured = {field.get("title", field["name"]): field.get("unit") for field in found.fields[2:]}
    assert measured == {"m": None, "f": None, "Total": None}
