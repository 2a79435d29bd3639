"""Axes: round numbers for ticks, figures as text, and the way from data to page."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import QLocale

from harbin_viewer.charts.units import with_unit

_MINUS = "−"

_WORDS = {6: "million", 9: "billion", 12: "trillion", -6: "millionths of", -9: "billionths of", -12: "trillionths of"}
_NUMBER_WORDS = ("thousand", "million", "billion", "trillion")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

_LOOSE = 0.75
"""How much of a step an axis may reach beyond the data; where it were more it ends with the data."""


@dataclass(frozen=True)
class Scale:
    """A straight map from data (`low` to `high`) to page (`start` to `end`, px)."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Where a value stands on the page, in px."""
        span = self.high - self.low
        return self.start if span == 0 else self.start + (value - self.low) / span * (self.end - self.start)


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


@dataclass(frozen=True)
class ValueAxis:
    """A vertical axis: its ends in data units, and its ticks with their labels."""

    low: float
    high: float
    ticks: tuple[float, ...]
    labels: tuple[str, ...]


def value_axis(low: float, high: float, most: int, notation: Notation, locale: QLocale) -> ValueAxis:
    """Round ticks for `low` to `high`; the axis ends at a tick, or with the data where that is much nearer."""
    least, greatest = low / notation.factor, high / notation.factor
    ticks = round_ticks(least, greatest, most)
    step = ticks[1] - ticks[0]
    decimals = decimals_of(ticks)
    first, last = ticks[0], ticks[-1]
    if last - greatest > _LOOSE * step and len(ticks) > 2:
        last, ticks = greatest, ticks[:-1]
    if least - first > _LOOSE * step and len(ticks) > 2:
        first, ticks = least, ticks[1:]
    return ValueAxis(
        first * notation.factor, last * notation.factor, tuple(one * notation.factor for one in ticks),
        tuple(figure(one, decimals, locale) for one in ticks),
    )  # fmt: skip


def round_ticks(low: float, high: float, most: int) -> list[float]:
    """Up to `most` + 1 round numbers from at or below `low` to at or above `high`."""
    if high <= low:
        high = low + (abs(low) or 1.0)
    step = _round_step((high - low) / max(1, most))
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [_without_noise(step * place, step) for place in range(first, last + 1)]


def whole_ticks(low: float, high: float, most: int) -> list[float]:
    """Up to `most` + 1 whole numbers within `low` to `high`, evenly apart."""
    step = max(1, math.ceil(_round_step((high - low) / max(1, most)) if high > low else 1))
    first = math.ceil(low / step - 1e-9)
    return [float(step * place) for place in range(first, math.floor(high / step + 1e-9) + 1)]


def round_up(least: float) -> int:
    """The next of 1, 2, 5, 10, 20, 50 and so on."""
    size: int = 10 ** max(math.floor(math.log10(max(least, 1.0))), 0)
    return next(size * one for one in (1, 2, 5, 10) if size * one >= least * (1 - 1e-9))


def _without_noise(value: float, step: float) -> float:
    """The value without the noise far below its step."""
    return round(value, 12 - math.floor(math.log10(step)))


def _round_step(rough: float) -> float:
    size = 10.0 ** math.floor(math.log10(rough))
    return next(size * one for one in (1, 2, 2.5, 5, 10) if size * one >= rough * (1 - 1e-9))


def decimals_of(values: Iterable[float], most: int = 9) -> int:
    """How many decimals (at most `most`) the values need to be told as they are."""
    known = list(values)
    for decimals in range(most):
        if all(abs(one - round(one, decimals)) < 1e-9 * max(1.0, abs(one)) for one in known):
            return decimals
    return most


def label_decimals(values: Iterable[float], stated: int = 0) -> int:
    """How many decimals labels on the data have: those `stated` or needed, and no more than three digits tell."""
    known = list(values)
    size = max(map(abs, known), default=0.0)
    most = 1 if size >= 10 else 2 if size >= 1 else min(2 - math.floor(math.log10(size)), 6) if size > 0 else 0
    span = max(known, default=0.0) - min(known, default=0.0)
    if 0 < span < size * 1e-3:  # then it is the last digits that matter
        most = max(most, 1 - math.floor(math.log10(span)))
    return min(max(decimals_of(known, most), stated), most)


def rounded(value: float, decimals: int) -> float:
    """The value rounded as people round the digits they see, halves away from zero: 61.05 gives 61.1."""
    return float(Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))


def figure(value: float, decimals: int, locale: QLocale) -> str:
    """A figure as a reader of `locale` writes it, with a true minus sign."""
    short = rounded(value, decimals)
    text = locale.toString(abs(short), "f", decimals)
    return _MINUS + text if short < 0 else text


def told(value: float, locale: QLocale) -> str:
    """A figure in a sentence: to one decimal, or three digits of one below 1."""
    short = rounded(value, 1) if abs(value) >= 1 else float(f"{value:.3g}")
    return figure(short, decimals_of([short], 12), locale)


def per_cent(value: float, locale: QLocale) -> str:
    """A signed rate in per cent, to one decimal."""
    return with_unit(f"{'+' if value > 0 else ''}{figure(value, 1, locale)}", "%", locale)


def readers_locale() -> QLocale:
    """How the reader writes numbers: the locale of the program, English where the system has none."""
    locale = QLocale()
    return QLocale(QLocale.Language.English) if locale.language() == QLocale.Language.C else locale
