"""Where figures are missing, wherever the pieces end in which a long series is looked at."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from harbin_viewer.charts.model.gaps import gaps_of
from harbin_viewer.charts.model.in_order import distinct, rises
from harbin_viewer.factsheet.tables.values import array_on_demand

NAN = float("nan")

SERIES = {
    "one figure alone": ([0, 1, 2], [NAN, 5, NAN], 1.0, []),
    "none": ([0, 1], [NAN, NAN], 1.0, []),
    "a figure is missing": ([0, 1, 2, 3], [1, NAN, 2, 3], 0.0, [[0, 2]]),
    "a place is missing": ([0, 1, 4, 5], [1, 2, 3, 4], 1.0, [[1, 2]]),
    "both, and a step that is not known": ([0, 1, 4, 5, 6], [1, 2, 3, NAN, 4], 0.0, [[2, 4]]),
    "a long stretch": ([0, 1, 2, 3, 4, 5, 6], [1, NAN, NAN, NAN, NAN, NAN, 2], 1.0, [[0, 6]]),
}


@pytest.mark.parametrize("piece", [1, 2, 3, 100])
@pytest.mark.parametrize(("x", "y", "step", "expected"), SERIES.values(), ids=SERIES)
def test_a_gap_is_found_across_pieces(
    monkeypatch: pytest.MonkeyPatch, x: list[int], y: list[float], step: float, expected: list[list[int]], piece: int
) -> None:
    monkeypatch.setattr(array_on_demand, "_PIECE", piece)
    found = gaps_of(np.array(x, dtype=np.float64), np.array(y, dtype=np.float64), step, workdays=False)
    assert found.tolist() == expected
    assert found.shape == (len(expected), 2)


@pytest.mark.parametrize("piece", [1, 2, 100])
def test_a_weekend_is_no_gap_of_workdays(monkeypatch: pytest.MonkeyPatch, piece: int) -> None:
    monkeypatch.setattr(array_on_demand, "_PIECE", piece)
    days = np.array(["2024-01-04", "2024-01-05", "2024-01-08", "2024-01-10"], "M8[D]").astype(np.float64)
    assert gaps_of(days, np.ones(4), 1.0, workdays=True).tolist() == [[2, 3]]


@pytest.mark.parametrize("piece", [1, 2, 3, 100])
@pytest.mark.parametrize("values", [[], [1], [1, 2, 3, 4], [1, 2, 2, 3], [1, 3, 2, 4], [2, 1], [NAN, 1, 2]])
def test_order_is_found_across_pieces(monkeypatch: pytest.MonkeyPatch, values: list[float], piece: int) -> None:
    monkeypatch.setattr(array_on_demand, "_PIECE", piece)
    array: npt.NDArray[np.float64] = np.array(values, dtype=np.float64)
    assert rises(array) == bool((array[1:] >= array[:-1]).all())
    if not np.isnan(array).any():
        assert distinct(array).tolist() == sorted(set(values))
