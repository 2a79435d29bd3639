"""A table of very many columns costs no more a column than one of few."""

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
