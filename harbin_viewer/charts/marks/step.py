"""Lines that are level from each figure to the next."""

from __future__ import annotations

from harbin_viewer.charts.marks.lines import line, swatch
from harbin_viewer.charts.model.mark import Mark
from harbin_viewer.charts.plotting.plot_area import Drawn, Plot


def draw(plot: Plot, numbers: tuple[int, ...], drawn: Drawn) -> None:
    """The steps of these series."""
    for number in numbers:
        line(plot, drawn, number)


MARK = Mark("step", "line", draw, swatch, holds_level=True, layer=3, shows_sureness=True)
