"""A line with many more points than its plot has pixel columns: the band from the least to the greatest of each column.

A band is filled, in a time that grows with the plot alone. A line that runs to and fro is stroked in the square of its
crossings: a second on a sharp screen, ten in a picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.charts.plotting.downsampling import columns
from harbin_viewer.charts.plotting.scale import Scale
from harbin_viewer.charts.scene import Box, Points

_STROKED = 3
"""Points for each column up to which a line is stroked."""

_EMPTY = 3
"""Columns without points next to each other from which on nothing is known to fill."""

_TOGETHER = 24
"""Columns in one shape. A filled outline, too, takes the square of its crossings."""


class Bands(NamedTuple):
    """The filled shapes of a line, and the straight lines over what is empty between them, in page units."""

    shapes: list[Points]
    bridges: list[Points]


def bands(
    series: Series, box: Box, x: Scale, y: Scale, *, width: float = 0.0, base: float | None = None
) -> Bands | None:
    """A line of that `width`, or its area from `base`; None where a stroke will do."""
    found = columns(series, x, int(box.width), few=_STROKED if base is None else 1)
    if found is None:
        return None
    empty = _empty_after(found[0], (x.high - x.low) / int(box.width))
    first, least, greatest = (np.insert(part, empty, np.nan) for part in found) if len(empty) else found
    across = np.clip(box.x + (first - x.low) / ((x.high - x.low) or 1.0) * box.width, box.x, box.right)
    bottom, top = (y.places(part) for part in (least, greatest))
    if base is None:
        top, bottom = _joined(top, bottom)
        top, bottom = top - width / 2, bottom + width / 2
    else:
        top, bottom = np.minimum(top, base), np.maximum(bottom, base)
    shapes = list(_shapes(across, top, bottom, max(width, 1.0)))
    return Bands(shapes, _bridges(series, found[0][empty], x, y))


def _empty_after(first: Floats, column: float) -> npt.NDArray[np.int64]:
    """The columns (`column` wide, told by their first `x`) before which several next to each other have no points."""
    return np.flatnonzero(np.diff(first) > (_EMPTY + 1) * column) + 1


def _bridges(series: Series, after: Floats, x: Scale, y: Scale) -> list[Points]:
    """Straight lines over empty columns, to the points at these places."""
    ends = np.searchsorted(series.x, after)
    known = [(point - 1, point) for point in ends.tolist() if np.isfinite(series.y[point - 1 : point + 1]).all()]
    return [tuple((x.at(float(series.x[end])), y.at(float(series.y[end]))) for end in pair) for pair in known]


def _joined(top: Floats, bottom: Floats) -> tuple[Floats, Floats]:
    """Columns that reach half way to the next where a line goes on beyond them, so that steep parts are not thin."""
    middle = np.where(top[1:] > bottom[:-1], bottom[:-1] + top[1:], bottom[1:] + top[:-1]) / 2
    apart = (top[1:] > bottom[:-1]) | (bottom[1:] < top[:-1])
    top, bottom = top.copy(), bottom.copy()
    for edge, extend in ((top, np.fmin), (bottom, np.fmax)):
        edge[:-1] = np.where(apart, extend(edge[:-1], middle), edge[:-1])
        edge[1:] = np.where(apart, extend(edge[1:], middle), edge[1:])
    return top, bottom


def _shapes(across: Floats, top: Floats, bottom: Floats, width: float) -> Iterator[Points]:
    """Pieces between gaps, each in shapes that overlap by a column, so that no seam shows."""
    broken = np.flatnonzero(~np.isfinite(top))
    for first, end in zip(np.r_[0, broken + 1].tolist(), np.r_[broken, len(top)].tolist(), strict=True):
        if end - first == 1:
            x, high, low = float(across[first]) - width / 2, float(top[first]), float(bottom[first])
            yield ((x, high), (x + width, high), (x + width, low), (x, low))
        for start in range(first, end - 1, _TOGETHER):
            part = slice(start, min(start + _TOGETHER + 2, end))
            there = zip(across[part].tolist(), top[part].tolist(), strict=True)
            back = zip(across[part][::-1].tolist(), bottom[part][::-1].tolist(), strict=True)
            yield (*there, *back)
