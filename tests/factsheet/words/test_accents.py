"""Names without their accents, and what meets by it."""

from collections.abc import Callable

import pytest

from harbin_viewer.factsheet.exploring.choices import folded
from harbin_viewer.factsheet.finding.folded import fold
from harbin_viewer.factsheet.roles.names.places import plain
from harbin_viewer.factsheet.words.accents import without_accents


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Côte d’Ivoire", "Cote d’Ivoire"),
        ("Ёлка", "Елка"),
        ("ﬁeld", "field"),
        ("שָׁלוֹם", "שלום"),
        ("مُحَمَّد", "محمد"),
        ("Łódź", "Lodz"),
        ("Tromsø", "Tromso"),
        ("Đông", "Dong"),
    ],
)
def test_accents_and_points_that_writers_leave_out_go(name: str, typed: str) -> None:
    assert without_accents(name) == typed


def test_marks_that_are_parts_of_a_letter_stay() -> None:
    assert without_accents("ガーナ") != without_accents("カーナ")
    assert [without_accents(word) for word in ("합계", "средний")] == ["합계", "средний"]


@pytest.mark.parametrize("meets", [folded, fold, plain])
@pytest.mark.parametrize(("name", "typed"), [("ℂ", "c"), ("İzmir", "izmir"), ("Straße", "STRASSE"), ("ΐ", "ι")])
def test_find_explore_and_roles_take_them_for_one(meets: Callable[[str], str], name: str, typed: str) -> None:
    assert meets(name) == meets(typed)
