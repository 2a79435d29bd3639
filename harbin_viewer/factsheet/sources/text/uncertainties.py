"""Figures that say behind them how far they may be wrong: 12.3 ± 0.4, and 153.12(6) as science writes 153.12 ± 0.06."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

EITHER_WAY = r"(?:±|\+/?[-−])"
"""The sign of how far to either side a figure may be wrong, alone (±2) or behind that figure (12.3 ± 0.4)."""

GIVE_OR_TAKE = re.compile(rf"\s*{EITHER_WAY}\s*(?P<by>\d[\d.,]*\d|\d)\s?(?P<unit>[^\s\d\[\]()*]{{1,5}})?\s*")
"""How far to either side a figure may be wrong, behind it."""

_LAST_DIGITS = re.compile(
    r"\s*(?P<sign>[-−+])?(?P<whole>\d+)(?P<point>[.,])(?P<parts>\d+)\((?P<by>\d{1,3})\)(?P<power>[eE][+-]?\d+)?\s*"
)
"""How far its last digits may be wrong, in brackets."""

_NEARLY_ALL, _FEWEST = 0.8, 3
"""Which share of figures has brackets, and how many of them are unlike, where these are no signs of footnotes."""


class Sure(NamedTuple):
    """A figure with the ends between which it lies, in plain digits."""

    number: str
    low: str
    high: str


def are_uncertain(texts: Sequence[str]) -> bool:
    """Whether nearly all figures have how far their last digits may be wrong in brackets."""
    if not texts or not any(text.rstrip().endswith(")") for text in texts[:_FEWEST]):
        return False  # told at once of most columns
    found = [read["by"] for text in texts if (read := _LAST_DIGITS.fullmatch(text))]
    return len(found) >= _NEARLY_ALL * len(texts) and len({*found}) >= _FEWEST


def sure_figure(text: str, decimal: str) -> Sure | None:
    """What a cell of such a column says; None for other cells."""
    read = _LAST_DIGITS.fullmatch(text)
    if read is None or read["point"] != decimal:
        return None
    sign = "-" if read["sign"] in ("-", "−") else ""
    number = f"{sign}{read['whole']}.{read['parts']}"
    by, power = Decimal(read["by"]).scaleb(-len(read["parts"])), read["power"] or ""
    low, high = (f"{Decimal(number) + way * by:f}{power}" for way in (-1, 1))
    return Sure(number + power, low, high)
