"""Charts are charts to a screen reader too, with series and points, where this PySide can tell it so."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from harbin_viewer.window.widgets.told.own_nodes import make_nodes


def tell_charts() -> None:
    """Have charts told with their series and points from now on; asked for after the start."""
    from PySide6 import QtGui

    if hasattr(QtGui, "QAccessibleActionInterface"):
        make_nodes(_as_chart, ("has_points",))


def _as_chart(_kind: str, thing: QObject) -> Any:
    if not getattr(thing, "has_points", False):
        return None
    from harbin_viewer.window.charts.access.chart_nodes import ChartNode

    node = ChartNode(thing)  # type: ignore[arg-type]
    thing.destroyed.connect(node.forget)
    return node
