"""Rows of flags below each series of a raw table are put behind the figures that they are of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from harbin_viewer.factsheet.sources.raw_table import RawTable

_FLAGS = frozenset({"codes", "code", "flags", "flag", "status", "obs_status"})
_LONGEST_FLAG = 3
_USUAL = "A"
"""The flag of a figure of which nothing is to be said."""

_FEWEST = 10
"""Rows among which the first row of flags is looked for."""


def with_flags_in_cells(raw: RawTable) -> RawTable:
    """The table with each row of flags (“Codes”) put behind the figures of the row above it."""
    if not isinstance(raw.rows, Sequence) or not any(map(_is_flags, raw.rows[:_FEWEST])):
        return raw
    rows: list[Sequence[str]] = []
    for row in raw.rows:
        if rows and _is_flags(row):
            rows[-1] = [_with_flag(cell, flag) for cell, flag in zip(rows[-1], _as_long(row, rows[-1]), strict=True)]
        else:
            rows.append(row)
    return replace(raw, rows=rows, clean=None)


def _is_flags(row: Sequence[str]) -> bool:
    """Whether a row is called flags and has letters only."""
    cells = [cell.strip() for cell in row[1:] if cell.strip()]
    called = bool(row) and row[0].strip().casefold() in _FLAGS
    return called and bool(cells) and all(cell.isalpha() and len(cell) <= _LONGEST_FLAG for cell in cells)


def _as_long(row: Sequence[str], other: Sequence[str]) -> list[str]:
    return ["", *row[1:], *[""] * len(other)][: len(other)]


def _with_flag(cell: str, flag: str) -> str:
    return f"{cell} {flag.strip()}" if flag.strip() not in ("", _USUAL) and cell.strip() else cell
