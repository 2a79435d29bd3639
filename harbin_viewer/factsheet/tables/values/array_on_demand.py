"""Arrays whose values are worked out where they are asked for, so that they take no room beside what they come from."""

from __future__ import annotations

from abc import abstractmethod
from bisect import bisect_left, bisect_right
from typing import Any, Literal, Self, TypeAlias, cast

import numpy as np
import numpy.typing as npt
from numpy.lib.mixins import NDArrayOperatorsMixin

Array: TypeAlias = npt.NDArray[Any]

LONG = 500_000
"""Values from which on their room counts for more than the time to work them out."""


class _ArrayOnDemand(NDArrayOperatorsMixin):
    """Stands for an array of one dimension: numpy's functions and operators take it for one, and a slice is one again.

    What asks for all of it makes all of it, each time; a single value, a slice, and the place of a number among values
    in order cost as little as of a real array.
    """

    @abstractmethod
    def __len__(self) -> int: ...

    @abstractmethod
    def _values(self, points: slice | Array) -> Array:
        """The values at these points."""

    @abstractmethod
    def _part(self, points: slice) -> Self: ...

    @property
    def shape(self) -> tuple[int]:
        """How many values there are."""
        return (len(self),)

    @property
    def dtype(self) -> np.dtype[Any]:
        """What the values are."""
        return self._values(slice(0, 0)).dtype

    def searchsorted(self, value: Any, side: Literal["left", "right"] = "left", sorter: Array | None = None) -> Any:
        """Where a value belongs among those of this array, which are in order."""
        if np.ndim(value) or sorter is not None:
            return np.asarray(self).searchsorted(value, side=side, sorter=sorter)
        return (bisect_right if side == "right" else bisect_left)(cast(Any, self), value)

    def __getitem__(self, key: int | np.integer | slice | Array) -> Any:
        if isinstance(key, slice):
            return self._part(key)
        if isinstance(key, int | np.integer):
            place = range(len(self))[key]
            return self._values(slice(place, place + 1))[0]
        points = np.asarray(key)
        return self._values(np.flatnonzero(points) if points.dtype == bool else points)

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Array:  # noqa: FBT001 numpy's own signature
        return self._values(slice(None)).astype(dtype, copy=False)

    def __array_ufunc__(self, function: np.ufunc, method: str, *given: Any, **options: Any) -> Any:
        made = [np.asarray(part) if isinstance(part, _ArrayOnDemand) else part for part in given]
        return getattr(function, method)(*made, **options)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # what numpy looks for in other arrays
            raise AttributeError(name)
        return getattr(np.asarray(self), name)


class _RowNumbers(_ArrayOnDemand):
    """The numbers of rows that follow each other."""

    def __init__(self, numbers: range) -> None:
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._numbers)

    def _values(self, points: slice | Array) -> Array:
        if isinstance(points, slice):
            part = self._numbers[points]
            return np.arange(part.start, part.stop, part.step)
        return self._numbers.start + np.where(points < 0, points + len(self), points) * self._numbers.step

    def _part(self, points: slice) -> Self:
        return type(self)(self._numbers[points])


class _Days(_ArrayOnDemand):
    """Moments as days since 1970."""

    def __init__(self, moments: npt.NDArray[np.datetime64]) -> None:
        self._moments = moments

    def __len__(self) -> int:
        return len(self._moments)

    def _values(self, points: slice | Array) -> Array:
        return _in_days(self._moments[points])

    def _part(self, points: slice) -> Self:
        return type(self)(self._moments[points])


def row_numbers(count: int) -> npt.NDArray[np.integer]:
    """The numbers of so many rows, from 0 on; of a long table they take no room."""
    return cast(npt.NDArray[np.integer], _RowNumbers(range(count))) if count >= LONG else np.arange(count)


def days_of(moments: npt.NDArray[np.datetime64]) -> npt.NDArray[np.float64]:
    """Moments as days since 1970; of a long column they take no room."""
    return cast(npt.NDArray[np.float64], _Days(moments)) if len(moments) >= LONG else _in_days(moments)


def _in_days(moments: npt.NDArray[np.datetime64]) -> npt.NDArray[np.float64]:
    return np.asarray(moments.astype("datetime64[ms]").astype(np.float64) / 86_400_000)
