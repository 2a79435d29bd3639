"""A list whose rows are written as text under text; long ones are laid out as they are needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)  # fmt: skip

from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.focus.kept_in_view import CurrentInView
from harbin_viewer.window.widgets.palette import theme_of
from harbin_viewer.window.widgets.pointing_cursor import show_hand

if TYPE_CHECKING:
    from harbin_viewer.window.widgets.context_menu import Choice

_MARGIN = 12

_FAR = {
    QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd,
    QAbstractItemView.CursorAction.MovePageUp, QAbstractItemView.CursorAction.MovePageDown,
}  # fmt: skip


class RichList(QListView):
    """`write(column, row, chosen)` writes a row, `words(row)` says it to a screen reader.

    `choices(row)`, where it is set, is what the menu of a row offers; the row is the current one then.
    """

    chosen = Signal(int)
    """Another row is the current one."""

    entered = Signal(int)
    """The reader clicked the row, or pressed Enter on it."""

    key_entered = Signal(int)
    """The reader pressed Enter on the row; sent after `entered`."""

    link_asked = Signal(str)
    """The reader clicked this address in a row."""

    def __init__(
        self, write: Callable[[TextColumn, int, bool], None], words: Callable[[int], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.choices: Callable[[int], Iterable[Choice]] | None = None
        self._rows = _Rows(words, self)
        self.setModel(self._rows)
        self._writer = _RowWriter(write, self)
        self.setItemDelegate(self._writer)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        CurrentInView(self)
        self.selectionModel().currentChanged.connect(self._tell_chosen)
        self.selectionModel().selectionChanged.connect(self._follow_selection)
        self.clicked.connect(lambda index: self.entered.emit(index.row()))

    def show_rows(self, count: int, titles: Set[int] = frozenset()) -> None:
        """Write this many rows, anew; those in `titles` head what follows and cannot be chosen."""
        self._rows.change(count, titles)

    def choose(self, row: int) -> None:
        """Make this the current row."""
        self.setCurrentIndex(self._rows.index(row, 0))

    def current_row(self) -> int:
        """The current row; -1 for none."""
        return self.currentIndex().row()

    def link_under(self, place: QPointF) -> str:
        index = self.indexAt(place.toPoint())
        return self._writer.link_at(QRectF(self.visualRect(index)), index.row(), place) if index.isValid() else ""

    def _follow_selection(self) -> None:
        """A screen reader selects a row without making it the current one; it is meant all the same."""
        rows = self.selectionModel().selectedIndexes()
        if len(rows) == 1 and rows[0] != self.currentIndex():
            self.setCurrentIndex(rows[0])

    def _tell_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.row())

    # Qt

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Where a key leads: Qt's Home and pages end at a title, which cannot be chosen, and so led nowhere."""
        index, now = super().moveCursor(action, modifiers), self.currentIndex()
        if action not in _FAR or (index != now and index.row() not in self._rows.titles):
            return index
        choosable = [row for row in range(self._rows.rowCount()) if row not in self._rows.titles]
        before = [row for row in choosable if row < now.row()]
        after = [row for row in choosable if row > now.row()]
        row = {"MoveHome": before[:1], "MovePageUp": before[-1:], "MovePageDown": after[:1], "MoveEnd": after[-1:]}
        return self._rows.index(next(iter(row[action.name]), now.row()), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered.emit(self.current_row())
            self.key_entered.emit(self.current_row())
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        show_hand(self.viewport(), leads=bool(self.link_under(event.position())))
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        address = self.link_under(event.position()) if event.button() == Qt.MouseButton.LeftButton else ""
        super().mouseReleaseEvent(event)
        if address:
            self.link_asked.emit(address)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if self.choices is None or not index.isValid() or index.row() in self._rows.titles:
            return
        from harbin_viewer.window.widgets.context_menu import context_menu

        self.setCurrentIndex(index)
        place = self.visualRect(index).center() if by_key else event.pos()
        context_menu(self.choices(index.row()), self).popup(self.viewport().mapToGlobal(place))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _Rows(QAbstractListModel):
    def __init__(self, words: Callable[[int], str], parent: QListView) -> None:
        super().__init__(parent)
        self._words = words
        self._count = 0
        self.titles: Set[int] = frozenset()

    def change(self, count: int, titles: Set[int]) -> None:
        self.beginResetModel()
        self._count, self.titles = count, titles
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._count

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return orderly(self._words(index.row())) if role in wanted else None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return Qt.ItemFlag.NoItemFlags if index.row() in self.titles else super().flags(index)


class _RowWriter(QStyledItemDelegate):
    def __init__(self, write: Callable[[TextColumn, int, bool], None], parent: QListView) -> None:
        super().__init__(parent)
        self._write = write
        self._view = parent

    def link_at(self, area: QRectF, row: int, place: QPointF) -> str:
        """The address that stands at a place of the row."""
        column = self._column(None, area)
        self._write(column, row, True)
        return column.link_at(place)

    def _column(self, painter: QPainter | None, area: QRectF) -> TextColumn:
        inner = area.adjusted(_MARGIN, _MARGIN * 0.6, -_MARGIN, 0)
        return TextColumn(painter, inner, self._view.font(), theme_of(self._view.palette()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, area = theme_of(self._view.palette()), QRectF(option.rect)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        over = state & QStyle.StateFlag.State_MouseOver and state & QStyle.StateFlag.State_Enabled
        if chosen or over:
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
