"""Labels on the data: all of a group where they fit, else its highest, lowest and last; never on anything else."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from harbin_viewer.charts.plotting.plot_area import Drawn, Place, Wanted
from harbin_viewer.charts.scene import Box, Points, Rect, Text

if TYPE_CHECKING:
    from harbin_viewer.charts.layout.page import Sheet

_MOST = 150
"""Labels up to which all may be set."""

_SIZES = (1.0, 0.88, 0.78)
"""The sizes that labels are tried in."""

_SMALLEST = 11.0
"""No smaller one, in px, is tried."""

_GAP = 0.25
"""The least between two labels, in shares of their size."""


_Placed: TypeAlias = tuple[Wanted, Text]


def place(sheet: Sheet, drawn: Drawn, plot: Box) -> None:
    """Set the labels that marks want, group after group."""
    drawn.texts = [one.box for one in sheet.shapes if isinstance(one, Text)]
    for group in drawn.groups:
        for wanted, text in _all(sheet, drawn, plot, group) or _keys(sheet, drawn, plot, group):
            if wanted.plate:
                box = text.box
                sheet.shapes.append(Rect(Box(box.x - 3, box.y - 1, box.width + 6, box.height + 2), wanted.plate))
            sheet.shapes.append(text)
            drawn.texts.append(text.box)
            if wanted.mark is not None:
                sheet.marks.append(replace(wanted.mark, box=text.box))


def _all(sheet: Sheet, drawn: Drawn, plot: Box, group: list[Wanted]) -> list[_Placed]:
    """All labels of a group in the largest size in which they fit, none where they do not."""
    if len(group) > _MOST:
        return []
    for factor in _SIZES if drawn.smaller else _SIZES[:1]:
        size = round(sheet.type("value") * factor)
        if factor < 1 and size < _SMALLEST:
            break
        placed: list[_Placed] = []
        for wanted in group:
            text = _free(sheet, drawn, plot, wanted, size, placed)
            if text is None:
                break
            placed.append((wanted, text))
        else:
            return placed
    return []


def _keys(sheet: Sheet, drawn: Drawn, plot: Box, group: list[Wanted]) -> list[_Placed]:
    placed: list[_Placed] = []
    for wanted in group:
        text = _free(sheet, drawn, plot, wanted, sheet.type("value"), placed) if wanted.key else None
        if text is not None:
            placed.append((wanted, text))
    return placed


def _free(sheet: Sheet, drawn: Drawn, plot: Box, wanted: Wanted, size: float, placed: list[_Placed]) -> Text | None:
    for place in wanted.places:
        text = _text(sheet, wanted, place, size)
        if _stands_free(sheet, drawn, plot, wanted, text, placed):
            return text
    return None


def _text(sheet: Sheet, wanted: Wanted, place: Place, size: float) -> Text:
    x, y, side = place
    down = {"above": -0.4, "below": 1.05}.get(side.split()[0], 0.33) * size
    across = {"left": -0.4, "right": 0.4}.get(side, 0.0) * size
    anchor = 1.0 if side.endswith("left") else 0.0 if side.endswith("right") else 0.5
    return sheet.text(
        wanted.text, x + across, y + down, size, "value", anchor=anchor, bold=wanted.bold, colour=wanted.colour
    )


def _stands_free(sheet: Sheet, drawn: Drawn, plot: Box, wanted: Wanted, text: Text, placed: list[_Placed]) -> bool:
    box = text.box
    if wanted.room is not None:
        inner = wanted.room
        aside = text.size * 0.35
        return box.x >= inner.x + aside and box.right <= inner.right - aside
    if box.x < plot.x - 9 or box.right > sheet.size.width - 4 or box.y < 0 or box.bottom > plot.bottom + 1:
        return False
    if any(box.meets(one.box, text.size * _GAP) for _wanted, one in placed):
        return False
    if any(box.meets(one, 1.0) for one in drawn.texts):
        return False
    if any(box.meets(one) for one in drawn.boxes):
        return False
    aside = text.size * 0.2
    wide = Box(box.x - aside, box.y, box.width + 2 * aside, box.height)
    return not any(_lies_on(wide, one) for one in drawn.lines)


def _lies_on(box: Box, line: Points) -> bool:
    return any(_crosses(box, one, other) for one, other in pairwise(line))


def _crosses(box: Box, one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether the straight line from one point to the other touches the box."""
    (x, y), (across, down) = one, (other[0] - one[0], other[1] - one[1])
    if max(x, other[0]) < box.x or min(x, other[0]) > box.right:
        return False
    if max(y, other[1]) < box.y or min(y, other[1]) > box.bottom:
        return False
    corners = ((box.x, box.y), (box.right, box.y), (box.x, box.bottom), (box.right, box.bottom))
    sides = [across * (corner[1] - y) - down * (corner[0] - x) for corner in corners]
    return min(sides) <= 0 <= max(sides)
