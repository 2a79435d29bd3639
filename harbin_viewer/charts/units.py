"""A figure with its unit, as a locale has it. (The first screen needs this, and nothing else of `scale`.)"""

from __future__ import annotations

from PySide6.QtCore import QLocale

_NO_BREAK = "\u00a0"
_SPACED_PER_CENT = {
    "be", "ca", "cs", "da", "de", "es_ES", "fi", "fo", "fr", "gl", "hr", "lb", "lt", "mk", "nb", "nn", "ro", "ru", "sk",
    "sl", "sv",
}  # fmt: skip
_CLOSED_PER_CENT = {"de_CH", "de_LI", "fr_CH"}
"""Where a no-break space stands before a per cent sign, and the exceptions, as CLDR has it."""


def with_unit(text: str, unit: str, locale: QLocale, space: str = _NO_BREAK) -> str:
    """A figure with its unit after a space; a per cent sign comes as the locale has it, in English without one.

    Of a unit that begins with a number, so many times that: 3 × 1000 t.
    """
    if unit[:1].isdigit():
        return f"{text}{space}×{space}{unit}"
    if unit.startswith("%"):
        name = locale.name()
        spaced = _SPACED_PER_CENT & {name, name.partition("_")[0]} and name not in _CLOSED_PER_CENT
        space = _NO_BREAK if spaced else ""
    return f"{text}{space}{unit}".rstrip()
