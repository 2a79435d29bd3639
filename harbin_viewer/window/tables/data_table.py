"""Figures as a table, fast at any length; a figure leads to its source."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)  # fmt: skip
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from harbin_viewer.window.tables.cell_painter import CellPainter, even_digits
from harbin_viewer.window.tables.columns.hidden_columns import hide_columns
from harbin_viewer.window.tables.fitting_width import fitting_width
from harbin_viewer.window.tables.frozen_columns import FrozenColumns
from harbin_viewer.window.tables.quick_header import BUTTON, GAP, QuickHeader
from harbin_viewer.window.tables.table_model import TableModel
from harbin_viewer.window.tables.taking.dragged_within import within_cells
from harbin_viewer.window.text.links.asked_of_figure import choice_of
from harbin_viewer.window.widgets.context_menu import Choice, context_menu
from harbin_viewer.window.widgets.focus.kept_in_view import CurrentInView
from harbin_viewer.window.widgets.told.pressed_selection import PressedSelection

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.cell import CellAt


class DataTable(QTableView):
    """Shows a `TableModel`; a double click or Enter asks for the source of a figure, Ctrl+C copies what is selected.

    So does the action that a screen reader has of a cell.

    A click, a drag and the arrow keys only select. `more_choices` gives what the menu of a figure offers besides.
    """

    cell_asked = Signal(object)
    """The reader wants the source of the figure at this `CellAt`."""

    said = Signal(str, object)
    """What was done, as a sentence, and None."""

    sort_asked = Signal(int)
    """The reader clicked the heading of this column."""

    column_asked = Signal(int)
    """The reader wants to see what can be done with this column."""

    _wide = 0
    """The width of fifty figures as they were written last, in px."""

    current_moved = Signal()
    """Another cell is the current one, or none is."""

    filter_asked = Signal(int, str)
    """The reader wants those rows alone that have this text in this column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = QuickHeader(Qt.Orientation.Horizontal, self)
        self.setHorizontalHeader(self.header)
        self.setVerticalHeader(QuickHeader(Qt.Orientation.Vertical, self))
        self.setItemDelegate(CellPainter(lambda: BUTTON if self.header.has_buttons else GAP, self))
        self.setFont(even_digits(self.font()))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName("Data as a table")
        self.frozen = FrozenColumns(self)
        CurrentInView(self)
        self.more_choices: Callable[[CellAt], Sequence[Choice]] = lambda _cell: ()
        self.doubleClicked.connect(self._ask)
        self.frozen.doubleClicked.connect(self._ask)
        for header in (self.header, self.frozen.header):
            header.sort_asked.connect(self.sort_asked)
            header.column_asked.connect(self.column_asked)

    def show_model(self, model: TableModel, described: str) -> None:
        """Show this table; `described` says in words what it holds."""
        before, selection = self.model(), self.selectionModel()
        self.freeze(0)
        self.hide_columns(())
        self.setModel(model)
        self._take_selection(PressedSelection(model, self))
        for old in (selection, before):
            if old is not None:
                old.deleteLater()
        self.setAccessibleDescription(described)
        beside = BUTTON if self.header.has_buttons else GAP
        self.header.fit(lambda number: fitting_width(model, number, self.fontMetrics(), beside))
        self.current_moved.emit()

    def show_arrangement(self, sort: int, filtered: Set[int], *, descending: bool) -> None:
        """Mark in the headings the column that rows are sorted by (-1 for none), and those that leave some out."""
        for header in (self.header, self.frozen.header):
            header.show_arrangement(sort, filtered, descending=descending)

    def offer_columns(self) -> None:
        """From now on headings sort, and have buttons."""
        for header in (self.header, self.frozen.header):
            header.has_buttons = True

    def freeze(self, count: int) -> None:
        """Have the first `count` columns stay while the others are scrolled."""
        model: QAbstractItemModel | None = self.model()
        if model is not None:
            self.frozen.freeze(count, model, self.selectionModel())

    def hide_columns(self, hidden: Sequence[int]) -> None:
        """Hide these columns and show all others."""
        hide_columns(self, hidden)
        self._fit_seen()
        self.frozen.fit()

    def go_to_row(self, row: int, column: int = 0, *, whole: bool = True) -> bool:
        """Bring a row of the table into view and select it (or its cell); whether it is among those on show."""
        model = self.model()
        place = model.place_of(row) if isinstance(model, TableModel) else row
        if place is None:  # who comes back by keys is in the column where one was
            self.selectionModel().setCurrentIndex(model.index(0, column), QItemSelectionModel.SelectionFlag.NoUpdate)
            return False
        index = model.index(place, column)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        if whole:
            flags |= QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        return True

    def copy(self) -> None:
        """Copy the cells that are selected, for a spreadsheet; where none is, that which the focus is on."""
        from harbin_viewer.window.tables.taking.cell_copy import copy_cells

        model, current, chosen = self.model(), self.currentIndex(), self.selectionModel().selection()
        if chosen.isEmpty() and current.isValid():
            chosen = QItemSelection(current, current)
        parts = chosen.toList()
        if isinstance(model, TableModel):
            self.said.emit(copy_cells(model, parts, self._columns_in), None)

    @property
    def current_cell(self) -> CellAt | None:
        """The address of the figure in the current cell; None where that has none, or where no cell is current."""
        return self._address(self.currentIndex())

    @property
    def asked(self) -> str:
        """What is asked of what stands in the current cell: who says it, as a rule; "" where nothing can be asked."""
        index, model = self.currentIndex(), self.model()
        return model.asked(index) if isinstance(model, TableModel) and self._address(index) is not None else ""

    def ask(self) -> None:
        """Ask for the source of the figure in the current cell."""
        self._ask(self.currentIndex())

    def open_cell_menu(self, place: QPoint) -> None:
        """Offer what can be done with the current cell, at a place of the screen."""
        index, model = self.currentIndex(), self.model()
        if not index.isValid() or not isinstance(model, TableModel):
            return
        text = str(index.data())
        values = model.columns[index.column()].values
        choices: list[Choice] = [("Copy", self.copy)]
        address = self._address(index)
        if address is not None:
            asked = choice_of(model.asked(index))
            choices = [(asked, partial(self.cell_asked.emit, address)), *choices, *self.more_choices(address)]
        if values is not None and self.header.has_buttons:
            value = values.words_at(model.row_at(index.row()))
            shown = text if len(text) <= 40 else f"{text[:40]}…"
            words = f"Only rows with “{shown}” here" if value else "Only rows without a value here"
            choices += [
                (words, lambda: self.filter_asked.emit(index.column(), value)),
                ("This column…", lambda: self.column_asked.emit(index.column())),
            ]
        menu = context_menu(choices, self)
        model.destroyed.connect(menu.close)  # with another table the choices are of nothing on show
        menu.popup(place)

    def _fit_seen(self) -> None:
        """Fit the columns that came into view; who went to the last one stays there."""
        bar = self.horizontalScrollBar()
        is_at_end = bar.value() == bar.maximum() > 0
        if self.header.fit_seen() and is_at_end:
            self.updateGeometries()
            bar.setValue(bar.maximum())

    def _columns_in(self, part: QItemSelectionRange) -> list[int]:
        """The columns of a part of the selection that are on show."""
        return [column for column in range(part.left(), part.right() + 1) if not self.isColumnHidden(column)]

    def _ask(self, index: QModelIndex) -> None:
        address = self._address(index)
        if address is not None:
            self.cell_asked.emit(address)

    def _address(self, index: QModelIndex | QPersistentModelIndex) -> CellAt | None:
        """The address of the figure in a cell; None where it is none, and beside all cells."""
        model = self.model()
        return model.address(index) if isinstance(model, TableModel) else None

    def _take_selection(self, selection: PressedSelection) -> None:
        """Have this selection in place of the one that Qt made for the model."""
        made = self.selectionModel()
        self.setSelectionModel(selection)
        made.deleteLater()
        selection.currentChanged.connect(lambda *_both: self.current_moved.emit())
        selection.pressed.connect(self._ask)

    # Qt

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Ctrl+Home and Ctrl+End select where they lead to, as the other keys that lead somewhere do."""
        ends, control = (Qt.Key.Key_Home, Qt.Key.Key_End), Qt.KeyboardModifier.ControlModifier
        if isinstance(event, QKeyEvent) and event.key() in ends and event.modifiers() == control:
            return QItemSelectionModel.SelectionFlag.ClearAndSelect
        return super().selectionCommand(index, event)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        self.header.fit_near(index.column())
        super().scrollTo(index, hint)
        covered = self.frozen.width_shown - self.visualRect(index).left()
        if index.column() >= self.frozen.count and covered > 0:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - covered)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(within_cells(self, event))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(max(round(self.fontMetrics().height() * 1.7), 20))
            before, self._wide = self._wide, self.fontMetrics().horizontalAdvance("0" * 50)
            self.header.scale(self._wide / before if before else 1.0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_seen()
        self.frozen.fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx:
            self._fit_seen()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        if hasattr(self, "frozen") and self.frozen.count:
            self.frozen.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            where = self.visualRect(self.currentIndex()).bottomLeft()
            self.open_cell_menu(self.viewport().mapToGlobal(where))
            return
        index = self.indexAt(self.viewport().mapFromGlobal(event.globalPos()))
        if index.isValid() and not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        elif index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.open_cell_menu(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and alone:
            self._ask(self.currentIndex())
        elif event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if self.header.has_buttons and self.currentIndex().isValid():
                self.column_asked.emit(self.currentIndex().column())
        else:
            super().keyPressEvent(event)
