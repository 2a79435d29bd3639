"""A box that drops down: a choice that has no room is cut with an ellipsis, Enter chooses once, a wheel scrolls by."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from harbin_viewer.window.widgets.bounded import in_a_line
from harbin_viewer.window.widgets.told.pressed_choice import choose_by_press
from harbin_viewer.window.widgets.told.unseen_label import name_list

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DropDown(QComboBox):
    """Its list is called as it is, and chosen from once by each Enter: of a real key Qt 6.11 makes two choices."""

    told_role = "ComboBox"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # and none by a wheel that scrolls by

    # Qt

    def minimumSizeHint(self) -> QSize:
        """No more than is wanted: Qt keeps what it asked for in larger type."""
        return super().minimumSizeHint().boundedTo(self.sizeHint())

    def showPopup(self) -> None:
        name_list(self)
        choose_by_press(self)
        self.view().installEventFilter(self)  # each time, as the filter that comes last is asked before Qt's own
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what the box is in: it comes under a pointer that scrolls, and would choose what nobody asked for."""
        event.ignore()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Leave out what comes of the key by which the list was closed."""
        is_enter = isinstance(event, QKeyEvent) and event.key() in _ENTER
        return is_enter and event.type() == QEvent.Type.ShortcutOverride and not self.view().isVisible()


class ChoiceBox(DropDown):
    """Qt's own cuts a long choice in the middle of a letter."""

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width() - 2
        option.currentText = self.fontMetrics().elidedText(
            in_a_line(option.currentText), Qt.TextElideMode.ElideRight, room
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
