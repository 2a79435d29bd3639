"""Enter presses a button as Space does: Qt leaves it to the window, in which nobody hears it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QPushButton, QRadioButton, QToolButton, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_enter(event: QKeyEvent) -> bool:
    """Whether Enter was pressed, by itself and not held."""
    alone = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return event.key() in _ENTER and alone and not event.isAutoRepeat()


def press(focus: QWidget | None) -> bool:
    """Press this, where it is a button; whether it is one."""
    if not isinstance(focus, QAbstractButton) or not focus.isEnabled():
        return False
    if isinstance(focus, QToolButton) and focus.popupMode() == QToolButton.ToolButtonPopupMode.InstantPopup:
        focus.showMenu()
    else:
        focus.click()
    return True


def press_in_dialog(focus: QWidget | None) -> bool:
    """The same in a dialog, where Enter on a box to tick is for its default button, and Qt presses such by itself."""
    if isinstance(focus, QCheckBox | QRadioButton):
        return False
    if isinstance(focus, QPushButton) and (focus.autoDefault() or focus.isDefault()):
        return False
    return press(focus)
