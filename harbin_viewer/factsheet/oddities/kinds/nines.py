"""Nines far above all other figures of a column: they may be a figure, and often are written where there is none."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.oddities.declaration import declare
from harbin_viewer.factsheet.oddities.examined import ExaminedTable
from harbin_viewer.factsheet.sources.sense.cells.absent_numbers import ends_in_nines
from harbin_viewer.factsheet.wording import number

_NINES = frozenset({99, 999, 9_999, 99_999, 999_999, 9_999_999})
_TIMES, _FEWEST = 10, 3
"""How many times all others they are, and how many others there are at the least."""


@declare("nines", rank=16)
def nines(examined: ExaminedTable) -> Iterator[Notice]:
    """The largest figure of a measure, where it is nines; not in prices and limits, which people end in them."""
    for measure in examined.roles.measures:
        figures = examined.numbers(measure.field) if measure.field in examined.table.columns else None
        if figures is None or not len(figures):
            continue
        largest = np.fmax.reduce(figures)
        if largest not in _NINES or ends_in_nines(f"{measure.title} {measure.field}"):
            continue
        there = figures == largest
        others = np.abs(figures[~there & np.isfinite(figures) & _measured_alike(examined, there)])
        count = int(np.count_nonzero(there))
        if len(others) >= max(_FEWEST, count) and others.max() * _TIMES <= largest:
            rows = "1 row" if count == 1 else f"{number(count)} rows"
            sentence = (
                f"{examined.label(measure.field)} is {largest:.0f} in {rows}, at least ten times all its other "
                "figures: nines are often written for a figure that is missing."
            )
            yield Notice("odd", sentence, field=measure.field, place=examined.rows(there), count=count)


def _measured_alike(examined: ExaminedTable, rows: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """The rows that measure what these do, where a column names it: prices are not beside weights."""
    name = examined.roles.measure_name
    if name not in examined.table.columns:
        return np.ones(len(rows), dtype=np.bool_)
    column = examined.table.columns[name].tolist()
    alike = {text for text, there in zip(column, rows.tolist(), strict=True) if there}
    return np.fromiter((text in alike for text in column), dtype=np.bool_, count=len(column))
