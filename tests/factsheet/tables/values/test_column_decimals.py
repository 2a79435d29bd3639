"""The decimals of a column are the same however they are kept."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as some

from harbin_viewer.factsheet.tables.values.column_decimals import (
    ColumnDecimals,
    decimals_among,
    most_decimals,
    stated_in,
)

NONE = ColumnDecimals.NONE


@given(some.lists(some.sampled_from([NONE] * 12 + [1, 2, 3, 254]), max_size=80), some.booleans())
def test_they_are_a_mapping_of_the_rows_that_have_some(listed: list[int], many: bool) -> None:
    listed = listed + [2] * len(listed) if many else listed
    known = ColumnDecimals(np.array(listed, dtype=np.uint8))
    wanted = {row: decimals for row, decimals in enumerate(listed) if decimals != NONE}
    assert dict(known) == dict(known.items()) == wanted
    assert (len(known), list(known), list(known.values())) == (len(wanted), list(wanted), list(wanted.values()))
    rows, decimals = stated_in(known)
    assert dict(zip(rows.tolist(), decimals.tolist(), strict=True)) == wanted
    assert most_decimals(known) == most_decimals(wanted) == max(wanted.values(), default=0)
    every = np.arange(len(listed))[::-1]
    assert decimals_among(known, every) == decimals_among(wanted, every) == wanted


@pytest.mark.parametrize("row", [-1, 0, 5, 99])
def test_a_row_without_some_is_no_key(row: int) -> None:
    for listed in ([NONE] * 20, [NONE, 1] * 10, [NONE] * 19 + [1]):
        known = ColumnDecimals(np.array(listed, dtype=np.uint8))
        assert (row in known) == (0 <= row < 20 and listed[row] != NONE)


def test_rows_are_sought_as_numbers_of_their_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    known = ColumnDecimals(np.array([NONE] * 19 + [1], dtype=np.uint8))
    kinds: list[tuple[np.dtype[Any], np.dtype[Any]]] = []
    seek = np.searchsorted

    def noted(rows: npt.NDArray[Any], sought: npt.NDArray[Any]) -> Any:
        kinds.append((rows.dtype, np.asarray(sought).dtype))
        return seek(rows, sought)

    monkeypatch.setattr(np, "searchsorted", noted)
    assert known[19] == 1
    assert known.among(np.array([3, 19, 2**40])) == {19: 1}
    assert 2**40 not in known
    assert len(kinds) == 3
    assert all(rows == sought for rows, sought in kinds)


def test_the_most_of_a_column_is_known_to_all_its_series_without_its_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    known = ColumnDecimals(np.array([NONE, 2, NONE, 1], dtype=np.uint8))
    monkeypatch.delattr(ColumnDecimals, "rows")
    assert most_decimals(known) == 2
