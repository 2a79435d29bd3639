"""A cut answers alike however the rows stand, and takes no room for rows that stand in its order already."""

from __future__ import annotations

from random import Random

import numpy as np
import numpy.typing as npt
import pytest

from harbin_viewer.factsheet.exploring.choice_figures import Standing
from harbin_viewer.factsheet.exploring.cut import Cut, cut_of
from harbin_viewer.factsheet.exploring.entities.coded import coded
from harbin_viewer.factsheet.exploring.times import times_of

NAMES, YEARS = [f"Place {number:02}" for number in range(20)], range(2000, 2030)
ROWS = [(name, year) for name in NAMES for year in YEARS if (int(name[-2:]) + year) % 7]


def cut_with(rows: list[tuple[str, int]]) -> tuple[Cut, npt.NDArray[np.float64]]:
    """A cut of all these rows, and a figure for each: some are missing."""
    names = coded(np.array([name for name, _year in rows], dtype=object))
    times = times_of(np.array([year for _name, year in rows]))
    values = np.array([float(int(name[-2:]) * year % 11 or np.nan) for name, year in rows])
    return cut_of(np.ones(len(rows), dtype=bool), names, times), values


def shuffled() -> list[tuple[str, int]]:
    rows = ROWS.copy()
    Random(1).shuffle(rows)
    return rows


@pytest.mark.parametrize("rows", [ROWS, shuffled()], ids=["in order", "shuffled"])
def test_it_answers_what_its_rows_say(rows: list[tuple[str, int]]) -> None:
    cut, values = cut_with(rows)
    assert [rows[row] for row in cut.rows.tolist()] == sorted(rows, key=lambda row: (cut.present.index(row[0]), row[1]))
    assert cut.moments.tolist() == list(YEARS)
    assert cut.taken(values).tolist() == pytest.approx([values[row] for row in cut.rows.tolist()], nan_ok=True)
    ordered = [rows[row] for row in cut.rows.tolist()]
    assert cut.numbers_of_moments().tolist() == [year - YEARS[0] for _name, year in ordered]
    counts = [sum(np.isfinite(values[row]) for row in range(len(rows)) if rows[row][1] == year) for year in YEARS]
    assert cut.counts_with(values).tolist() == counts
    for year in YEARS:
        there = cut.rows_at(cut.places_at(year)).tolist()
        assert [rows[row] for row in there] == [row for row in ordered if row[1] == year]
    for name in NAMES:
        assert [rows[row] for row in cut.of(name).tolist()] == [row for row in ordered if row[0] == name]
    within = cut.are_within((2003.5, 2010.0))
    assert within.tolist() == [2004 <= year <= 2010 for _name, year in ordered]
    assert not cut.are_within((2003.2, 2003.8)).any()
    assert not len(cut.places_at(2003.5))
    assert not len(cut.of("nobody"))


def test_a_row_without_a_name_is_not_called_by_anothers() -> None:
    for of_all in (["Ada", None, "Eve"], [None, None, None]):
        entities = coded(np.array(of_all, dtype=object))
        cut = cut_of(np.ones(3, dtype=bool), entities, times_of(np.array([2001, 2002, 2003])))
        assert cut.names(np.arange(3)) == [name or "" for name in of_all]


def test_rows_that_stand_in_order_take_no_room() -> None:
    cut, values = cut_with(ROWS)
    cut.counts_with(values), cut.numbers_of_moments(), cut.places_at(2004), cut.are_within((2004, 2005)), cut.rows
    assert cut.times is not None
    kept = [array for array in vars(cut).values() if isinstance(array, np.ndarray)]
    assert not [array for array in kept if len(array) == len(ROWS) and array is not cut.times.numbers]


def test_places_in_another_order_take_a_list_and_their_times_alone() -> None:
    cut, values = cut_with(shuffled())
    cut.counts_with(values), cut.numbers_of_moments(), cut.places_at(2004)
    kept = [array.dtype for array in vars(cut).values() if isinstance(array, np.ndarray) and len(array) == len(ROWS)]
    assert kept == [np.int32, np.int16]


def test_of_a_thousand_equal_pairs_the_names_are_asked_once() -> None:
    asked: list[int] = []

    def named(rows: npt.NDArray[np.integer]) -> list[str]:
        asked.append(len(rows))
        return [f"{9_999 - row}" for row in rows.tolist()]

    ranked = Standing(np.repeat(np.arange(1_000.0), 2), np.arange(2_000), named).ranked()
    assert asked == [2_000]
    assert ranked.rows[:4].tolist() == [1_999, 1_998, 1_997, 1_996]
    assert ranked.y[:4].tolist() == [999, 999, 998, 998]


def test_where_all_have_rows_no_names_are_listed_a_second_time() -> None:
    cut, _values = cut_with(ROWS)
    assert cut.entities is not None
    assert cut.present is cut.entities.words
    assert cut.among == set(NAMES)
    assert not isinstance(cut.among, set)


def test_those_without_rows_are_not_among_them() -> None:
    names = coded(np.array(["A", "B", "A"], dtype=object))
    cut = cut_of(np.array([True, False, True]), names, times_of(np.array([2000, 2000, 2001])))
    assert cut.present == ("A",)
    assert cut.among == {"A"}
