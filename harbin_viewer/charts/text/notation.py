"""In what the figures of a panel are counted: as they are, or in millions, billionths and so on of their unit."""

from __future__ import annotations

import math
from dataclasses import dataclass

_WORDS = {6: "million", 9: "billion", 12: "trillion", -6: "millionths of", -9: "billionths of", -12: "trillionths of"}
_NUMBER_WORDS = ("thousand", "million", "billion", "trillion")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True)
class Notation:
    """How the figures of a panel are written: in so many (`factor`) of its unit, which `unit` then says in words."""

    factor: float
    unit: str

    @property
    def plain(self) -> bool:
        """Whether figures are written as they are."""
        return self.factor == 1.0


def notation_of(low: float, high: float, unit: str) -> Notation:
    """Figures of a million and more, and those under a thousandth, are written in millions, billionths and so on."""
    size = max(abs(low), abs(high))
    if size == 0 or 1e-3 <= size < 1e6:
        return Notation(1.0, unit)
    power = math.floor(math.log10(size) / 3 + 1e-9) * 3
    word = _WORDS.get(power)
    if word is None or unit.startswith(_NUMBER_WORDS):
        sign = "×" if power > 0 else "÷"
        return Notation(10.0**power, f"{unit} {sign} 10{str(abs(power)).translate(_SUPERSCRIPTS)}".strip())
    return Notation(10.0**power, f"{word} {unit}".removesuffix(" of ").strip())
