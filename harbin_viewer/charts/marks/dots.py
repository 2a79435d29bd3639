"""A dot that looks as sure as its figure is, and can be pointed at."""

from __future__ import annotations

from harbin_viewer.charts.colour import blend
from harbin_viewer.charts.plotting.plot_area import Drawn, Plot
from harbin_viewer.charts.scene import Box, Dot, Line, Points, Polygon, Shape
from harbin_viewer.charts.status import Pattern, pattern_of


def dot(
    plot: Plot, drawn: Drawn, number: int, point: int, *, quiet: bool = False, small: bool = False,
    radius: float = 4.0, aside: float = 0.0,
) -> None:  # fmt: skip
    """A point: full where confirmed, a diamond where derived, hollow where one voice is alone, crossed where
    contradicted.

    A `quiet` confirmed one is not drawn, but can be pointed at; it stands so many px `aside` of its place.
    """
    series = plot.panel.series[number]
    pattern = pattern_of(series.look(point))
    x, y = plot.x.at(float(series.x[point])) + aside, plot.y.at(float(series.y[point]))
    radius = round((2.0 if small else radius + (0.0 if pattern == "solid" else 0.5)) * plot.page.scale, 2)
    plot.mark(number, point, Box(x - radius * 1.5, y - radius * 1.5, radius * 3, radius * 3))
    if quiet and pattern == "solid":
        return
    width = round((1.0 if small else 2.0) * max(plot.page.scale, 1.0), 2)
    page = plot.page
    page.shapes += dot_shapes(x, y, radius, width, pattern, plot.colour(series), page.theme.page, page.hollow)
    if not small:
        drawn.boxes.append(Box(x - radius, y - radius, 2 * radius, 2 * radius))


def dot_shapes(
    x: float, y: float, radius: float, width: float, pattern: Pattern, colour: str, ground: str, hollow: str
) -> list[Shape]:
    """A dot with the pattern in a colour on a ground of another; `hollow` is what an empty one is filled with."""
    if pattern == "tinted":
        far = radius * 1.25
        corners = ((x, y - far), (x + far, y), (x, y + far), (x - far, y))
        return [Polygon(corners, blend(colour, ground, 0.55), colour, width)]
    round_one = Dot(x, y, radius, colour if pattern == "solid" else hollow, colour, width)
    return [round_one, *(_cross(x, y, radius * 0.6, colour, width * 0.75) if pattern == "hatched" else ())]


def _cross(x: float, y: float, arm: float, colour: str, width: float) -> list[Line]:
    ends: tuple[Points, ...] = (((x - arm, y - arm), (x + arm, y + arm)), ((x - arm, y + arm), (x + arm, y - arm)))
    return [Line(end, colour, width) for end in ends]


def swatch(colour: str, x: float, y: float, side: float, _style: int = 0) -> list[Shape]:
    """A dot."""
    return [Dot(round(x) + side / 2, y + side / 2, side / 2, colour)]
