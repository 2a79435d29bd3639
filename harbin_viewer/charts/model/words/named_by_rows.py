"""What the rows of figures on show name of where they are from, counted: sources with places, and who reports them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import count
from typing import TypeAlias
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.model.series import Series
from harbin_viewer.factsheet.checks.row_references import ROW
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.tables.table import Table

Rows: TypeAlias = npt.NDArray[np.int64]
Named: TypeAlias = tuple[str, ...]

_MANY = 10_000
"""Rows of a table from which on it is kept what each is from: a chart that is moved asks for it with each frame."""

_AT_ONCE = 20_000
"""Rows that are looked at at once: a few milliseconds."""

_NUMBERED: WeakKeyDictionary[Table, dict[Named, tuple[list[Named], npt.NDArray[np.int32]]]] = WeakKeyDictionary()


class RowsOnShow:
    """Rows of a table whose figures are on show, each kind of figures with the columns that name who reports it, and
    what is held of it.
    """

    def __init__(self, table: Table) -> None:
        self._table = table
        self._by_columns: dict[Named, npt.NDArray[np.bool_]] = {}

    def add(self, field: str, rows: npt.NDArray[np.integer]) -> None:
        """The figures of a field in these rows are on show."""
        of_field = self._table.field(field)
        columns = (of_field.references if of_field.references in self._table.columns else ROW, of_field.status)
        self._by_columns.setdefault(columns, np.zeros(len(self._table), dtype=bool))[rows] = True

    def add_series(self, series: Series) -> None:
        """The figures of a series are on show, and what else each was computed from is spoken of."""
        filled = np.isfinite(series.y)
        self.add(series.field, series.rows if filled.all() else series.rows[filled])
        if len(series.other_rows):
            self.add(series.other_field, series.other_rows[filled])

    def add_cell(self, cell: CellAt) -> None:
        """A single figure is spoken of."""
        self.add(cell.field, np.array([cell.row], dtype=np.int64))

    def places(self) -> Mapping[Named, int]:
        """How many rows have which source and place; "" where the table has no such column."""
        if not self._by_columns:
            return {}
        rows = np.flatnonzero(np.logical_or.reduce(list(self._by_columns.values())))
        return _counted(self._table, rows, ("source", "place"))

    def references(self) -> Iterator[tuple[Named, int]]:
        """Of how many rows the figures have which source and references; not those that say otherwise of a figure."""
        for (column, status), on_show in self._by_columns.items():
            if self._table.credits(column) is not None:
                names = ("source", column if column != ROW else "", ROW, status, "status")
                for told, count in _counted(self._table, np.flatnonzero(on_show), names).items():
                    yield (told[0], _reported_by(*told[1:])), count


def _reported_by(own: str, of_row: str, status: str, status_of_row: str) -> str:
    """Who has a figure too, as `Table.references` tells it; "" of one that is contradicted, as these say otherwise."""
    if (status or status_of_row) == "contradicted":
        return ""
    return own or ("" if status_of_row == "contradicted" else of_row)


def names_any(table: Table, field: str) -> bool:
    """Whether its rows say where the figures of a field are from."""
    own = table.field(field).references
    return any(table.credits(name) is not None for name in ("source", "place", ROW, own))


def _counted(table: Table, rows: Rows, columns: Named) -> Mapping[Named, int]:
    """How many of the rows have the same in these columns, in the order of their first."""
    if all(table.credits(name) is None for name in columns):
        return {("",) * len(columns): len(rows)} if len(rows) else {}
    if len(table) < _MANY:
        return Counter(_told_by(table, rows, columns))
    kept = _NUMBERED.setdefault(table, {})
    if columns not in kept:
        kept[columns] = _numbered(table, columns)
    known, numbers = kept[columns]
    shown = numbers[rows]
    counts, first = np.bincount(shown, minlength=len(known)), np.zeros(len(known), dtype=np.int64)
    first[shown[::-1]] = np.arange(len(shown))[::-1]  # the last that is written is the first row
    there = np.flatnonzero(counts)
    return {known[at]: int(counts[at]) for at in there[np.argsort(first[there])].tolist()}


def _numbered(table: Table, columns: Named) -> tuple[list[Named], npt.NDArray[np.int32]]:
    """What the rows of a table name, each once, and which of it each row has."""
    known: defaultdict[Named, int] = defaultdict(count().__next__)
    numbers = np.empty(len(table), dtype=np.int32)
    for start in range(0, len(table), _AT_ONCE):
        rows = np.arange(start, min(start + _AT_ONCE, len(table)))
        numbers[rows] = list(map(known.__getitem__, _told_by(table, rows, columns)))
    return list(known), numbers


def _told_by(table: Table, rows: Rows, columns: Named) -> Iterator[Named]:
    return zip(*(_texts(table, name, rows) for name in columns), strict=True)


def _texts(table: Table, name: str, rows: Rows) -> list[str]:
    column = table.credits(name)
    if column is None:
        return [""] * len(rows)
    values = column[rows].tolist()
    return [_text(value) for value in values] if {*map(type, values)} - {str} else values


def _text(value: object) -> str:
    """A cell as text, "" where it has none; names that are numbers are read as such."""
    if value is None or value != value:
        return ""
    return f"{value:.12g}" if isinstance(value, float) else str(value)
