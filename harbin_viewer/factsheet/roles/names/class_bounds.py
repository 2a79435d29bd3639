"""Bounds of classes by their names: of age, income or size (0–4, 5–9 … 85 and over)."""

from __future__ import annotations

import re
from typing import TypeAlias

Bounds: TypeAlias = tuple[float, float]
"""The lowest and the highest figure of a class; −1 and infinity where it is open."""

_NUMBER = r"\d{1,3}(?:[, .]?\d{3})*(?:[.,]\d+)?"
_BELOW = r"(?:under|below|less than|up to|unter|bis(?: unter)?|moins de|menos de|meno di|до|<|≤)"
_OVER = r"(?:over|above|more than|über|plus de|más de|più di|старше|свыше|>|≥)"
_ABOVE = (
    r"(?:\+|(?:and|or|&) (?:over|more|older|above|up)|(?:und|u\.?) ?(?:mehr|älter|ä\.|m\.)|(?:et|ou) plus|[yo] más"
    r"|ou mais|e (?:più|oltre|mais)|en (?:ouder|meer)|og (?:over|eldre|ældre)|och äldre|i więcej|a více"
    r"|и (?:старше|более)|及?以上)"
)
_OF = (
    r"(?:years?(?: old)?|yrs?|y|jahren?|j\.|ans|años|anni|лет|года?|岁|歲|歳|employees?|persons?|people|rooms?"
    r"|ha|km|m²|€|\$|eur|usd)"
)
_CLASS = re.compile(
    rf"(?:aged?|from|von|de)?\s*(?:(?P<below>{_BELOW})|(?P<over>{_OVER}))?\s*[$€£]?(?P<low>{_NUMBER})\s*{_OF}?"
    rf"(?:\s*(?:-|–|—|to(?: under| less than| below)?|bis(?: unter)?|à|a|und)\s*[$€£]?(?P<high>{_NUMBER})\s*{_OF}?)?"
    rf"\s*(?P<above>{_ABOVE})?\s*{_OF}?",
    re.IGNORECASE,
)

_SPAN = re.compile(r"\d+ ?[-–—] ?\d+")


def bounds_of(name: str) -> Bounds | None:
    """The lowest and highest figure of a class, None of other names; one figure is its own class (0 before 1–4)."""
    found = _CLASS.fullmatch(name.strip())
    if found is None:
        return None
    low = _number(found["low"])
    if found["below"]:
        return -1.0, low
    if found["above"] or found["over"]:
        return low, float("inf")
    return low, _number(found["high"]) if found["high"] else low


def _number(text: str) -> float:
    """A figure of a bound; what groups three digits is no decimal sign."""
    return float(re.sub(r"[, .](?=\d{3}(?:\D|$))", "", text).replace(",", "."))


def are_open(bounds: Bounds) -> bool:
    """Whether a class has all below or above a figure."""
    return bounds[0] < 0 or bounds[1] == float("inf")


def is_span(name: str) -> bool:
    """Whether a name is two figures and what joins them (0-4), without a word for what they are of."""
    return _SPAN.fullmatch(name.strip()) is not None
