"""Marks of schools with a sign behind them: 2- is a little worse than 2, and 3+ a little better than 3."""

from __future__ import annotations

import re
from collections.abc import Iterable

SIGNED_MARK = re.compile(r"\s*(?P<mark>\d)\s?(?P<sign>[-−–+])\s*")
"""A mark with its sign."""

_WHOLE = re.compile(r"\s*(\d+)")
_WORST = 6
"""The largest figure that a mark is; larger ones with a minus behind them are amounts of an account."""


def are_school_marks(texts: Iterable[str]) -> bool:
    """Whether some of the different cells of a column are marks with a sign, and none is larger than a mark."""
    texts = list(texts)
    signed = [found for text in texts if (found := SIGNED_MARK.fullmatch(text))]
    if not signed or len(signed) == len(texts):
        return False  # all of them may be ranges that go on, or the charges of ions
    wholes = [int(found[1]) for found in map(_WHOLE.match, texts) if found]
    ends = {int(mark["mark"]) for mark in signed} == {max(wholes)} and {mark["sign"] for mark in signed} == {"+"}
    return not ends and max(wholes) <= _WORST  # 5+ ends a list of classes
