"""Names of places at the zero line: where bars go down, names at the foot of the plot would be far from the others."""

from __future__ import annotations

from dataclasses import replace

from harbin_viewer.charts.layout.panel_view import PanelView
from harbin_viewer.charts.layout.x_axis import GroupAxis
from harbin_viewer.charts.plotting.downsampling import seen_points
from harbin_viewer.charts.plotting.page import Page
from harbin_viewer.charts.text import type_face

_LEAST = 2.5
"""How far the plot reaches below zero, in sizes of the names, from which on these stand at zero."""

_MOST = 100
"""Figures of a series up to which their signs are looked at."""


def moved(page: Page, view: PanelView, groups: GroupAxis, width: float, below: float) -> GroupAxis:
    """The axis with its names at zero, opposite to the bars, where each has its place there; else as it is.

    The plot is `width` px wide and reaches `below` px under zero.
    """
    size = page.type("tick")
    slot = width / max(view.shown[1] - view.shown[0], 1e-9)
    if view.low >= 0 or below < _LEAST * size or groups.upright or groups.lines > 1 or groups.title:
        return groups
    if not all(mark.form == "bar" or not mark.runs for mark in view.panel.marks) or not _has_bars(view):
        return groups
    if any(type_face.width(name, size) > slot - size * 0.3 for _at, (name,) in groups.places):
        return groups
    down = _going_down(view, groups)
    return groups if down is None else replace(groups, at_zero=True, above=down)


def _has_bars(view: PanelView) -> bool:
    return any(mark.form == "bar" for mark in view.panel.marks)


def _going_down(view: PanelView, groups: GroupAxis) -> frozenset[float] | None:
    """The places named above the line: those whose figures are below zero, and where all are, those without one too.

    None where a place has figures on both sides, or there are very many.
    """
    above: set[float] = set()
    below: set[float] = set()
    for series in view.panel.series:
        seen = seen_points(series, view.shown)
        if len(seen) > _MOST:
            return None
        for x, value in zip(series.x[seen].tolist(), series.y[seen].tolist(), strict=True):
            (below if value < 0 else above).add(x)
    if above & below:
        return None
    return frozenset(below) if above else frozenset(at for at, _name in groups.places)
