"""A stranger's regular expression: whether a text is all of it, told in bounded time, or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.patterns.xsd_classes import in_python

if TYPE_CHECKING:
    from harbin_viewer.factsheet.patterns.automaton import Automaton

MAX_PATTERN = 10_000
"""Letters of a pattern at most."""

MAX_LETTERS = 131_072
"""Letters of a value at most: more than a cell has."""

_MAX_TRIES = 1_000_000
"""Letters that Python's engine may look at for one value, where nothing else can match."""

_FEW_TRIES = 20_000
"""The same where an automaton can: about as long as that takes for a value of ordinary length."""

_MAX_STATES_WALKED = 20_000_000
"""States that may be looked at for one value."""

_MOST_KEPT = 64
"""Patterns that are kept: fields of many tables have the same, and what it costs to match is found out once."""


class Pattern:
    """A pattern that is compiled when it is first needed, and matched in bounded time."""

    def __init__(self, text: str) -> None:
        if len(text) > MAX_PATTERN:
            raise re.error(f"it has more than {MAX_PATTERN:,} letters")
        self._text = in_python(text)
        self._compiled = re.compile(self._text)

    def costs_much(self, length: int) -> bool:
        """Whether an engine that tries one way after the other may take long for a text of so many letters."""
        return self._tries(length) > _MAX_TRIES

    @property
    def longest(self) -> int:
        """Letters of the longest value of which `fits` tells something; those beyond are too costly."""
        return self._longest

    def fits(self, value: str) -> bool | None:
        """Whether the value is all of the pattern; None where to find that out could take without end."""
        length = len(value)
        tries = self._tries(_power_of_two(length))
        if tries <= _FEW_TRIES:
            return self._compiled.fullmatch(value) is not None
        if length > self._longest:
            return None
        if self._automaton is not None:
            return self._automaton.fits(value)
        return self._compiled.fullmatch(value) is not None

    @cached_property
    def _tries(self) -> Callable[[int], int]:
        from harbin_viewer.factsheet.patterns import syntax
        from harbin_viewer.factsheet.patterns.effort import Effort  # a sheet that opens has no value yet

        effort = Effort(syntax.parsed(self._text))
        return cache(lambda length: effort.ways(length) * max(length, 1))

    @cached_property
    def _automaton(self) -> Automaton | None:
        from harbin_viewer.factsheet.patterns import syntax
        from harbin_viewer.factsheet.patterns.automaton import Automaton, NotWalkableError  # few patterns need one

        try:
            return Automaton(syntax.parsed(self._text))
        except (NotWalkableError, RecursionError):
            return None

    @cached_property
    def _longest(self) -> int:
        lengths = (MAX_LETTERS >> halves for halves in range(MAX_LETTERS.bit_length()))
        tried = next((length for length in lengths if self._tries(length) <= _MAX_TRIES), 0)
        walked = _MAX_STATES_WALKED // len(self._automaton) if tried < MAX_LETTERS and self._automaton else 0
        return max(tried, min(walked, MAX_LETTERS))


@lru_cache(maxsize=_MOST_KEPT)
def pattern_of(text: str) -> Pattern:
    """The pattern that a text is; re.error, RecursionError or OverflowError where it is none."""
    return Pattern(text)


def problem(text: str) -> str:
    """Why a text is no regular expression; "" where it is one."""
    try:
        pattern_of(text)
    except RecursionError:
        return "it is nested too deeply"
    except (re.error, OverflowError) as error:
        return str(error)
    return ""


def _power_of_two(length: int) -> int:
    """The least power of two from a length on, so that few lengths are asked for."""
    return 1 << (length - 1).bit_length() if length > 1 else length
