"""Cells written so that a spreadsheet keeps them as they are (="00123"): what stands within."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.row_places import Row
from harbin_viewer.factsheet.sources.sense.cells.digit_groups import told_of_decimals

_KEPT = re.compile(r'\s*="([^"]*)"\s*')
_WITH_COMMA = re.compile(r"[-+]?(?:\d{1,3}(?:\.\d{3})+|\d+),\d{1,2}")
_LOOKED_AT = 50


def with_texts_bare(raw: RawTable) -> RawTable:
    """The table, of which columns of such cells have what stands within; figures there may have a decimal comma."""
    if not isinstance(raw.rows, Sequence):
        return raw  # a stream is not walked for that
    sample = raw.rows[:_LOOKED_AT]
    if not any('="' in cell for row in sample for cell in row):
        return raw
    columns = [[row[at] for row in sample if at < len(row) and row[at].strip()] for at in range(len(raw.labels))]
    kept = {at for at, cells in enumerate(columns) if cells and all(map(_KEPT.fullmatch, cells))}
    if not kept:
        return raw
    hints = {
        raw.labels[at]: replace(raw.hint(at), group_char=".")
        for at in kept
        if raw.decimal_char == "." and all(_WITH_COMMA.fullmatch(_bare(cell)) for cell in columns[at])
    }

    def walk(rows: Iterable[Row]) -> Iterator[Sequence[str]]:
        return ([_bare(cell) if at in kept else cell for at, cell in enumerate(row)] for row in rows)

    return raw.walked(walk, columns=raw.columns | hints, notices=(*raw.notices, *told_of_decimals([*hints], raw)))


def _bare(cell: str) -> str:
    return found[1] if (found := _KEPT.fullmatch(cell)) else cell
