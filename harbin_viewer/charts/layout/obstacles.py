"""What labels must not lie on, kept so that it is quickly asked: bars and dots, words, and lines."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TypeAlias

from harbin_viewer.charts.scene import Box, Points

Edges: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom."""


def edges(box: Box) -> Edges:
    """The edges of a box."""
    x, y, width, height = box
    return x, y, x + width, y + height


def meets(box: Edges, others: Iterable[Edges], gap: float = 0.0) -> bool:
    """Whether the box overlaps one of the others, or comes closer than `gap`."""
    left, top, right, bottom = box[0] - gap, box[1] - gap, box[2] + gap, box[3] + gap
    for x, y, x_end, y_end in others:  # noqa: SIM110 a generator takes twice as long, and labels ask this very often
        if left < x_end and x < right and top < y_end and y < bottom:
            return True
    return False


class Obstacles:
    """The `boxes` of marks, the `lines` between them, and the `texts` that stand."""

    def __init__(self, boxes: Iterable[Box], lines: Iterable[Points], texts: Iterable[Box]) -> None:
        self._boxes = [edges(box) for box in boxes]
        self._texts = [edges(box) for box in texts]
        self._strokes = [(*start, *end) for line in lines for start, end in pairwise(line)]

    def add_text(self, box: Box) -> None:
        """A text stands there."""
        self._texts.append(edges(box))

    def meets(self, box: Edges, aside: float) -> bool:
        """Whether the box lies on any of them; lines keep `aside` px from its sides."""
        if meets(box, self._texts, 1.0) or meets(box, self._boxes):
            return True
        left, top, right, bottom = box[0] - aside, box[1], box[2] + aside, box[3]
        for x, y, x_end, y_end in self._strokes:
            if (x < left and x_end < left) or (x > right and x_end > right):
                continue
            if (y < top and y_end < top) or (y > bottom and y_end > bottom):
                continue
            if _crosses(x, y, x_end - x, y_end - y, (left, top, right, bottom)):
                return True
        return False


def _crosses(x: float, y: float, across: float, down: float, box: Edges) -> bool:
    """Whether a straight line from `x`, `y`, near the box, touches it: its corners are on both sides of the line."""
    left, top, right, bottom = box
    sides = [across * (cy - y) - down * (cx - x) for cx in (left, right) for cy in (top, bottom)]
    return min(sides) <= 0 <= max(sides)
