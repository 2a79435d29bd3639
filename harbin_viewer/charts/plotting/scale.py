"""Axes: round numbers for ticks, and the way from data to page."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLocale

from harbin_viewer.charts.scene import Box
from harbin_viewer.charts.text.figures import decimals_of, figure
from harbin_viewer.charts.text.notation import Notation, in_words


@dataclass(frozen=True)
class Scale:
    """A map from data (`low` to `high`) to page (`start` to `end`, px): straight or logarithmic."""

    low: float
    high: float
    start: float
    end: float
    logarithmic: bool = False

    def at(self, value: float) -> float:
        """Where a value stands on the page, in px."""
        if self.logarithmic:
            return float(self.places(np.array([value]))[0])
        span = self.high - self.low
        return self.start if span == 0 else self.start + (value - self.low) / span * (self.end - self.start)

    def places(self, values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Where values stand on the page, in px; NaN for one that a logarithmic axis has no place for."""
        low, high = self.low, self.high
        if self.logarithmic:
            with np.errstate(divide="ignore", invalid="ignore"):
                values = np.where(values > 0, np.log10(values), np.nan)
            low, high = math.log10(low), math.log10(high)
        return self.start + (values - low) / ((high - low) or 1.0) * (self.end - self.start)


@dataclass(frozen=True)
class ValueAxis:
    """A vertical axis: its ends in data units, and its ticks with their labels."""

    low: float
    high: float
    ticks: tuple[float, ...]
    labels: tuple[str, ...]


def value_axis(
    low: float, high: float, most: int, notation: Notation, locale: QLocale, *, counted: bool = False
) -> ValueAxis:
    """Round ticks for `low` to `high`: about `most` of them, from one at or below the data to one at or above it.

    Of what is `counted` there are none between whole numbers.
    """
    ends = low / notation.factor, high / notation.factor
    round_step = partial(_clock_step, notation.clock) if notation.clock else _round_step
    steps = dict.fromkeys(_steps(*ends, count, round_step) for count in (most, most + 1))
    if counted and notation.factor == 1:
        steps = dict.fromkeys(_whole_steps(step, *ends) for step, _first, _last in steps)
    ticks = min((_ticks(*taken) for taken in steps), key=lambda ticks: ticks[-1] - ticks[0])
    decimals, locale = decimals_of(ticks), notation.locale(locale)
    labels = tuple(notation.text(tick, decimals, locale) for tick in ticks)
    if len({*labels}) < len(labels):  # parts of a second, which no clock writes
        labels = tuple(figure(tick, decimals, locale) for tick in ticks)
    places = tuple(tick * notation.factor for tick in ticks)
    return ValueAxis(places[0], places[-1], places, labels)


_POLE = 90.0
"""Degrees north or south, beyond which nothing is."""

_MORE = 4
"""How often more ticks are tried where not two are inside a map."""


def on_the_ground(
    plot: Box, across: float, ends: tuple[float, float], most: int, notation: Notation, locale: QLocale
) -> tuple[ValueAxis, Box]:
    """The axis of degrees north and the plot of a map, on which a mile is as long across as upwards.

    The plot is as wide as so many of these degrees `across`. It holds those between the `ends` at least: a high one
    shows more to north and south, a flat one is narrower.
    """
    upwards = max(across * plot.height / plot.width, ends[1] - ends[0])
    low, high = (sum(ends) - upwards) / 2, (sum(ends) + upwards) / 2
    for count in range(most, most + _MORE):
        whole = value_axis(low, high, count, notation, locale)
        told = zip(whole.ticks, whole.labels, strict=True)
        inside = [known for known in told if max(low, -_POLE) <= known[0] <= min(high, _POLE)]
        if len(inside) > 1:
            break
    ticks, labels = tuple(tick for tick, _label in inside), tuple(label for _tick, label in inside)
    return ValueAxis(low, high, ticks, labels), plot._replace(width=round(plot.height * across / upwards))


def logarithmic_axis(low: float, high: float, most: int, notation: Notation, locale: QLocale) -> ValueAxis:
    """Ticks at 1, 2, 5, 10 and so on, or at powers of ten alone, for `low` to `high`, both above nought."""
    ticks = logarithmic_ticks(low, high, most)
    return ValueAxis(
        min(low, ticks[0]), max(high, ticks[-1]), tuple(ticks),
        tuple(in_words(tick, notation.unit, locale, ticks) for tick in ticks),
    )  # fmt: skip


