"""Cells of a column that stand for no value: which they are, and the column without them."""

from __future__ import annotations

import numpy as np

from harbin_viewer.factsheet.tables.distinct_values import is_none
from harbin_viewer.factsheet.tables.table import Column


def is_blank(column: Column) -> Column:
    """Which values are missing."""
    if column.dtype == object:
        return is_none(column)
    return np.isnat(column) if column.dtype.kind == "M" else column != column


def filled_of(column: Column) -> Column:
    """The values that are not missing."""
    if column.dtype == np.int64:
        return column
    missing = is_blank(column)
    return column[~missing] if missing.any() else column
