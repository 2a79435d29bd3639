"""A list whose rows are written as text under text; long ones are laid out as they are needed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)  # fmt: skip

from harbin_viewer.window.column import Column
from harbin_viewer.window.palette import theme_of

_MARGIN = 12


class WrittenList(QListView):
    """`write(column, row, chosen)` writes a row, `words(row)` says it to a screen reader."""

    chosen = Signal(int)
    """Another row is the current one."""

    entered = Signal(int)
    """The reader clicked the row, or pressed Enter on it."""

    def __init__(
        self, write: Callable[[Column, int, bool], None], words: Callable[[int], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = _Rows(words, self)
        self.setModel(self._rows)
        self.setItemDelegate(_RowWriter(write, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(self._tell_chosen)
        self.clicked.connect(lambda index: self.entered.emit(index.row()))

    def show_rows(self, count: int) -> None:
        """Write this many rows, anew."""
        self._rows.change(count)

    def choose(self, row: int) -> None:
        """Make this the current row."""
        self.setCurrentIndex(self._rows.index(row, 0))

    def current_row(self) -> int:
        """The current row; -1 for none."""
        return self.currentIndex().row()

    def _tell_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.row())

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered.emit(self.current_row())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _Rows(QAbstractListModel):
    def __init__(self, words: Callable[[int], str], parent: QListView) -> None:
        super().__init__(parent)
        self._words = words
        self._count = 0

    def change(self, count: int) -> None:
        self.beginResetModel()
        self._count = count
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._count

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self._words(index.row()) if role in wanted else None


class _RowWriter(QStyledItemDelegate):
    def __init__(self, write: Callable[[Column, int, bool], None], parent: QListView) -> None:
        super().__init__(parent)
        self._write = write
        self._view = parent

    def _column(self, painter: QPainter | None, area: QRectF) -> Column:
        inner = area.adjusted(_MARGIN, _MARGIN * 0.6, -_MARGIN, 0)
        return Column(painter, inner, self._view.font(), theme_of(self._view.palette()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, area = theme_of(self._view.palette()), QRectF(option.rect)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(theme.panel))
        if chosen:
            painter.fillRect(QRectF(area.x(), area.y(), 3, area.height()), QColor(theme.accent))
        self._write(self._column(painter, area), index.row(), chosen)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(0.5, 0.5, -1, -1))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = self._view.viewport().width()
        column = self._column(None, QRectF(0, 0, width, 0))
        self._write(column, index.row(), True)
        return QSize(width, round(column.y + _MARGIN * 0.8))
