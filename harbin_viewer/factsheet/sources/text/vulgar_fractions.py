"""Figures with a fraction behind them, as cooks and carpenters write them: 35 1/2, 1½, ¾."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal

_SIGNS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_FRACTION = re.compile(
    rf"\s*(?:(?P<whole>\d{{1,5}})(?:\s+|\s?-\s?)?(?=[{_SIGNS}]|\s?\d+/))?\s*(?P<part>[{_SIGNS}]|(?P<of>\d{{1,2}})/(?P<in>\d{{1,2}}))\s*"
)
_MIXED = re.compile(rf"\s*\d{{1,5}}(?:\s+|\s?-\s?)\d{{1,2}}/\d{{1,2}}\s*|\s*\d{{0,5}}\s?[{_SIGNS}]\s*")
"""What is surely one; 3/4 alone may be a day, a mark or a rate."""

_PLAIN = re.compile(r"\s*\d{1,5}(?:[.,]\d+)?\s*")
_DIGIT = re.compile(r"\d")
_PARTS = frozenset({"2", "3", "4", "5", "6", "8", "10", "12", "16", "32", "64"})
_DECIMALS = Decimal("0.001")


def are_fractions(texts: Sequence[str]) -> bool:
    """Whether figures of a column have fractions: some surely, and all others are figures too."""
    if not any("/" in text or not text.isascii() for text in texts):
        return False  # told at once of most columns
    return (
        any(_MIXED.fullmatch(text) and with_fraction(text) for text in texts)
        and any(map(_DIGIT.search, texts))
        and all(with_fraction(text) or _PLAIN.fullmatch(text) for text in texts)
    )


def with_fraction(text: str) -> str:
    """The figure in plain digits, thirds to three decimals; "" for a text that has no fraction."""
    found = _FRACTION.fullmatch(text)
    if found is None:
        return ""
    if found["of"]:
        if found["in"] not in _PARTS or not 0 < int(found["of"]) < int(found["in"]):
            return ""
        part = Decimal(found["of"]) / Decimal(found["in"])
    else:
        part = Decimal(str(unicodedata.numeric(found["part"])))
    figure = Decimal(found["whole"] or 0) + part
    rounded = figure.quantize(_DECIMALS)
    return f"{(figure if figure == figure.quantize(Decimal('0.000001')) else rounded).normalize():f}"
