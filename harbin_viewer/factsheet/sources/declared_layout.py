"""A table of a workbook or of JSON as its dialect lays it out: with or without a header, and of which keys.

Readers of these formats look for the header themselves; what a descriptor says of it comes before what they found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from harbin_viewer.factsheet.model.package.resource import Dialect
from harbin_viewer.factsheet.sources.raw_table import RawTable, Rows


def as_laid_out(table: RawTable, dialect: Dialect, names: Sequence[str]) -> RawTable:
    """The table, whose fields are declared to have these names."""
    if not dialect.header or dialect.header_rows == ():
        table = _without_header(table, names)
    elif not table.header_rows and names and _first_texts(table) == list(names):
        table = replace(table, labels=tuple(names), rows=list(table.rows)[1:], **_from_second(table))
    return _of_keys(table, dialect.item_keys) if dialect.item_keys else table


def _from_second(table: RawTable) -> dict[str, Any]:
    """How the rows of a table but its first are counted."""
    numbers = table.row_numbers and table.row_numbers[1:]
    return {"first_row": numbers[0] if numbers else table.first_row + 1, "row_numbers": numbers or None}


def _first_texts(table: RawTable) -> list[str]:
    return [str(cell) for row in islice(table.rows, 1) for cell in row]


def _without_header(table: RawTable, names: Sequence[str]) -> RawTable:
    """The table whose first row is data too; its columns are called as the fields are, in their order.

    Records of properties have names for these, whatever is said of a header.
    """
    if not table.header_rows and set(table.labels) & set(names):
        return table
    if len(table.header_rows) == 1:
        numbers = table.row_numbers and [table.first_row - 1, *table.row_numbers]
        rows: Rows = [table.labels, *table.rows]
        table = replace(table, rows=rows, first_row=table.first_row - 1, row_numbers=numbers)
    labels = tuple(names) if len(names) == len(table.labels) else tuple(_counted(table.labels))
    return replace(table, labels=labels, columns={}, header_rows=())


def _counted(labels: Sequence[str]) -> list[str]:
    return [f"Column {number}" for number in range(1, len(labels) + 1)]


def _of_keys(table: RawTable, keys: Sequence[str]) -> RawTable:
    """The columns of these names alone, in this order."""
    places = [table.labels.index(key) for key in keys if key in table.labels]
    labels = tuple(table.labels[place] for place in places)
    return replace(table, labels=labels, rows=[[row[place] for place in places] for row in map(list, table.rows)])
