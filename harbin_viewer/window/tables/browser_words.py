"""What is said of a table: its filters and its order in words, and whether its cells ask for room to be read in."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from itertools import islice
from typing import Any

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
    bounds = wanted.bounds.get(column.name)
    told = [bounds.words(said_limit(column))] if bounds is not None else []
    if values := wanted.values.get(column.name):
        text = next(iter(values), "") or "no value"
        told.append(f"{len(values)} values" if len(values) > 1 else text if len(text) <= 30 else text[:30] + "…")
    return f"{column.title}: {', '.join(told)}"


def said_limit(column: TableColumn) -> Callable[[Any], str]:
    """Writes a limit of the figures of a column as these are written."""
    return column.values.words_of if column.values is not None and column.values.kind == "number" else str


def left_words(columns: Sequence[TableColumn], wanted: Arrangement) -> str:
    """Which rows of a table are shown, for who has these alone; "" where that is all of them."""
    words = [f"words in any column: “{wanted.words.strip()}”"] if wanted.words.strip() else []
    told = "; ".join([*(filter_words(column, wanted) for column in columns if column.name in wanted.filtered), *words])
    return f"Only rows that fit this filter: {told}." if told else ""


def order_words(column: TableColumn, wanted: Arrangement) -> str:
    """In which order rows stand, by this column if by any, as a sentence."""
    if not wanted.sort:
        return "The rows stand as in the file."
    return f"Sorted by “{column.title}”, {_way(descending=wanted.descending)}."


def heading_words(sort: int, filtered: Set[int], *, descending: bool) -> dict[int, str]:
    """What a screen reader is told of the columns that rows are sorted by, and that leave some out."""
    told = dict.fromkeys(filtered, "leaves rows out")
    order = {sort: f"sorted {_way(descending=descending)}"} if sort >= 0 else {}
    return {column: ", ".join(filter(None, (order.get(column), told.get(column)))) for column in {*told, *order}}


def columns_words(shown: int, of: int) -> str:
    """How many columns are shown, as a sentence."""
    return "All columns are shown." if shown == of else f"Shown: {shown} of {of} columns."


def frozen_words(columns: Sequence[TableColumn]) -> str:
    """Which columns stay while the others are scrolled, as a sentence."""
    return f"The columns up to “{columns[-1].title}” stay in sight." if columns else "All columns scroll."


def _way(*, descending: bool) -> str:
    return "downwards" if descending else "upwards"


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
