"""The powers of ten that units count in, by their words, signs and digits: thousand people, million USD, 万人."""

from __future__ import annotations

from functools import lru_cache

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.unit_finding.currencies import CURRENCY, MONEY_SIGNS, MONEYS
from harbin_viewer.factsheet.roles.unit_finding.scale_words import SIGNS, powers
from harbin_viewer.factsheet.roles.unit_finding.scaled_money import scaled_money

_POWERS = powers("word", "short")
_TWO_WORDS = powers("two")
_PARTED = re.compile(rf"(?<=\d)[. ](?=000(?!\d))|(?i:(?<!\w)(?:{'|'.join(sorted(_TWO_WORDS, key=len)[::-1])})(?=\s))")
"""What parts a power of ten: points and blanks between thousands, and the words of one that is several."""
_BEHIND_MONEY = re.compile(rf"(?:(?<=[{MONEY_SIGNS}])|(?<=\b[A-Z]{{3}}))(?=10{{0,2}}(?:[.,]?000)+(?!\d))")
"""Where a power of ten stands right behind a currency (US$1,000)."""
_INTO = frozenset({"in", "en", "em", "в", "w", "v", "i"})
"""Words before what figures are counted in: in thousands of USD."""

_HEADS_OF_SIGNS = frozenset(sign[0] for sign in SIGNS)
_RATES = frozenset({"per", "pro", "je", "par", "por", "pour", "на", "every"})
"""Words after which a unit names what its figures are in relation to: deaths per million."""
_EQUALS = re.compile(r"[=≙:]$")
_BASES = frozenset({"base", "basis", "equals", "is", "at", "to", "of", "index", "indexed"})
"""What stands before a number that figures are measured by, and not counted in."""

_IN = re.compile(r"(?:^|[ (])(?:in|x|×|\*)$", re.IGNORECASE)
"""What stands between a unit and the number that it counts in: USD (in thousands), USD x 1000."""

_OF = re.compile(r"^(?:(?:of|x|×|de|di|von) |d['’])")
"""What stands between the number that a unit counts in and what it counts: millions of people."""

_SO_MANY_OF = re.compile(
    r"(?:mil )?(?:miles|millones|milh[õo]es|bilh[õo]es|milhares|milliers|millions|milliards|migliaia|milioni|miliardi)"
    r" (?:de |d['’]|di )[^\W\d].{0,60}",
    re.IGNORECASE,
)
"""How many of what: “millones de pesos a precios de 2018”, “milliers d’emplois”."""

_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_TEN = re.compile(r"[×x]?10(?:\^(?P<raised>\d{1,2})|(?P<superscript>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})|0*s?)|000")
"""A power of ten in digits."""

TO_SO_MANY = (
    r"(?:out of(?= (?:\d|all\b|every\b|the\b|total\b))|(?:на|pour|je|auf|na|för|ogni|su|voor|på|pr\.?) "
    r"(?=1[0.,]{2,7}(?![\d.,])(?! ?k?m$)(?: \S+){0,2}$|10{0,2} (?:тыс|млн|tys|tis|mln|mil)\b)).{1,80}"
)
"""How languages say of how many a rate is told: на 1000 чел., pour 1000 hab., je 1.000 Einw."""

LASTING = (
    r"(?:in|en|out of)\b.*\b(?:(?:for|since|until|seit|depuis|\d{1,2}) (?:\w+ )?"
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|jahren?)"
    r"|(?:last|next|first|past|few|several) (?:years|months|weeks|days|hours|minutes))\b"
)
"""How long something lasts, which no figures are in: “out of order for 2 weeks”."""


def is_so_many_of(text: str) -> bool:
    """Whether a text says in how many of a thing figures are, in a Romance language: “millones de pesos”."""
    return bool(_SO_MANY_OF.fullmatch(text))


@lru_cache(maxsize=4_000)
def parted_unit(unit: str) -> tuple[int, str]:
    """The power of ten that a unit begins or ends with, and the rest of it: 6 and "USD" for "million USD"."""
    if money := scaled_money(unit):
        return money
    words = _PARTED.sub(_joined, _BEHIND_MONEY.sub(" ", unit.strip())).split()
    words = words if not words or words[0] not in ("x", "×") else words[1:]
    if len(words) > 1 and words[0].lower() in _INTO and _power(words[1]) is not None:  # in thousands of USD
        words = words[1:]
    first = next((place for place, word in enumerate(words) if _power(word) is None), len(words))
    if first and _powers(words[:first]) > 1:
        return _powers(words[:first]), _OF.sub("", " ".join(words[first:]))
    if words and words[0][0] in _HEADS_OF_SIGNS:
        for sign, power in SIGNS.items():
            if words[0].startswith(sign):
                return power, unit.strip().removeprefix(sign)
    last = next((place for place in range(len(words), 0, -1) if _power(words[place - 1]) is None), 0)
    before = words[:last]
    if last == len(words) or not before or _RATES & {word.lower() for word in before} or "/" in "".join(before):
        return 0, unit
    if _EQUALS.search(before[-1]) or before[-1].lower() in _BASES:  # an index: 2015 = 100
        return 0, unit
    return _powers(words[last:]), _IN.sub("", " ".join(before)).rstrip(" ,;(:×")


@lru_cache(maxsize=4_000)
def is_counted_money(text: str) -> bool:
    """Whether it is a scale and a currency, and nothing else: “Millionen €”, “тыс. евро”, “億円”."""
    power, thing = parted_unit(text)
    told = bool(re.fullmatch(CURRENCY, thing)) or thing.lower().strip(".") in MONEYS
    return power > 0 and thing != text and told


def _joined(parted: re.Match[str]) -> str:
    """One word in place of several, and a comma between thousands."""
    power = _TWO_WORDS.get(parted[0].lower())
    return f"10^{power}" if power else ","


def _powers(words: list[str]) -> int:
    return sum(_power(word) or 0 for word in words)


@lru_cache(maxsize=4_000)
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
