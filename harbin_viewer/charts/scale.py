"""Axes: round numbers for ticks, figures as text, and the way from data to page."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QLocale

_MINUS = "−"


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


def round_ticks(low: float, high: float, most: int) -> list[float]:
    """Up to `most` + 1 round numbers from at or below `low` to at or above `high`."""
    if high <= low:
        high = low + (abs(low) or 1.0)
    step = _round_step((high - low) / max(1, most))
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [round(step * place, 12) for place in range(first, last + 1)]


def whole_ticks(low: float, high: float, most: int) -> list[float]:
    """Up to `most` + 1 whole numbers within `low` to `high`, evenly apart."""
    step = max(1, math.ceil(_round_step((high - low) / max(1, most)) if high > low else 1))
    first = math.ceil(low / step - 1e-9)
    return [float(step * place) for place in range(first, math.floor(high / step + 1e-9) + 1)]


def _round_step(rough: float) -> float:
    size = 10.0 ** math.floor(math.log10(rough))
    return next(size * one for one in (1, 2, 2.5, 5, 10) if size * one >= rough * (1 - 1e-9))


def decimals_of(values: list[float]) -> int:
    """How many decimals (at most 3) the values need to be told as they are."""
    for decimals in range(3):
        if all(abs(one - round(one, decimals)) < 1e-9 * max(1.0, abs(one)) for one in values):
            return decimals
    return 3


def figure(value: float, decimals: int, locale: QLocale) -> str:
    """A figure as a reader of `locale` writes it, with a true minus sign."""
    text = locale.toString(abs(value), "f", decimals)
    return _MINUS + text if value < 0 and float(f"{value:.{decimals}f}") != 0 else text
