"""Figures as a reader writes them: digits and signs of the locale, no digit more or fewer than the sheet has."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QLocale

from harbin_viewer.charts import figure_and_unit
from harbin_viewer.factsheet.model.highlight import Change
from harbin_viewer.factsheet.words.reported_decimals import decimals_of


def plain(figure: float | Decimal) -> str:
    """The figure with the decimals it was stated with, and a true minus sign."""
    return figure_and_unit.plain(figure, figure_and_unit.readers_locale())


def bare(figure: float | Decimal) -> str:
    """The same without separators between thousands, for years and numbers that are names."""
    if isinstance(figure, int):
        return f"\u2212{-figure}" if figure < 0 else str(figure)
    locale = figure_and_unit.readers_locale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    text = locale.toString(abs(float(figure)), "f", decimals_of(figure))
    return f"\u2212{text}" if figure < 0 else text


def signed(figure: float | Decimal) -> str:
    """The figure with its sign, plus or minus."""
    return f"+{plain(figure)}" if figure > 0 else plain(figure)


def change_words(change: Change) -> str:
    """A change in words: sign, figure, unit and what it is against."""
    return f"{_with_unit(signed(change.figure), change.unit)} {change.label}".rstrip()


def amount(figure: float | Decimal, unit: str) -> str:
    """The figure with its unit."""
    return _with_unit(plain(figure), unit)


def _with_unit(text: str, unit: str) -> str:
    return figure_and_unit.with_unit(text, unit, figure_and_unit.readers_locale(), " ")
