"""The columns of a table that may be bounded, how their limits are typed, and what bounds ask that is not there."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.bounds.limits import Bounds, Limit
from harbin_viewer.factsheet.bounds.typed_days import TypedDays
from harbin_viewer.factsheet.bounds.typed_figures import TypedFigures
from harbin_viewer.factsheet.tables.table import Column, Table
from harbin_viewer.factsheet.tables.values.moment_cells import has_pattern
from harbin_viewer.factsheet.wording import quoted

AllBounds: TypeAlias = Mapping[str, tuple[Limit, Limit]]
"""The least and the most of columns, by their names."""

NO_BOUNDS: AllBounds = MappingProxyType({})
"""All rows."""


def may_be_bounded(table: Table, name: str) -> bool:
    """Whether a column holds figures or moments."""
    return name in table.columns and table.columns[name].dtype.kind in "iufM"


def bounded_column(table: Table, name: str) -> Column:
    """The column, where it may be bounded and is asked to be."""
    column = table.column(name)
    return column.astype("float64") if column.dtype.kind in "iu" else column


def typed_in(table: Table, name: str, points: Collection[str]) -> TypedDays | TypedFigures:
    """How limits of a column are typed; `points` are the signs before decimals that its reader uses."""
    field = table.field(name)
    if table.columns[name].dtype.kind == "M":
        return TypedDays(field.format.removeprefix("fmt:") if has_pattern(field) else "")
    return TypedFigures(field.unit, (field.decimal_char, *points))


def rows_within(table: Table, bounds: AllBounds) -> npt.NDArray[np.bool_]:
    """Which rows lie within all bounds that can be asked for."""
    kept = np.ones(len(table), dtype=bool)
    for name, limits in bounds.items():
        if not why_not_bounded(table, {name: limits}):
            kept &= Bounds(*limits).hold(bounded_column(table, name))
    return kept


def why_not_bounded(table: Table, bounds: AllBounds) -> str:
    """Why rows cannot be held against bounds, as a sentence; "" where they can."""
    for name, limits in bounds.items():
        if name not in table.columns:
            return f"The table has no column {quoted(name)}, whose bounds are asked for."
        if not may_be_bounded(table, name):
            return f"{quoted(table.field(name).label)} holds no figures or days, so that it has no bounds."
        if not _suit(table, name, limits):
            what = "days" if table.columns[name].dtype.kind == "M" else "figures"
            return f"{quoted(table.field(name).label)} holds {what}, and its bounds are none."
        if Bounds(*limits).is_backwards:
            return (
                f"Nothing lies within the bounds of {quoted(table.field(name).label)}: the first is above the second."
            )
    return ""


def _suit(table: Table, name: str, limits: tuple[Limit, Limit]) -> bool:
    """Whether the limits are of the kind of the column, and such as there are."""
    if table.columns[name].dtype.kind == "M":
        return all(limit is None or (isinstance(limit, str) and _is_day(limit)) for limit in limits)
    return not any(isinstance(limit, str) for limit in limits)


def _is_day(limit: str) -> bool:
    try:
        return TypedDays().limit(limit) is not None
    except ValueError:
        return False
