"""An array whose values are worked out where they are asked for: it takes no room beside what they come from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Any, Literal, TypeAlias, cast

import numpy as np
import numpy.typing as npt
from numpy.lib.mixins import NDArrayOperatorsMixin

Array: TypeAlias = npt.NDArray[Any]

LONG = 500_000
"""Moments from which on their room counts for more than the time to work them out."""

_FEW = 100
"""Values that are sought one by one in less time than all moments take to be worked out."""


_A_DAY = 86_400_000
"""In milliseconds."""

_PIECE = 1 << 16
"""Values whose computations stay near the processor; what all of a long column takes has to be fetched page by page."""


def pieces(length: int) -> Iterator[slice]:
    """The places of a long column, so many at once that what is computed of them takes hardly any room."""
    return (slice(start, min(start + _PIECE, length)) for start in range(0, length, _PIECE))


class _Days(NDArrayOperatorsMixin):
    """Moments as days since 1970. numpy's functions and operators take it for the array, and a slice is one again.

    What asks for all of it makes all of it, each time; a single value, a slice, and the place of a day among days in
    order cost as little as of a real array. It is no index of another array: numpy takes only arrays for that.
    """

    def __init__(self, moments: npt.NDArray[np.datetime64]) -> None:
        self._moments = moments

    def __len__(self) -> int:
        return len(self._moments)

    @property
    def shape(self) -> tuple[int]:
        """How many values there are."""
        return (len(self),)

    @property
    def dtype(self) -> np.dtype[Any]:
        """What the values are."""
        return np.dtype(np.float64)

    def searchsorted(self, value: Any, side: Literal["left", "right"] = "left", sorter: Array | None = None) -> Any:
        """Where values belong among those of this array, which are in order: few are sought one by one."""
        if sorter is not None or np.size(value) > _FEW:
            return np.asarray(self).searchsorted(value, side=side, sorter=sorter)
        bisect = bisect_right if side == "right" else bisect_left
        found = [bisect(cast(Any, self), one) for one in np.ravel(value).tolist()]
        return np.array(found, dtype=np.intp) if np.ndim(value) else found[0]

    def __getitem__(self, key: int | np.integer | slice | Array) -> Any:
        if isinstance(key, slice):
            return type(self)(self._moments[key])
        return _in_days(self._moments[key]) if np.ndim(key) else float(_in_days(self._moments[key]))

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Array:  # noqa: FBT001 numpy's own signature
        days: Array = np.empty(len(self), dtype=np.float64)
        for part in pieces(len(self)):
            np.divide(_in_milliseconds(self._moments[part]), _A_DAY, out=days[part])
        return days.astype(dtype, copy=False)

    def __array_ufunc__(self, function: np.ufunc, method: str, *given: Any, **options: Any) -> Any:
        made = [np.asarray(part) if isinstance(part, _Days) else part for part in given]
        return getattr(function, method)(*made, **options)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # what numpy looks for in other arrays
            raise AttributeError(name)
        return getattr(np.asarray(self), name)


def days_of(moments: npt.NDArray[np.datetime64]) -> npt.NDArray[np.float64]:
    """Moments as days since 1970; of a long column they take no room."""
    return cast(npt.NDArray[np.float64], _Days(moments)) if len(moments) >= LONG else _in_days(moments)


def _in_days(moments: Any) -> Any:
    return moments.astype("datetime64[ms]").astype(np.float64) / _A_DAY


def _in_milliseconds(moments: npt.NDArray[np.datetime64]) -> npt.NDArray[np.int64]:
    """Moments as numpy casts them (down to the last whole one), in a third of the time where they are microseconds."""
    if moments.dtype != "datetime64[us]" or np.isnat(moments).any():
        return moments.astype("datetime64[ms]").view(np.int64)
    return moments.view(np.int64) // 1000
