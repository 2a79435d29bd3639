"""Units written once: “bn US$”, “USD billion” and “Billion USD” are one, so that figures can be held together."""

from __future__ import annotations

import re
from decimal import Decimal

from harbin_viewer.factsheet.roles.units import is_unit

_SCALES = {
    "thousand": "thousand", "thousands": "thousand", "k": "thousand", "tsd": "thousand", "000": "thousand",
    "million": "million", "millions": "million", "mn": "million", "mln": "million", "mio": "million", "m": "million",
    "billion": "billion", "billions": "billion", "bn": "billion", "mrd": "billion", "bln": "billion",
    "trillion": "trillion", "trillions": "trillion", "tn": "trillion", "trn": "trillion",
}  # fmt: skip

_CURRENCIES = {
    "usd": "USD", "us$": "USD", "$": "USD", "us dollars": "USD", "us dollar": "USD", "u.s. dollars": "USD",
    "dollars": "USD", "dollar": "USD", "eur": "EUR", "€": "EUR", "euros": "EUR", "euro": "EUR", "gbp": "GBP",
    "£": "GBP", "pounds": "GBP", "cny": "yuan", "rmb": "yuan", "yuan": "yuan", "rub": "roubles", "₽": "roubles",
    "roubles": "roubles", "rubles": "roubles", "jpy": "yen", "yen": "yen",
}  # fmt: skip

_PER_CENT = re.compile(r"(?i)(?:%|per ?cent|percent|pct\.?|in %|prozent|in prozent|pour ?cent)")
_FACTORS = {"": 0, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}


def normal_unit(text: str) -> str:
    """A unit in its one form: scale before currency, “%” for per cent; others as they stand, without a capital."""
    text = " ".join(text.replace("-", " ").split()) if not re.search(r"\w-\w", text) else " ".join(text.split())
    if _PER_CENT.fullmatch(text):
        return "%"
    parted = _parted(text)
    if parted:
        return " ".join(filter(None, parted))
    words = [word.lower() if word.istitle() and word.isalpha() and is_unit(word) else word for word in text.split()]
    if len(words) > 1:
        words[0] = _SCALES.get(words[0].lower().strip("."), words[0])
    return " ".join(words)


def factor_between(unit: str, other: str) -> Decimal | None:
    """By what a figure in `unit` is to be multiplied to be in `other`; None where they measure other things."""
    scale, thing = _scale_and_thing(unit)
    other_scale, other_thing = _scale_and_thing(other)
    return Decimal(10) ** (_FACTORS[scale] - _FACTORS[other_scale]) if thing == other_thing else None


def _scale_and_thing(unit: str) -> tuple[str, str]:
    first, _, rest = unit.partition(" ")
    return (first, rest) if first in _FACTORS and rest else ("", unit)


def _parted(text: str) -> tuple[str, str] | None:
    """Scale and currency, in whichever order they stand; None where it is no amount of money."""
    words = (
        re.sub(r"(US\$|[$€£₽])", r" \1 ", text).replace("(", " ").replace(")", " ").replace(",", " ").lower().split()
    )
    scales = [word for word in words if word.strip(".") in _SCALES]
    rest = " ".join(word for word in words if word not in scales and word not in ("of", "in"))
    rest = "us$" if rest in ("us $", "us$") else rest
    if len(scales) > 1 or rest not in _CURRENCIES:
        return None
    return (_SCALES[scales[0].strip(".")] if scales else ""), _CURRENCIES[rest]
