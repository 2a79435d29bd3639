"""Figures as text: rounded as people round, with as many decimals as they need, as a reader of a locale writes them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

from PySide6.QtCore import QLocale

from harbin_viewer.charts.figure_and_unit import with_unit
from harbin_viewer.factsheet.wording import POINTS
from harbin_viewer.factsheet.words.reported_decimals import decimals_of as stated_decimals

_MINUS = "−"

_FINEST = 12
"""The most decimals of a label."""

_NEAR = 0.05
"""Which share of itself a label may be off its figure."""

_NEAR_IN_ONE_DIGIT = 0.005
"""The same of a label of a single digit, beside which those of two tell far more: 0.08 beside 0.085."""

_NOISE = 1e-9
"""Which share of a value is taken for an error of computing."""

_SEEN = 0.1
"""Which share of the distance between the largest and the least figure labels may be off by."""

_LARGEST_IN_DIGITS = 1e15
"""From here on digits say more than is known."""

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

_WHOLE_BEYOND = 1e300
"""From here on a figure has nothing to be rounded, or is none that can be told."""

_LONG = Context(prec=400)
"""Has room for all digits of other figures."""


def decimals_of(values: Iterable[float], most: int = 9) -> int:
    """How many decimals (at most `most`) the values need to be told as they are, but for noise below all of them."""
    known = list(values)
    least = min(1.0, max(map(abs, known), default=0.0))  # what is tiny beside nothing larger is no noise
    decimals = 0
    for figure in known:  # what a value needs is enough for those before it
        while decimals < most and not abs(figure - round(figure, decimals)) <= _NOISE * max(least, abs(figure)):
            decimals += 1
    return decimals


def label_decimals(values: Iterable[float], stated: int = 0) -> int:
    """How many decimals labels on the data have: those `stated` or needed where they are as few as people write of
    money and prices (24,600.75, 1.599), else no more than three digits tell.

    Noughts that are stated alone (1,500.00) are all there or none.

    Where so many would make unequal figures equal, or move one farther than an eye sees on an axis that is as long as
    they are apart, there are as many as it takes.
    """
    known = list(values)
    needed = decimals_of(known, _FINEST)
    most = max(most_decimals(known), _as_people_write(known, needed, stated) if needed else 0)
    different = {float(f"{value:.12g}") for value in known}
    least = (max(different) - min(different)) * _SEEN if len(different) > 1 else math.inf
    while most < needed and (0.5 * 10.0**-most > least or _alike(different, most)):
        most += 1
    return min(max(needed, stated), most) if needed or stated <= most else 0


def _as_people_write(values: Sequence[float], needed: int, stated: int) -> int:
    """The decimals of figures, needed and stated, where no figure has more than people write of such; else 0."""
    most = max(needed, stated)
    if most <= _written_of(max(map(abs, values), default=0.0)):
        return most
    fit = most <= _written_of(0.0) and all(decimals_of([value], needed) <= _written_of(value) for value in values)
    return needed if fit else 0


def _written_of(value: float) -> int:
    """The most decimals that people write of money and prices of such size."""
    return 2 if abs(value) >= 10 else 3


def _alike(values: set[float], decimals: int) -> bool:
    """Whether so many decimals make some of them equal."""
    return len({short(value, decimals) for value in values}) < len(values)


def decimals_apart(value: float, other: float) -> int:
    """The fewest decimals with which two unequal figures are written unlike; 0 where none do."""
    return next((most for most in range(1, _FINEST + 1) if rounded(value, most) != rounded(other, most)), 0)


def most_decimals(values: Iterable[float]) -> int:
    """How many decimals labels of such size have at most: no more than three digits tell, and one from 10 on."""
    size = max(map(abs, values), default=0.0)
    return 1 if size >= 10 else 2 if size >= 1 else min(2 - math.floor(math.log10(size)), _FINEST) if size > 0 else 0


def short(value: float, decimals: int) -> float:
    """The value rounded to so many decimals, or to as many as keep it near."""
    return rounded(value, shown_decimals(value, decimals))


def shown_decimals(value: float, decimals: int) -> int:
    """So many decimals, or as many as leave of a small value what it is, to a twentieth: 0.012 for 0.0123, not 0.01.

    A single digit is left only of a value that hardly has more: 0.08 for 0.0801, and 0.082 for 0.082.
    """
    while decimals < _FINEST and not _is_near(rounded(value, decimals), value, decimals):
        decimals += 1
    return decimals


def _is_near(label: float, value: float, decimals: int) -> bool:
    """Whether a value rounded to so many decimals still is what it was."""
    in_one_digit = abs(label) < 10.0 ** (1 - decimals) * (1 - _NOISE)
    return abs(label - value) <= (_NEAR_IN_ONE_DIGIT if in_one_digit else _NEAR) * abs(value)


def decimals_among(value: float, others: Iterable[float], least: int, most: int = _FINEST) -> int:
    """The fewest decimals, from `least` to `most`, with which a value is written unlike all unequal `others`.

    A value that has fewer is told as it is.
    """
    most = min(most, decimals_of([value], most))
    near = [other for other in others if _NOISE * abs(value) < abs(other - value) <= 2 * 10.0**-least]
    for decimals in range(least, most):
        here = short(value, decimals)
        if all(short(other, decimals) != here for other in near):
            return decimals
    return max(least, most) if near else least


def _first_digit(value: float) -> int:
    """The decimals that tell the first digit of a value below 1: three for 0.0012, and for 0.00099, which is 0.001."""
    decimals = min(-math.floor(math.log10(abs(value))), _FINEST)
    return decimals - (decimals > 0 and rounded(abs(value), decimals) >= 10.0 ** (1 - decimals) * (1 - 1e-9))


@lru_cache(maxsize=4096)
def rounded(value: float, decimals: int) -> float:
    """The value rounded as people round the digits they see, halves away from zero: 61.05 gives 61.1, −0.04 gives 0."""
    if abs(value) >= _WHOLE_BEYOND:
        return value
    exact = Decimal(repr(float(value)))
    return float(exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _LONG)) + 0.0  # 0 has no sign


def in_plain_digits(locale: QLocale) -> QLocale:
    """The locale without a sign between thousands, as years are written."""
    plain = QLocale(locale)
    plain.setNumberOptions(plain.numberOptions() | QLocale.NumberOption.OmitGroupSeparator)
    return plain


def figure(value: float, decimals: int, locale: QLocale) -> str:
    """A figure as a reader of `locale` writes it, with a true minus sign."""
    short = rounded(value, decimals)
    if abs(short) >= _LARGEST_IN_DIGITS or (decimals >= _FINEST and abs(short - value) > _NEAR * abs(value)):
        return in_powers(value, locale)
    text = locale.toString(abs(short), "f", decimals)
    return _MINUS + text if short < 0 else text


def in_powers(value: float, locale: QLocale) -> str:
    """A figure that is too large or too small for digits: 1.5 × 10³⁰⁰, to three digits."""
    digits, _e, power = f"{abs(value):.2e}".partition("e")
    number = float(digits)
    text = f"{locale.toString(number, 'f', decimals_of([number]))} × {power_of_ten(int(power))}"
    return _MINUS + text if value < 0 else text


def power_of_ten(power: int) -> str:
    """As it is printed: 10³, 10⁻⁶."""
    return "10" + ("⁻" if power < 0 else "") + str(abs(power)).translate(_SUPERSCRIPTS)


def told(value: float, locale: QLocale) -> str:
    """A figure in a sentence: to one decimal, or three digits of one below 1; a rounded one keeps its nought (3.0)."""
    if abs(value) >= 1:
        return figure(value, decimals_of([value], 1), locale)
    short = float(f"{value:.3g}")
    return figure(short, decimals_of([short], _FINEST), locale)


def gap_text(gap: float, unit: str, locale: QLocale) -> str:
    """A gap as it was stated, with its sign and its unit, which for percentage points is a short one."""
    return with_unit(gap_figure(gap, locale), "pts" if unit.startswith(POINTS) else unit, locale)


def gap_figure(gap: float, locale: QLocale) -> str:
    """A gap as it was stated, with its sign."""
    sign = "+" if gap > 0 else ""
    return f"{sign}{figure(gap, stated_decimals(gap), locale)}"


def rate_decimals(value: float) -> int:
    """The decimals of a rate: one, or as many as its first digit takes."""
    return first_digit_decimals(value, 1)


def first_digit_decimals(value: float, decimals: int) -> int:
    """So many decimals, or as many as the value's first digit takes, where they would make it a nought."""
    return _first_digit(value) if value and abs(value) < 0.5 * 10.0**-decimals else decimals
