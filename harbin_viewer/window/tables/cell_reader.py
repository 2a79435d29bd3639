"""The whole text of the current cell, to be read and marked where it stands."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from harbin_viewer.window.text.wrapped_text import WrappedText


class CellReader(QWidget):
    """A strip under a table: where the cell is, what is wrong with it, and its text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._where = WrappedText(0.9, "muted", QFont.Weight.DemiBold)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName("The text of the cell")
        self.text.setTabChangesFocus(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 2)
        layout.setSpacing(2)
        layout.addWidget(self._where)
        layout.addWidget(self.text)

    def show_cell(self, where: str, text: str, mistake: str) -> None:
        """Show this text; `where` names column and row, `mistake` says what is wrong with it, "" where nothing is."""
        self._where.setText(f"{where} · Mistake: {mistake}" if mistake else where)
        self.text.setPlainText(text)

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 60, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, round(self.fontMetrics().lineSpacing() * 4.5))
