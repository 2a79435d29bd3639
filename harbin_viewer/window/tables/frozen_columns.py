"""The first columns of a table, which stay where they are while the others are scrolled."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from harbin_viewer.charts.solid_paint import brush
from harbin_viewer.window.tables.quick_header import QuickHeader
from harbin_viewer.window.widgets.palette import theme_of

_LARGEST_SHARE = 0.7
"""Of the table's width: where the first columns need more, nothing would be left to scroll."""


class FrozenColumns(QTableView):
    """Lies over the left of `table` and shows its first `count` columns, with the same rows, selection and widths."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.count = 0
        self.header = QuickHeader(Qt.Orientation.Horizontal, self)
        self.setHorizontalHeader(self.header)
        self.verticalHeader().hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.setAccessibleName("Columns that stay")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        table.horizontalHeader().sectionResized.connect(self._take_width)
        self.header.sectionResized.connect(self._give_width)
        self.hide()

    @property
    def width_shown(self) -> int:
        """The px that the columns take; 0 while none stays."""
        return self.width() if self.isVisible() else 0

    def freeze(self, count: int, model: QAbstractItemModel, selection: QItemSelectionModel) -> None:
        """Have the first `count` columns of the model stay."""
        self.count = count
        if count and self.model() is not model:
            self.setModel(model)
        if count:
            self.setSelectionModel(selection)
            self.setItemDelegate(self._table.itemDelegate())
        self.fit()

    def fit(self) -> None:
        """Take place and columns of the table as it is now."""
        table = self._table
        widths = [0 if table.isColumnHidden(column) else table.columnWidth(column) for column in range(self.count)]
        wide, room = sum(widths), table.viewport().width()
        if not wide or wide > room * _LARGEST_SHARE or self.model() is not table.model():
            self.hide()
            return
        for column in range(self.model().columnCount()):
            hidden = column >= self.count or table.isColumnHidden(column)
            if hidden != self.isColumnHidden(column):
                self.setColumnHidden(column, hidden)
        for column, width in enumerate(widths):
            if width:
                self.setColumnWidth(column, width)
        self._keep_rows_level()
        self.header.setFixedHeight(table.horizontalHeader().height())
        frame = table.frameWidth()
        left = table.verticalHeader().width() if table.verticalHeader().isVisible() else 0
        height = table.viewport().height() + table.horizontalHeader().height()
        self.setGeometry(frame + left, frame, wide, height)
        self.show()
        self.verticalScrollBar().setValue(table.verticalScrollBar().value())

    def _keep_rows_level(self) -> None:
        """Rows are as high as those beside them, whatever the size of the type."""
        own, beside = self.verticalHeader(), self._table.verticalHeader()
        own.setMinimumSectionSize(beside.minimumSectionSize())
        if own.defaultSectionSize() != beside.defaultSectionSize():
            own.setDefaultSectionSize(beside.defaultSectionSize())

    def _take_width(self, column: int, _before: int, now: int) -> None:
        if column < self.count and self.columnWidth(column) != now:
            self.fit()

    def _give_width(self, column: int, _before: int, now: int) -> None:
        if column < self.count and now and self._table.columnWidth(column) != now:
            self._table.setColumnWidth(column, now)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(QPen(brush(theme_of(self.palette()).axis), 1))
        painter.drawLine(self.viewport().width() - 1, 0, self.viewport().width() - 1, self.viewport().height())
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