_LEAST_POWER = -323
"""Ten to less than this is nought."""


def logarithmic_ticks(low: float, high: float, most: int) -> list[float]:
    """Round numbers from `low` to `high`, evenly spread over the powers of ten: at least two, about `most`."""
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    for factors in ((1, 2, 3, 4, 5, 6, 7, 8, 9), (1, 2, 5), (1, 3), (1,)):
        ticks = [factor * _power_of_ten(power) for power in range(first, last + 1) for factor in factors]
        above = [tick for tick in ticks if tick <= low * (1 + 1e-9)][-1:]
        inside = [tick for tick in ticks if low * (1 + 1e-9) < tick < high * (1 - 1e-9)]
        below = [tick for tick in ticks if tick >= high * (1 - 1e-9)][:1]
        if len(above) + len(inside) + len(below) <= most + 1:
            return above + inside + below
    step = max(1, math.ceil((last - first) / max(most, 1)))
    return [_power_of_ten(power) for power in range(first, last + step, step)]


def _power_of_ten(power: int) -> float:
    """Ten to this power; where no number is so small or large, the smallest or largest there is."""
    if power < _LEAST_POWER:
        return math.ulp(0.0)
    return 10.0**power if power <= sys.float_info.max_10_exp else sys.float_info.max


def round_ticks(low: float, high: float, most: int) -> list[float]:
    """Up to `most` + 1 round numbers from at or below `low` to at or above `high`."""
    return _ticks(*_steps(low, high, most))


def _steps(
    low: float, high: float, most: int, round_step: Callable[[float], float] | None = None
) -> tuple[float, int, int]:
    """A round step, and the first and the last of its multiples."""
    if high <= low:
        high = low + (abs(low) or 1.0)
    step = (round_step or _round_step)((high - low) / max(1, most))
    return step, math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)


_HALF_OF_FIVE = 2.5
"""A step that is round, and not whole."""


def _whole_steps(step: float, low: float, high: float) -> tuple[float, int, int]:
    """The next whole step that is round, and the first and the last of its multiples."""
    step = 5.0 if step == _HALF_OF_FIVE else max(1.0, step)
    return step, math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)


def _ticks(step: float, first: int, last: int) -> list[float]:
    """The multiples of a step from the first to the last, without the noise far below it."""
    digits = 12 - math.floor(math.log10(step))
    return [round(step * place, digits) for place in range(first, last + 1)]


def whole_ticks(low: float, high: float, most: int) -> list[float]:
    """Up to `most` + 1 whole numbers within `low` to `high`, evenly apart."""
    rough = _round_step((high - low) / max(1, most)) if high > low else 1
    step = 5 if rough == _HALF_OF_FIVE else max(1, math.ceil(rough))
    first = math.ceil(low / step - 1e-9)
    return [float(step * place) for place in range(first, math.floor(high / step + 1e-9) + 1)]


def round_up(least: float) -> int:
    """The next of 1, 2, 5, 10, 20, 50 and so on."""
    size: int = 10 ** max(math.floor(math.log10(max(least, 1.0))), 0)
    return next(size * factor for factor in (1, 2, 5, 10) if size * factor >= least * (1 - 1e-9))


_PARTS_OF_CLOCK = (1, 2, 5, 10, 15, 20, 30)
"""Seconds and minutes that people count by."""

_HOURS = (1, 2, 3, 4, 6, 12, 24)


def _clock_step(form: str, rough: float) -> float:
    """The next step that a clock of a form has: seconds, minutes and hours that people count by; round beyond these."""
    last = 3600 if form == "h:mm:ss" else 60
    parts = [part / last for part in _PARTS_OF_CLOCK]
    parts += [part / 60 for part in _PARTS_OF_CLOCK] if form == "h:mm:ss" else []
    wholes = _HOURS if form.startswith("h") else (*_PARTS_OF_CLOCK, 60)
    return next((step for step in (*parts, *wholes) if step >= rough * (1 - 1e-9)), None) or _round_step(rough)


def _round_step(rough: float) -> float:
    size = 10.0 ** math.floor(math.log10(rough))
    return next(size * factor for factor in (1, 2, 2.5, 5, 10) if size * factor >= rough * (1 - 1e-9))
