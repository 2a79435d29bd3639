"""The room that the screen of a widget has for windows.

`QWidget.screen` is not asked: PySide then makes the screen a child of that widget, and takes it along when the widget
goes; who asks for the screen afterwards may end the process.
"""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_VERY_FEW_LINES = 18
"""Lines of text in the height of a window, under which what stands round its page would leave a few of them to that."""


def has_very_few_lines(window: QWidget) -> bool:
    """Whether a window is so low beside its type that its page needs what else stands above and below it."""
    return window.height() < window.fontMetrics().lineSpacing() * _VERY_FEW_LINES


def screen_room(widget: QWidget) -> QRect:
    """The room on the screen that a widget is on, or will come to: where its parent is, or where it was put."""
    parent = widget.parentWidget()
    beside = parent is not None and parent.isVisible() and not widget.isVisible()
    shown = parent if parent is not None and beside else widget
    screen = QGuiApplication.screenAt(shown.window().frameGeometry().center()) or QGuiApplication.primaryScreen()
    return screen.availableGeometry()
