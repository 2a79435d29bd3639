"""Figures as text: rounded as people round, with as many decimals as they need, as a reader of a locale writes them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from PySide6.QtCore import QLocale

from harbin_viewer.charts.units import with_unit

_MINUS = "−"


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


@lru_cache(maxsize=4096)
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
