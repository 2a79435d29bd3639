"""Units written once: “bn US$”, “USD billion” and “Billion USD” are one, so that figures can be held together."""

from __future__ import annotations

import re
from decimal import Decimal

from harbin_viewer.factsheet.authoring.tidying.unit_words import MEASURES, SCALES
from harbin_viewer.factsheet.roles.unit_finding.currencies import MONEYS
from harbin_viewer.factsheet.roles.unit_finding.scale_words import SIGNS_BEHIND_FIGURES
from harbin_viewer.factsheet.roles.unit_finding.scaled_money import scaled_money
from harbin_viewer.factsheet.roles.units import is_unit

_PER_CENT = re.compile(r"(?i)(?:%|per ?cent|percent|pct\.?|in %|prozent|in prozent|pour ?cent)")
_FACTORS = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}


def normal_unit(text: str) -> str:
    """A unit in its one form: scale before currency, “%” for per cent; others as they stand, without a capital."""
    text = " ".join(text.replace("-", " ").split()) if not re.search(r"\w-\w", text) else " ".join(text.split())
    if _PER_CENT.fullmatch(text):
        return "%"
    if (scale := text.lower().strip(".")) in SCALES and len(scale) > 2:
        return SCALES[scale]
    parted = _parted(text)
    if parted:
        return " ".join(filter(None, parted))
    if scaled_money(text):
        return text
    words = [word.lower() if word.istitle() and word.isascii() and is_unit(word) else word for word in text.split()]
    if len(words) > 1:
        words[0] = SCALES.get(words[0].lower().strip("."), words[0])
    return " ".join(words)


def factor_between(unit: str, other: str) -> Decimal | None:
    """By what a figure in `unit` is to be multiplied to be in `other`; None where they measure other things."""
    power, thing = _scale_and_thing(unit)
    other_power, other_thing = _scale_and_thing(other)
    return Decimal(10) ** (power - other_power) if thing == other_thing else None


def _scale_and_thing(unit: str) -> tuple[int, str]:
    """The power of ten of a unit, and what it is of."""
    first, _, rest = unit.partition(" ")
    if first in _FACTORS and rest:
        return _FACTORS[first], rest
    for sign in sorted(SIGNS_BEHIND_FIGURES, key=len, reverse=True):
        if unit.startswith(sign) and unit[len(sign) :] in MONEYS:
            return SIGNS_BEHIND_FIGURES[sign], MONEYS[unit[len(sign) :]]
    return 0, unit


def _parted(text: str) -> tuple[str, str] | None:
    """Scale and what it is of (a money, tonnes), in whichever order they stand; None where it is no such amount."""
    words = (
        re.sub(r"(US\$|[$€£₽])", r" \1 ", text).replace("(", " ").replace(")", " ").replace(",", " ").lower().split()
    )
    scales = [word for word in words if word.strip(".") in SCALES]
    rest = " ".join(word for word in words if word not in scales and word not in ("of", "in", "в", "de", "von"))
    rest = "us$" if rest in ("us $", "us$") else rest.rstrip(".")
    things = {**MEASURES, **MONEYS} if scales else MONEYS
    if len(scales) > 1 or rest not in things:
        return None
    return (SCALES[scales[0].strip(".")] if scales else ""), things[rest]
