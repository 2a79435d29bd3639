"""Which columns have cells with a stroke in them: all others need no closer look, and of wide tables that is most."""

from __future__ import annotations

from itertools import islice

from harbin_viewer.factsheet.sources.raw_table import RawTable

_LOOKED_AT = 20
"""Rows from the head of a table that tell of it."""

_STROKES = "/|\\"


def with_strokes(raw: RawTable) -> list[int]:
    """The places of columns of which one of the first rows has a stroke."""
    rows = list(islice(raw.rows, _LOOKED_AT))
    if not any(stroke in cell for row in rows for cell in row for stroke in _STROKES):
        return []
    told = {place for row in rows for place, cell in enumerate(row) if any(stroke in cell for stroke in _STROKES)}
    return sorted(place for place in told if place < len(raw.labels))
