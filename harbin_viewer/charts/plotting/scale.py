"""Axes: round numbers for ticks, and the way from data to page."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from harbin_viewer.charts.text.figures import decimals_of, figure
from harbin_viewer.charts.text.notation import Notation

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
