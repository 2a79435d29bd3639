"""The arithmetic of checks: growth, difference and tolerance, robust against missing values and float noise."""

from __future__ import annotations

import math

_NOISE = 1e-9


def growth(before: float | None, after: float | None) -> float | None:
    """The change from `before` to `after` in per cent of the size of `before`; None where it has no meaning.

    A prior value of zero, or a missing or infinite one, has no growth. From a negative value the size counts, so that
    a rise is positive.
    """
    if not _finite(before, after) or before == 0:
        return None
    assert before is not None and after is not None
    return _or_none((after - before) / abs(before) * 100)


def relative(value: float | None, reference: float | None) -> float | None:
    """How far `value` is from `reference`, in per cent of the size of the reference; None where it has no meaning."""
    return growth(reference, value)


def difference(value: float | None, reference: float | None) -> float | None:
    """`value` minus `reference`; None where one is missing or infinite."""
    if not _finite(value, reference):
        return None
    assert value is not None and reference is not None
    return _or_none(value - reference)


def rounded_like(value: float | None, stated: float | None) -> float | None:
    """`value` with as many decimals as `stated` shows: a rate stated as 35.8 says nothing of its second decimal."""
    if value is None or stated is None:
        return value
    decimals = repr(float(stated)).removesuffix(".0").partition(".")[2]
    return round(value, len(decimals)) if "e" not in decimals else value


def total(parts: list[float | None]) -> float | None:
    """The sum of the parts; None where one is missing."""
    if not _finite(*parts):
        return None
    return _or_none(math.fsum(part for part in parts if part is not None))


def within(deviation: float, tolerance: float) -> bool:
    """Whether a deviation lies within the tolerance; one that equals it but for float noise does."""
    return abs(deviation) <= tolerance + _NOISE * max(1.0, abs(tolerance))


def signs_differ(value: float, reference: float) -> bool:
    """Whether one is above and the other below zero."""
    return value * reference < 0 or (value < 0 < reference) or (reference < 0 < value)


def _finite(*values: float | None) -> bool:
    return all(value is not None and math.isfinite(value) for value in values)


def _or_none(value: float) -> float | None:
    return value if math.isfinite(value) else None
