"""What is said of a table: the filters in words, and whether its cells ask for room to be read in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from harbin_viewer.factsheet.wording import number
from harbin_viewer.window.tables.arrangement import Arrangement
from harbin_viewer.window.tables.table_model import TableColumn

_LONG = 48
"""Letters of a cell that ask for a strip to read it in."""

_LOOKED_AT, _CELLS = 200, 20_000
"""Rows, and cells in all, that tell whether there are long ones."""


def counted(count: int) -> str:
    """A number of rows or values, its digits grouped as those of all figures are."""
    return number(count)


def filter_words(column: TableColumn, wanted: Arrangement) -> str:
    """Which values of a column are shown."""
    values = wanted.values[column.name]
    if len(values) > 1:
        return f"{column.title}: {len(values)} values"
    text = next(iter(values), "") or "no value"
    return f"{column.title}: {text if len(text) <= 30 else text[:30] + '…'}"


def has_long_cells(columns: Sequence[TableColumn], rows: int) -> bool:
    """Whether a table has texts that its columns cannot show whole."""
    looked_at = range(min(rows, _LOOKED_AT))
    texts = (column.text(row) for column in columns if not column.is_number for row in looked_at)
    return any(len(text) > _LONG for text in islice(texts, _CELLS))


def what_was_copied(rows: int, widths: Sequence[int]) -> str:
    """A sentence; `widths` are the columns of each part, which are those of all rows or not alike."""
    if rows == 1 and widths[0] == 1:
        return "One cell was copied."
    if len(set(widths)) > 1:
        return f"{number(rows)} rows were copied."
    columns = "one column" if widths[0] == 1 else f"{widths[0]} columns"
    return f"One row of {columns} was copied." if rows == 1 else f"{number(rows)} rows of {columns} were copied."
