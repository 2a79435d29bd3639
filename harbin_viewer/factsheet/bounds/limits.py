"""Two limits between which values are wanted, themselves included."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import isfinite
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Limit: TypeAlias = float | str | None
"""A figure; a year, month, day or moment by ISO 8601, which is all of it; None: none."""


@dataclass(frozen=True)
class Bounds:
    """From `least` to `most`; what has no value lies between no limits."""

    least: Limit = None
    most: Limit = None

    def __bool__(self) -> bool:
        return self.least is not None or self.most is not None

    @property
    def is_backwards(self) -> bool:
        """Whether nothing can lie between them, as the first is above the second."""
        if isinstance(self.least, str) and isinstance(self.most, str):
            return bool(np.datetime64(self.least) >= _end(self.most))
        numbers = isinstance(self.least, int | float) and isinstance(self.most, int | float)
        return numbers and self.least > self.most  # type: ignore[operator]

    def hold(self, column: npt.NDArray[Any]) -> npt.NDArray[np.bool_]:
        """Where a value of a column of figures or moments lies between them."""
        fits = np.asarray(~np.isnat(column) if column.dtype.kind == "M" else ~np.isnan(column))
        if isinstance(self.least, str):
            fits &= column >= np.datetime64(self.least)
        elif self.least is not None:
            fits &= column >= self.least
        if isinstance(self.most, str):
            fits &= column < _end(self.most)
        elif self.most is not None:
            fits &= column <= self.most
        return fits

    def words(self, say: Callable[[Any], str]) -> str:
        """As they stand behind the name of what is bounded."""
        least, most = (
            limit if limit is None or isinstance(limit, str) else say(limit) for limit in (self.least, self.most)
        )
        if self.least is None:
            return f"up to {most}"
        return f"from {least}" if self.most is None else f"from {least} to {most}"

    def state(self) -> list[Limit]:
        """As plain values, for `bounds_from`."""
        return [self.least, self.most]


def bounds_from(state: object) -> Bounds:
    """What `Bounds.state` gave; limits that are none are left out."""
    both = state if isinstance(state, list) and len(state) == 2 else (None, None)
    return Bounds(*(limit if _is_limit(limit) else None for limit in both))


def _is_limit(limit: object) -> bool:
    if isinstance(limit, str):
        try:
            return not np.isnat(np.datetime64(limit))
        except ValueError:
            return False
    return isinstance(limit, int | float) and not isinstance(limit, bool) and isfinite(limit)


def _end(limit: str) -> np.datetime64:
    """The first moment after a year, month, day or moment, which is told to its unit."""
    return np.datetime64(limit) + 1
