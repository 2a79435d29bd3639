"""Quantities of the weather beside one another, of which the unit that is said of one is none of the others'."""

from __future__ import annotations

import re
from functools import lru_cache

_QUANTITIES = (
    (
        r"temp(?:\.|eratur\w*|s)?|t(?:max|min|avg|mean)|dew ?point|taupunkt",
        r"°?\s?[CFK]|celsius|kelvin|fahrenheit|degc|grad",
    ),
    (
        r"rain(?:fall)?|precip\w*|niederschl\w*|snow\w*|schnee\w*|pluie|precipit\w*|lluvia|evapo\w*",
        r"mm|cm|m|in(?:ch(?:es)?)?|l/m[²2]|mm/[hd]|kg/m[²2]",
    ),
    (r"(?:rel\.? |relative )?humidity|luftfeuchte?\w*|feuchte|humidit\w*|humedad", r"%|percent|g/kg"),
    (r"(?:air |sea[- ]level |luft)?(?:pressure|druck)|pression|presi[oó]n", r"h?pa|kpa|mbar|mmhg|inhg"),
    (r"(?:wind(?:[ -]?speed|geschwindigkeit)?|gusts?|böen?)", r"m/s|km/h|kn|knots?|kts?|mph|bft"),
)
"""What each is called, and the units that it can be in."""

_NAMED = tuple(re.compile(rf"(?i)(?<![^\W_])(?:{name})(?![^\W_])") for name, _units in _QUANTITIES)


def is_of_other_quantity(label: str, unit: str) -> bool:
    """Whether a label names one of them, and a unit is one of others: temperatures below millimetres of rain."""
    own = _fitting(unit.strip())
    if not any(own):
        return False
    named = [name.search(label) is not None for name in _NAMED]
    return any(named) and not any(fits for fits, is_it in zip(own, named, strict=True) if is_it)


@lru_cache(maxsize=64)
def _fitting(unit: str) -> tuple[bool, ...]:
    """Whether each of them can be in a unit, which is that of a table and asked for each of its columns."""
    return tuple(re.fullmatch(f"(?i:{units})", unit) is not None for _name, units in _QUANTITIES)
