"""Whole numbers of more digits than a figure keeps: their last ones are rounded where they are drawn and compared."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.oddities.declaration import declare
from harbin_viewer.factsheet.oddities.examined import ExaminedTable
from harbin_viewer.factsheet.tables.table import LARGEST_DRAWN, Column

_EXACT = 2.0**53
"""The whole number up to which a figure keeps each."""

_DIGITS = ".15g"
"""So many digits does every figure keep, whatever its size."""


@declare("long_numbers", rank=14)
def long_numbers(examined: ExaminedTable) -> Iterator[Notice]:
    """The measures that have such figures; where the program typed the columns, it told of them by the digits."""
    for measure in () if examined.table.resource.roles else examined.roles.measures:
        column = examined.table.columns.get(measure.field)
        if column is None or column.dtype.kind not in "fi":
            continue
        examined.go_on()
        long = _long(column)
        if count := int(np.count_nonzero(long)):
            sentence = (
                f"Whole numbers in {examined.label(measure.field)} have more digits than are computed with: "
                "they are drawn and compared with about sixteen, the last of which may be rounded."
            )
            yield Notice("odd", sentence, field=measure.field, place=examined.rows(long), count=count)


def _long(column: Column) -> npt.NDArray[np.bool_]:
    """Which whole numbers are beyond those of which a figure keeps each, and have more digits than it surely keeps."""
    size = np.abs(column.astype(np.float64))
    long = (size >= _EXACT) & (size <= LARGEST_DRAWN)
    for row in np.flatnonzero(long):
        value = column[row].item()
        long[row] = int(float(value)) != value if isinstance(value, int) else float(f"{value:{_DIGITS}}") != value
    return long
