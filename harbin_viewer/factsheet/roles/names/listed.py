"""Long lists of words, written in lines with a bar between two words."""

from __future__ import annotations


def listed(text: str) -> frozenset[str]:
    """The words of a list; lines end where a bar begins the next one."""
    return frozenset(word for line in text.splitlines() for word in line.strip().split("|") if word)
