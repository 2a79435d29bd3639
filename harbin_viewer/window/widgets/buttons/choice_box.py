"""A box that drops down: a choice that has no room is cut with an ellipsis."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from harbin_viewer.window.widgets.bounded import in_a_line
from harbin_viewer.window.widgets.told.unseen_label import name_list


class ChoiceBox(QComboBox):
    """Qt's own cuts a long choice in the middle of a letter."""

    # Qt

    def showPopup(self) -> None:
        name_list(self)
        super().showPopup()

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
