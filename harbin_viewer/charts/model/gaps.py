"""Where figures of a series are missing between two that are there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.factsheet.tables.values.array_on_demand import pieces

Points: TypeAlias = npt.NDArray[np.int64]

FAR = 1.5
"""Steps between two figures from which on some are missing between them."""


def gaps_of(x: Floats, y: Floats, step: float, *, workdays: bool) -> Points:
    """The points before and after each stretch of missing figures, shape (stretches, 2).

    `step` is how far the places `x` follow each other, 0 where they do not do so evenly; of `workdays` none is missing
    over a weekend.
    """
    lacking = _lacking(step, workdays=workdays)
    found = [gap for known in _known(y) if len(gap := _apart(x, known, lacking))]
    return np.concatenate(found) if found else np.empty((0, 2), dtype=np.int64)


def reach_into(gaps: Points, x: Floats, window: tuple[float, float]) -> bool:
    """Whether a part of the horizontal axis has something of one of these gaps."""
    before, after = (x[ends] for ends in gaps.T)
    return bool(((before < window[1]) & (after > window[0])).any())


def _known(y: Floats) -> Iterator[Points]:
    """The points with a figure, piece by piece, each with the last one before it."""
    last = np.empty(0, dtype=np.int64)
    for part in pieces(len(y)):
        known = np.concatenate((last, np.flatnonzero(np.isfinite(y[part])) + part.start))
        yield known
        last = known[-1:]


def _apart(x: Floats, known: Points, lacking: Callable[[Floats], npt.NDArray[np.bool_]] | None) -> Points:
    apart = np.diff(known) > 1
    if lacking is not None:
        apart |= lacking(x[known])
    return np.column_stack((known[:-1][apart], known[1:][apart]))


def _lacking(step: float, *, workdays: bool) -> Callable[[Floats], npt.NDArray[np.bool_]] | None:
    """What tells of places whether one is missing after each but the last; None where that is not known."""
    if workdays:
        return _is_workday_between
    return (lambda x: np.diff(x) > FAR * step) if step else None


def _is_workday_between(x: Floats) -> npt.NDArray[np.bool_]:
    days = x.astype(np.int64).astype("datetime64[D]")
    return np.asarray(np.busday_count(days[:-1], days[1:]) > 1)
