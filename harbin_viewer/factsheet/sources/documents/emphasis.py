"""Takes marks of emphasis out of a text, *words* and __words__, in a time that grows as the text does."""

from __future__ import annotations

import re
from bisect import bisect_left

_OPENS = re.compile(r"(?<!\w)(?=[*_])")

_MARKS = re.compile(r"[*_]{1,3}")

_MOST_NESTED = 8
"""Marks around marks that are taken away; more are none of a text."""


def without_emphasis(text: str) -> str:
    """The text without marks that open before words and close behind them; a mark alone stays, as does a `2023*`."""
    for _ in range(_MOST_NESTED):
        bare = "\n".join(map(_without_outer, text.split("\n"))) if "*" in text or "_" in text else text
        if bare == text:
            break
        text = bare
    return text


def _without_outer(line: str) -> str:
    """The line without the outermost marks: each goes with the nearest of its kind that closes."""
    kept: list[str] = []
    closing: dict[str, list[int]] = {}
    end = 0
    for found in _OPENS.finditer(line):
        if found.start() < end:
            continue
        if pair := _pair(line, found.start(), closing):
            mark, close = pair
            kept += [line[end : found.start()], line[found.start() + mark : close]]
            end = close + mark
    return "".join([*kept, line[end:]])


def _pair(line: str, start: int, closing: dict[str, list[int]]) -> tuple[int, int] | None:
    """How long a mark is that opens at this place, and where it is closed; None where it is none."""
    marks = _MARKS.match(line, start)
    for length in range(len(marks[0]) if marks else 0, 0, -1):
        mark, words = line[start : start + length], start + length
        if line[words : words + 1].strip():
            if mark not in closing:
                ends = re.finditer(rf"(?<=\S)(?={re.escape(mark)}(?!\w))", line)
                closing[mark] = [found.start() for found in ends]
            at = bisect_left(closing[mark], words + 1)
            if at < len(closing[mark]):
                return length, closing[mark][at]
    return None
