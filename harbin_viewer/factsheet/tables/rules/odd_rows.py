"""Rows of a table in which something is odd, a few of each kind: it is to be said with them what its cells mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import numpy as np

from harbin_viewer.factsheet.model.error import CutShortError
from harbin_viewer.factsheet.tables.fast.blank_cells import filled_of, is_blank
from harbin_viewer.factsheet.tables.table import Column, Table

_OF_A_KIND, _MOST = 3, 300
"""Rows of each kind, and in all."""

_DIGITS = re.compile(r"\d+")
_NINES = re.compile(r"-?(\d)\1+(?:\.[09]+)?")
"""How numbers are written that may stand for a missing figure."""

_FAR = 1.5
"""How many times the number next to it such a one is at least."""


def odd_rows(table: Table) -> tuple[int, ...]:
    """The numbers in their file of a few rows with cells that mean nothing, without any, or with a figure as −999."""
    ends = (mistake.row for mistake in table.mistakes.listed if isinstance(mistake, CutShortError))
    found, kinds = {row for row in ends if row}, Counter[tuple[str, str]]()
    for row, kind in _kinds(table):
        kinds[kind] += 1
        if kinds[kind] <= _OF_A_KIND:
            found.add(table.number_of(row))
        if len(found) >= _MOST:
            break
    return tuple(sorted(found))


def _kinds(table: Table) -> Iterator[tuple[int, tuple[str, str]]]:
    """Rows that are odd, each with its kind: the column, and what stands there without its figures."""
    for row, name in table.mistakes.cells:
        if not name or name in table.columns:
            yield row, (name, _DIGITS.sub("0", table.texts.get((row, name), "")))
    for row in _blank_rows(table):
        yield row, ("", "blank")
    for name, column in table.columns.items():
        for row in _ends_of(column):
            yield row, (name, "nines")


def _blank_rows(table: Table) -> list[int]:
    """The first rows in which nothing stands."""
    blank = np.ones(len(table), dtype=bool)
    for column in table.columns.values():
        blank &= is_blank(column)
        if not blank.any():
            return []
    rows: list[int] = np.flatnonzero(blank)[:_OF_A_KIND].tolist()
    return rows


def _ends_of(column: Column) -> Iterator[int]:
    """The first rows with the least or the greatest number, where that is nines or the like, far from all others."""
    numbers = filled_of(column) if column.dtype.kind in "if" else column[:0]
    for end in (np.min, np.max) if len(numbers) else ():
        most = end(numbers)
        others = numbers[numbers != most] if _NINES.fullmatch(f"{most:.10g}") else numbers[:0]
        if len(others) and abs(most) > _FAR * abs(end(others)):
            yield from np.flatnonzero(column == most)[:_OF_A_KIND].tolist()
