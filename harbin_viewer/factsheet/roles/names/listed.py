"""Long lists of words, written in lines with a bar between two words."""

from __future__ import annotations

import re
from collections.abc import Set


def listed(text: str) -> frozenset[str]:
    """The words of a list; lines end where a bar begins the next one."""
    return frozenset(word for line in text.splitlines() for word in line.strip().split("|") if word)


def any_of(words: Set[str]) -> str:
    """A pattern for one of some words, the longest that stands there."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
