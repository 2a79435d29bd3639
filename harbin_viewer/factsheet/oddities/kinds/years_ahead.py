"""Years that lie ahead: figures of them are projections, or slips."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.oddities.declaration import declare
from harbin_viewer.factsheet.oddities.examined import ExaminedTable
from harbin_viewer.factsheet.wording import number

_PLAUSIBLE = 2500
"""Later numbers count something else than years of our era."""


@declare("years_ahead", rank=35)
def years_ahead(examined: ExaminedTable) -> Iterator[Notice]:
    """Rows whose time lies after this year."""
    time = examined.roles.time
    column = examined.table.columns.get(time)
    if column is None or column.dtype.kind not in "iufM" or examined.roles.frequency == "":
        return
    if column.dtype.kind == "M":
        years = np.where(np.isnat(column), 0, column.astype("datetime64[Y]").astype(np.int64) + 1970)
    elif examined.roles.frequency == "year":
        years = np.nan_to_num(column.astype(np.float64), nan=0.0)
    else:
        return
    ahead = (years > examined.this_year) & (years < _PLAUSIBLE)
    count = int(np.count_nonzero(ahead))
    if count:
        last = int(years[ahead].max())
        rows = "1 row is" if count == 1 else f"{number(count)} rows are"
        sentence = (
            f"{rows} of years after {examined.this_year}, up to {last}; "
            "what they say of years to come cannot have been measured."
        )
        yield Notice("odd", sentence, field=time, place=examined.rows(ahead), count=count)
