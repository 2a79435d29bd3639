"""Letters that may come next in a pattern, and whether two such sets have none in common."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from harbin_viewer.factsheet.patterns.syntax import Node, kind

_MANY = 60
"""Nodes that match a letter from which on it is not asked which letters may come next."""

_LONG = 300
"""Letters of a stretch from which on it is not asked which of them are of a kind."""

_ASCII = 128

_APART = frozenset({frozenset({"WORD", "SPACE"}), frozenset({"DIGIT", "SPACE"})})
"""Kinds of letters of which none is of both, in ASCII and beyond."""

Stretches = tuple[tuple[int, int], ...]
"""The first and the last number of each."""


class Letters(Struct, frozen=True):
    """What one node matches: stretches of letters, by their numbers, and kinds of letters; or all but these."""

    stretches: Stretches = ()
    kinds: tuple[str, ...] = ()
    are_left_out: bool = False


Next = tuple[Letters, ...] | None
"""Letters that may come next, none at the end of the text; None: any."""


def either(several: Iterable[Next]) -> Next:
    """The letters of one or another of these."""
    found: dict[Letters, None] = {}
    for letters in several:
        if letters is None or len(found) > _MANY:
            return None
        found |= dict.fromkeys(letters)
    return tuple(found)


def are_apart(one: Next, other: Next) -> bool:
    """Whether for certain no letter is among both."""
    return one is not None and other is not None and all(_apart(left, right) for left in one for right in other)


def letters_of(node: Node, flags: int) -> Next:
    """What one node matches; None where letters are alike in another case, or it cannot be said."""
    name, arguments = kind(node), node[1]
    if name == "ANY" or flags & re.IGNORECASE:
        return None
    if name in ("LITERAL", "NOT_LITERAL"):
        return (Letters(((arguments, arguments),), are_left_out=name == "NOT_LITERAL"),)
    parts = [(kind(part), part[1]) for part in arguments]
    stretches = tuple(
        (value, value) if named == "LITERAL" else (value[0], value[1])
        for named, value in parts
        if named in ("LITERAL", "RANGE")
    )
    kinds = tuple(value.name.removeprefix("CATEGORY_") for named, value in parts if named == "CATEGORY")
    return (Letters(stretches, kinds, any(named == "NEGATE" for named, _value in parts)),)


def _apart(one: Letters, other: Letters) -> bool:
    if one.are_left_out or other.are_left_out:
        few, all_but = (other, one) if one.are_left_out else (one, other)
        return not (few.are_left_out or few.kinds) and _are_among(few.stretches, all_but)
    return (
        not any(_overlap(left, right) for left in one.stretches for right in other.stretches)
        and all(frozenset((left, right)) in _APART for left in one.kinds for right in other.kinds)
        and not _may_be_of(one.stretches, other.kinds)
        and not _may_be_of(other.stretches, one.kinds)
    )


def _are_among(stretches: Stretches, known: Letters) -> bool:
    """Whether for certain all of these letters are of those."""
    return not _are_long(stretches) and all(
        any(first <= number <= last for first, last in known.stretches)
        or (number < _ASCII and any(_is_of(number, name) for name in known.kinds))
        for number in _numbers(stretches)
    )


def _may_be_of(stretches: Stretches, kinds: tuple[str, ...]) -> bool:
    """Whether a letter of these may be of such a kind; of ASCII alone it has fewer, and what is not of it more."""
    if _are_long(stretches):
        return bool(kinds)
    return any(
        _is_of(number, name) or (name.startswith("NOT_") and number >= _ASCII)
        for name in kinds
        for number in _numbers(stretches)
    )


def _numbers(stretches: Stretches) -> Iterator[int]:
    return (number for first, last in stretches for number in range(first, last + 1))


def _are_long(stretches: Stretches) -> bool:
    return any(last - first > _LONG for first, last in stretches)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _is_of(number: int, name: str) -> bool:
    letter = chr(number)
    is_it = {
        "DIGIT": letter.isdecimal(),
        "SPACE": letter.isspace(),
        "WORD": letter.isalnum() or letter == "_",
    }[name.removeprefix("NOT_")]
    return is_it != name.startswith("NOT_")
