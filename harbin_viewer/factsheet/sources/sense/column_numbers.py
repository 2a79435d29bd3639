"""A row that only numbers the columns (1, 2, 3 …), as offices set it below the heads, is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.text.cell_kind import is_year, kind

_FEWEST = 3
"""Rows from which on it is no chance that the first one counts the columns, and columns, of which two will do where no
number stands below the first.
"""

_COMPARED = 100

_LETTERS = ("", "A", "А", "a")
"""What stands in place of a number above names, in Latin and Cyrillic letters."""


def without_column_numbers(raw: RawTable) -> RawTable:
    """The table without its first row where that counts the columns and the next one does not go on with it."""
    if not isinstance(raw.rows, Sequence) or len(raw.rows) < _FEWEST or len(raw.labels) < _FEWEST - 1:
        return raw
    first, *after = (tuple(map(str.strip, row)) for row in raw.rows[: _COMPARED if len(raw.labels) < _FEWEST else 2])
    if not _counts(first, len(raw.labels)) or any(_is_number(row[0] if row else "") for row in after):
        return raw
    notice = Notice("left out", "The row that numbers the columns is left out.")
    return replace(raw, rows=raw.rows[1:], first_row=raw.first_row + 1, clean=None, notices=(*raw.notices, notice))


def _counts(cells: Sequence[str], width: int) -> bool:
    """Whether cells are 1, 2, 3 … up to their count, or a letter or nothing and 1, 2 … or 2, 3 … behind it; the last
    column may be one of remarks, which has no number.
    """
    bare = [cell.strip("()") for cell in cells]
    if len(bare) != width:
        return False
    if width > _FEWEST - 1 and not bare[-1]:
        del bare[-1]
    counted = [str(number) for number in range(1, len(bare) + 1)]
    return bare == counted or (bare[0] in _LETTERS and bare[1:] in (counted[:-1], counted[1:]))


def _is_number(cell: str) -> bool:
    return not cell or (kind(cell) == "number" and not is_year(cell))
