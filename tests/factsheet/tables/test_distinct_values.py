import numpy as np
import pytest

from harbin_viewer.factsheet.tables.distinct_values import (
    are_different,
    each_once,
    gathered_set,
    has_more_than,
    is_none,
    sorted_in_parts,
    sorted_once,
)

MANY = 45_000
"""Values of several parts."""

NAMES = np.array([f"name {number * 7919 % MANY}" for number in range(MANY)], dtype=object)


@pytest.mark.parametrize("column", [
    np.array([3, 1, 3, 2]), np.array([2.5, np.nan, -1.0, np.nan, 2.5]), np.array([], dtype=np.float64),
    np.array(["2024-05-01", "NaT", "2023-01-01", "NaT", "2024-05-01"], dtype="datetime64[D]"),
    np.array([np.nan, np.nan]),
])  # fmt: skip
def test_numbers_and_moments_are_in_order_as_numpy_has_them(column: np.ndarray) -> None:
    assert sorted_once(column).tolist() == pytest.approx(np.unique(column).tolist(), nan_ok=True)


def test_texts_come_once_as_they_first_come() -> None:
    twice = np.concatenate([NAMES, NAMES])
    assert list(each_once(twice)) == list(each_once(twice.tolist())) == NAMES.tolist()
    assert gathered_set(twice.tolist()) == set(NAMES)


def test_a_value_that_stands_twice_is_found_also_in_another_part() -> None:
    assert are_different(NAMES)
    assert not are_different(np.append(NAMES, NAMES[0]))
    assert are_different(np.array([4, 2, 9]))
    assert not are_different(np.array([4, 2, 4]))


def test_parts_are_put_in_one_order() -> None:
    assert sorted_in_parts(NAMES.tolist(), str.casefold) == sorted(NAMES.tolist())
    assert sorted_in_parts([], str.casefold) == []


def test_cells_without_a_value_are_found_in_all_parts() -> None:
    column = NAMES.copy()
    column[[0, 20_001, MANY - 1]] = None
    assert np.flatnonzero(is_none(column)).tolist() == [0, 20_001, MANY - 1]


def test_a_column_is_looked_at_until_it_has_more_values_than_wanted() -> None:
    told: list[int] = []

    class Told(int):
        def __str__(self) -> str:
            told.append(int(self))
            return super().__str__()

    column = np.array([Told(number) for number in range(1_000)], dtype=object)
    assert has_more_than(30, column)
    assert len(told) <= 31
    assert not has_more_than(1_000, column)


@pytest.mark.parametrize(("most", "more"), [(2, True), (3, False)])
def test_values_differ_where_their_texts_do(most: int, more: bool) -> None:
    column = np.array(["a", None, ["b"], "a", "None", "['b']"] * 4, dtype=object)
    assert has_more_than(most, column) is more
