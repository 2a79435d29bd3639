"""Entities are found in the order that readers expect, however many there are, and take little room for it."""

from __future__ import annotations

import tracemalloc

import pytest

from harbin_viewer.factsheet.exploring.choices import EntitySearch, folded

NAMES = tuple(f"{kind} of Ávila {number * 7 % 6_011:04}" for number in range(6_011) for kind in ("Town", "New town"))


@pytest.mark.parametrize("words", ["town", "ne", "avila 12", "Town of Avila 0042", "vila", "99 new", "xyz", "0"])
def test_those_that_begin_with_the_words_come_first_then_those_with_a_word_that_does(words: str) -> None:
    wanted = folded(words).split()

    def place(name: str) -> tuple[bool, int]:
        plain = folded(name)
        begins = 0 if plain.startswith(wanted[0]) else 1 if f" {wanted[0]}" in plain else 2
        return plain != " ".join(wanted), begins

    expected = sorted((name for name in NAMES if all(word in folded(name) for word in wanted)), key=place)
    assert EntitySearch(NAMES).find(words) == tuple(expected[:5_000])
    assert EntitySearch(NAMES).find(words, 3) == tuple(expected[:3])
    assert EntitySearch(NAMES).count(words) == len(expected)


def test_a_name_of_two_lines_is_found_as_one() -> None:
    search = EntitySearch(("First\nline", "Second"))
    assert search.find("line") == ("First\nline",)
    assert search.find("second") == ("Second",)
    assert search.nearest("Secand") == "Second"


@pytest.mark.parametrize(
    ("words", "nobody"),
    [("China, Atlantis", ["Atlantis"]), ("Mu; Peru, Lemuria", ["Mu", "Lemuria"]), ("old mu", ["old mu"]), (",", [","])],
)
def test_of_a_list_those_are_named_that_nobody_is(words: str, nobody: list[str]) -> None:
    search = EntitySearch(("China", "Peru"))
    assert not search.find(words)
    assert not search.find_listed(words)
    assert search.unfound(words) == nobody


def test_names_to_be_sought_take_about_as_much_room_as_their_letters() -> None:
    names = tuple(f"Person no. {number:06}" for number in range(50_000))
    tracemalloc.start()
    try:
        _search = EntitySearch(names)
        kept, _most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept < 1.2 * sum(map(len, names))
