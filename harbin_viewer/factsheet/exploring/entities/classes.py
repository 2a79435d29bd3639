"""Names that are classes in an order of their own: of age, income or size (0–4, 5–9 … 85 and over); months."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from harbin_viewer.factsheet.roles.times.months import month_of

_FEWEST = 4
"""Classes from which their order is told."""

_NUMBER = r"\d{1,3}(?:[, .]?\d{3})*(?:[.,]\d+)?"
_BELOW = r"(?:under|below|less than|up to|unter|bis(?: unter)?|moins de|menos de|meno di|<|≤)"
_ABOVE = (
    r"(?:\+|and (?:over|more|older|above)|or (?:over|more|older|above)|u(?:nd|\.) (?:mehr|älter)|et plus|y más|e più)"
)
_OF = r"(?:years?(?: old)?|yrs?|y|jahren?|ans|años|anni|employees?|persons?|people|rooms?|ha|km|m²|€|\$|eur|usd)"
_CLASS = re.compile(
    rf"(?:aged?|from|von|de)?\s*(?P<below>{_BELOW})?\s*[$€£]?(?P<low>{_NUMBER})\s*{_OF}?"
    rf"(?:\s*(?:-|–|—|to|bis(?: unter)?|à|a|und)\s*[$€£]?(?P<high>{_NUMBER})\s*{_OF}?)?"
    rf"\s*(?P<above>{_ABOVE})?\s*{_OF}?",
    re.IGNORECASE,
)


def in_order_of_classes(names: Sequence[str]) -> list[int] | None:
    """The places of the names from the first class to the last; None where not all of them are classes."""
    if len(names) < _FEWEST:
        return None
    return _in_order_of_months(names) or _in_order_of_bounds(names)


def _in_order_of_months(names: Sequence[str]) -> list[int]:
    """The places of the names from January to December; [] where not each is another month."""
    found = [month for month in map(month_of, takewhile(month_of, names)) if month]
    return sorted(range(len(names)), key=found.__getitem__) if len(set(found)) == len(names) else []


def _in_order_of_bounds(names: Sequence[str]) -> list[int] | None:
    found = list(takewhile(lambda bounds: bounds is not None, map(_bounds, names)))  # mostly the first is none
    if len(found) < len(names) or sum(1 for bounds in found if bounds and bounds[0] != bounds[1]) < 2:
        return None
    return sorted(range(len(names)), key=lambda place: found[place] or (0.0, 0.0))


def _bounds(name: str) -> tuple[float, float] | None:
    """The lowest and highest figure of a class; one figure alone is a class of that alone (age 0 before 1–4)."""
    found = _CLASS.fullmatch(name.strip())
    if found is None:
        return None
    low = _number(found["low"])
    if found["below"]:
        return -1.0, low
    if found["above"]:
        return low, float("inf")
    return low, _number(found["high"]) if found["high"] else low


def _number(text: str) -> float:
    """A figure of a bound; what groups three digits is no decimal sign."""
    return float(re.sub(r"[, .](?=\d{3}(?:\D|$))", "", text).replace(",", "."))
