"""Lines with the area under them."""

from __future__ import annotations

import numpy as np

from harbin_viewer.charts.colour import blend
from harbin_viewer.charts.marks.bars import swatch as square
from harbin_viewer.charts.marks.envelope import bands
from harbin_viewer.charts.marks.lines import draw_lines
from harbin_viewer.charts.marks.lines import swatch as stroke
from harbin_viewer.charts.model.mark import Mark
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.plotting.downsampling import runs
from harbin_viewer.charts.plotting.plot_area import Drawn, Plot
from harbin_viewer.charts.scene import Polygon, Shape


def draw(plot: Plot, numbers: tuple[int, ...], drawn: Drawn) -> None:
    """The areas of these series, the largest behind, and their lines."""
    _fill(plot, numbers)
    draw_lines(plot, numbers, drawn)


def _fill(plot: Plot, numbers: tuple[int, ...]) -> None:
    filled = [plot.panel.series[number] for number in numbers]
    base = plot.y.at(min(max(0.0, plot.y.low), plot.y.high))
    for series in sorted(filled, key=_size, reverse=True):
        fill = blend(plot.colour(series), plot.page.theme.page, 0.65)
        band = bands(series, plot.box, plot.x, plot.y, base=base)
        shapes = band.shapes if band else None
        if shapes is None:
            lines = runs(series, plot.box, plot.x, plot.y, step=False)
            shapes = [((run[0][0], base), *run, (run[-1][0], base)) for run in lines]
        plot.page.shapes += [Polygon(shape, fill) for shape in shapes]


def _size(series: Series) -> float:
    greatest = series.blocks.greatest
    return float(np.nansum(np.abs(greatest))) / max(len(greatest), 1)


def swatch(colour: str, x: float, y: float, side: float, style: int = 0) -> list[Shape]:
    """A square; of those whose edges are dashed, so that colours come again, the edge."""
    return stroke(colour, x, y, side, style) if style else square(colour, x, y, side)


MARK = Mark("area", "line", draw, swatch, from_zero=True, layer=2, shows_sureness=True)
