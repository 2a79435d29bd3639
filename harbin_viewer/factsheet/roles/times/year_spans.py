"""Spans of years: 2004–2006, 1995-99, the 1990s."""

from __future__ import annotations

from functools import lru_cache

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.times.period_patterns import Period

_DECADE = re.compile(
    r"(?:the )?([12]\d{2}0)(?:['’]?s|er(?: jahre)?)|(?:années|años|anos|anni) ([12]\d{2}0)", re.IGNORECASE
)
_SPAN = re.compile(r"([12]\d{3})\s*(?:[-–—/]|to|bis|à|a|until|through)\s*([12]\d{3}|\d{2})", re.IGNORECASE)
_FIRST, _LAST, _LONGEST = 1400, 2200, 200
"""Years that spans begin and end in (other numbers are ranges of something else), and how long they are."""


@lru_cache(maxsize=20_000)
def span_of(text: str) -> Period | None:
    """“2004–2006”, “1995-99” or “1990s” as the years from the first to the last; None for anything else."""
    text = " ".join(text.split())
    if decade := _DECADE.fullmatch(text):
        first = int(decade[1] or decade[2])
        return _span(first, first + 9, text)
    found = _SPAN.fullmatch(text)
    if not found:
        return None
    first, last = int(found[1]), int(found[2])
    if len(found[2]) == len("99"):
        last += first - first % 100 + (100 if last < first % 100 else 0)
    return _span(first, last, re.sub(r"\s*[-—/]\s*", "–", text))


def _span(first: int, last: int, words: str) -> Period | None:
    fits = _FIRST <= first < last <= _LAST and last - first <= _LONGEST
    return Period("years", f"{first}/{last}", words) if fits else None
