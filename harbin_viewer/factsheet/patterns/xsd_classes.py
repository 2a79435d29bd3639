"""Classes of letters of XML Schema that Python lacks (\\p{Lu}, \\i, [a-z-[aeiou]]), in patterns for Python."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import groupby
from typing import TypeAlias

from harbin_viewer.factsheet.patterns import syntax

_FOREIGN = re.compile(r"\\[pPiIcC]|-\[")
"""What may be of XML Schema alone."""

_CATEGORY = re.compile(r"\{(\^?)([A-Z][a-z]?|Is[\w-]+)\}")

_NAME_START = (
    r":A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F"
    r"\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\U00010000-\U000EFFFF"
)
_NAME_MORE = r"\-.0-9\u00B7\u0300-\u036F\u203F\u2040"
"""Letters that names in XML begin with (\\i), and those that may follow (\\c has both)."""

_SUBTRACTED = re.compile(r"-\[(\^?(?:\\.(?:\{[^{}]*\})?|[^\[\]\\])+)\]\]")
"""A class at the end of another, from which it is taken."""

_NOTHING = r"[^\s\S]"

_ESCAPES = {
    "DIGIT": r"\d", "NOT_DIGIT": r"\D", "SPACE": r"\s", "NOT_SPACE": r"\S", "WORD": r"\w", "NOT_WORD": r"\W",
}  # fmt: skip

MOST_LETTERS = 200_000
"""Letters of a translated pattern at most: those of a category have hundreds of ranges."""

Range: TypeAlias = tuple[int, int]


def in_python(pattern: str) -> str:
    """The pattern with such classes in Python's words; others as they are. re.error where it names an unknown one."""
    if not _FOREIGN.search(pattern):
        return pattern
    return _Translation(pattern).whole()


class _Translation:
    """A walk through a pattern, from left to right."""

    def __init__(self, pattern: str) -> None:
        self._text = pattern
        self._at = 0

    def whole(self) -> str:
        """The pattern for Python."""
        made: list[str] = []
        length = 0
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                made.append(self._class())
            else:
                members = self._escape()
                made.append(f"[{members}]" if members is not None else self._plain())
            if (length := length + len(made[-1])) > MOST_LETTERS:
                raise re.error("it has too many classes of letters")
        return "".join(made)

    def _plain(self) -> str:
        """The next letter, with the backslash before it."""
        length = 2 if self._text[self._at] == "\\" else 1
        found = self._text[self._at : self._at + length]
        self._at += length
        return found

    def _escape(self) -> str | None:
        """The members of a class that an escape of XML Schema stands for; None where the next is none."""
        name = self._text[self._at : self._at + 2]
        if name in (r"\i", r"\c", r"\I", r"\C"):
            self._at += 2
            members = _NAME_START + (_NAME_MORE if name[1] in "cC" else "")
            return members if name[1].islower() else _members(_outside(_ranges(f"[{members}]")))
        if name not in (r"\p", r"\P"):
            return None
        found = _CATEGORY.match(self._text, self._at + 2)
        if found is None:
            return None  # Python says that there is no such escape
        self._at = found.end()
        inside = _of_category(found[2])
        return _members(inside if (name == r"\p") is not bool(found[1]) else _outside(inside))

    def _class(self) -> str:
        """A class in brackets; less those of another that is subtracted from it."""
        made = ["["]
        self._at += 1
        while self._at < len(self._text) and (self._text[self._at] != "]" or made in (["["], ["[", "^"])):
            if less := _SUBTRACTED.match(self._text, self._at):
                self._at = less.end()
                kept = _without(_ranges("".join(made) + "]"), _ranges(in_python(f"[{less[1]}]")))
                return f"[{_members(kept)}]" if kept else _NOTHING
            members = self._escape()
            made.append(members if members is not None else self._plain())
        self._at += 1
        return "".join(made) + "]"


def _of_category(name: str) -> tuple[Range, ...]:
    found = [ranges for category, ranges in _categories().items() if category.startswith(name)]
    if not found:
        raise re.error(f"the class of letters “{name}” is not known here")
    return tuple(sorted(part for ranges in found for part in ranges))


@cache
def _categories() -> dict[str, list[Range]]:
    """The ranges of each category of Unicode."""
    known: dict[str, list[Range]] = {}
    at = 0
    for category, run in groupby(map(unicodedata.category, map(chr, range(sys.maxunicode + 1)))):
        length = sum(1 for _letter in run)
        known.setdefault(category, []).append((at, at + length - 1))
        at += length
    return known


def _ranges(members: str) -> tuple[Range, ...]:
    """The letters that a class of Python matches."""
    (node,) = syntax.parsed(members)
    parts = node[1] if syntax.kind(node) == "IN" else [node]
    found: list[Range] = []
    for name, of_it in ((syntax.kind(part), part[1]) for part in parts):
        if name in ("LITERAL", "NOT_LITERAL"):
            found.append((of_it, of_it))
        elif name == "RANGE":
            found.append(of_it)
        elif name == "CATEGORY":
            found += _of_python(_ESCAPES[of_it.name.removeprefix("CATEGORY_")])
    return _outside(found) if members.startswith("[^") else tuple(found)


@cache
def _of_python(escape: str) -> tuple[Range, ...]:
    letters = "".join(map(chr, range(sys.maxunicode + 1)))
    return tuple((found.start(), found.end() - 1) for found in re.finditer(f"{escape}+", letters))


def _outside(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """All other letters."""
    return _without(((0, sys.maxunicode),), ranges)


def _without(ranges: Iterable[Range], less: Iterable[Range]) -> tuple[Range, ...]:
    """Ranges in order, less others."""
    kept = []
    others = sorted(less)
    for first, last in sorted(ranges):
        begin = first
        for low, high in others:
            if high < begin:
                continue
            if low > last:
                break
            if low > begin:
                kept.append((begin, low - 1))
            begin = high + 1
        if begin <= last:
            kept.append((begin, last))
    return tuple(kept)


def _members(ranges: Iterable[Range]) -> str:
    return "".join(f"\\U{first:08x}-\\U{last:08x}" if first < last else f"\\U{first:08x}" for first, last in ranges)
