"""Figures and comparisons in the words of a calm sentence."""

from __future__ import annotations

_MINUS = "−"
_THIN_SPACE = "\u202f"


def number(value: float | str | None) -> str:
    """A figure in a sentence: as it is stated, without float noise."""
    if not isinstance(value, float | int):
        return "nothing" if value is None else str(value)
    return f"{value:,.10g}".replace("-", _MINUS).replace(",", _THIN_SPACE)


def amount(value: float | str | None, unit: str) -> str:
    """A figure with its unit: "114 billion USD", "35.8 %"."""
    return f"{number(value)} {unit}".rstrip()


def apart(difference: float, unit: str) -> str:
    """How far a figure is from another, and to which side: "12.5 % less"."""
    if difference == 0:
        return "the same"
    size = abs(difference)
    digits = number(float(f"{size:.1f}" if size >= 0.05 else f"{size:.2g}"))
    shown = f"{size:.1f}" if 0.05 <= size < 1000 else digits
    return f"{shown} {unit}".rstrip() + (" more" if difference > 0 else " less")


def tolerance(value: float, unit: str) -> str:
    """How far two figures may be apart."""
    return f"The tolerance is {amount(value, unit)}." if value else "No difference is tolerated."


def listed(words: list[str]) -> str:
    """Words in a row: "a, b and c"."""
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
