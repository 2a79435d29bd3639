"""Labels on the data: all of a group where they fit, else its highest, lowest and last; never on anything else."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from msgspec import structs

from harbin_viewer.charts.layout.obstacles import Edges, Obstacles, edges, meets
from harbin_viewer.charts.plotting.page import Page
from harbin_viewer.charts.plotting.plot_area import Drawn, Place, Side, Wanted
from harbin_viewer.charts.scene import Box, Rect, Text

_MOST = 150
"""Labels up to which all may be set."""

_SIZES = (1.0, 0.88, 0.78)
"""The sizes that labels are tried in."""

_SMALLEST = 11.0
"""No smaller one, in px, is tried."""

_AT_SIDES: dict[Side, tuple[float, float, float]] = {
    "above": (0.0, -0.4, 0.5), "above left": (0.0, -0.4, 1.0), "above right": (0.0, -0.4, 0.0),
    "below": (0.0, 1.05, 0.5), "below left": (0.0, 1.05, 1.0), "below right": (0.0, 1.05, 0.0),
    "left": (-0.4, 0.33, 1.0), "right": (0.4, 0.33, 0.0), "inside": (0.0, 0.33, 0.5),
}  # fmt: skip
"""How far a label at a side of its mark is across and down, in shares of its size, and its point that is there."""

_Placed: TypeAlias = tuple[Wanted, Text]


def place(page: Page, drawn: Drawn, plot: Box, right: float = math.inf) -> bool:
    """Set the labels that marks want, group after group, up to `right` px; whether all of them stand."""
    texts = [shape.box for shape in page.shapes if isinstance(shape, Text)]
    room = _Room(page, plot, Obstacles(drawn.boxes, drawn.lines, texts), drawn.gap, min(right, page.size.width - 4))
    all_stand = not drawn.untold
    for group in drawn.groups:
        placed = _all(room, group, _SIZES if drawn.smaller else _SIZES[:1]) or _keys(room, group)
        all_stand = all_stand and len(placed) == len(group)
        for wanted, text in placed:
            if wanted.plate:
                box = text.box
                page.shapes.append(Rect(Box(box.x - 3, box.y - 1, box.width + 6, box.height + 2), wanted.plate))
            page.shapes.append(text)
            room.obstacles.add_text(text.box)
            if wanted.mark is not None:
                page.marks.append(structs.replace(wanted.mark, box=text.box))
    return all_stand


@dataclass(frozen=True)
class _Room:
    """Where labels may stand."""

    page: Page
    plot: Box
    obstacles: Obstacles
    gap: float
    right: float

    def free(self, wanted: Wanted, size: float, taken: Sequence[Edges]) -> Text | None:
        """The label at the first of its places that is free; others of its group have `taken` theirs."""
        for place in wanted.places:
            text = _text(self.page, wanted, place, size)
            box = edges(text.box)
            if wanted.room is not None:
                aside = size * 0.35
                if box[0] >= wanted.room.x + aside and box[2] <= wanted.room.right - aside:
                    return text
            elif self._has(box) and not self._is_taken(box, taken, size):
                return text
        return None

    def _is_taken(self, box: Edges, taken: Sequence[Edges], size: float) -> bool:
        return meets(box, taken, size * self.gap) or self.obstacles.meets(box, size * 0.2)

    def _has(self, box: tuple[float, float, float, float]) -> bool:
        left, top, right, bottom = box
        within = left >= self.plot.x - 9 and right <= self.right
        return within and top >= 0 and bottom <= self.plot.bottom + 1


def _all(room: _Room, group: list[Wanted], factors: Sequence[float]) -> list[_Placed]:
    """All labels of a group in the largest size in which they fit, none where they do not."""
    if len(group) > _MOST:
        return []
    for factor in factors:
        size = round(room.page.type("value") * factor)
        if factor < 1 and size < _SMALLEST:
            break
        placed: list[_Placed] = []
        taken: list[Edges] = []
        for wanted in group:
            text = room.free(wanted, size, taken)
            if text is None:
                break
            placed.append((wanted, text))
            taken.append(edges(text.box))
        else:
            return placed
    return []


def _keys(room: _Room, group: list[Wanted]) -> list[_Placed]:
    placed: list[_Placed] = []
    taken: list[Edges] = []
    for wanted in sorted(group, key=lambda known: -known.weight):
        text = room.free(wanted, room.page.type("value"), taken) if wanted.key else None
        if text is not None:
            placed.append((wanted, text))
            taken.append(edges(text.box))
    return placed


def _text(page: Page, wanted: Wanted, place: Place, size: float) -> Text:
    x, y, side = place
    across, down, anchor = _AT_SIDES[side]
    return page.text(
        wanted.text, x + across * size, y + down * size, size, "value", anchor=anchor, bold=wanted.bold,
        colour=wanted.colour,
    )  # fmt: skip
