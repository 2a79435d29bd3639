"""In what the figures of a panel are counted: as they are, or in millions, billionths and so on of their unit."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from harbin_viewer.charts.figure_and_unit import with_unit
from harbin_viewer.charts.text.figures import figure, in_plain_digits, label_decimals
from harbin_viewer.charts.text.finer_units import finer_unit

_WORDS = {
    3: "thousand", 6: "million", 9: "billion", 12: "trillion",
    -3: "thousandths of", -6: "millionths of", -9: "billionths of", -12: "trillionths of",
}  # fmt: skip
_POWERS = {
    "ten": 1, "hundred": 2, "hundreds": 2, "lakh": 5, "lakhs": 5, "crore": 7, "crores": 7,
    "thousand": 3, "thousands": 3, "tausend": 3, "tsd": 3, "milliers": 3, "тыс": 3, "тысяч": 3, "000s": 3,
    "million": 6, "millions": 6, "mln": 6, "mn": 6, "mio": 6, "millionen": 6, "millones": 6, "млн": 6, "миллионов": 6,
    "billion": 9, "billions": 9, "bn": 9, "bln": 9, "mrd": 9, "mld": 9, "milliarden": 9, "milliards": 9, "млрд": 9,
    "миллиардов": 9, "trillion": 12, "trillions": 12, "трлн": 12,
}  # fmt: skip
"""Words that a unit counts in, and their powers of ten."""
_SIGNS = {"万亿": 12, "十亿": 9, "亿": 8, "億": 8, "千万": 7, "百万": 6, "万": 4, "萬": 4, "千": 3}
"""The same of signs, which stand before a unit without a space."""
_RATES = frozenset({"per", "pro", "je", "par", "por", "pour", "на", "every"})
"""Words after which a unit names what its figures are in relation to: deaths per million."""
_EQUALS = re.compile(r"[=≙:]$")
_BASES = frozenset({"base", "basis", "equals", "is", "at", "to", "of", "index", "indexed"})
"""What stands before a number that figures are measured by, and not counted in."""
NUMBER_WORDS = tuple(word.partition(" ")[0] for word in _WORDS.values())
"""What the unit of large and tiny figures begins with."""

_IN = re.compile(r"(?:^|[ (])in$", re.IGNORECASE)
"""What stands between a unit and the number that it counts in: USD (in thousands)."""

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_TEN = re.compile(r"10(?:\^(?P<raised>\d{1,2})|(?P<superscript>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})|0*)|000")
"""A power of ten in digits."""


@dataclass(frozen=True)
class Notation:
    """How the figures of a panel are written: in so many (`factor`) of its unit, which `unit` then says in words.

    `of_years`: they are years.
    """

    factor: float
    unit: str
    of_years: bool = False

    @property
    def plain(self) -> bool:
        """Whether figures are written as they are."""
        return self.factor == 1.0

    def locale(self, locale: QLocale) -> QLocale:
        """How its figures are written by a reader of a locale: years without a sign between thousands."""
        return in_plain_digits(locale) if self.of_years else locale


_FAR = 1e-4
"""Which share of the largest figure most others are below where it is one of a kind, and all are written for them."""

_LEAST_POWER = -321
"""The least power of ten by thousands that a number of the machine can be."""

_MILLION = 1e6

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
    own, of = _parted(unit)
    return _written(max(math.floor((math.log10(size) + own) / 3 + 1e-9) * 3, own + _LEAST_POWER), own, of)


def in_words(value: float, unit: str, locale: QLocale) -> str:
    """A figure of a unit by itself, to three digits: 0.0312, 12,300 and 1.23 million stand on one axis."""
    in_millions = abs(value) >= _MILLION and not _parted(unit)[0]
    notation = notation_of(value, value, "") if in_millions else Notation(1.0, "")
    told = value / notation.factor
    return with_unit(figure(told, label_decimals([told]), locale), notation.unit, locale)


def smaller(notation: Notation, unit: str) -> Notation:
    """The next notation that tells more digits: millions of a unit rather than billions, and at last the unit itself.

    That of figures below one stays as it is.
    """
    own, of = _parted(unit)
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
        return Notation(factor, f"× 10{_raised(power)} {of}".rstrip())
    return Notation(factor, f"{word} {of}".removesuffix(" of ").strip())


def _raised(power: int) -> str:
    return ("⁻" if power < 0 else "") + str(abs(power)).translate(_SUPERSCRIPTS)


def _parted(unit: str) -> tuple[int, str]:
    """The power of ten that a unit begins or ends with, and the rest of it: 6 and "USD" for "million USD"."""
    words = unit.split()
    if len(words) > 1 and words[0].lower() == "in" and _power(words[1]) is not None:  # in thousands of USD
        words = words[1:]
    first = next((place for place, word in enumerate(words) if _power(word) is None), len(words))
    if first and _powers(words[:first]) > 1:
        rest = " ".join(words[first:])
        return _powers(words[:first]), rest.removeprefix("of ").removeprefix("x ").removeprefix("× ")
    for sign, power in _SIGNS.items():
        if words and words[0].startswith(sign):
            return power, unit.strip().removeprefix(sign)
    last = next((place for place in range(len(words), 0, -1) if _power(words[place - 1]) is None), 0)
    before = words[:last]
    if last == len(words) or not before or _RATES & {word.lower() for word in before} or "/" in "".join(before):
        return 0, unit
    if _EQUALS.search(before[-1]) or before[-1].lower() in _BASES:  # an index: 2015 = 100
        return 0, unit
    return _powers(words[last:]), _IN.sub("", " ".join(before)).rstrip(" ,;(:×")


def _powers(words: list[str]) -> int:
    return sum(_power(word) or 0 for word in words)


def _power(word: str) -> int | None:
    plain = word.lower().strip("().,;").lstrip("'’‘`")
    if (found := _POWERS.get(plain)) is not None:
        return found
    zeros = _TEN.fullmatch(plain.replace(",", ""))
    if zeros is None:
        return None
    raised = zeros["raised"] or (zeros["superscript"] or "").translate(_DIGITS)
    return int(raised) if raised else plain.count("0")
