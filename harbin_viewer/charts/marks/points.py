"""Dots alone; of very many, one for each small square."""

from __future__ import annotations

from harbin_viewer.charts.marks.dots import dot, swatch
from harbin_viewer.charts.model.mark import Mark
from harbin_viewer.charts.plotting.downsampling import apart
from harbin_viewer.charts.plotting.plot_area import Drawn, Plot

_MANY = 500
"""Dots on show from which they are small."""


def draw(plot: Plot, numbers: tuple[int, ...], drawn: Drawn) -> None:
    """The dots of these series."""
    for number in numbers:
        series, seen = plot.panel.series[number], plot.seen(number)
        across = plot.box.x + (series.x[seen] - plot.x.low) / ((plot.x.high - plot.x.low) or 1.0) * plot.box.width
        down = plot.y.places(series.y[seen])
        for point in seen[apart(across, down, plot.box)].tolist():
            dot(plot, drawn, number, point, small=len(seen) > _MANY)


MARK = Mark("points", "dot", draw, swatch, without_base=True, is_labelled=False, layer=4, shows_sureness=True)
