"""Columns that say the same in every row, or nothing but zero."""

from __future__ import annotations

from collections.abc import Iterator

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.oddities.declaration import declare
from harbin_viewer.factsheet.oddities.examined import ExaminedTable, first_few
from harbin_viewer.factsheet.tables.values.amounts import holds_amounts
from harbin_viewer.factsheet.wording import by_number, number, quoted

_FEWEST = 3
"""Rows of a table in which it is worth a word that they agree."""


@declare("one_value", rank=60)
def one_value(examined: ExaminedTable) -> Iterator[Notice]:
    """Columns of figures that are zero throughout, and columns with one value in all rows."""
    if len(examined) < _FEWEST:
        return
    known = (examined.roles.time, examined.roles.entity, *examined.roles.of_kind("bound"))  # told elsewhere
    wanted = [name for name in examined.table.columns if name not in known and not examined.is_provenance(name)]
    columns = [name for name in wanted if _is_same(examined, name)]
    zero = [name for name in columns if _is_zero(examined, name)]
    if zero:
        yield _notice(f"{examined.labels(zero)} {by_number(len(zero), 'is', 'are')} 0 in every row.", zero)
    same = [name for name in columns if not _is_zero(examined, name)]
    if same:
        parts = first_few(same, told=lambda name: f"{examined.label(name)} ({_value(examined, name)})")
        have = by_number(len(same), "has", "have")
        yield _notice(f"{parts} {have} the same value in every row.", same)


def _notice(sentence: str, names: list[str]) -> Notice:
    return Notice("odd", sentence, field=names[0] if len(names) == 1 else "", count=len(names))


def _is_same(examined: ExaminedTable, name: str) -> bool:
    examined.go_on()
    column = examined.table.columns[name]
    if column.dtype.kind in "iufM":
        return bool((column == column[0]).all())
    codes, values = examined.coded(name)
    return len(values) == 1 and bool((codes == 0).all())


def _is_zero(examined: ExaminedTable, name: str) -> bool:
    """Whether a column of one value is one of figures that are zero."""
    column = examined.table.columns[name]
    return column.dtype.kind in "iuf" and bool(column[0] == 0)


def _value(examined: ExaminedTable, name: str) -> str:
    value = examined.table.value(name, 0)
    if not isinstance(value, int | float) or isinstance(value, bool):
        return quoted(value)
    return number(value) if holds_amounts(examined.table, name) else number(value).replace(",", "")
