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

_LONGEST_CODE = 3
"""Letters of a name that is a mark or a class, as A may be (A+, B12)."""

_DIGITS = 2
"""Digits of figures that are as small as numbers of columns."""

_LEFT_OUT = Notice("left out", "The row that numbers the columns is left out.")
_DOUBT = Notice("assumed", "The first row, which may only number the columns, is read as one of the figures.")


def without_column_numbers(raw: RawTable) -> RawTable:
    """The table without its first row where that counts the columns and what stands below it does not do alike."""
    if not isinstance(raw.rows, Sequence) or len(raw.rows) < _FEWEST or len(raw.labels) < _FEWEST - 1:
        return raw
    first = tuple(map(str.strip, raw.rows[0]))
    if not _counts(first, len(raw.labels)):
        return raw
    below = [tuple(map(str.strip, row)) for row in raw.rows[1:_COMPARED]]
    if _is_numbered(below) if first[0].strip("()").isdigit() else _are_alike(below):
        return replace(raw, notices=(*raw.notices, _DOUBT)) if _may_count(first, below) else raw
    return replace(raw, rows=raw.rows[1:], first_row=raw.first_row + 1, clean=None, notices=(*raw.notices, _LEFT_OUT))


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


def _is_numbered(below: Sequence[Sequence[str]]) -> bool:
    """Whether rows below one that counts have numbers in the first column as it has: they may be rows of the same.

    They are not where words stand all the way below another of its numbers (“№”, “Region”), unless they count on.
    """
    numbers = [row[0] if row else "" for row in below]
    if not all(numbers) or numbers[0].strip("().") == "2":
        return True
    return any(map(_is_number, numbers)) and not _has_words(below)


def _has_words(below: Sequence[Sequence[str]]) -> bool:
    width = min(map(len, below))
    return any(all(kind(row[at]) == "text" for row in below) for at in range(1, width))


def _are_alike(below: Sequence[Sequence[str]]) -> bool:
    """Whether rows are as one of a letter and numbers is: named by such a mark, or with figures as small as these."""
    if any(not row or _is_number(row[0]) or len(row[0]) <= _LONGEST_CODE for row in below):
        return True
    figures = [cell for row in below for cell in row[1:] if kind(cell) == "number"]
    return not figures or all(cell.isdigit() and len(cell) <= _DIGITS for cell in figures)


def _may_count(first: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether a row that stays is none of the others by its name: a letter among longer words."""
    return not first[0].isdigit() and not any(not row[0] or len(row[0]) <= _LONGEST_CODE for row in below if row)


def _is_number(cell: str) -> bool:
    return not cell or (kind(cell) == "number" and not is_year(cell))
