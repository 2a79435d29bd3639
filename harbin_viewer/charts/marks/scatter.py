"""Dots with names of their own, where there is room; their areas may show a third figure."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.colour import blend
from harbin_viewer.charts.marks.dots import swatch
from harbin_viewer.charts.marks.intervals import whiskers
from harbin_viewer.charts.model.mark import Mark
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.series_figures import kind_of
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.charts.plotting.downsampling import apart
from harbin_viewer.charts.plotting.plot_area import Drawn, Place, Plot, Side, Wanted
from harbin_viewer.charts.scene import Box, Dot
from harbin_viewer.charts.status import pattern_of
from harbin_viewer.charts.text import type_face

_RADIUS, _SMALL, _LARGEST = 4.5, 2.5, 26.0
"""Px of an ordinary dot, of one among very many, and of the largest where areas show a figure."""

_LEAST = 1.5
"""Px of a dot whose area shows hardly anything."""

_MANY = 300
"""Dots from which they are small, and have no edge: it would be drawn over their neighbours."""

_SIDES: tuple[Side, ...] = ("right", "left", "above", "below")

_WEIGHT = 16
"""How much more than its place the size of a dot brings its name forward."""

_MOST_NAMES = 60
"""Dots among which names are tried: those that matter most, and those that stand out."""

_MOST_ASKED = 2_000
"""Dots up to which a name is kept away from those of others."""

_WIDE = 5.0
"""How many times the radius of its dot as wide a mark a whisker suits."""

_GAP, _NEAR, _NEAR_LARGE = 0.4, 0.6, 1.5
"""How far a name is from its dot, and its other end at the least from the next and from a larger one, in sizes of its
type.
"""


def draw(plot: Plot, numbers: tuple[int, ...], drawn: Drawn) -> None:
    """The dots of these series, the large ones behind the small."""
    sizes = [float(np.nanmax(plot.panel.series[number].sizes)) for number in numbers if _has_sizes(plot, number)]
    for number in numbers:
        series, seen = plot.panel.series[number], plot.seen(number)
        across, down = plot.x.places(series.x[seen]), plot.y.places(series.y[seen])
        radii = _radii(plot, series, seen, max(sizes, default=0.0))
        kept = apart(across, down, plot.box)
        _whiskers(plot, number, seen, across, radii)
        for at in kept[np.argsort(-radii[kept], kind="stable")].tolist():
            _dot(plot, drawn, number, int(seen[at]), Box(float(across[at]), float(down[at]), float(radii[at]), 0.0))
        drawn.groups.append(_names(plot, series, seen, across, down, radii))
    drawn.smaller = False


def _whiskers(plot: Plot, number: int, seen: npt.NDArray[np.int64], across: Floats, radii: Floats) -> None:
    """How far off upwards and down each figure may be, behind its dot."""
    series = plot.panel.series[number]
    for place, point in enumerate(seen.tolist() if series.intervals is not None else ()):
        if (ends := whiskers.ends_of(plot, series, point)) is not None:
            whiskers.upright(plot, float(across[place]), ends, _WIDE * float(radii[place]))


def _has_sizes(plot: Plot, number: int) -> bool:
    sizes = plot.panel.series[number].sizes
    return len(sizes) > 0 and bool(np.isfinite(sizes).any())


def _radii(plot: Plot, series: Series, seen: npt.NDArray[np.int64], largest: float) -> Floats:
    """The radius of each dot in px: areas are as the sizes, and no dot is too small to be seen."""
    scale = plot.page.scale
    if not len(series.sizes) or largest <= 0:
        return np.full(len(seen), (_SMALL if len(seen) > _MANY else _RADIUS) * scale)
    sizes = np.nan_to_num(series.sizes[seen].astype(np.float64))
    return np.array([radius_of(size, largest) * scale for size in sizes.tolist()], dtype=np.float64)


def radius_of(size: float, largest: float) -> float:
    """The radius of a dot whose area shows a figure, in px of an ordinary page."""
    return max(math.sqrt(max(size, 0.0) / largest) * _LARGEST, _LEAST)


def _dot(plot: Plot, drawn: Drawn, number: int, point: int, where: Box) -> None:
    """A dot at the upper left corner of `where`, whose width is the radius."""
    series, (x, y, radius, _none) = plot.panel.series[number], where
    colour, ground = plot.colour(series), plot.page.theme.page
    solid = pattern_of(series.look(point)) == "solid"
    box = Box(x - radius, y - radius, 2 * radius, 2 * radius)
    plot.mark(number, point, box)
    fill = ground if not solid else blend(colour, ground, 0.35) if len(series.sizes) else colour
    crowded = len(series.x) > _MANY
    stroke = ground if solid and not len(series.sizes) and not crowded else colour
    plot.page.shapes.append(Dot(round(x, 2), round(y, 2), round(radius, 2), fill, stroke, 1.0))
    if not series.quiet:  # names may stand on grey
        drawn.boxes.append(box)


def _names(
    plot: Plot, series: Series, seen: npt.NDArray[np.int64], across: Floats, down: Floats, radii: Floats
) -> list[Wanted]:
    """The names of the dots; of quiet ones none. Those that matter and those far out are set first.

    A name that several dots have stands beside none of them: dots of a kind are named in the legend, one kind alone
    beside one of its dots.
    """
    if not series.names or series.quiet or not len(seen):
        return []
    far = np.abs(across - np.median(across)) / plot.box.width + np.abs(down - np.median(down)) / plot.box.height
    chosen = np.array([int(point) in series.keys for point in seen.tolist()], dtype=bool)
    order = np.lexsort((-(far + radii / plot.box.width * _WEIGHT), ~chosen))
    if series.shared_names:
        own = [at for at in order.tolist() if series.names[int(seen[at])] not in series.shared_names]
        order = order[:1] if kind_of(series) and len(plot.panel.named) == 1 else np.array(own, dtype=np.int64)
    order = order[:_MOST_NAMES]
    size = plot.page.type("value")
    wanted = []
    for at in order.tolist():
        name, bold = series.names[int(seen[at])], bool(chosen[at])
        places = _places(float(across[at]), float(down[at]), float(radii[at]))
        if len(seen) <= _MOST_ASKED:
            others = np.delete(np.stack([across, down, radii]), at, axis=1)
            wide = type_face.width(name, size, bold=bold)
            places = tuple(place for place in places if not _names_another(place, wide, size, float(radii[at]), others))
        wanted.append(Wanted(name, places, key=True, colour=plot.ink(series), bold=bold))
    return wanted


def _names_another(place: Place, wide: float, size: float, radius: float, others: Floats) -> bool:
    """Whether a name of this width would end so near to another dot (`others`: across, down and radius of each) that it
    is read as that one's: sooner that of one which is larger than its own, of this radius.
    """
    x, y, side = place
    if side in ("above", "below"):
        return False
    left = side.endswith("left")
    end = x - wide - size * _GAP if left else x + wide + size * _GAP
    far = end - (others[0] + others[2]) if left else others[0] - others[2] - end
    level = np.abs(others[1] - y) < others[2] + size * 0.5
    near = np.where(others[2] > radius, _NEAR_LARGE, _NEAR) * size
    return bool((level & (far > -size) & (far < near)).any())


def _places(x: float, y: float, radius: float) -> tuple[Place, ...]:
    away, up = radius * 0.8 + 1, radius + 1
    shift = {"right": (away, 0.0), "left": (-away, 0.0), "above": (0.0, -up), "below": (0.0, up)}
    beside = [(x + shift[side][0], y + shift[side][1], side) for side in _SIDES]
    aslant = radius * 0.7 + 1
    corners: list[Place] = [(x + aslant, y - aslant, "above right"), (x + aslant, y + aslant, "below right"),
                            (x - aslant, y - aslant, "above left"), (x - aslant, y + aslant, "below left")]  # fmt: skip
    return (*beside, *corners)


MARK = Mark(
    "scatter", "dot", draw, swatch, without_base=True, named=True, layer=4, shows_sureness=True, intervals="whiskers"
)
