"""A box that drops down: a choice that has no room is cut with an ellipsis, and a ring says where the focus is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from harbin_viewer.charts.solid_paint import rectangle, stroke
from harbin_viewer.window.widgets.bounded import in_a_line
from harbin_viewer.window.widgets.palette import theme_of


class ChoiceBox(QComboBox):
    """Qt's own cuts a long choice in the middle of a letter, and has an edge for the focus that is hardly seen."""

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
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = rectangle(1, 1, self.width() - 2, self.height() - 2, 2)
            stroke(painter, edge, theme_of(QApplication.palette()).accent, 2)
        painter.end()
