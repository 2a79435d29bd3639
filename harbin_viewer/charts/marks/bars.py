"""What all bars share: where they stand, how they look, and how very many become the outline of their ends."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.marks.fills import THIN, filled, pale
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.charts.plotting.downsampling import columns_of
from harbin_viewer.charts.plotting.plot_area import Plot
from harbin_viewer.charts.scene import Box, Rect, Shape
from harbin_viewer.charts.status import Pattern

WIDEST = 130.0
"""No bar is wider, in px of an ordinary page."""


def bar_box(plot: Plot, left: float, width: float, low: float, high: float) -> Box | None:
    """A bar from one value to the other, cut at the edges of the plot; None where nothing of it is on show."""
    gap = 1.0 if width > 5 else 0.0
    right = left + width - gap if width >= THIN else round(left) + max(round(width), 1)
    left, right = max(left + gap, plot.box.x), min(right, plot.box.right)
    if right <= left:
        return None
    # on whole pixels a bar's edges are crisp, and the same in every viewer
    top, bottom = sorted((round(plot.y.at(low)), round(plot.y.at(high))))
    return Box(round(left), top, max(round(right) - round(left), 1), max(bottom - top, 0.5))


def step_box(plot: Plot, place: float, value: float) -> Box | None:
    """A bar over all of its place, so that it touches its neighbours but for a hairline; None as in `bar_box`."""
    ends = sorted((plot.x.at(place - 0.5), plot.x.at(place + 0.5)))
    left, right = (min(max(round(end), plot.box.x), plot.box.right) for end in ends)
    if right <= left:
        return None
    top, bottom = sorted((round(plot.y.at(0.0)), round(plot.y.at(value))))
    return Box(left, top, max(right - left - 1, 1), max(bottom - top, 0.5))


def bar(plot: Plot, series: Series, pattern: Pattern, box: Box) -> None:
    """A bar filled with the pattern."""
    page = plot.page
    see_through = page.transparent
    page.shapes += filled(box, plot.colour(series), pattern, page.theme.page, page.scale, see_through=see_through)


def columns(plot: Plot, series: Series, across: Floats, y: Floats, unsure: npt.NDArray[np.bool_]) -> None:
    """The least and the greatest of each pixel column, for bars narrower than one; those that are not sure are pale."""
    colour = plot.colour(series)
    for part, fill in ((unsure, pale(colour, plot.page.theme.page)), (~unsure, colour)):
        if part.any():
            plot.page.shapes += _columns(plot, across[part], y[part], fill)


def _columns(plot: Plot, across: Floats, y: Floats, fill: str) -> Iterator[Shape]:
    lows, highs = columns_of(across, y, int(plot.box.width))
    for place, (low, high) in enumerate(zip(lows.tolist(), highs.tolist(), strict=True)):
        if low < 0 or high > 0:
            top, bottom = plot.y.at(high), plot.y.at(low)
            yield Rect(Box(plot.box.x + place, top, 1.0, max(bottom - top, 0.5)), fill)


def swatch(colour: str, x: float, y: float, side: float, _style: int = 0) -> list[Shape]:
    """A square, for what is filled."""
    return [Rect(Box(round(x), y, side, side), colour)]
