"""The charts of a tab as a list of titles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, QStringListModel, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget,
)  # fmt: skip

from harbin_viewer.window.column import Column
from harbin_viewer.window.palette import theme_of

_MARGIN = 12


class ChartList(QListView):
    """A title a line, broken where it is long; the one on show is marked."""

    chosen = Signal(int)
    """The number of the chart that is now wanted."""

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(QStringListModel(list(titles), self))
        self.setItemDelegate(_TitleDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName("Charts")
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(lambda index: self.chosen.emit(index.row()))

    def choose(self, number: int) -> None:
        """Make this the chart on show."""
        self.setCurrentIndex(self.model().index(number, 0))

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _TitleDelegate(QStyledItemDelegate):
    def _column(self, painter: QPainter | None, area: QRectF, option: QStyleOptionViewItem) -> Column:
        inner = area.adjusted(_MARGIN, _MARGIN * 0.55, -_MARGIN, 0)
        return Column(painter, inner, option.font, theme_of(option.palette))  # type: ignore[attr-defined]

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = theme_of(option.palette)  # type: ignore[attr-defined]
        area, state = QRectF(option.rect), option.state  # type: ignore[attr-defined]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(theme.page if chosen else theme.grid))
        if chosen:
            painter.fillRect(QRectF(area.x(), area.y(), 3, area.height()), QColor(theme.accent))
        column = self._column(painter, area, option)
        column.text(str(index.data()), 1.0, "ink", QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.drawRect(area.adjusted(0.5, 0.5, -1, -1))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 200
        column = self._column(None, QRectF(0, 0, width, 0), option)
        column.text(str(index.data()), 1.0, "ink", QFont.Weight.DemiBold)
        return QSize(width, round(column.y + _MARGIN * 0.7))
