"""Whether a text is all of a pattern, in a time that does not explode, whatever a stranger's pattern is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

_MANY = 8
"""So many repetitions of what repeats itself may take a regular expression without end."""


class _UnknownPartError(Exception):
    """A part of a pattern that is not followed here: references to groups, looking ahead and behind."""


def matcher(pattern: str) -> Callable[[str], bool]:
    """What says whether a text is all of the pattern; re.error and its kin where it is none.

    Where repetitions stand in each other, all ways are followed at once, and none is tried twice.
    """
    compiled = re.compile(pattern)
    parsed = _parsed(pattern)
    if parsed is None or not _may_explode(parsed, repeated=False):
        return lambda text: compiled.fullmatch(text) is not None

    def matches(text: str) -> bool:
        try:
            return len(text) in _ends(parsed, text, {0})
        except _UnknownPartError:
            return compiled.fullmatch(text) is not None

    return matches


def _parsed(pattern: str) -> Any:
    """The parts of a pattern as Python's own parser has them; None where that is not at hand."""
    parser = getattr(re, "_parser", None)
    found = None if parser is None else parser.parse(pattern)
    return None if found is None or found.state.flags & ~re.UNICODE else found


def _may_explode(parts: Iterable[Any], *, repeated: bool) -> bool:
    """Whether a choice or a repetition stands in a repetition."""
    for name, argument in ((str(operation), argument) for operation, argument in parts):
        if name in ("MAX_REPEAT", "MIN_REPEAT"):
            many = argument[1] > _MANY
            if (many and repeated) or _may_explode(argument[2], repeated=repeated or many):
                return True
        elif name == "BRANCH":
            if repeated or any(_may_explode(way, repeated=repeated) for way in argument[1]):
                return True
        elif name == "SUBPATTERN" and _may_explode(argument[3], repeated=repeated):
            return True
    return False


def _ends(parts: Iterable[Any], text: str, starts: set[int]) -> set[int]:
    """Where a match of the parts, one after the other, may end that begins at one of the starts."""
    for operation, argument in parts:
        starts = _step(str(operation), argument, text, starts)
        if not starts:
            break
    return starts


def _step(name: str, argument: Any, text: str, starts: set[int]) -> set[int]:
    if name == "SUBPATTERN":
        return _ends(argument[3], text, starts)
    if name == "BRANCH":
        return set().union(*(_ends(way, text, starts) for way in argument[1]))
    if name in ("MAX_REPEAT", "MIN_REPEAT"):
        return _repeated(argument, text, starts)
    if name == "AT":
        return {at for at in starts if _is_at(str(argument), at, text)}
    return {at + 1 for at in starts if at < len(text) and _is_letter(name, argument, text[at])}


def _repeated(argument: Any, text: str, starts: set[int]) -> set[int]:
    least, most, parts = argument
    for _ in range(min(least, len(text) + 1)):
        starts = _ends(parts, text, starts)
    found, newest, times = set(starts), starts, least
    while newest and times < most:
        newest = _ends(parts, text, newest) - found
        found |= newest
        times += 1
    return found


def _is_at(place: str, at: int, text: str) -> bool:
    if place in ("AT_BEGINNING", "AT_BEGINNING_STRING"):
        return at == 0
    if place == "AT_END":
        return at == len(text) or (at == len(text) - 1 and text[at] == "\n")
    if place == "AT_END_STRING":
        return at == len(text)
    raise _UnknownPartError


def _is_letter(name: str, argument: Any, letter: str) -> bool:
    if name == "LITERAL":
        return bool(ord(letter) == argument)
    if name == "NOT_LITERAL":
        return bool(ord(letter) != argument)
    if name == "ANY":
        return letter != "\n"
    if name == "IN":
        negated = str(argument[0][0]) == "NEGATE"
        return any(_is_in(str(kind), what, letter) for kind, what in argument[negated:]) is not negated
    raise _UnknownPartError


def _is_in(kind: str, what: Any, letter: str) -> bool:
    if kind == "LITERAL":
        return bool(ord(letter) == what)
    if kind == "RANGE":
        return bool(what[0] <= ord(letter) <= what[1])
    if kind != "CATEGORY":
        raise _UnknownPartError
    name = str(what).removeprefix("CATEGORY_")
    held = {"DIGIT": str.isdecimal, "SPACE": str.isspace, "WORD": _is_word}[name.removeprefix("NOT_")](letter)
    return held is not name.startswith("NOT_")


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"
