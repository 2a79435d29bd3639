"""Charts are charts to a screen reader too, with series and points, where this PySide can tell it so."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

_kept: list[object] = []
"""What Python made for Qt is kept: Qt ends it with its widget, and Python must not do so before."""


def tell_charts() -> None:
    """Have charts told with their series and points from now on; asked for after the start."""
    from PySide6 import QtGui, QtWidgets
    from PySide6.QtGui import QAccessible

    is_offered = hasattr(QtWidgets, "QAccessibleWidget") and hasattr(QtGui, "QAccessibleActionInterface")
    if _kept or not hasattr(QAccessible, "installFactory") or not is_offered:
        return
    _kept.append(_as_chart)
    QAccessible.installFactory(_as_chart)


def _as_chart(_kind: str, thing: QObject) -> Any:
    if not getattr(thing, "has_points", False):
        return None
    from harbin_viewer.window.charts.access.chart_nodes import ChartNode

    node = ChartNode(thing)  # type: ignore[arg-type]
    thing.destroyed.connect(node.forget)
    _kept.append(node)
    return node
