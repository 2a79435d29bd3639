"""The whole text of the current cell, to be read and marked where it stands."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.tables.browser_words import counted
from harbin_viewer.window.tables.table_model import TableColumn, TableModel
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

    def show_cell(self, model: TableModel, column: TableColumn, row: int) -> None:
        """Show the cell of this column in a row; one with a mistake is shown also where there are no long ones."""
        where, mistake = f"{column.title}, row {counted(model.number_of(row))}", column.mistake(row)
        self._show(f"{where} · Mistake: {mistake}" if mistake else where, column.text(row))
        if mistake:
            self.show()

    def show_none(self) -> None:
        """Say how one comes to see a cell."""
        self._show("Choose a cell to read all of it here.", "")

    def _show(self, where: str, text: str) -> None:
        self._where.setText(where)
        self.text.setAccessibleDescription(orderly(where))
        self.text.setPlainText(text)

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 60, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, round(self.fontMetrics().lineSpacing() * 4.5))
