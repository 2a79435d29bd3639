"""Names beside the last figures of lines that end before the plot does, where there is room for them among the data."""

from __future__ import annotations

from harbin_viewer.charts.layout.obstacles import Obstacles, edges
from harbin_viewer.charts.plotting.plot_area import Drawn, Place, Plot
from harbin_viewer.charts.scene import Box, Text
from harbin_viewer.charts.text import type_face


def place(plot: Plot, drawn: Drawn, words: tuple[str, str], end: tuple[float, float], colour: str) -> Box | None:
    """Set a name, and the figure that is told with it, beside the `end` of its line in px; where that was free."""
    page, size = plot.page, plot.page.type("series")
    name, figure = words
    gap = type_face.width(" ", size) if figure else 0.0
    wide = type_face.width(name, size, bold=True) + gap + type_face.width(figure, size)
    taken = Obstacles(drawn.boxes, drawn.lines, (shape.box for shape in page.shapes if isinstance(shape, Text)))
    for x, baseline, _side in _places(end, wide, size):
        box = Box(x, baseline - size * 0.78, wide, size)
        if not _within(plot, box) or taken.meets(edges(box), size * 0.2):
            continue
        text = page.text(name, x, baseline, size, "series", colour=colour, bold=True)
        page.shapes.append(text)
        if figure:
            page.shapes.append(page.text(figure, text.box.right + gap, baseline, size, "value", colour=colour))
        return box
    return None


def _places(end: tuple[float, float], wide: float, size: float) -> tuple[Place, ...]:
    """Where such a text may begin, and its baseline: after the end, then above and below it."""
    x, y = end
    after, above, below = x + size * 0.6, y - size * 0.55, y + size * 1.35
    return (
        (after, y + size * 0.33, "right"), (x, above, "above right"), (x, below, "below right"),
        (x - wide / 2, above, "above"), (x - wide / 2, below, "below"), (x - wide, above, "above left"),
    )  # fmt: skip


def _within(plot: Plot, box: Box) -> bool:
    room = plot.box
    return room.x <= box.x and box.right <= room.right and room.y - box.height <= box.y and box.bottom <= room.bottom
