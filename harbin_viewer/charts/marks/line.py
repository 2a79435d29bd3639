"""Lines from figure to figure."""

from __future__ import annotations

from harbin_viewer.charts.marks.lines import line, swatch
from harbin_viewer.charts.model.mark import Mark
from harbin_viewer.charts.plotting.plot_area import Drawn, Plot


def draw(plot: Plot, numbers: tuple[int, ...], drawn: Drawn) -> None:
    """The lines of these series."""
    for number in numbers:
        line(plot, drawn, number)


MARK = Mark("line", "line", draw, swatch, layer=3, shows_sureness=True)
