"""A figure and its unit, as a locale has them. (The first screen needs this, and nothing else of `scale`.)"""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QLocale

from harbin_viewer.factsheet import wording
from harbin_viewer.factsheet.words.numerals import write_as
from harbin_viewer.factsheet.words.reported_decimals import decimals_of

_NO_BREAK = "\u00a0"
_SPACED_PER_CENT = {
    "be", "ca", "cs", "da", "de", "es_ES", "fi", "fo", "fr", "gl", "hr", "lb", "lt", "mk", "nb", "nn", "ro", "ru", "sk",
    "sl", "sv",
}  # fmt: skip
_CLOSED_PER_CENT = {"de_CH", "de_LI", "fr_CH"}
"""Where a no-break space stands before a per cent sign, and the exceptions, as CLDR has it."""


def readers_locale() -> QLocale:
    """How the reader writes numbers: the locale of the program, English where the system has none."""
    locale = QLocale()
    return QLocale(QLocale.Language.English) if locale.language() == QLocale.Language.C else locale


def plain(figure: float | Decimal, locale: QLocale) -> str:
    """A figure with the decimals it was stated with, and a true minus sign."""
    text = locale.toString(abs(float(figure)), "f", 0 if isinstance(figure, int) else decimals_of(figure))
    return f"\u2212{text}" if figure < 0 else text


def tell_figures_in(locale: QLocale | None) -> None:
    """Write the figures of sentences as those of pictures from now on: in a locale (None: the reader's)."""
    write_as(lambda figure: plain(figure, locale or readers_locale()))


def with_unit(text: str, unit: str, locale: QLocale, space: str = _NO_BREAK) -> str:
    """A figure with its unit after a space; a per cent sign comes as the locale has it, in English without one."""
    name = locale.name()
    spaced = _SPACED_PER_CENT & {name, name.partition("_")[0]} and name not in _CLOSED_PER_CENT
    return wording.with_unit(text, unit, space, _NO_BREAK if spaced else "")
