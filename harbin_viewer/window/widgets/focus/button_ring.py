"""The ring inside a button of a dialog: the one that Enter presses looks like one that has the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from harbin_viewer.window.widgets.palette import theme_of

_INSET = 4
"""Px from the edge of the button."""


def ring_buttons(dialog: QDialog) -> None:
    """Have the buttons that the dialog has by now show the focus to those who use keys; each is ringed once."""
    for button in dialog.findChildren(QPushButton):
        if button.findChild(ButtonRing) is None:
            ButtonRing(button)


class ButtonRing(QWidget):
    """Lies over its button while that has the focus, and takes no click."""

    def __init__(self, button: QPushButton) -> None:
        super().__init__(button)
        self._button = button
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        button.installEventFilter(self)

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.setVisible(self._button.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange))
        elif event.type() == QEvent.Type.FocusOut:
            self.hide()
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FocusIn):
            self.setGeometry(self._button.rect().adjusted(_INSET, _INSET, -_INSET, -_INSET))
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(QColor(theme_of(self.palette()).accent), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
