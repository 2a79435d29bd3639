"""Figures that no axis can hold: infinite ones, and such as are too large for their differences to be told."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.oddities.declaration import declare
from harbin_viewer.factsheet.oddities.examined import ExaminedTable
from harbin_viewer.factsheet.tables.table import LARGEST_DRAWN


@declare("not_drawn", rank=13)
def not_drawn(examined: ExaminedTable) -> Iterator[Notice]:
    """The measures with such figures."""
    for measure in examined.roles.measures:
        column = examined.table.columns.get(measure.field)
        if column is None or column.dtype.kind != "f":
            continue
        examined.go_on()
        beyond = np.abs(column) > LARGEST_DRAWN
        if count := int(np.count_nonzero(beyond)):
            what = "A figure" if count == 1 else "Figures"
            sentence = f"{what} in {examined.label(measure.field)} cannot be drawn: infinite, or too large."
            yield Notice("odd", sentence, field=measure.field, place=examined.rows(beyond), count=count)
