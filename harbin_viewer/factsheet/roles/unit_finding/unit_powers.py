"""The powers of ten that units count in, by their words, signs and digits: thousand people, million USD, 万人."""

from __future__ import annotations

import re

_POWERS = {
    "ten": 1, "hundred": 2, "hundreds": 2, "lakh": 5, "lakhs": 5, "crore": 7, "crores": 7,
    "thousand": 3, "thousands": 3, "tausend": 3, "tsd": 3, "milliers": 3, "тыс": 3, "тысяч": 3, "000s": 3,
    "million": 6, "millions": 6, "mln": 6, "mn": 6, "mio": 6, "millionen": 6, "millones": 6, "млн": 6, "миллионов": 6,
    "billion": 9, "billions": 9, "bn": 9, "bln": 9, "mrd": 9, "mld": 9, "milliarden": 9, "milliards": 9, "млрд": 9,
    "миллиардов": 9, "trillion": 12, "trillions": 12, "трлн": 12,
}  # fmt: skip
"""Words that a unit counts in, and their powers of ten."""
_SIGNS = {"万亿": 12, "十亿": 9, "亿": 8, "億": 8, "千万": 7, "百万": 6, "万": 4, "萬": 4, "千": 3}
"""The same of signs, which stand before a unit without a space."""
_RATES = frozenset({"per", "pro", "je", "par", "por", "pour", "на", "every"})
"""Words after which a unit names what its figures are in relation to: deaths per million."""
_EQUALS = re.compile(r"[=≙:]$")
_BASES = frozenset({"base", "basis", "equals", "is", "at", "to", "of", "index", "indexed"})
"""What stands before a number that figures are measured by, and not counted in."""

_IN = re.compile(r"(?:^|[ (])in$", re.IGNORECASE)
"""What stands between a unit and the number that it counts in: USD (in thousands)."""

_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_TEN = re.compile(r"10(?:\^(?P<raised>\d{1,2})|(?P<superscript>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})|0*)|000")
"""A power of ten in digits."""


def parted_unit(unit: str) -> tuple[int, str]:
    """The power of ten that a unit begins or ends with, and the rest of it: 6 and "USD" for "million USD"."""
    words = unit.split()
    if len(words) > 1 and words[0].lower() == "in" and _power(words[1]) is not None:  # in thousands of USD
        words = words[1:]
    first = next((place for place, word in enumerate(words) if _power(word) is None), len(words))
    if first and _powers(words[:first]) > 1:
        rest = " ".join(words[first:])
        return _powers(words[:first]), rest.removeprefix("of ").removeprefix("x ").removeprefix("× ")
    for sign, power in _SIGNS.items():
        if words and words[0].startswith(sign):
            return power, unit.strip().removeprefix(sign)
    last = next((place for place in range(len(words), 0, -1) if _power(words[place - 1]) is None), 0)
    before = words[:last]
    if last == len(words) or not before or _RATES & {word.lower() for word in before} or "/" in "".join(before):
        return 0, unit
    if _EQUALS.search(before[-1]) or before[-1].lower() in _BASES:  # an index: 2015 = 100
        return 0, unit
    return _powers(words[last:]), _IN.sub("", " ".join(before)).rstrip(" ,;(:×")


def _powers(words: list[str]) -> int:
    return sum(_power(word) or 0 for word in words)


def _power(word: str) -> int | None:
    plain = word.lower().strip("().,;").lstrip("'’‘`")
    if (found := _POWERS.get(plain)) is not None:
        return found
    zeros = _TEN.fullmatch(plain.replace(",", ""))
    if zeros is None:
        return None
    raised = zeros["raised"] or (zeros["superscript"] or "").translate(_DIGITS)
    return int(raised) if raised else plain.count("0")
