"""In what the figures of a panel are counted: as they are, or in millions, billionths and so on of their unit."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from harbin_viewer.charts.figure_and_unit import with_unit
from harbin_viewer.charts.text.figures import (
    decimals_among,
    figure,
    in_plain_digits,
    in_powers,
    label_decimals,
    most_decimals,
    power_of_ten,
)
from harbin_viewer.charts.text.finer_units import finer_unit
from harbin_viewer.factsheet.roles.unit_finding.unit_powers import parted_unit

_WORDS = {
    3: "thousand", 6: "million", 9: "billion", 12: "trillion",
    -3: "thousandths of", -6: "millionths of", -9: "billionths of", -12: "trillionths of",
}  # fmt: skip
NUMBER_WORDS = tuple(word.partition(" ")[0] for word in _WORDS.values())
"""What the unit of large and tiny figures begins with."""


@dataclass(frozen=True)
class Notation:
    """How the figures of a panel are written: in so many (`factor`) of its unit, which `unit` then says in words.

    `of_years`: they are years. `clock`: they are written as clocks do, h:mm:ss or so.
    """

    factor: float
    unit: str
    of_years: bool = False
    clock: str = ""

    def text(self, told: float, decimals: int, locale: QLocale) -> str:
        """A figure that is counted so as text, with so many decimals."""
        if not self.clock:
            return figure(told, decimals, locale)
        from harbin_viewer.factsheet.roles.times.durations import by_clock  # which few charts need

        return by_clock(told, self.clock)

    @property
    def plain(self) -> bool:
        """Whether figures are written as they are."""
        return self.factor == 1.0

    def is_finer_than(self, unit: str) -> bool:
        """Whether figures are told in a finer unit of the same kind: in µg, and not in millionths of a g."""
        return bool(unit) and self.factor < 1 and not f" {self.unit}".endswith(f" {unit}")

    def locale(self, locale: QLocale) -> QLocale:
        """How its figures are written by a reader of a locale: years without a sign between thousands."""
        return in_plain_digits(locale) if self.of_years else locale


_FAR = 1e-4
"""Which share of the largest figure most others are below where it is one of a kind, and all are written for them."""

_LEAST_POWER = -321
"""The least power of ten by thousands that a number of the machine can be."""

_MILLION = 1e6

_SMALLEST_IN_DIGITS = 1e-9
"""Below it noughts are more than a reader counts."""

_BEYOND_WORDS = 10.0 ** (max(_WORDS) + 3)
"""The first power of ten that has no word here."""

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
        largest = size / below.factor
        if largest < math.inf and (typical < _FAR * size or largest < _MOST_FIGURES):
            return below
    if size == 0 or 1e-3 <= size < 1e6:
        return Notation(1.0, unit)
    if size < 1e-3 and (finer := finer_unit(unit, math.log10(size))):
        return Notation(*finer)
    own, of = parted_unit(unit)
    return _written(max(math.floor((math.log10(size) + own) / 3 + 1e-9) * 3, own + _LEAST_POWER), own, of)


def in_words(value: float, unit: str, locale: QLocale, others: Sequence[float] = ()) -> str:
    """A figure of a unit by itself, to three digits: 0.0312, 12,300 and 1.23 million stand on one axis.

    There are more digits where it takes them to tell it from `others` of the unit. Beside one that no word is for,
    large ones are powers of ten too.
    """
    beyond = abs(value) >= _MILLION and any(_BEYOND_WORDS <= abs(other) < math.inf for other in (value, *others))
    if beyond or 0 < abs(value) < _SMALLEST_IN_DIGITS:
        return in_powers(value, locale)
    in_millions = abs(value) >= _MILLION and not parted_unit(unit)[0]
    notation = notation_of(value, value, "") if in_millions else Notation(1.0, "")
    told = value / notation.factor
    digits = min(label_decimals([told]), most_decimals([told]))
    decimals = decimals_among(told, [other / notation.factor for other in others], digits)
    return with_unit(figure(told, decimals, locale), notation.unit, locale)


def smaller(notation: Notation, unit: str) -> Notation:
    """The next notation that tells more digits: millions of a unit rather than billions, and at last the unit itself.

    That of figures below one stays as it is.
    """
    own, of = parted_unit(unit)
    power = round(math.log10(notation.factor)) + own - 3
    return (
        notation if notation.factor <= 1 else Notation(1.0, unit) if power <= max(own, 3) else _written(power, own, of)
    )


def _written(power: int, own: int, of: str) -> Notation:
    """Figures of what a unit is `of`, which has powers of its `own`, in so many powers of ten."""
    if power == 3:  # people say 12,300 t, not 12.3 thousand
        power = 0
    factor = 10.0 ** (power - own)
    if power == 0:
        return Notation(factor, of)
    word = _WORDS.get(power)
    if word is None:
        return Notation(factor, f"× {power_of_ten(power)} {of}".rstrip())
    return Notation(factor, f"{word} {of}".removesuffix(" of ").strip())
