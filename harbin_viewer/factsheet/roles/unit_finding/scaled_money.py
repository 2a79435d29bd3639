"""Money whose sign carries its scale: $m, €bn, k€, TEUR, MSEK, Mds €, US$ '000, mln zł, Rs crore."""

from __future__ import annotations

import re
from functools import lru_cache

from harbin_viewer.factsheet.roles.unit_finding.currencies import CODES, CURRENCY

_BEFORE = {
    3: r"k|K|tis\.?|tys\.?|[Tt]sd\.?|тыс\.?|тис\.?|хил\.?|ezer|mii|tūkst\.?",
    6: r"m|M|MM|mn|[Mm]io\.?|[Mm]ln\.?|[Mm]il\.|[Mm]ill\.?|[Mm]ilj\.?|млн\.?",
    9: r"[Bb]n|B|G|[Mm]rds?\.?|[Mm]lrd\.?|[Mm]ld\.?|[Mm]ds?|[Mm]dr\.?|[Mm]ia\.?|млрд\.?",
    12: r"tn|trn|[Bb]io\.?|трлн\.?",
}
"""What stands before a currency, with a space or without one, by its power of ten.

(“mil” without a point is a thousand in Madrid and a million in Prague: not taken.)
"""
_AFTER = {
    3: r"k|K|['’‘`]?000s?|ths?\.?|thd\.?|(?<=R\$)mil|(?<=R\$ )mil",
    5: r"[Ll]a(?:kh|c)s?",
    6: r"m|M|MM|mm|mn|[Mm]ln\.?|[Mm]io\.?|mil\.?|mi",
    7: r"[Cc]rs?\.?|[Cc]rores?",
    9: r"bn|b|B|bln\.?|bil\.?|bi",
    12: r"tn|trn|(?<=\$)T|(?<=\$ )T",
}
"""What stands behind a currency. (Behind others than $ a T is no trillion: TEUR and T€ are thousands.)

(“R$ mil” is a thousand.)
"""

_OF_SOUTH_ASIA = (5, 7)
_SOUTH_ASIAN = re.compile(r"INR|PKR|BDT|LKR|₹|Rs")
"""Currencies that are counted in lakhs and crores; “EUR cr” is a credit."""

_THOUSANDS = r"[Tt](?:€|EUR|CHF|SEK|NOK|DKK|kr\b)"
"""A T before a currency of those who write thousands so; T$ may be a trillion."""

_MORE = r"EURO?s?|Euros?|euros?|Ft|TL|RM|Rp|NIS|kn|lei|лв\.?|грн\.?|сум|сом"
"""Currencies that are something else where no scale stands beside them."""

_WORDS_BEFORE = r"(?:(?:in|constant|current|real|nominal|prices?|at|\(?[12]\d{3}\)?)[ ,]+)*"
_COUNTED_BY = (
    r"(?:years?|yr|annum|a|quarter|months?|weeks?|days?|hours?|h|Jahr|an|año|anno|ano|år|rok|m[²2]|km[²2]?|ha|t|kg|kWh|MWh"
    r"|head|capita|person|inhabitant|employee|worker|FTE|household|unit)"
)
_WORDS_BEHIND = (
    rf"(?: ?/ ?{_COUNTED_BY}| (?:per|a|pro|par|por) ?{_COUNTED_BY}| p\.a\.)?"
    r"(?: [12]\d{3}|(?:,| ?\(| at| in) ?[\w ,.%-]{1,40}\)?)?"
)


@lru_cache(maxsize=4_000)
def is_price(unit: str) -> bool:
    """Whether it is money for one of what is counted, with a stroke: €/h, EUR/m²."""
    return re.fullmatch(rf"(?:{CURRENCY}) ?/ ?{_COUNTED_BY}", unit.strip()) is not None


@lru_cache(maxsize=4_000)
def scaled_money(unit: str) -> tuple[int, str] | None:
    """The power of ten that the sign of money carries, and the unit without it: (6, "$") of “$m”; None for others."""
    found = _pattern().fullmatch(unit.strip())
    if found is None:
        return None
    scale = next(name for name, told in found.groupdict().items() if told and "_" in name)
    currency = found["behind"] or found["before"] or found[scale][1:]
    power = int(scale.partition("_")[2])
    if power in _OF_SOUTH_ASIA and not _SOUTH_ASIAN.match(currency):
        return None
    return power, f"{found['prices']}{currency}{found['rest']}"


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    money = rf"{CURRENCY}|(?:{_MORE})(?![^\W\d_])"
    before = "|".join(rf"(?P<before_{power}>{words})" for power, words in _BEFORE.items())
    after = "|".join(rf"(?P<after_{power}>{words})" for power, words in _AFTER.items())
    return re.compile(
        rf"(?P<prices>{_WORDS_BEFORE})"
        rf"(?:(?P<letter_3>{_THOUSANDS})|(?:{before}) ?(?P<behind>{money})"
        rf"|(?P<before>{money}|{CODES})(?: ?in)? ?\(?(?:{after})(?![^\W_])\)?)"
        rf"(?P<rest>{_WORDS_BEHIND})"
    )
