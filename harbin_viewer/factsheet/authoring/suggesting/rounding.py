"""How far figures that were rounded may be apart: a tolerance that their own decimals allow."""

from __future__ import annotations

import math
from collections.abc import Iterable
from decimal import Decimal


def step(figures: Iterable[Decimal | None]) -> Decimal:
    """The last place of figures as they are written: 0.1 for 107.0, 1 for 107."""
    places = [figure.as_tuple().exponent for figure in figures if figure is not None]
    least = min((place for place in places if isinstance(place, int)), default=0)
    return Decimal(1).scaleb(min(least, 0))


def one_digit(value: float) -> float:
    """A tolerance in one digit, not below the value: 0.0977 becomes 0.1."""
    if value <= 0:
        return 0.0
    power = math.floor(math.log10(value))
    return float(Decimal(math.ceil(round(value / 10**power, 6))).scaleb(power))
