"""Lines from figure to figure."""

from __future__ import annotations

from harbin_viewer.charts.marks.lines import draw_lines, swatch
from harbin_viewer.charts.model.mark import Mark
from harbin_viewer.charts.plotting.plot_area import Drawn, Plot


def draw(plot: Plot, numbers: tuple[int, ...], drawn: Drawn) -> None:
    """The lines of these series."""
    draw_lines(plot, numbers, drawn)


MARK = Mark("line", "line", draw, swatch, layer=3, shows_sureness=True, intervals="bands")
