"""Figures with the decimals they were stated with: 140.0 says more than 140, and floats forget it."""

from __future__ import annotations

from decimal import Decimal

_DIGITS = 15
"""What a float holds for certain; the digits after these are noise."""


_TOGETHER = 3
"""Digits that stand together without a separator."""


class Stated(float):
    """A figure whose last decimals are zeros, which a float alone does not keep. Computing gives plain floats."""

    __slots__ = ("decimals",)

    decimals: int

    def __new__(cls, figure: float | str, decimals: int) -> Stated:
        """The figure, stated with so many decimals."""
        made = super().__new__(cls, figure)
        made.decimals = decimals
        return made

    def __reduce__(self) -> tuple[type[Stated], tuple[float, int]]:
        return Stated, (float(self), self.decimals)


def stated(text: str) -> float:
    """The figure in a text (digits with a point), `Stated` where it ends in zeros that a float would lose."""
    if text[-1] == "0" and "." in text and "e" not in text and "E" not in text:
        return Stated(text, len(text) - text.index(".") - 1)
    return float(text)


def decimals_of(figure: float | Decimal) -> int:
    """With how many decimals a figure is written: as it was stated, or else the fewest, without float noise."""
    if isinstance(figure, Stated):
        return figure.decimals
    if not isinstance(figure, Decimal):
        text = f"{figure:.{_DIGITS}g}"
        if "e" not in text:
            return len(text.partition(".")[2])
        figure = Decimal(text)
    exponent = figure.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def in_digits(figure: float | Decimal, separator: str = "") -> str:
    """A figure in digits, `separator` between the thousands; never as a power of ten, however large it is."""
    if isinstance(figure, int):
        return f"{figure:,}".replace(",", separator)
    if type(figure) is float and (text := _in_short(figure)) and (not separator or _is_together(text)):
        return text  # ten times as fast, for many figures
    return f"{figure:,.{decimals_of(figure)}f}".replace(",", separator)


def _in_short(figure: float) -> str:
    """The digits that a float holds for certain; "" where they would be a power of ten."""
    text = f"{figure:.{_DIGITS}g}"
    return "" if "e" in text else text


def _is_together(text: str) -> bool:
    """Whether digits have no thousands to stand apart."""
    return len(text.partition(".")[0]) <= _TOGETHER
