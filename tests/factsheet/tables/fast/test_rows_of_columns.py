"""The rows of a large table, which is read column by column, are those that a walk gives."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.tables import rows
from harbin_viewer.factsheet.tables.rows_of_columns import ColumnRows
from tests.factsheet.sheets import column_of, opened
from tests.factsheet.tables import generated_tables
from tests.factsheet.tables.both_readers import Make, assert_same, both
from tests.factsheet.tables.varied_tables import varied


@pytest.mark.parametrize("make", [generated_tables.draft, varied])
@given(seed=st.integers(0, 1_000_000))
@settings(max_examples=25)
def test_rows_are_those_of_a_walk(make: Make, seed: int, tmp_path: Path) -> None:
    document = opened(make(Random(seed)), tmp_path)
    resource = document.sheet.resources[0]
    try:
        walked = rows.read(document, resource)
    except SheetError:
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rows, "SMALL", -1)
        fast = rows.read(document, resource)
    assert len(fast) == len(walked)
    for ours, theirs in zip(fast, walked, strict=True):
        assert list(ours) == list(theirs)
        assert [_told(value) for value in ours.values()] == [_told(value) for value in theirs.values()]


@pytest.mark.parametrize("other", ["1,5", "no figure"])
@pytest.mark.parametrize("share", [0.02, 0.12, 0.45])
@pytest.mark.parametrize("kind", ["number", "integer", "year"])
def test_figures_in_another_form_are_taken_alike_by_both_readers(
    kind: str, share: float, other: str, tmp_path: Path
) -> None:
    usual = "2021" if kind == "year" else "14"
    cells = [other if at % 100 < 100 * share else usual for at in range(100)]
    assert_same(*both(opened(column_of("x", kind, *cells), tmp_path)))


def test_years_of_a_long_time_are_taken_alike_by_both_readers(tmp_path: Path) -> None:
    cells = ["-141", "79", "800", *["1914"] * 60]
    assert_same(*both(opened(column_of("x", "year", *cells), tmp_path)))


def _told(value: object) -> tuple[str, type]:
    """A value with its type; a figure that is none is a missing one."""
    known = None if value != value else value
    return repr(known), type(known)


def test_each_row_is_made_when_it_is_asked_for() -> None:
    made = ColumnRows({"a": [1, 2, 3], "b": ["x", None, "z"]}, 3)
    assert made[1] == {"a": 2, "b": None}
    assert made[-2:] == [{"a": 2, "b": None}, {"a": 3, "b": "z"}]
    assert list(made) == [made[0], made[1], made[2]]
