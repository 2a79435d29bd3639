"""A table of very many columns costs no more a column than one of few."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.field_facts import FieldFacts
from harbin_viewer.factsheet.roles.role_finding import find_roles


def table(width: int) -> dict[str, list[str]]:
    """Countries with their codes at the far end, and columns of coded answers between them."""
    answers = {f"q{number}": [f"a{(row * (number + 3)) % 7}" for row in range(30)] for number in range(width)}
    lands = [f"The land of number {row}" for row in range(30)]
    return {"Country": lands, **answers, "Item Code": [f"X{row % 10}" for row in range(30)],
            "Item": [f"some item {row % 10}" for row in range(30)]}  # fmt: skip


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many columns were compared with each other, time by time."""
    counted: list[int] = []
    compare = Evidence.tuples

    def count(self: Evidence, names: tuple[str, ...]) -> list[tuple[object, ...]]:
        counted.append(1)
        return compare(self, names)

    monkeypatch.setattr(Evidence, "tuples", count)
    return counted


def test_twice_as_many_columns_are_compared_about_twice_as_often(compared: list[int]) -> None:
    found = []
    for width in (200, 400):
        columns = table(width)
        find_roles([FieldFacts(name) for name in columns], columns)
        found.append(len(compared))
        compared.clear()
    assert found[1] < 2.5 * found[0]


def test_a_code_beside_its_words_is_known_among_very_many_columns() -> None:
    columns = table(300)
    roles = find_roles([FieldFacts(name) for name in columns], columns)
    assert roles.codes == {"Item Code": "Item"}


def one_row(width: int) -> dict[str, list[str]]:
    """Columns of words, numbers and codes by turns, each with one value, and none as in a row of another width."""
    values = ("a word of number {}", "{}.5", "X{}")
    return {f"{width} {number}": [values[number % 3].format(width * 1000 + number)] for number in range(width)}


def steps_to_find(columns: dict[str, list[str]]) -> int:
    """How many steps Python takes in this room to find the roles of these columns."""
    steps = 0

    def count(frame: FrameType, event: str, _argument: object) -> Callable[..., Any] | None:
        nonlocal steps
        if "roles" not in frame.f_code.co_filename:
            return None
        frame.f_trace_opcodes = True
        steps += event == "opcode"
        return count

    facts = [FieldFacts(name) for name in columns]
    before = sys.gettrace()
    sys.settrace(count)
    try:
        find_roles(facts, columns)
    finally:
        sys.settrace(before)
    return steps


def test_twice_as_many_columns_of_one_row_take_about_twice_as_many_steps() -> None:
    steps_to_find(one_row(30))  # what is imported and kept the first time
    assert steps_to_find(one_row(1600)) < 2.4 * steps_to_find(one_row(800))
