"""A key that stands twice: rows of the same time and entity, which a chart can show one of only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.oddities.declaration import declare
from harbin_viewer.factsheet.oddities.examined import ExaminedTable, Numbers, counted_up, first_few
from harbin_viewer.factsheet.wording import number, quoted

_BY_MISTAKE = 0.05
"""Rows beyond this share that repeat a key show that the columns are no key."""


@declare("repeated_rows", rank=10)
def repeated_rows(examined: ExaminedTable) -> Iterator[Notice]:
    """Rows that repeat another in all cells, and those that repeat only its key. A declared key is a judge's matter."""
    key = examined.key
    together = _all_together(examined, key)
    examined.go_on()
    whole = _repeating(together)
    if len(whole):
        verb = "rows repeat" if len(whole) > 1 else "row repeats"
        sentence = f"{number(len(whole))} {verb} another one in every cell."
        yield Notice("odd", sentence, place=examined.rows(whole), count=len(whole))
    schema = examined.table.resource.schema
    if len(key) > 1 and not (schema is not None and schema.primary_key):
        yield from _of_key(examined, key, whole)


def _of_key(examined: ExaminedTable, key: list[str], whole: Numbers) -> Iterator[Notice]:
    together = examined.together(key)
    examined.go_on()
    repeating = _repeating(together)
    if len(whole):  # `setdiff1d` imports masked arrays, and next to no table repeats whole rows
        repeating = np.setdiff1d(repeating, whole)
    if not 0 < len(repeating) <= max(1, _BY_MISTAKE * len(examined)):
        return
    verb = "rows have" if len(repeating) > 1 else "row has"
    sentence = (
        f"{number(len(repeating))} {verb} the same {examined.labels(key)} as one before, "
        "with other figures; a chart can show one of them only."
    )
    places = [f"{', '.join(_words(examined, name, row) for name in key)}" for row in repeating[:3].tolist()]
    where = f"{examined.rows(repeating)} ({first_few(places)})"
    yield Notice("odd", sentence, place=where, count=len(repeating))


def _words(examined: ExaminedTable, name: str, row: int) -> str:
    value: Any = examined.table.value(name, row)
    return quoted(value) if isinstance(value, str) else str(value)


def _all_together(examined: ExaminedTable, key: list[str]) -> Numbers:
    """A number for each row, the same where all cells agree; looked at no further than to where all differ."""
    whole = _by_unread_cells(examined)
    alike = _first_alike(whole)  # for each row one whose cells agree with its own so far
    for name in dict.fromkeys([*key, *examined.table.columns]):
        if _agrees(examined.table.columns[name], alike):
            continue
        codes, values = examined.coded(name)
        examined.go_on()
        if (codes == codes[alike]).all():  # it tells no rows apart that are not yet
            continue
        examined.go_on()
        count, whole = counted_up(whole * (len(values) + 1) + codes + 1)
        if count == len(whole):
            break
        alike = _first_alike(whole)
    return whole


def _agrees(column: npt.NDArray[Any], alike: Numbers) -> bool:
    """Whether figures or days are plainly those of the rows that are alike so far: then they need not be numbered."""
    return column.dtype.kind in "iufM" and bool((column == column[alike]).all())


def _by_unread_cells(examined: ExaminedTable) -> Numbers:
    """A number for each row, the same where the same stands in the cells that could not be read; most have none."""
    whole = np.zeros(len(examined), dtype=np.int64)
    known: dict[frozenset[tuple[str, str]], int] = {}
    for row, cells in examined.table.unread_cells.items():
        whole[row] = known.setdefault(frozenset(cells.items()), len(known) + 1)
    return whole


def _repeating(groups: Numbers) -> Numbers:
    """The rows whose number stands in a row before; those without a number (-1) repeat nothing."""
    rows = np.flatnonzero(groups >= 0)
    known, again = groups[rows], np.ones(len(rows), dtype=bool)
    again[_first_alike(known)] = False
    return rows[again]


def _first_alike(groups: Numbers) -> Numbers:
    """For each row the first that has the same number."""
    first = np.zeros(int(groups.max(initial=-1)) + 1, dtype=np.int64)
    first[groups[::-1]] = np.arange(len(groups))[::-1]
    return first[groups]
