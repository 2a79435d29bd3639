"""Figures as a table, fast at any length; a figure leads to its source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)  # fmt: skip
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)  # fmt: skip

from harbin_viewer.window.tables.quick_header import GAP_AFTER, QuickHeader
from harbin_viewer.window.tables.table_model import TableModel

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.cell import CellAt

_SAMPLE = 40
"""Rows that are measured to find a column's width."""

_MOST_COPIED = 200_000


class DataTable(QTableView):
    """Shows a `TableModel`; a click or Enter asks for the source of a figure, Ctrl+C copies what is selected.

    Who drags, or holds a key down, only selects.
    """

    cell_asked = Signal(object)
    """The reader wants the source of the figure at this `CellAt`."""

    said = Signal(str, object)
    """What was done, as a sentence, and None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed = QPersistentModelIndex()
        self.setHorizontalHeader(QuickHeader(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(QuickHeader(Qt.Orientation.Vertical, self))
        self.setItemDelegate(_Cells(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName("Data as a table")
        self.viewport().setMouseTracking(True)

    def show_model(self, model: TableModel, described: str) -> None:
        """Show this table; `described` says in words what it holds."""
        before, selection = self.model(), self.selectionModel()
        self.setModel(model)
        for old in (selection, before):
            if old is not None:
                old.deleteLater()
        self.setAccessibleDescription(described)
        metrics = self.fontMetrics()
        for number, column in enumerate(model.columns):
            shown = (column.text(row) for row in range(min(_SAMPLE, model.rowCount())))
            widest = max((metrics.horizontalAdvance(text) for text in (column.title, *shown)), default=0)
            self.setColumnWidth(number, min(widest + 28, metrics.averageCharWidth() * 60))

    def go_to_row(self, row: int) -> None:
        """Bring the row into view and select it."""
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        )
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _ask(self, index: QModelIndex) -> None:
        address = self._address(index)
        if address is not None:
            self.cell_asked.emit(address)

    def _address(self, index: QModelIndex) -> CellAt | None:
        """The address of the figure in a cell; None where it is none, and beside all cells."""
        model = self.model()
        return model.address(index) if isinstance(model, TableModel) else None

    def _keep_in_view(self, before: QSize) -> None:
        """Where the view has become smaller, bring the current cell back into view if it was seen before."""
        where = self.visualRect(self.currentIndex())
        if not where.isEmpty() and QRect(QPoint(), before).intersects(where):
            self.scrollTo(self.currentIndex())

    def _copy(self) -> None:
        from harbin_viewer.charts.formats.chart_data import pasted

        lines: list[str] = []
        parts = self.selectionModel().selection().toList()
        if not parts:
            self.said.emit("Nothing was copied, as no cell is selected.", None)
            return
        for part in parts:
            columns = range(part.left(), part.right() + 1)
            rows = range(part.top(), min(part.bottom() + 1, part.top() + _MOST_COPIED))
            lines += ["\t".join(pasted(str(self.model().index(row, one).data())) for one in columns) for row in rows]
        QGuiApplication.clipboard().setText("\n".join([*self._headings(parts), *lines]))
        self.said.emit(_what_was_copied(len(lines), [part.width() for part in parts]), None)

    def _headings(self, parts: Sequence[QItemSelectionRange]) -> list[str]:
        """A line with the columns' headings, where several cells are copied and all parts are of the same columns."""
        if len({(part.left(), part.right()) for part in parts}) != 1 or len(parts) * parts[0].height() < 2:
            return []
        from harbin_viewer.charts.formats.chart_data import pasted

        columns = range(parts[0].left(), parts[0].right() + 1)
        headings = (str(self.model().headerData(one, Qt.Orientation.Horizontal)) for one in columns)
        return ["\t".join(pasted(one) for one in headings)]

    # Qt

    def mousePressEvent(self, event: QMouseEvent) -> None:
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = QPersistentModelIndex(self.indexAt(event.position().toPoint()) if plain else QModelIndex())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        if self._pressed != index:
            self._pressed = QPersistentModelIndex()
        leads = not event.buttons() and self._address(index) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        clicked = index.isValid() and self._pressed == index
        self._pressed = QPersistentModelIndex()
        if clicked:
            self._ask(index)
            self.setFocus()  # what was clicked can be copied, and the keys go on from there

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_in_view(event.oldSize())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _what_was_copied(rows: int, widths: Sequence[int]) -> str:
    """A sentence; `widths` are the columns of each part, which are those of all rows or not alike."""
    if rows == 1 and widths[0] == 1:
        return "One cell was copied."
    if len(set(widths)) > 1:
        return f"{rows} rows were copied."
    columns = "one column" if widths[0] == 1 else f"{widths[0]} columns"
    return f"One row of {columns} was copied." if rows == 1 else f"{rows} rows of {columns} were copied."


class _Cells(QStyledItemDelegate):
    """Figures keep away from the text of the next column."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        if option.displayAlignment & Qt.AlignmentFlag.AlignRight:
            option.text += GAP_AFTER
