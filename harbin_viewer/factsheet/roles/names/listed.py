"""Long lists of words, written in lines with a bar between two words."""

from __future__ import annotations

import re


def listed(text: str) -> frozenset[str]:
    """The words of a list; lines end where a bar begins the next one."""
    return frozenset(word for line in text.splitlines() for word in line.strip().split("|") if word)


def any_of(text: str) -> str:
    """A pattern for one of the words of a list, the longest that stands there."""
    return "|".join(map(re.escape, sorted(listed(text), key=lambda word: (-len(word), word))))
