"""Long series brought down to what a page can show: the least and the greatest of each pixel column, none lost."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.model.in_order import distinct
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.series import LONG, Series
from harbin_viewer.charts.model.value_blocks import BLOCK, Floats
from harbin_viewer.charts.plotting.scale import Scale
from harbin_viewer.charts.scene import Box, Points

Run: TypeAlias = tuple[Floats, Floats]

_MOST_DOTS = 5000


def visible(series: Series, shown: tuple[float, float]) -> slice | npt.NDArray[np.bool_]:
    """The points within `shown`: a slice of a long series, which is found without looking at all of it."""
    if len(series.x) > LONG and series.rises:
        return slice(int(np.searchsorted(series.x, shown[0])), int(np.searchsorted(series.x, shown[1], side="right")))
    return (series.x >= shown[0]) & (series.x <= shown[1])


def seen_points(series: Series, shown: tuple[float, float]) -> npt.NDArray[np.int64]:
    """The points on show that have a value."""
    if len(series.x) <= LONG and series.is_whole_in(shown):
        return series.figure_points
    seen = visible(series, shown)
    first = seen.start if isinstance(seen, slice) else 0
    points = np.isfinite(series.y[seen]) if isinstance(seen, slice) else np.isfinite(series.y) & seen
    return np.flatnonzero(points).astype(np.int64) + np.int64(first)


def extremes(series: Series, shown: tuple[float, float]) -> Floats:
    """Values that have the least and the greatest of those on show; of a long series not all."""
    seen = visible(series, shown)
    if not isinstance(seen, slice) or seen.stop - seen.start < 4 * BLOCK:
        return series.y[seen]
    first, last = -(-seen.start // BLOCK), seen.stop // BLOCK
    least, greatest = series.blocks.least, series.blocks.greatest
    ends = series.y[seen.start : first * BLOCK], series.y[last * BLOCK : seen.stop]
    return np.concatenate((*ends, least[first:last], greatest[first:last]))


def passing(series: Series, edge: float) -> float | None:
    """The value that a line, or the dashes over a gap of it, passes at a place between two points; None elsewhere."""
    after = int(np.searchsorted(series.x, edge))
    if not 0 < after < len(series.x) or (series.x[after] == edge and np.isfinite(series.y[after])):
        return None
    near = _either_side(series, after)
    holds = mark_of(series.mark).holds_level and near[1] == near[0] + 1
    value = float(series.y[near[0]] if holds else np.interp(edge, series.x[near], series.y[near]))
    return value if np.isfinite(value) else None


def _either_side(series: Series, after: int) -> list[int]:
    """The points before and after a place: those of the gap that it lies in, where dashes lead over it."""
    if 0 < len(series.gaps) <= LONG:
        gap = int(np.searchsorted(series.gaps[:, 1], after))
        if gap < len(series.gaps) and series.gaps[gap, 0] < after:
            return [int(point) for point in series.gaps[gap]]
    return [after - 1, after]


def runs(series: Series, box: Box, x: Scale, y: Scale, *, step: bool) -> list[Points]:
    """The line in page units, cut where figures are missing and at the edges of the plot."""
    first, last = _on_show(series, x)
    wide, high = series.x[first:last], series.y[first:last]
    across = box.x + (wide - x.low) / ((x.high - x.low) or 1.0) * box.width
    down = y.places(high)
    cuts = [int(after) - first for _before, after in series.gaps.tolist() if first < after < last]
    pieces = [piece for part in _parts(across, down, cuts) for piece in _pieces(*part)]
    pieces = [_stepped(piece) for piece in pieces] if step else pieces
    return [cut for piece in pieces if len(cut := _clipped(piece, box.x, box.right)) > 1]


def bridges(series: Series, box: Box, x: Scale, y: Scale) -> list[Points]:
    """Straight lines over the stretches of missing figures, within the plot."""
    found = []
    for before, after in series.gaps.tolist():
        ends = [(x.at(float(series.x[point])), y.at(float(series.y[point]))) for point in (before, after)]
        across, down = (np.array(side, dtype=np.float64) for side in zip(*ends, strict=True))
        found.append(_clipped((across, down), box.x, box.right))
    return [line for line in found if len(line) > 1]


def _parts(x: Floats, y: Floats, cuts: list[int]) -> list[Run]:
    return [(x[a:b], y[a:b]) for a, b in zip([0, *cuts], [*cuts, len(x)], strict=True)]


def _stepped(piece: Run) -> Run:
    return np.round(np.repeat(piece[0], 2)[1:]), np.round(np.repeat(piece[1], 2)[:-1])


def columns(series: Series, x: Scale, count: int, *, few: int = 1) -> tuple[Floats, Floats, Floats] | None:
    """Of each of `count` pixel columns the first `x`, the least and the greatest value; None with few points on show.

    These are up to `few` for each column. Columns without points are left out; those whose points have no values have
    none.
    """
    first, last = _on_show(series, x)
    if last - first <= few * count:
        return None
    if last - first <= 4 * BLOCK * count:
        return reduced(series.x[first:last], series.y[first:last], series.y[first:last], x, count)
    blocks = slice(first // BLOCK, -(-last // BLOCK))
    known = series.blocks
    starts, least, greatest = known.x[blocks], known.least[blocks], known.greatest[blocks]
    return reduced(starts, least, greatest, x, count)


def reduced(x: Floats, least: Floats, greatest: Floats, shown: Scale, count: int) -> tuple[Floats, Floats, Floats]:
    """The first `x`, the least and the greatest value of each of `count` equal parts of what is shown; sorted `x`."""
    edges = np.searchsorted(x, np.linspace(shown.low, shown.high, count + 1))
    starts = distinct(np.clip(edges[:-1], 0, len(x) - 1))
    return x[starts], np.fmin.reduceat(least, starts), np.fmax.reduceat(greatest, starts)


def _on_show(series: Series, x: Scale) -> tuple[int, int]:
    """The points on show, with one more on both sides."""
    first = max(int(np.searchsorted(series.x, x.low)) - 1, 0)
    return first, min(int(np.searchsorted(series.x, x.high, side="right")) + 1, len(series.x))


def columns_of(x: Floats, y: Floats, count: int) -> tuple[Floats, Floats]:
    """The least (0 at the most) and the greatest (0 at the least) value in each of `count` pixel columns."""
    places = np.clip(x.astype(np.int64), 0, count - 1)
    low, high = np.zeros(count), np.zeros(count)
    np.fmin.at(low, places, y)
    np.fmax.at(high, places, y)
    return low, high


def apart(across: Floats, down: Floats, box: Box) -> npt.NDArray[np.int64]:
    """Of very many dots one for each small square of the plot, so that a lonely one is never left out."""
    if len(across) <= _MOST_DOTS:
        return np.arange(len(across), dtype=np.int64)
    for side in (2.0, 3.0, 4.0, 6.0, 9.0, 14.0, 20.0):
        wide = int(box.width / side) + 1
        cells = np.maximum(((down - box.y) / side).astype(np.int64), 0) * wide + ((across - box.x) / side).astype(
            np.int64
        )
        first = np.full(int(cells.max()) + 1, -1, dtype=np.int64)
        first[cells[::-1]] = np.arange(len(cells), dtype=np.int64)[::-1]
        chosen = first[first >= 0]
        if len(chosen) <= _MOST_DOTS:
            break
    return np.sort(chosen)


def _pieces(x: Floats, y: Floats) -> list[Run]:
    known = np.isfinite(y)
    if known.all():
        return [(x, y)] if len(y) else []
    broken = np.flatnonzero(~known)
    starts, ends = np.r_[0, broken + 1], np.r_[broken, len(y)]
    return [(x[a:b], y[a:b]) for a, b in zip(starts, ends, strict=True) if b > a]


def _clipped(piece: Run, left: float, right: float) -> Points:
    """The part of a piece inside the plot; a lonely point becomes a dash that can be seen."""
    x, y = piece
    if len(x) == 1 and left <= x[0] <= right:
        return (float(x[0]) - 1.0, float(y[0])), (float(x[0]) + 1.0, float(y[0]))
    if len(x) > 1 and left <= x[0] and x[-1] <= right:  # most often all of it
        return tuple(zip(x.tolist(), y.tolist(), strict=True))
    if len(x) > 1:
        inner = (x >= left) & (x <= right)
        points = zip(x[inner].tolist(), y[inner].tolist(), strict=True)
        before = [(left, float(np.interp(left, x, y)))] if x[0] < left < x[-1] else []
        after = [(right, float(np.interp(right, x, y)))] if x[0] < right < x[-1] else []
        return (*before, *points, *after)
    return ()
