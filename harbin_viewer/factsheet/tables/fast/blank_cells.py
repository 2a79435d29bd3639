"""Cells of a column that stand for no value: made blank, made None, or left out."""

from __future__ import annotations

import numpy as np

from harbin_viewer.factsheet.tables.table import Column


def with_none(texts: Column, missing: tuple[str, ...]) -> Column:
    """Texts, None for those that stand for no value."""
    blank = _is_any_of(texts, missing)
    if not blank.any():
        return texts
    texts = texts.copy()
    texts[blank] = None
    return texts


def blanked(texts: Column, missing: tuple[str, ...]) -> Column:
    """Bytes, blank where they stand for no value."""
    others = tuple(text.encode() for text in missing if text)
    if not others:
        return texts
    blank = _is_any_of(texts, others)
    return np.where(blank, b"", texts) if blank.any() else texts


def _is_any_of(texts: Column, wanted: tuple[str, ...] | tuple[bytes, ...]) -> Column:
    found: Column = np.zeros(len(texts), dtype=bool)
    for text in wanted:
        found |= texts == text
    return found


def filled_of(column: Column) -> Column:
    """The values that are not missing."""
    if column.dtype == np.int64:
        return column
    missing: Column = np.isnat(column) if column.dtype.kind == "M" else column != column
    if column.dtype == object:
        missing = column == None  # noqa: E711 element by element
    return column[~missing] if missing.any() else column
