"""What a sign raised above the line says: the power of a unit or a number, or nothing where it is of a footnote."""

from __future__ import annotations

import re

_UNIT_TO_POWER = re.compile(
    r"(?:^|[\s\d/(\[·.,])(?:(?:k|c|d|m|µ|μ|n|h)?m|mi|ft|in|yd|inch|miles?|feet|met(?:re|er)s?|kilomet(?:re|er)s?)\.?$"
)
_STATISTIC = re.compile(r"(?:^|[\s(\[])(?:R|r|χ|η|ω|ε|chi|X|I|T|s|σ)$")
_UNIT = re.compile(r"(?:[\s\d/(\[·.]|^)[^\W\d_]{1,4}$")
_BASE = re.compile(r"(?:[×x*·(\[^]|\be)\s?10$")
_RAISED = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
_POWERS = {"2": "²", "3": "³"}


_FIGURE = re.compile(r"[-−+]?\d[\d.,'’\s]*%?")


def power_after(text: str, raised: str) -> str:
    """The power that a raised sign is behind a text; "" where it is none (km², s⁻¹, R², 2 × 10⁶)."""
    sign = raised.strip()
    if sign in _POWERS and _UNIT_TO_POWER.search(text):
        return _POWERS[sign]
    if sign == "2" and _STATISTIC.search(text):
        return _POWERS[sign]
    below_nought = re.fullmatch(r"[-−–]\d", sign) and _UNIT.search(text)
    if below_nought or (re.fullmatch(r"[-−–+]?\d{1,3}", sign) and _BASE.search(text)):
        return sign.translate(_RAISED)
    return ""


def raised_after(text: str, raised: str) -> str:
    """What a raised sign says behind a text; itself where it marks no footnote, and where it does nothing.

    But the mark of a figure, and the one with which a note begins, are told as `sign_of_note` has it.
    """
    power = power_after(text, raised)
    if not power and (sign := sign_of_note(raised)) and (not text.strip() or _FIGURE.fullmatch(text.strip())):
        return sign if text.strip() else f"{sign} "
    return power or ("" if re.fullmatch(r"[\d\s,;*†‡()a-z]{1,6}", raised) else raised)


_SIGN_OF_NOTE = re.compile(r"\s*[\[(]?(\d{1,3}|[a-z])[)\]]?\s*")
_STARS = re.compile(r"\s*([*†‡]{1,3})\s*")


def sign_of_note(raised: str) -> str:
    """The sign of a footnote that is raised, in brackets as they stand behind figures where none is raised; else ""."""
    if stars := _STARS.fullmatch(raised):
        return stars[1]
    found = _SIGN_OF_NOTE.fullmatch(raised)
    return f"[{found[1]}]" if found else ""
