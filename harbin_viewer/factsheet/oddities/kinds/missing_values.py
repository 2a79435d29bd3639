"""Missing values: how many rows of each column that matters have none."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.oddities.declaration import declare
from harbin_viewer.factsheet.oddities.examined import ExaminedTable, first_few
from harbin_viewer.factsheet.wording import number


@declare("missing_values", rank=40)
def missing_values(examined: ExaminedTable) -> Iterator[Notice]:
    """Columns of figures, times and names with missing cells, and columns that have no value at all."""
    rows = len(examined)
    counts = {name: int(np.count_nonzero(examined.missing(name))) for name in examined.table.columns}
    empty = [name for name, count in counts.items() if count == rows and not examined.is_provenance(name)]
    if empty:
        verb = "has no value" if len(empty) == 1 else "have no values"
        sentence = f"{examined.labels(empty)} {verb} in any row."
        yield Notice("odd", sentence, field=empty[0] if len(empty) == 1 else "", count=len(empty))
    wanted = examined.of_kinds("time", "entity", "measure", "dimension", "measure name")
    some = [name for name in wanted if 0 < counts[name] < rows]
    if some:
        yield _told(examined, some, counts)


def _told(examined: ExaminedTable, names: list[str], counts: dict[str, int]) -> Notice:
    rows = len(examined)
    most = sorted(names, key=lambda name: -counts[name])
    parts = [f"{examined.label(name)} in {number(counts[name])} ({_share(counts[name], rows)})" for name in most]
    sentence = f"Values are missing, of {number(rows)} rows: {first_few(parts)}."
    field = names[0] if len(names) == 1 else ""
    place = examined.rows(examined.missing(names[0])) if field else ""
    return Notice("odd", sentence, field=field, place=place, count=sum(counts[name] for name in names))


def _share(count: int, rows: int) -> str:
    share = 100 * count / rows
    return "less than 1%" if share < 1 else "more than 99%" if share > 99 else f"{share:.0f}%"
