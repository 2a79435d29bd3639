"""Figures with the decimals they were stated with: 140.0 says more than 140, and floats forget it."""

from __future__ import annotations

from decimal import Decimal


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
    if text[-1] == "0" and "." in text:
        return Stated(text, len(text) - text.index(".") - 1)
    return float(text)


def decimals_of(figure: float | Decimal) -> int | None:
    """With how many decimals the figure was stated; None where the shortest way of writing it is the way it was."""
    if isinstance(figure, Decimal):
        exponent = figure.as_tuple().exponent
        return max(-exponent, 0) if isinstance(exponent, int) else None
    return figure.decimals if isinstance(figure, Stated) else None
