"""Rows that say that they are a part of the one before them are not compared with it."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.exploring.entities.parts_of_others import is_part_of_other, parts_of_others


@pytest.mark.parametrize("name", [
    "of which Berlin", "  of which: men", "– of which men", "darunter: Köln", "davon Frauen", "dont Paris",
    "di cui donne", "waarvan mannen", "w tym kobiety", "de los cuales hombres", "в том числе Москва", "из них женщины",
    "其中：北京",
])  # fmt: skip
def test_a_part_of_another_says_so_in_many_languages(name: str) -> None:
    assert is_part_of_other(name)


@pytest.mark.parametrize("name", [
    "Of which", "Darmstadt", "Davos", "Davon", "Dontown", "De La Salle", "De Los Angeles", "Hervey Bay", "Ofen",
])  # fmt: skip
def test_names_that_begin_alike_are_no_parts(name: str) -> None:
    assert not is_part_of_other(name)


def test_parts_are_kept_apart_where_two_others_are_left_to_be_compared() -> None:
    names = ["Germany", "of which Berlin", "of which Hamburg", "France"]
    assert parts_of_others(names, frozenset()) == {"of which Berlin", "of which Hamburg"}
    assert not parts_of_others(["Total", "of which men", "of which women"], frozenset({"Total"}))
