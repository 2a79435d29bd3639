"""The rows of a table of columns, each made when it is asked for: of very many, few are ever looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, overload

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.table import Table


_MOST_EXACT = 2**53
"""The whole number up to which a float has each."""


class ColumnRows(Sequence[Mapping[str, Any]]):
    """Rows by the names of their fields, as a walk gives them."""

    def __init__(self, columns: Mapping[str, list[Any]], count: int) -> None:
        self._names, self._columns, self._count = list(columns), list(columns.values()), count

    def __len__(self) -> int:
        return self._count

    def column(self, name: str) -> list[Any]:
        """The value of each row in a column; None where there is no such column."""
        return self._columns[self._names.index(name)] if name in self._names else [None] * self._count

    @overload
    def __getitem__(self, at: int) -> Mapping[str, Any]: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Mapping[str, Any]]: ...

    def __getitem__(self, at: int | slice) -> Mapping[str, Any] | Sequence[Mapping[str, Any]]:
        if isinstance(at, slice):
            return [self[row] for row in range(*at.indices(self._count))]
        return {name: column[at] for name, column in zip(self._names, self._columns, strict=True)}

    def __iter__(self) -> Iterator[Mapping[str, Any]]:
        names = self._names
        return (dict(zip(names, values, strict=True)) for values in zip(*self._columns, strict=True))


def column_of(rows: Sequence[Mapping[str, Any]], name: str) -> Sequence[Any]:
    """The value of each row in a column, None where a row has none."""
    return rows.column(name) if isinstance(rows, ColumnRows) else [row.get(name) for row in rows]


def rows_of(table: Table) -> ColumnRows | None:
    """The rows of a table; None where its columns do not say all, but a walk does."""
    if any(_says_less(table, name) for name in table.columns):
        return None
    return ColumnRows({name: _values(table, name) for name in table.columns}, len(table))


def _says_less(table: Table, name: str) -> bool:
    """Moments have lost the zone they were written in, and very large whole numbers beside missing ones a digit."""
    column = table.columns[name]
    if column.dtype == "float64" and table.field(name).type != "number":
        return bool((abs(column) >= _MOST_EXACT).any())
    return bool(column.dtype == "datetime64[us]")


def _values(table: Table, name: str) -> list[Any]:
    column = table.columns[name]
    if column.dtype != "float64":
        listed: list[Any] = column.tolist()
        return listed
    if table.field(name).type == "number":
        return [None if value != value else value for value in table.values(name)]
    return [None if value != value else int(value) for value in column.tolist()]
