"""A text of a stranger as a whole number, of any length that the text may have."""

from __future__ import annotations

_MOST_DIGITS = 18
"""As many as 64 bits hold; of thousands of digits Python makes no number, and raises an error."""


def whole_number(text: str) -> int | None:
    """The number that is written in plain digits, without a sign; None for any other text and for far too many."""
    return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else None
