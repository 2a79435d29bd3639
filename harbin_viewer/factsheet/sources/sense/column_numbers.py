"""A row that only numbers the columns (1, 2, 3 …), as offices set it below the heads, is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.text.cell_kind import is_year, kind

_FEWEST = 3
"""Columns and rows from which on it is no chance that the first row counts the columns."""

_LETTERS = ("", "A", "А", "a")
"""What stands in place of a number above names, in Latin and Cyrillic letters."""


def without_column_numbers(raw: RawTable) -> RawTable:
    """The table without its first row where that counts the columns and the next one does not go on with it."""
    if not isinstance(raw.rows, Sequence) or min(len(raw.rows), len(raw.labels)) < _FEWEST:
        return raw
    first, after = (tuple(map(str.strip, row)) for row in raw.rows[:2])
    if not _counts(first, len(raw.labels)) or _is_number(after[0] if after else ""):
        return raw
    notice = Notice("left out", "The row that numbers the columns is left out.")
    return replace(raw, rows=raw.rows[1:], first_row=raw.first_row + 1, clean=None, notices=(*raw.notices, notice))


def _counts(cells: Sequence[str], width: int) -> bool:
    """Whether cells are 1, 2, 3 … up to their count, or a letter or nothing and 1, 2 … or 2, 3 … behind it."""
    bare = [cell.strip("()") for cell in cells]
    if len(bare) != width:
        return False
    counted = [str(number) for number in range(1, width + 1)]
    return bare == counted or (bare[0] in _LETTERS and bare[1:] in (counted[:-1], counted[1:]))


def _is_number(cell: str) -> bool:
    return not cell or (kind(cell) == "number" and not is_year(cell))
