"""In what the figures of a panel are counted: as they are, or in millions, billionths and so on of their unit."""

from __future__ import annotations

import math
from dataclasses import dataclass

_WORDS = {
    3: "thousand", 6: "million", 9: "billion", 12: "trillion",
    -3: "thousandths of", -6: "millionths of", -9: "billionths of", -12: "trillionths of",
}  # fmt: skip
_POWERS = {
    "thousand": 3, "thousands": 3, "000": 3, "000s": 3, "1000": 3, "1,000": 3, "10^3": 3, "10³": 3,
    "million": 6, "millions": 6, "mln": 6, "mn": 6, "mio": 6, "1000000": 6, "1,000,000": 6, "10^6": 6, "10⁶": 6,
    "billion": 9, "billions": 9, "bn": 9, "bln": 9, "10^9": 9, "10⁹": 9, "trillion": 12, "trillions": 12,
}  # fmt: skip
"""Words and signs that a unit counts in, and their powers of ten."""
NUMBER_WORDS = tuple(word.partition(" ")[0] for word in _WORDS.values())
"""What the unit of large and tiny figures begins with."""

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


_FAR = 1e-4
"""Which share of the largest figure most others are below where it is one of a kind, and all are written for them."""

_MOST_FIGURES = 1e4
"""So many millions are written as such, where most figures are below a billion."""


def notation_of(low: float, high: float, unit: str, typical: float = 0.0) -> Notation:
    """Figures of a million and more, and those under a thousandth, are written in millions, billionths and so on.

    A unit that counts in thousands or millions itself is combined with them: 1,234,567 thousand t are 1.23 billion t.
    `typical` is the size of the figures that are told, 0 where it is not known: where they are far below the largest
    they are written for themselves.
    """
    size = max(abs(low), abs(high))
    if 0 < typical < size and size >= 1e6:
        below = notation_of(-typical, typical, unit)
        if typical < _FAR * size or size / below.factor < _MOST_FIGURES:
            return below
    if size == 0 or 1e-3 <= size < 1e6:
        return Notation(1.0, unit)
    own, of = _parted(unit)
    power = math.floor((math.log10(size) + own) / 3 + 1e-9) * 3
    if power == 3:  # people say 12,300 t, not 12.3 thousand
        power = 0
    factor = 10.0 ** (power - own)
    if power == 0:
        return Notation(factor, of)
    word = _WORDS.get(power)
    if word is None:
        sign = "×" if power > 0 else "÷"
        return Notation(factor, f"{of} {sign} 10{str(abs(power)).translate(_SUPERSCRIPTS)}".strip())
    return Notation(factor, f"{word} {of}".removesuffix(" of ").strip())


def _parted(unit: str) -> tuple[int, str]:
    """The power of ten that a unit begins or ends with, and the rest of it: 6 and "USD" for "million USD"."""
    first, _space, rest = unit.strip().partition(" ")
    if (power := _power(first)) is not None:
        return power, rest.strip().removeprefix("of ").removeprefix("x ").removeprefix("× ")
    before, _space, last = unit.strip().rpartition(" ")
    power = _power(last)
    return (0, unit) if power is None else (power, before.rstrip(" ,;(:×"))


def _power(word: str) -> int | None:
    return _POWERS.get(word.lower().strip("().,;").lstrip("'’‘`"))
