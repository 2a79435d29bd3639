"""How the cells of a column are read at once, by its field: as numbers, years, moments, or texts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias

import numpy as np

from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.tables.fast.cell_grid import Cells
from harbin_viewer.factsheet.tables.fast.columns import datetime_columns, number_columns
from harbin_viewer.factsheet.tables.fast.columns.digits import Places
from harbin_viewer.factsheet.tables.fast.columns.number_columns import Figures
from harbin_viewer.factsheet.tables.fast.columns.text_columns import Texts, texts
from harbin_viewer.factsheet.tables.values.column_decimals import ColumnDecimals

_Read: TypeAlias = Callable[[Cells], Figures]


@dataclass(frozen=True)
class Part:
    """Values of a block, with the rows that stand for none, and those that are left to be read one by one."""

    values: Any
    decimals: Any
    missing: Places
    unread: Places
    texts: list[str]


@dataclass(frozen=True)
class Way:
    """How the cells of a field are read; `missing` texts stand for no value.

    Where its values are to say of which type a field is (`inferred`), what looks like an identifier is no number.
    """

    field: Field
    missing: tuple[str, ...]
    inferred: bool
    encoding: str

    def read(self, cells: Cells) -> Part | Texts:
        """The values of cells, or their texts where they are read one by one."""
        reads = values_reader(self.field, inferred=self.inferred)
        if reads is None:
            return texts(cells)
        found = reads(cells)
        absent = self._absent(cells, found.unread)
        unread = np.setdiff1d(found.unread, absent, assume_unique=True) if len(absent) else found.unread
        _forget(found, absent)
        return Part(found.values, found.decimals, absent, unread, cells.of(unread).texts() if len(unread) else [])

    def _absent(self, cells: Cells, unread: Places) -> Places:
        """The rows of cells that stand for no value; of those that were read, where a figure does."""
        some = cells.of(unread)
        rows = []
        for text in self.missing:
            written = text.encode(self.encoding, "replace")
            if any(letter.isdigit() for letter in text):
                rows.append(np.flatnonzero(cells.are(written)))
            elif len(unread):
                rows.append(unread[some.are(written)])
        return np.unique(np.concatenate(rows)) if len(rows) > 1 else rows[0] if rows else unread[:0]


def values_reader(field: Field, *, inferred: bool) -> _Read | None:
    """What reads the cells of a field at once; None where its texts are read."""
    if field.type == "number" and _is_usual(field, inferred=inferred):
        return partial(number_columns.figures, point=field.decimal_char, inferred=inferred)
    if field.type == "integer" and _is_usual(field, inferred=inferred):
        return partial(number_columns.whole_numbers, inferred=inferred)
    if field.type == "year":
        return number_columns.years
    if field.type == "date" and field.format == "default":
        return datetime_columns.dates
    if field.type == "datetime" and field.format in ("default", "any"):
        return partial(datetime_columns.datetimes, loose=field.format == "any", own_clock=field.own_clock)
    return None


def _is_usual(field: Field, *, inferred: bool) -> bool:
    """Whether its numbers are digits, with a point or a comma before the decimals."""
    return field.bare_number and not field.group_char and field.decimal_char in ("." if inferred else ".,")


def _forget(found: Figures, rows: Places) -> None:
    if found.values.dtype == np.float64:
        found.values[rows] = np.nan
    elif found.values.dtype.kind == "M":
        found.values[rows] = np.array("NaT", dtype=found.values.dtype)
    if found.decimals is not None:
        found.decimals[rows] = ColumnDecimals.NONE
