"""The arithmetic of checks: growth, share, difference and tolerance, for figures that may be missing or odd.

Where a figure is missing, not a number or infinite, or a division has no meaning, the outcome is None: "cannot be
checked", never a number that looks like one.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from harbin_viewer.factsheet.words.reported_decimals import decimals_of

_NOISE = 1e-12
"""Float noise in proportion to the figures compared: a few thousand times what one addition leaves."""


def growth(before: float | None, after: float | None) -> float | None:
    """The change from `before` to `after` in per cent of the size of `before`; from zero there is none.

    From a negative value the size counts, so that a rise is positive.
    """
    if before is None or after is None or before == 0:
        return None
    return _or_none(_per_cent(after - before, abs(before)))


def relative(value: float | None, reference: float | None) -> float | None:
    """How far `value` is from `reference`, in per cent of the size of the reference; from zero there is no measure."""
    return growth(reference, value)


def share(part: float | None, whole: float | None) -> float | None:
    """A part in per cent of its whole; of zero there is none."""
    if part is None or whole is None or whole == 0 or math.isinf(whole):
        return None
    return _or_none(_per_cent(part, whole))


def difference(value: float | None, reference: float | None) -> float | None:
    """`value` minus `reference`."""
    return None if value is None or reference is None else _or_none(value - reference)


def total(parts: Sequence[float | None]) -> float | None:
    """The sum of the parts, exact to the last digit that a float has."""
    if not all(part is not None and math.isfinite(part) for part in parts):
        return None
    try:
        return math.fsum(part for part in parts if part is not None)
    except OverflowError:
        return None


def rounded_like(value: float | None, stated: float | None) -> float | None:
    """`value` with as many decimals as `stated` shows: a rate stated as 35.8 says nothing of its second decimal.

    One that lies just between two is the stated one where that is either: 12.5 is written as 12 and as 13.
    """
    if value is None or stated is None:
        return value
    decimals = decimals_of(stated)
    is_stated = within(value - stated, 0.5 * 10.0**-decimals, max(abs(value), abs(stated)))
    return float(stated) if is_stated else round(value, decimals)


def within(deviation: float, tolerance: float, scale: float) -> bool:
    """Whether a deviation lies within the tolerance; one that equals it but for float noise does.

    `scale` is the size of the figures that were subtracted: the noise is in proportion to it. Neither it nor the
    tolerance is below zero.
    """
    return abs(deviation) <= tolerance + _NOISE * max(scale, tolerance)


def signs_differ(value: float, reference: float) -> bool:
    """Whether one is above and the other below zero."""
    return value < 0 < reference or reference < 0 < value


def _per_cent(part: float, whole: float) -> float:
    return part / whole * 100


def _or_none(value: float) -> float | None:
    return value if math.isfinite(value) else None
