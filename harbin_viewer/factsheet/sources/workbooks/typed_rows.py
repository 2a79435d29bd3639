"""The cells of a worksheet with their values, for a table whose columns are declared."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TypeAlias

from harbin_viewer.factsheet.sources.typed_cells import TypedCell
from harbin_viewer.factsheet.sources.workbooks.number_formats import CellValue, shown

Values: TypeAlias = Sequence[Sequence[CellValue]]

CellsOf: TypeAlias = Callable[[Values, list[list[str]]], list[list[str]]]
"""Takes the values of a sheet and the texts that are shown of them; gives the cells of its rows."""

_HALF_A_DIGIT = 0.5000001


def as_shown(_values: Values, texts: list[list[str]]) -> list[list[str]]:
    """The texts alone."""
    return texts


def typed_rows(values: Values, texts: list[list[str]]) -> list[list[str]]:
    """The texts that are shown of the values of each row, those of all but texts with their value."""
    return [list(map(_typed, row, shown_of_row)) for row, shown_of_row in zip(values, texts, strict=True)]


def _typed(value: CellValue, text: str) -> str:
    if isinstance(value, str | datetime.timedelta) or value is None:
        return text
    if isinstance(value, bool | datetime.date | datetime.time):
        return TypedCell(text, value)
    return TypedCell(text if _is_rounded(value, text) else shown(value), value)


def _is_rounded(value: float, text: str) -> bool:
    """Whether a text is the figure to so many decimals, and not one in per cent or in thousands."""
    try:
        figure = float(text)
    except ValueError:
        return False
    return abs(figure - value) <= _HALF_A_DIGIT * 10.0 ** -len(text.partition(".")[2])
