"""How figures are written in sentences: as in English, or as the reader of a program does who chose another locale.

Pictures write their figures in a locale too; a program that chooses one says so here, so that both are alike.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TypeAlias

from harbin_viewer.factsheet.words.reported_decimals import in_digits

Write: TypeAlias = Callable[[float | Decimal], str]
"""Writes a figure with the decimals it was stated with, its thousands apart."""

_MINUS = "−"


def in_english(figure: float | Decimal) -> str:
    """A figure as English writes it, with a true minus sign: −1,234,567.80. What is written as nothing has no sign."""
    digits = in_digits(figure, ",")
    return digits.replace("-", _MINUS if digits.strip("-0.,") else "")


_chosen: list[Write] = [in_english]


def write_as(write: Write) -> None:
    """From now on write figures so; called once, where a program starts."""
    _chosen[0] = write


def written(figure: float | Decimal) -> str:
    """A figure as it stands in a sentence."""
    return _chosen[0](figure)
