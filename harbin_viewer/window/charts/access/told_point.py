"""The point that a reader has come to or left, told to a screen reader which follows the focus."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDockWidget, QWidget

from harbin_viewer.window.text.announcement import note_told


def tell_point(view: QWidget) -> None:
    """Tell a screen reader which follows the focus that it is on another point of this chart."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    if not QAccessible.isActive():
        return
    chart = QAccessible.queryAccessibleInterface(view)
    point = chart.focusChild() if chart is not None else None
    if point is not None:
        note_told(point.text(QAccessible.Text.Name))
        if not _is_in_panel(view.window().focusWidget()):  # it is pointed at for who stays there
            QAccessible.updateAccessibility(QAccessibleEvent(point, QAccessible.Event.Focus))


def tell_left(view: QWidget) -> None:
    """Tell a screen reader which follows the focus that it is on no point any more, but on the chart."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    if QAccessible.isActive() and view.hasFocus():
        QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.Focus))


def _is_in_panel(part: QWidget | None) -> bool:
    while part is not None and not isinstance(part, QDockWidget):
        part = part.parentWidget()
    return part is not None


def tell_point_again(view: QWidget) -> None:
    """Tell a reader who comes back to this chart on which point of it they are, once Qt has told the chart."""
    QTimer.singleShot(0, view, partial(tell_point, view))
