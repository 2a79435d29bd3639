"""Weeks, days and months that are counted, and whose year nobody says: KW 6, Week 12, Day 1, 第3周."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.times.part_names import DAYS, MONTHS, WEEKS
from harbin_viewer.factsheet.roles.times.periods import Frequency

WEEKS_OF_YEAR = 53

_FEWEST, _SHORTEST = 3, 3
"""Such parts from which on it is no chance that all are, and letters of a day or month that is no unit (mm)."""

_WORD_FIRST = re.compile(r"(?P<word>[^\W\d_]+)\.?[ .-]{0,2}(?P<n>\d{1,3})")
_NUMBER_FIRST = re.compile(r"(?:第 ?(?P<n>\d{1,3}) ?|(?P<o>\d{1,3})\. ?)(?P<word>[^\W\d_]+)")

_WORDS: tuple[tuple[frozenset[str], Frequency], ...] = (
    (WEEKS | {"cw"}, "week"),
    (frozenset(word for word in DAYS if len(word) >= _SHORTEST), "day"),
    (frozenset(word for word in MONTHS - {"mon"} if len(word) >= _SHORTEST), "month"),
)
_LAST = {"week": 60, "day": 400, "month": 120}
"""How far each is counted."""


def numbered_parts(names: Sequence[str]) -> tuple[Frequency, dict[str, int]] | None:
    """What names count, each with its number; None where not all count the same."""
    if len(names) < _FEWEST or not any(map(str.isdecimal, names[0])):
        return None
    parts = [part for part in takewhile(bool, map(counted_part, names)) if part]
    if len(parts) < len(names) or len({(word, frequency) for word, frequency, _ in parts}) > 1:
        return None
    return parts[0][1], {name: number for name, (_, _, number) in zip(names, parts, strict=True)}


def counted_part(name: str) -> tuple[str, Frequency, int] | None:
    """The word, the length of time and the number of such a name; None for others."""
    plain = " ".join(name.split()).lower()
    found = _WORD_FIRST.fullmatch(plain) or _NUMBER_FIRST.fullmatch(plain)
    frequency = next((part for known, part in _WORDS if found and found["word"] in known), None)
    if found is None or frequency is None:
        return None
    number = int(next(filter(None, (found["n"], found.groupdict().get("o")))))
    return (found["word"], frequency, number) if number <= _LAST[frequency] else None
