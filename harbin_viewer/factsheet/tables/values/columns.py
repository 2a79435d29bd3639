"""Values of one field as a numpy column of the type that tables promise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.tables.table import Column


def typed(field: Field, values: Sequence[Any]) -> Column:
    """The values, None where missing, as `Table` describes its columns."""
    if field.type in ("number", "integer", "year"):
        whole = field.type != "number" and None not in values and _fit_64_bits(values)
        return np.array(
            [np.nan if value is None else value for value in values], dtype=np.int64 if whole else np.float64
        )
    if field.type == "date":
        return np.array(values, dtype="datetime64[D]")
    if field.type == "datetime":
        return np.array([None if value is None else _utc(value) for value in values], dtype="datetime64[us]")
    return objects(values)


def objects(values: Sequence[Any]) -> Column:
    """The values as they are."""
    column = np.empty(len(values), dtype=object)
    column[:] = values
    return column


def _fit_64_bits(values: Sequence[int]) -> bool:
    """Whether a column of whole numbers holds them; larger ones keep their size and lose their last digits."""
    return all(-(2**63) <= value < 2**63 for value in values)


def _utc(moment: Any) -> Any:
    """A moment in UTC without saying so, as numpy has it; one without a time zone as it is."""
    if moment.tzinfo is None:
        return moment
    offset = moment.utcoffset()
    return moment if offset is None else (moment - offset).replace(tzinfo=None)
