"""Bars that lie, on their way from one ranking to the next: each slides to its new place, and grows or shrinks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from msgspec.structs import replace

from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.scene import Box, Picture, Rect, Shape, Text


class Bars(NamedTuple):
    """The bars of a picture by the names of their places, and its plot."""

    boxes: Mapping[str, Box]
    plot: Box


def bars_of(chart: Chart, picture: Picture) -> Bars | None:
    """The lying bars of a chart; None where it has none."""
    if not chart.lying or len(picture.plots) != 1:
        return None
    boxes = {chart.told[mark.series].name_of(mark.point): mark.box for mark in picture.marks}
    return Bars(boxes, picture.plots[0])


def on_the_way(picture: Picture, before: Bars, after: Bars, share: float) -> Picture:
    """The picture as it is when this share of the way is done, 0 to 1; what has no place before grows where it is."""
    rows = [(name, box) for name, box in after.boxes.items()]
    return replace(picture, shapes=tuple(_moved(shape, rows, before, after, 1.0 - share) for shape in picture.shapes))


def _moved(shape: Shape, rows: list[tuple[str, Box]], before: Bars, after: Bars, left: float) -> Shape:
    """A shape with so much of its way left: a bar, its whisker, or the name or figure beside it; all others stay."""
    if isinstance(shape, Rect):
        row = next(((name, box) for name, box in rows if box == shape.box), None)
        return (
            _with_its_bar(shape, rows, before, left)
            if row is None
            else Rect(_between(row[1], before.boxes.get(row[0]), left), shape.fill)
        )
    if not isinstance(shape, Text) or shape.role not in ("tick", "value") or shape.y > after.plot.bottom:
        return shape
    middle = shape.box.y + shape.box.height / 2
    name, box = min(rows, key=lambda row: abs(row[1].y + row[1].height / 2 - middle), default=("", shape.box))
    start = _between(box, before.boxes.get(name), left)
    down, across = start.y - box.y, start.right - box.right if shape.role == "value" else 0.0
    return replace(shape, x=shape.x + across, y=shape.y + down)


def _with_its_bar(shape: Rect, rows: list[tuple[str, Box]], before: Bars, left: float) -> Rect:
    """A part of a whisker, which keeps to the end of its bar; any other rectangle as it is."""
    row = next((row for row in rows if row[1].y <= shape.box.y and shape.box.bottom <= row[1].bottom), None)
    if row is None:
        return shape
    name, box = row
    start = _between(box, before.boxes.get(name), left)
    x, y, wide, high = shape.box
    return Rect(Box(x + start.right - box.right, y + start.y - box.y, wide, high), shape.fill)


def _between(box: Box, start: Box | None, left: float) -> Box:
    """The box with so much of the way from its start left; one without a start grows from nothing."""
    start = box._replace(width=0.0) if start is None else start
    return Box(*(end + (begin - end) * left for begin, end in zip(start, box, strict=True)))
