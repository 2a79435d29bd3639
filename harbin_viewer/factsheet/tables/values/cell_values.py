"""What the text of a cell can become, and the error where it is no value of its field's type."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeAlias

Value: TypeAlias = str | int | float | bool | date | datetime | None
"""A cell: types that Python has no plain value for (times, months, durations, JSON, places) stay the text they are."""

Reader: TypeAlias = Callable[[Any], Value]
"""Takes the text of a cell (or a value of JSON) and gives its value, or raises UnreadableError."""


class UnreadableError(ValueError):
    """A text that is no value of its field's type; `expected` says what would be, as in "a whole number".

    `value` is what the text can only mean, where that is plain though it is not written as the type wants it (the year
    800, a moment without seconds); None where it means nothing.
    """

    def __init__(self, expected: str, value: Value = None) -> None:
        super().__init__(expected)
        self.expected = expected
        self.value = value


def whole(pattern: str, flags: re.RegexFlag = re.ASCII) -> Callable[[str], re.Match[str] | None]:
    """Whether a text is all of the pattern. (Patterns are compiled for the fields that need them, not at start-up.)"""
    return re.compile(pattern, flags).fullmatch


def by(parse: Callable[[str], Value], expected: str, loosely: Callable[[str], Value] = lambda _text: None) -> Reader:
    """A reader of texts by a function that gives None, or raises ValueError, for those it cannot read.

    `loosely` gives what a text that is none can only mean.
    """

    def read(cell: Any) -> Value:
        value = _tried(parse, cell)
        if value is None:
            raise UnreadableError(expected, _tried(loosely, cell))
        return value

    return read


def _tried(parse: Callable[[str], Value], cell: Any) -> Value:
    try:
        return parse(cell) if isinstance(cell, str) else None
    except UnreadableError:  # says itself what is expected
        raise
    except (ValueError, OverflowError):
        return None
