"""Thin lines across a plot and up it, which leave out where labels stand."""

from __future__ import annotations

from harbin_viewer.charts.scene import Box, Rect


def upright_line(at: int, plot: Box, labels: list[Box], colour: str) -> list[Rect]:
    """The line at nought of a measure that goes on to both sides of it, `at` px across the page."""
    turned = broken_line(at, _turned(plot), list(map(_turned, labels)), colour)
    return [Rect(_turned(line.box), colour) for line in turned]


def _turned(box: Box) -> Box:
    return Box(box.y, box.x, box.height, box.width)


def broken_line(at: int, plot: Box, labels: list[Box], colour: str) -> list[Rect]:
    """A line across the plot, `at` px down the page, that leaves out where a label stands."""
    lines: list[Rect] = []
    left = plot.x
    crossed = sorted(
        box for box in labels if box.y - 1 < at < box.bottom + 1 and left < box.right and box.x < plot.right
    )
    for box in crossed:
        if left < box.x - 3 < plot.right:
            lines.append(Rect(Box(left, at, round(box.x - 3 - left), 1.0), colour))
        left = max(left, round(box.right + 3))
    if left < plot.right:
        lines.append(Rect(Box(left, at, plot.right - left, 1.0), colour))
    return lines
