"""The different values of long columns, found in parts: while one call goes on, Python has all other threads wait."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import islice
from typing import TYPE_CHECKING, Any

import numpy as np

from harbin_viewer.factsheet.patient_lock import glance

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    import numpy.typing as npt

_PART = 20_000
"""Values that are looked at before others have their turn: a millisecond or two."""


def listed_in_parts(column: npt.NDArray[Any]) -> Iterator[list[Any]]:
    """The values as Python knows them, some at a time."""
    for start in range(0, len(column), _PART):
        glance()
        yield column[start : start + _PART].tolist()


def each_once(column: npt.NDArray[Any] | Sequence[Hashable]) -> dict[Any, None]:
    """The different values, in the order in which they first come."""
    found: dict[Any, None] = {}
    for start in range(0, len(column), _PART):
        glance()
        part = column[start : start + _PART]
        found.update(dict.fromkeys(part.tolist() if isinstance(part, np.ndarray) else part))
    return found


def gathered_set(values: Iterable[Hashable]) -> set[Any]:
    """All of them as a set."""
    found: set[Any] = set()
    left = iter(values)
    while part := list(islice(left, _PART)):
        glance()
        found.update(part)
    return found


def sorted_in_parts(values: Iterable[Any], key: Callable[[Any], Any]) -> list[Any]:
    """The values in the order of their keys."""
    left = iter(values)
    parts = []
    while part := list(islice(left, _PART)):
        glance()
        parts.append(sorted(part, key=key))
    return list(merge(*parts, key=key)) if len(parts) > 1 else parts[0] if parts else []


def sorted_once(column: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """The different numbers or moments in order, missing ones as one at the end, as `np.unique` has them.

    That keeps them in a table of its own, during which no other thread has its turn, and which takes ten times as long
    where most of them differ.
    """
    glance()
    ordered = np.sort(column)
    is_other = np.ones(len(ordered), dtype=bool)
    np.not_equal(ordered[1:], ordered[:-1], out=is_other[1:])
    missing = int(np.count_nonzero(ordered != ordered)) if ordered.dtype.kind in "fM" else 0  # they come last
    if missing:
        is_other[len(ordered) - missing + 1 :] = False
    return ordered[is_other]


def has_more_than(most: int, column: npt.NDArray[Any]) -> bool:
    """Whether more values than that differ, as texts; of a column of figures the first few tell."""
    seen: set[str] = set()
    for start in range(0, len(column), most + 1):
        seen.update(map(str, column[start : start + most + 1].tolist()))
        if len(seen) > most:
            return True
    return False


def are_different(column: npt.NDArray[Any]) -> bool:
    """Whether no value is there twice; at once where they rise."""
    if column.dtype != object:
        return bool((column[1:] > column[:-1]).all()) or len(sorted_once(column)) == len(column)
    seen: set[Any] = set()
    for at, part in enumerate(listed_in_parts(column)):
        seen.update(part)
        if len(seen) < at * _PART + len(part):
            return False
    return True


def is_none(column: npt.NDArray[Any]) -> npt.NDArray[np.bool_]:
    """Which values of a column of objects are None."""
    found = np.empty(len(column), dtype=bool)
    for start in range(0, len(column), _PART):
        found[start : start + _PART] = column[start : start + _PART] == None  # noqa: E711 element by element
    return found
