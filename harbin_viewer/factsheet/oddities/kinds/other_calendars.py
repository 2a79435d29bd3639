"""Years that are of our days in another calendar alone."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.oddities.declaration import declare
from harbin_viewer.factsheet.oddities.examined import ExaminedTable


@declare("other_calendars", rank=36)
def other_calendars(examined: ExaminedTable) -> Iterator[Notice]:
    """Years of a time that says of them nothing but their numbers (2556 to 2565, 1395 to 1402)."""
    column = examined.table.columns.get(examined.roles.time)
    if column is None or column.dtype.kind not in "iuf" or examined.roles.frequency != "year":
        return
    years = column[np.isfinite(column)]
    if not len(years):
        return
    from harbin_viewer.factsheet.roles.times.eras import told_of_other_calendars

    sentence = told_of_other_calendars(int(years.min()), int(years.max()), examined.this_year)
    if sentence:
        yield Notice("assumed", sentence, field=examined.roles.time)
