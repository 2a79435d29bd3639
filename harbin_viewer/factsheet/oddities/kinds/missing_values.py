"""Missing values: how many rows of each column that matters have none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.oddities.declaration import declare
from harbin_viewer.factsheet.oddities.examined import ExaminedTable, first_few
from harbin_viewer.factsheet.wording import number

_Rows = npt.NDArray[np.bool_]


@declare("missing_values", rank=40)
def missing_values(examined: ExaminedTable) -> Iterator[Notice]:
    """Columns of figures, times and names with missing cells or such that cannot be read, and those without a value."""
    rows = len(examined)
    texts: dict[str, list[int]] = {}
    for row, name in examined.table.texts:
        texts.setdefault(name, []).append(row)

    def unread(name: str) -> _Rows:
        there = np.zeros(rows, bool)
        there[texts.get(name, [])] = True
        return there & examined.missing(name)

    def missing(name: str) -> _Rows:
        return examined.missing(name) & ~unread(name) if name in texts else examined.missing(name)

    counts = {name: int(np.count_nonzero(missing(name))) for name in examined.table.columns}
    empty = [name for name, count in counts.items() if count == rows and not examined.is_provenance(name)]
    if empty:
        verb = "has no value" if len(empty) == 1 else "have no values"
        sentence = f"{examined.labels(empty)} {verb} in any row."
        yield Notice("odd", sentence, field=empty[0] if len(empty) == 1 else "", count=len(empty))
    wanted = examined.of_kinds("time", "entity", "measure", "dimension", "measure name")
    yield from _told(examined, [name for name in wanted if counts[name] < rows], missing, "Values are missing")
    yield from _told(
        examined, [name for name in wanted if name in texts], unread, "Cells hold something that is not read as a value"
    )


def _told(examined: ExaminedTable, names: Sequence[str], where: Callable[[str], _Rows], what: str) -> Iterator[Notice]:
    rows = len(examined)
    counts = {name: count for name in names if (count := int(np.count_nonzero(where(name))))}
    if not counts:
        return
    most = sorted(counts, key=lambda name: -counts[name])
    parts = first_few(
        most, told=lambda name: f"{examined.label(name)} in {number(counts[name])} ({_share(counts[name], rows)})"
    )
    sentence = f"{what}, of {number(rows)} rows: {parts}."
    field = most[0] if len(most) == 1 else ""
    place = examined.rows(where(field)) if field else ""
    yield Notice("odd", sentence, field=field, place=place, count=sum(counts.values()))


def _share(count: int, rows: int) -> str:
    share = 100 * count / rows
    return "less than 1%" if share < 1 else "more than 99%" if share > 99 else f"{share:.0f}%"
