"""Lines that are level from each figure to the next."""

from __future__ import annotations

from harbin_viewer.charts.marks.lines import draw_lines, swatch
from harbin_viewer.charts.model.mark import Mark
from harbin_viewer.charts.plotting.plot_area import Drawn, Plot


def draw(plot: Plot, numbers: tuple[int, ...], drawn: Drawn) -> None:
    """The steps of these series."""
    draw_lines(plot, numbers, drawn)


MARK = Mark("step", "line", draw, swatch, holds_level=True, layer=3, shows_sureness=True)
