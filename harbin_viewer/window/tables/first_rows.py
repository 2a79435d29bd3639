"""The first rows of a text as a format has them, in a table that follows the choices."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStackedLayout, QTableView, QVBoxLayout, QWidget

from harbin_viewer.factsheet.sources.delimited.preview import Preview
from harbin_viewer.window.text.wrapped_text import WrappedText

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_WIDEST = 30
"""Average characters of a column."""


class FirstRows(QWidget):
    """A table, or in its place the reason why there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = QTableView()
        self.table.setAccessibleName("The first rows, as they would be read")
        self.table.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)  # Qt's would lead from cell to cell, and never out of it
        self.problem = WrappedText(1.0, "ink")
        self.example = WrappedText(0.92, "muted")
        self.table.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.5))
        self._layout = QStackedLayout()
        self._layout.addWidget(self.table)
        self._layout.addWidget(self.problem)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addLayout(self._layout, 1)
        around.addWidget(self.example)

    def tell(self, preview: Preview) -> None:
        """Show these rows."""
        self.problem.setText(preview.problem)
        self.example.setText(preview.example)
        self.table.setAccessibleDescription(preview.in_words)
        before = self.table.model()
        self.table.setModel(_Rows(preview, self.table))
        if before is not None:
            before.deleteLater()
        self._layout.setCurrentWidget(self.problem if preview.problem else self.table)
        widest = self.fontMetrics().averageCharWidth() * _WIDEST
        self.table.resizeColumnsToContents()
        for column in range(len(preview.labels)):
            self.table.setColumnWidth(column, min(self.table.columnWidth(column), widest))


class _Rows(QAbstractTableModel):
    def __init__(self, preview: Preview, parent: QWidget) -> None:
        super().__init__(parent)
        self._preview = preview

    # Qt

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._preview.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._preview.labels)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> object:
        cells = self._preview.rows[index.row()]
        return cells[index.column()] if role == _DISPLAY and index.column() < len(cells) else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if role != _DISPLAY:
            return None
        preview = self._preview
        return preview.labels[section] if orientation == Qt.Orientation.Horizontal else str(preview.numbers[section])
