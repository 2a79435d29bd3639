"""Where a column has a value, as it is or as it looks to a reader."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime
from typing import Any
from unicodedata import normalize

import numpy as np
import numpy.typing as npt

_Column = npt.NDArray[Any]


def equal(column: _Column, value: Any) -> npt.NDArray[np.bool_]:
    """Where a column has a value, for any type of both: a text is the value that the column's type reads in it."""
    kind = column.dtype.kind
    wanted = _moment(value) if kind == "M" else _number(value) if kind in "ifu" else value
    if wanted is None:
        return np.zeros(len(column), dtype=bool)
    if kind == "O" and not isinstance(value, str):
        return np.fromiter((cell == value or str(cell) == str(value) for cell in column), bool, len(column))
    if kind == "O":
        return np.fromiter((cell is not None and _text(cell) == value for cell in column), bool, len(column))
    return np.asarray(column == wanted, dtype=bool)


def alike(column: _Column, value: str) -> npt.NDArray[np.bool_]:
    """Where texts look like this one: letters may be composed, spaces of any kind, a minus a hyphen."""
    if column.dtype.kind != "O":
        return equal(column, _plainly(value))
    wanted = _plainly(value)
    return np.fromiter((isinstance(cell, str) and _plainly(cell) == wanted for cell in column), bool, len(column))


def _plainly(text: str) -> str:
    return " ".join(normalize("NFC", text).split()).replace("−", "-")


def _moment(value: Any) -> np.datetime64 | None:
    """A date or time, in UTC where it names a zone; None for what is none."""
    try:
        at = datetime.fromisoformat(value) if isinstance(value, str) else value
        if isinstance(at, datetime) and at.tzinfo is not None:
            at = at.astimezone(UTC).replace(tzinfo=None)
        return np.datetime64(at) if isinstance(at, date | np.datetime64) else None
    except (ValueError, OverflowError):
        return None


def _number(value: Any) -> float | None:
    """A number; None for what is none, or a greater one than columns of numbers hold."""
    for read in (int, float):  # a whole number has more digits than a float keeps
        try:
            number = value if isinstance(value, int | float) else read(value)
            return number if math.isfinite(number) else None
        except (TypeError, ValueError):
            continue
        except OverflowError:
            return None
    return None


def _text(cell: Any) -> str:
    return str(cell).lower() if isinstance(cell, bool) else str(cell)
