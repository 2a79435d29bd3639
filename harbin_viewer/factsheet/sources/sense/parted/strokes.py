"""Which columns have cells with a stroke in them: all others need no closer look, and of wide tables that is most."""

from __future__ import annotations

from collections.abc import Sequence

_LOOKED_AT = 20
"""Rows of a sample that tell of it."""

_STROKES = "/|\\"


def with_strokes(sample: Sequence[Sequence[str]]) -> list[int]:
    """The places of columns of which one of the first rows has a stroke."""
    rows = sample[:_LOOKED_AT]
    if not any(stroke in cells for cells in map("".join, rows) for stroke in _STROKES):
        return []
    return sorted({at for row in rows for at, cell in enumerate(row) if any(stroke in cell for stroke in _STROKES)})
