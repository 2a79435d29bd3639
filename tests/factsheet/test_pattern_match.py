"""A pattern that repeats itself ends soon, and says the same as Python's own."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from harbin_viewer.factsheet.tables.rules.pattern_match import matcher

PARTS = some.sampled_from(["a", "b", ".", "[ab]", "[^a]", "\\d", "\\w", "\\S", "a|b", "ab"])
PATTERNS = some.recursive(
    PARTS,
    lambda inner: some.one_of(
        some.builds("({})*".format, inner),
        some.builds("(?:{})+?".format, inner),
        some.builds("({}){{1,12}}".format, inner),
        some.builds("{}{}".format, inner, inner),
        some.builds("({}|{})?".format, inner, inner),
        some.builds("^{}$".format, inner),
    ),
    max_leaves=4,
)


@given(pattern=PATTERNS, text=some.text("ab1 \n", max_size=6))
@settings(max_examples=200, deadline=None)
def test_it_matches_what_python_matches(pattern: str, text: str) -> None:
    assert matcher(pattern)(text) is (re.fullmatch(pattern, text) is not None)


@pytest.mark.parametrize("pattern", ["(a+)+$", "(a|a)*", "(a|aa)+", "([a-z]+)*[0-9]", "((a*)*)*b", "(a?){9,40}a{40}b"])
def test_a_pattern_that_would_take_for_ever_ends(pattern: str) -> None:
    began = time.perf_counter()
    assert not matcher(pattern)("a" * 60 + "!")
    assert time.perf_counter() - began < 2


def test_letters_of_all_scripts_are_words_and_references_are_left_to_python() -> None:
    assert matcher("(\\w+ ?)+")("Харбин 哈尔滨")
    assert matcher("((a|b)+)-\\1")("ab-ab")
