"""The large figures of a summary."""

from decimal import Decimal

from harbin_viewer.factsheet.model.cell import Cell
from harbin_viewer.factsheet.model.parts import Name, OwnPart, Text
from harbin_viewer.factsheet.model.status import StatusName

MAX_FIGURE_DIGITS = 308
"""Digits of a figure before its point, and after it: a float has no more, and no reader reads them."""


def is_endless(figure: Decimal) -> bool:
    """Whether a figure would be written in more digits: 1e999999999 has a milliard of them."""
    least = figure.as_tuple().exponent  # a letter for those that are none, of which is told elsewhere
    return isinstance(least, int) and (figure.adjusted() > MAX_FIGURE_DIGITS or least < -MAX_FIGURE_DIGITS)


def _refuse_endless(figure: Decimal) -> None:
    if is_endless(figure):
        raise ValueError(f"The figure has more than {MAX_FIGURE_DIGITS} digits before or after its point")


class Change(OwnPart, frozen=True, kw_only=True):
    """How a highlight's figure changed, and the cell that says so."""

    figure: Decimal
    unit: Text
    cell: Cell
    label: str = ""

    def __post_init__(self) -> None:
        _refuse_endless(self.figure)


class Highlight(OwnPart, frozen=True, kw_only=True):
    """A large figure of the summary. It states its figure, so that the summary needs no table, and names its cell.

    The figure keeps the decimals it is written with: 140.0 is not 140.
    """

    title: Text
    figure: Decimal
    unit: Text
    period: Text
    status: StatusName
    source: Name
    cell: Cell
    change: Change | None = None
    note: str = ""

    def __post_init__(self) -> None:
        _refuse_endless(self.figure)
