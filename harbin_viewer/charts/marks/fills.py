"""Boxes filled as sure as their figures are: solid, tinted, hollow or hatched."""

from __future__ import annotations

from harbin_viewer.charts.colour import blend
from harbin_viewer.charts.scene import Box, Points, Polygon, Rect, Shape
from harbin_viewer.charts.status import Pattern

THIN = 3.0
"""The width in px under which a bar has no room for an outline or stripes."""

_CAP = 2.0
"""How high the ends of a thin pale bar are, which have its full colour."""

_STRIPES = 9.0
"""Px from stripe to stripe on an ordinary page."""

_SHARES: dict[Pattern, float] = {"tinted": 0.55, "hatched": 0.72, "pale": 0.8, "hollow": 1.0}
"""How much of the ground's colour the inside of a box has."""

_THIN_SHARES: dict[Pattern, float] = {"tinted": 0.4, "hatched": 0.55, "pale": 0.55, "hollow": 0.55}


def inside(colour: str, pattern: Pattern, ground: str) -> str:
    """The colour between the stripes and edges of a box of that colour."""
    return blend(colour, ground, _SHARES.get(pattern, 0.0))


def pale(colour: str, ground: str) -> str:
    """The colour of what is not sure and has no room for an outline."""
    return blend(colour, ground, _THIN_SHARES["hollow"])


def filled(
    box: Box, colour: str, pattern: Pattern, ground: str, scale: float, *, see_through: bool = False
) -> list[Shape]:
    """A box in a colour on a ground of another, filled with the pattern; `see_through`: nothing is in a hollow one.

    One without room for an outline has its ends in the full colour.
    """
    thin = box.width < THIN
    share = (_THIN_SHARES if thin else _SHARES).get(pattern)
    empty = see_through and share == 1.0
    shapes: list[Shape] = [] if empty else [Rect(box, colour if share is None else blend(colour, ground, share))]
    if share is None:
        return shapes
    if thin:
        return [*shapes, *(Rect(end, colour) for end in outline(box, min(_CAP, box.height / 2))[:2])]
    if pattern == "hatched":
        gap, width = round(_STRIPES * scale), 2.5 * max(scale, 1.0)
        shapes += [Polygon(stripe, colour) for stripe in hatch(box, min(gap, max(round(box.width / 2), 4)), width)]
    return shapes + [Rect(edge, colour) for edge in outline(box, min(1.5 * max(scale, 1.0), box.height / 2))]


def hatch(box: Box, gap: float, width: float) -> list[Points]:
    """Stripes at 45° across a box, `gap` px apart and `width` px wide along its edges, cut at the box.

    They are filled shapes, as viewers of PDF disagree on how a thin slanting line is stroked.
    """
    stripes: list[Points] = []
    x, y, wide, high = box
    right, bottom, end, along = x + wide, y + high, wide + high, gap / 2
    while along < end:  # where both edges of a stripe cross those of the box, written out as it is asked very often
        until = min(along + width, end)
        upper = (x + along, y) if along <= wide else (right, y + along - wide)
        lower = (x + until, y) if until <= wide else (right, y + until - wide)
        lower_left = (x, y + until) if until <= high else (x + until - high, bottom)
        upper_left = (x, y + along) if along <= high else (x + along - high, bottom)
        corner_right = ((right, y),) if along < wide < along + width else ()
        corner_left = ((x, bottom),) if along < high < along + width else ()
        stripes.append((upper, *corner_right, lower, lower_left, *corner_left, upper_left))
        along += gap
    return stripes


def outline(box: Box, width: float) -> tuple[Box, Box, Box, Box]:
    """The four edges of a box, `width` px wide, inside it."""
    x, y, wide, high = box
    between = max(high - 2 * width, 0.0)
    return (
        Box(x, y, wide, width),
        Box(x, y + high - width, wide, width),
        Box(x, y + width, width, between),
        Box(x + wide - width, y + width, width, between),
    )
