"""The powers of ten that units count in, by their words, signs and digits: thousand people, million USD, 万人."""

from __future__ import annotations

import re

from harbin_viewer.factsheet.roles.unit_finding.scaled_money import scaled_money

_WORDS = {
    1: "ten", 2: "hundred hundreds", 5: "lakh lakhs लाख", 7: "crore crores करोड़",
    3: "thousand thousands tausend tsd milliers 000s тыс тысяч тысячи тис тисяч хил хиљ χιλ tys tysięcy tis tisíc"
    " tisíce tūkst ezer mii tusen tusind tuhat tuhatta duizend milhares migliaia ribu nghìn ngàn ألف",
    6: "million millions mln mn mio millionen millones milhões млн миллионов миллиона мільйонів mill. mil. milj"
    " miljoner miljoen miljoonaa milioni milionů milionów milioane millió milyon juta triệu εκατ مليون",
    9: "billion billions bn bln mrd mld mlrd milliarden milliards млрд миллиардов мільярдів mds mdr mia miljard"
    " miljarder miljardia miliardi miliard miliardů miliarde milliárd milyar miliar tỷ tỉ bilhões δισ مليار",
    12: "trillion trillions трлн billionen billones trilhões",
}  # fmt: skip
"""Words that a unit counts in, by their powers of ten, as they are abbreviated (“mill” without a point is a mill)."""
_POWERS = {word: power for power, words in _WORDS.items() for word in words.split()}
SIGNS = {
    "万亿": 12, "千亿": 11, "百亿": 10, "十亿": 9, "亿": 8, "億": 8, "千万": 7, "百万": 6, "百萬": 6, "万": 4, "萬": 4,
    "千": 3, "仟": 3, "조": 12, "십억": 9, "억": 8, "천만": 7, "백만": 6, "만": 4, "천": 3,
    "พันล้าน": 9, "ล้าน": 6, "แสน": 5, "หมื่น": 4, "พัน": 3,
}  # fmt: skip
"""The same of signs, which stand before a unit without a space."""
_RATES = frozenset({"per", "pro", "je", "par", "por", "pour", "на", "every"})
"""Words after which a unit names what its figures are in relation to: deaths per million."""
_EQUALS = re.compile(r"[=≙:]$")
_BASES = frozenset({"base", "basis", "equals", "is", "at", "to", "of", "index", "indexed"})
"""What stands before a number that figures are measured by, and not counted in."""

_IN = re.compile(r"(?:^|[ (])(?:in|x|×|\*)$", re.IGNORECASE)
"""What stands between a unit and the number that it counts in: USD (in thousands), USD x 1000."""

_OF = re.compile(r"^(?:(?:of|x|×|de|di|von) |d['’])")
"""What stands between the number that a unit counts in and what it counts: millions of people."""

_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_TEN = re.compile(r"[×x]?10(?:\^(?P<raised>\d{1,2})|(?P<superscript>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})|0*)|000")
"""A power of ten in digits."""


def parted_unit(unit: str) -> tuple[int, str]:
    """The power of ten that a unit begins or ends with, and the rest of it: 6 and "USD" for "million USD"."""
    if money := scaled_money(unit):
        return money
    words = unit.split()
    if len(words) > 1 and words[0].lower() == "in" and _power(words[1]) is not None:  # in thousands of USD
        words = words[1:]
    first = next((place for place, word in enumerate(words) if _power(word) is None), len(words))
    if first and _powers(words[:first]) > 1:
        return _powers(words[:first]), _OF.sub("", " ".join(words[first:]))
    for sign, power in SIGNS.items():
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
    plain = word.lower().strip("(),;").lstrip("'’‘`")
    plain = plain if plain in _POWERS else plain.strip(".")
    if (found := _POWERS.get(plain)) is not None:
        return found
    zeros = _TEN.fullmatch(plain.replace(",", ""))
    if zeros is None:
        return None
    raised = zeros["raised"] or (zeros["superscript"] or "").translate(_DIGITS)
    return int(raised) if raised else plain.count("0")
