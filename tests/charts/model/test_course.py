"""How figures run, wherever the pieces end in which a long series is looked at."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from harbin_viewer.charts.model.in_order import differences
from harbin_viewer.charts.model.words import course
from harbin_viewer.factsheet.tables.values import array_on_demand
from harbin_viewer.factsheet.tables.values.array_on_demand import days_of

FIGURES = st.lists(st.integers(-5, 5).map(float), min_size=2, max_size=40)


def swing_by_hand(y: npt.NDArray[np.float64], first: int, last: int) -> tuple[float, int, int]:
    """The widest way back, the first of those that are alike, from the first of the figures it goes back from."""
    part = y[first : last + 1].tolist()
    up = part if part[-1] >= part[0] else [-value for value in part]
    backs = [max(up[: end + 1]) - value for end, value in enumerate(up)]
    end = backs.index(max(backs))
    return max(backs), first + up.index(max(up[: end + 1])), first + end


def against_by_hand(y: list[float]) -> int:
    """How often figures begin to go the other way than they do in all."""
    up = y if y[-1] >= y[0] else [-value for value in y]
    ways = [after > before for before, after in pairwise(up) if after != before]
    return sum(1 for before, way in pairwise([True, *ways]) if before and not way)


@given(figures=FIGURES, piece=st.sampled_from([1, 2, 3, 7, 100]))
def test_a_course_is_found_across_pieces(figures: list[float], piece: int) -> None:
    y = np.array(figures)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(array_on_demand, "_PIECE", piece)
        found = course.moves(y, lambda first, last: bool(y[first] != y[last]))
        assert [move.against for move in found] == [against_by_hand(figures[m.first : m.last + 1]) for m in found]
        assert differences(y).tolist() == np.diff(y).tolist()
        patch.setattr(course, "_swing", swing_by_hand)
        assert course.moves(y, lambda first, last: bool(y[first] != y[last])) == found


@pytest.mark.parametrize("piece", [1, 3, 100])
def test_days_that_are_worked_out_where_asked_for_have_their_differences(
    monkeypatch: pytest.MonkeyPatch, piece: int
) -> None:
    monkeypatch.setattr(array_on_demand, "_PIECE", piece)
    monkeypatch.setattr(array_on_demand, "LONG", 0)
    moments: npt.NDArray[np.datetime64] = np.array(["2024-01-01T00:00", "2024-01-01T12:00", "2024-01-03"], "M8[us]")
    assert differences(days_of(moments)).tolist() == [0.5, 1.5]
    assert differences(days_of(moments[:0])).tolist() == []
