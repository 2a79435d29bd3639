"""What is worked out where it is asked for answers as the array that it stands for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from harbin_viewer.factsheet.tables.values import array_on_demand
from harbin_viewer.factsheet.tables.values.array_on_demand import days_of

MOMENTS = np.array(
    ["2023-12-31T23:59:59", "2024-01-01T00:00:00", "2024-01-01T12:30:00", "2024-02-29T00:00:01"], "M8[s]"
)

QUESTIONS: dict[str, Callable[[Any], Any]] = {
    "length": len,
    "first": lambda array: array[0],
    "last": lambda array: array[-1],
    "slice": lambda array: np.asarray(array[1:3]),
    "backwards": lambda array: np.asarray(array[::-1]),
    "slice of a slice": lambda array: np.asarray(array[1:][1:]),
    "points": lambda array: array[np.array([3, 0, -1])],
    "marked": lambda array: array[np.array([True, False, True, False])],
    "before": lambda array: np.searchsorted(array, array[2]),
    "after": lambda array: np.searchsorted(array, array[2], side="right"),
    "between": lambda array: np.searchsorted(array, array[1] + (array[2] - array[1]) / 3),
    "many sought": lambda array: np.searchsorted(array, np.asarray(array)),
    "compared": lambda array: (array >= array[1]) & (array <= array[2]),
    "rising": lambda array: bool((array[1:] >= array[:-1]).all()),
    "sum": lambda array: array.sum(),
    "list": lambda array: array.tolist(),
    "copied": lambda array: array[::2].copy(),
    "joined": lambda array: np.concatenate([array, array]),
    "kind": lambda array: array.dtype,
    "minus": lambda array: array - 1.5,
}


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_it_answers_as_the_array_itself(monkeypatch: pytest.MonkeyPatch, question: Callable[[Any], Any]) -> None:
    expected = question(days_of(MOMENTS))
    monkeypatch.setattr(array_on_demand, "LONG", 1)
    on_demand = days_of(MOMENTS)
    assert not isinstance(on_demand, np.ndarray)
    np.testing.assert_array_equal(question(on_demand), expected)


@pytest.mark.parametrize("unit", ["s", "ms", "us"])
def test_it_is_worked_out_piece_by_piece_as_at_once(monkeypatch: pytest.MonkeyPatch, unit: str) -> None:
    moments = np.array(
        [*MOMENTS.astype("M8[us]") + np.timedelta64(1, "us"), "1969-12-31T23:59:59.9999", "NaT"], "M8[us]"
    )
    expected = days_of(moments.astype(f"M8[{unit}]"))
    monkeypatch.setattr(array_on_demand, "LONG", 1)
    monkeypatch.setattr(array_on_demand, "_PIECE", 2)
    np.testing.assert_array_equal(np.asarray(days_of(moments.astype(f"M8[{unit}]"))), expected)


def test_a_place_beyond_the_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(array_on_demand, "LONG", 1)
    with pytest.raises(IndexError):
        _ = days_of(MOMENTS)[4]


def test_short_columns_are_arrays() -> None:
    assert isinstance(days_of(MOMENTS), np.ndarray)
