"""Numbers and texts that are read at once are those that the readers of one cell find, to the last bit."""

from __future__ import annotations

import math
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.tables.fast.columns import number_columns
from harbin_viewer.factsheet.tables.fast.columns.exact_scaling import MOST_SCALED, scaled
from harbin_viewer.factsheet.tables.fast.columns.text_columns import texts
from harbin_viewer.factsheet.tables.values.cells import reader
from harbin_viewer.factsheet.tables.values.column_decimals import ColumnDecimals
from harbin_viewer.factsheet.tables.values.inference import type_of
from harbin_viewer.factsheet.words.reported_decimals import Stated
from tests.factsheet.tables.fast.bytes_of_cells import cells_of

PLAIN = some.from_regex(r"[+-]?(\d{1,12}\.?\d{0,6}|\.\d{1,19})([eE][+-]?\d{1,2})?", fullmatch=True)
ALMOST = some.text("0123456789.-+eE n_", max_size=12)
CELLS = some.lists(some.one_of(PLAIN.filter(str.isascii), ALMOST, some.floats().map(repr)), min_size=1, max_size=40)


@given(CELLS, some.booleans())
def test_figures_are_those_of_the_reader_of_one(words: list[str], inferred: bool) -> None:
    found = number_columns.figures(cells_of(words), ".", inferred=inferred)
    unread, read = {*found.unread.tolist()}, reader(Field(name="x", type="number"))
    for row, word in enumerate(words):
        if row in unread:
            assert math.isnan(found.values[row])
            continue
        value = read(word)
        assert isinstance(value, float)
        assert repr(float(found.values[row])) == repr(float(value))
        told = ColumnDecimals.NONE if found.decimals is None else found.decimals[row]
        assert told == (value.decimals if isinstance(value, Stated) else ColumnDecimals.NONE)
        assert not inferred or type_of([word]) in ("integer", "number")


@given(CELLS, some.booleans())
def test_whole_numbers_and_years_are_those_of_the_reader_of_one(words: list[str], inferred: bool) -> None:
    cells = cells_of(words)
    for kind, found in (
        ("integer", number_columns.whole_numbers(cells, inferred=inferred)),
        ("year", number_columns.years(cells)),
    ):
        unread, read = {*found.unread.tolist()}, reader(Field(name="x", type=kind))  # type: ignore[arg-type]
        assert all(found.values[row] == read(word) for row, word in enumerate(words) if row not in unread)
        assert (
            kind == "year"
            or not inferred
            or all(type_of([word]) == "integer" for row, word in enumerate(words) if row not in unread)
        )


@pytest.mark.parametrize(
    "word",
    ["1.5", "-1.5", "+12", "140.0", "0.30000000000000004", "1.2345e-05", "5.", ".5", "-0.0", "1.2345000000000000e+01"],
)
def test_usual_numbers_are_read_at_once(word: str) -> None:
    assert len(number_columns.figures(cells_of([word, "2.25"]), ".", inferred=True).unread) == 0


@pytest.mark.parametrize("word", ["007", "00.5", " 1", "1 ", "1234567890123456789", "0012"])
def test_what_may_be_a_code_is_no_number_where_nobody_says_so(word: str) -> None:
    cells = cells_of(["2.25", word])
    assert number_columns.figures(cells, ".", inferred=True).unread.tolist() == [1]
    assert number_columns.whole_numbers(cells, inferred=True).unread.tolist() == [0, 1]


def test_decimals_behind_a_comma_are_read() -> None:
    content = cells_of(['"1,50"', '"-2,25"', '"1.5"'])
    found = number_columns.figures(content, ",", inferred=False)
    assert found.values[:2].tolist() == [1.5, -2.25]
    assert found.unread.tolist() == [2]


def test_numbers_near_the_middle_of_two_floats_are_the_nearest_or_left_to_python() -> None:
    chance = Random(1)
    numbers, powers = [], []
    for _ in range(20_000):
        digits = chance.randint(1, 18)
        low = chance.random() * 10 ** chance.randint(-3, 3)
        middle = (low + math.nextafter(low, math.inf)) / 2 if chance.random() < 0.1 else low
        whole = int(middle * 10**digits) + chance.randint(-2, 2)
        if 0 <= whole < 10**19:
            numbers.append(whole)
            powers.append(chance.choice((-digits, chance.randint(-MOST_SCALED, MOST_SCALED))))
    found, doubtful = scaled(np.array(numbers, dtype=np.uint64), np.array(powers))
    wanted = np.array([float(f"{number}e{power}") for number, power in zip(numbers, powers, strict=True)])
    assert (found[~doubtful] == wanted[~doubtful]).all()
    assert doubtful.mean() < 0.01


@given(
    some.lists(some.text('aé"中, x', max_size=9), min_size=1, max_size=30), some.integers(1, 40), some.integers(0, 9)
)
def test_texts_are_those_that_stand_there_however_often(words: list[str], times: int, longer: int) -> None:
    many = [word + "-" * (longer * place) for place, word in enumerate(words)] * times
    cells = cells_of(['"' + word.replace('"', '""') + '"' for word in many])
    assert texts(cells).each() == many


def test_equal_texts_are_found() -> None:
    many = [f"place {row % 40}" for row in range(4000)]
    found = texts(cells_of(many))
    assert found.codes is not None
    assert len(found.different) <= 41
