from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.patterns import syntax
from harbin_viewer.factsheet.patterns.automaton import Automaton
from harbin_viewer.factsheet.patterns.effort import MANY, Effort
from harbin_viewer.factsheet.patterns.pattern import MAX_LETTERS, Pattern, pattern_of, problem
from tests.factsheet.sheets import column_of

ENDLESS = [
    r"(a+)+$", r"(a|a)*b", r"(a|aa)+$", r"([a-z]+)*\d", r"(.*a){20}", r"a?" * 30 + "a" * 30, r"(\w*\s*)*!",
    r"^(([a-z])+.)+[A-Z]([a-z])+$",
    r"(?:a*)*(?:a*)*b", r"\d*\d*\d*\d*\d*x", r"((a{0,9}){0,9}){0,9}b",
]  # fmt: skip
LOOKING = [r"(?=(a+)+$)a", r"(a+)+\1", r"(?!(a|a)*b).*", r"(?>(a+)+)b", r"(a|b)*+(a|ba?)*c"]

letters = st.sampled_from(["a", "b", "A", "ß", "7", " ", "\n", "-"])
single = st.sampled_from([*"aAbß7- ", ".", r"\d", r"\w", r"\s", r"\W", "[a-b]", "[^a]", r"\b", r"\B", "^", "$", r"\Z"])
often = st.sampled_from(["*", "+", "?", "*?", "{2}", "{0,2}", "{1,}?"])
patterns = st.recursive(
    single,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda pair: f"(?:{pair[0]}|{pair[1]})"),
        st.tuples(inner, often).map(lambda pair: f"(?:{pair[0]}){pair[1]}"),
        st.tuples(st.sampled_from(["", "?i:", "?a:"]), inner).map(lambda pair: f"({pair[0]}{pair[1]})"),
    ),
    max_leaves=6,
)  # fmt: skip


@given(patterns, st.text(letters, max_size=7))
@settings(max_examples=150)
def test_states_walked_at_once_say_what_python_says(pattern: str, text: str) -> None:
    assert Automaton(syntax.parsed(pattern)).fits(text) == (re.fullmatch(pattern, text) is not None)
    assert Pattern(pattern).fits(text) == (re.fullmatch(pattern, text) is not None)


class Tries:
    """An engine that tries one way after the other, as Python's does, and counts the letters that it looks at."""

    def __init__(self, pattern: str, text: str) -> None:
        self._whole, self._text, self.looks = syntax.parsed(pattern), text, 0
        self._through(list(self._whole), 0, lambda at: at == len(text), self._whole.state.flags)

    def _through(self, nodes: list[Any], at: int, then: Callable[[int], bool], flags: int) -> bool:
        if not nodes:
            return then(at)
        name, arguments, rest = syntax.kind(nodes[0]), nodes[0][1], nodes[1:]
        if name == "BRANCH":
            return any(self._through([*branch, *rest], at, then, flags) for branch in arguments[1])
        if name == "SUBPATTERN":
            inner, inside = syntax.within(nodes[0], flags)
            return self._through(list(inner), at, lambda end: self._through(rest, end, then, flags), inside)
        if name in syntax.REPEATS:
            return self._repeat(arguments, at, lambda end: self._through(rest, end, then, flags), flags, 0)
        fits = syntax.compiled(nodes[0], self._whole, flags)
        if name == "AT":
            return fits.match(self._text, at) is not None and self._through(rest, at, then, flags)
        self.looks += 1
        return bool(fits.match(self._text, at)) and self._through(rest, at + 1, then, flags)

    def _repeat(self, repeat: Any, at: int, then: Callable[[int], bool], flags: int, done: int) -> bool:
        least, most, inner = repeat
        again: Callable[[int], bool] = lambda end: (  # noqa: E731
            (end > at or done < least) and self._repeat(repeat, end, then, flags, done + 1)
        )
        return (done < int(most) and self._through(list(inner), at, again, flags)) or (done >= least and then(at))


many_alike = st.builds(lambda letter, times, end: letter * times + end, letters, st.integers(8, 13), letters)


@given(patterns, st.one_of(st.text(letters, max_size=9), many_alike))
@example("(?:a+)+-", "a" * 13 + "b")
@example("(?:a|ab?)+-", "ab" * 7)
@example(r"\w*\w*\w*-", "a" * 13 + " ")
@settings(max_examples=150)
def test_no_engine_looks_at_more_letters_than_its_ways_allow(pattern: str, text: str) -> None:
    looks = Tries(pattern, text).looks
    assert looks <= 2 * len(pattern) * (len(text) + 1) * Effort(syntax.parsed(pattern)).ways(len(text))


@pytest.mark.parametrize(
    "pattern",
    [
        r"[\w.+-]+@[\w-]+", r"[a-z0-9]+(?:; [a-z0-9]+)*", r"\d+(?:,\d+)*", r"(?:GET|POST|DELETE) /[a-z/]*(?:\?\S+)?",
        r"\w+(?:\s\w+)*", r"[^,]*,[^,]*", r"(?:ab?)*c", r"\d{4}(?:-\d\d){0,2}", "(?:[А-Я][а-я]+ ?)+",
    ],
)  # fmt: skip
def test_where_the_next_letter_decides_there_is_one_way(pattern: str) -> None:
    assert Effort(syntax.parsed(pattern)).ways(1000) == 1


@pytest.mark.parametrize(
    ("pattern", "ways"),
    [
        (r"\w+\d+", 1000), (r"(?i:k+)K*", 1000), (r"[a-z]+\w", 1000), (r"(?:a|ab?)*", MANY), (".*,.*", 1000),
        (r"[^a]*[^b]*", 1000), (r"\S*[a-z]*", 1000), (r"\W*\s*", 1000), (r"(?:ab)*abc", 500), (r"(?:\d+,)*\d+", 1000),
        (r"(?a:\S)*\u2003*", 1000), (r"(a*)\1*", 1000), (r"\w*\w*\w*-", 1000**2),
    ],
)  # fmt: skip
def test_where_it_does_not_all_ways_count(pattern: str, ways: int) -> None:
    assert Effort(syntax.parsed(pattern)).ways(1000) >= ways


def test_a_pattern_of_ten_thousand_letters_is_looked_through_at_once() -> None:
    started = time.process_time()
    many = [f"{chr(0x4E00 + number)}x" for number in range(3000)]
    for pattern in ("a?" * 4000, "|".join(many), "(" * 150 + "a" + ")*" * 150, "(" * 90 + "a" + "|b)*" * 90):
        Pattern(pattern).fits("a" * 50)
    assert time.process_time() - started < 5


def test_letters_within_a_group_are_of_the_scripts_that_it_names() -> None:
    for pattern in (r"(?a:\w)", r"(?a:(?i:ß|\w))\w", r"\w(?a:\W)", r"(?u:\w)"):
        for text in ("ß", "a", "ßa", "aß", "é"):
            assert Automaton(syntax.parsed(pattern)).fits(text) == (re.fullmatch(pattern, text) is not None)


@pytest.mark.parametrize("pattern", ENDLESS)
def test_a_pattern_that_could_take_without_end_is_told_at_once(pattern: str) -> None:
    started = time.process_time()
    made = Pattern(pattern)
    assert made.longest > 2_000
    for text in ("a" * 40, "a" * 39 + "!", "a" * 2_000, "7" * 2000):
        assert made.fits(text) is not None
    assert time.process_time() - started < 2


@pytest.mark.parametrize("pattern", LOOKING)
def test_where_only_trying_can_tell_long_values_are_left_out(pattern: str, tmp_path: Path) -> None:
    started = time.process_time()
    assert Pattern(pattern).fits("a" * 60) is None
    assert Pattern(pattern).longest < MAX_LETTERS
    found = examine(column_of("code", "string", "a" * 60, constraints={"pattern": pattern}).write(tmp_path))
    assert not found.mistakes
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    "pattern", [r"[A-Z]{2}\d+", r"\d{4}-\d\d", "(?!x).*", r"(a)\1", r"[a-z0-9]+(-[a-z0-9]+)*", ".*"]
)
def test_what_people_write_is_held_against_every_value(pattern: str) -> None:
    made = Pattern(pattern)
    assert made.longest >= 500
    for text in ("AB12", "2024-05", "xyz", "aa", "a-b-c", "", "a" * 500):
        assert made.fits(text) == (re.fullmatch(pattern, text) is not None)


def test_a_value_that_breaks_a_costly_pattern_is_named(tmp_path: Path) -> None:
    found = examine(
        column_of("code", "string", "a" * 40, "a" * 40 + "!", constraints={"pattern": "(a+)+$"}).write(tmp_path)
    )
    assert [mistake.row for mistake in found.mistakes] == [3]


def test_patterns_of_a_json_schema_take_no_longer(tmp_path: Path) -> None:
    started = time.process_time()
    schema: dict[str, Any] = {"properties": {"code": {"pattern": "^(a+)+$"}}}
    cells = [json.dumps({"code": text}) for text in ("a" * 40, "a" * 40 + "!")]
    found = examine(column_of("code", "object", *cells, constraints={"jsonSchema": schema}).write(tmp_path / "1"))
    assert [mistake.row for mistake in found.mistakes] == [3]
    schema = {"patternProperties": {"^(a+)+$": {"type": "string"}}, "additionalProperties": False}
    found = examine(column_of("code", "object", *cells, constraints={"jsonSchema": schema}).write(tmp_path / "2"))
    assert "could take without end" in found.mistakes[0].problem
    assert time.process_time() - started < 3


def test_what_is_no_pattern_says_why() -> None:
    assert "unterminated" in problem("[")
    assert problem("(" * 5000) == "it is nested too deeply"
    assert "more than 10,000 letters" in problem("a" * 20_000)
    assert not problem("(a+)+$")


@pytest.mark.parametrize(
    ("pattern", "fitting", "other"),
    [
        (r"\p{Lu}\p{Ll}+", "Ärger", "ärger"),
        (r"\p{L}+", "字é", "a1"),
        (r"\P{L}+", "12 ", "1a"),
        (r"[\p{L}\d]+", "é1", "-"),
        (r"[^\p{L}]", "1", "é"),
        (r"\p{^L}", "1", "é"),
        (r"\i\c*", "_a-1", "1a"),
        (r"\I", "1", "a"),
        (r"[\i-[:]][\c-[:]]*", "abc", "a:b"),
        (r"[a-z-[aeiou]]+", "xyz", "xaz"),
        (r"[a-z-[^aeiou]]+", "aei", "x"),
        (r"[\w-[\d_]]+", "aé", "a1"),
        (r"[a-c-[a-c]]?", "", "a"),
        (r"[\w.-[]+", "a.[", "]"),
        (r"\\p", "\\p", "p"),
    ],
)
def test_classes_of_letters_of_xml_schema_are_understood(pattern: str, fitting: str, other: str) -> None:
    assert problem(pattern) == ""
    assert pattern_of(pattern).fits(fitting) is True
    assert pattern_of(pattern).fits(other) is False


@pytest.mark.parametrize(
    "pattern", [r"\p{IsCyrillic}", r"\p{Zz}", r"\p", r"[\p", r"\p{L}" * 1_600, r"[\w-[\d]]" * 1_000]
)
def test_unknown_classes_of_letters_and_too_many_are_told(pattern: str) -> None:
    assert problem(pattern)
