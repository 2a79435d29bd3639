"""Chooses a figure of the sheet: its table, its column, and its row among those that have one."""

from __future__ import annotations

from itertools import islice

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QListView, QListWidget, QListWidgetItem, QWidget

from harbin_viewer.factsheet.authoring.facts.figure_cells import figure_columns, figure_rows, tables_of_figures
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.finding.folded import fold
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox
from harbin_viewer.window.widgets.focus.view_edge import ViewEdge
from harbin_viewer.window.widgets.search_field import label_search

BESIDE = 8
"""Px between a label and its field."""

_LINES = 5
_MOST = 500
"""Rows that are listed; of more, what is typed finds one."""

_ROW = Qt.ItemDataRole.UserRole


class FigureChoice(QWidget):
    """Columns follow the table that is chosen, rows the column; of a new column the last row is chosen."""

    changed = Signal()
    """Another figure is chosen, or none."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.table, self.column = _box(), _box()
        self.field, self.rows = QLineEdit(), QListWidget()
        label_search(self.field, "Words of the row, or its figure", "Find a row")
        self.rows.setAccessibleName("Rows with a figure")
        self.rows.setLayoutMode(QListView.LayoutMode.Batched)
        self.rows.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES)
        ViewEdge(self.rows)
        for resource in tables_of_figures(document):
            self.table.addItem(resource.label, resource.name)
        self._form = form = QFormLayout(self)
        form.setHorizontalSpacing(BESIDE)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, part in (("&Table", self.table), ("Col&umn", self.column), ("&Row", self.field)):
            form.addRow(words, part)
        form.addRow("", self.rows)
        self.table.currentIndexChanged.connect(self._list_columns)
        self.column.currentIndexChanged.connect(self._list_rows)
        self.field.textChanged.connect(self._list_rows)
        self.rows.currentRowChanged.connect(self.changed)
        self._list_columns()

    @property
    def cell(self) -> CellAt | None:
        """The figure that is chosen."""
        item = self.rows.currentItem()
        column = self.column.currentData()
        if item is None or not column or item.data(_ROW) is None:
            return None
        return CellAt(str(self.table.currentData()), int(item.data(_ROW)), str(column))

    def labels(self) -> list[QWidget]:
        """What stands before its fields."""
        found = (self._form.labelForField(part) for part in (self.table, self.column, self.field))
        return [label for label in found if label is not None]

    def choose(self, at: CellAt) -> None:
        """Have this figure chosen, where the sheet has it."""
        self.table.setCurrentIndex(self.table.findData(at.resource))
        self.column.setCurrentIndex(max(0, self.column.findData(at.field)))
        if not self._choose_row(at.row) and self.cell is not None:  # it is behind those that are listed
            self._add(at.row)
            self._choose_row(at.row)

    def _list_columns(self) -> None:
        resource = self._document.resource(str(self.table.currentData())) if self.table.count() else None
        with QSignalBlocker(self.column), QSignalBlocker(self.rows):
            self.column.clear()
            self.rows.clear()  # a row of another table is another row
            for field in figure_columns(resource) if resource is not None else ():
                self.column.addItem(f"{field.label}, {field.unit}" if field.unit else field.label, field.name)
        self._list_rows()

    def _list_rows(self) -> None:
        """List the rows with all words of the field; the one that was chosen stays so."""
        before = self.cell.row if self.cell is not None else None
        with QSignalBlocker(self.rows):
            self.rows.clear()
            if self.column.currentData():
                words = fold(self.field.text()).split()
                found = (row for row in figure_rows(self._document.table(str(self.table.currentData())),
                                                    str(self.column.currentData()))
                         if all(word in fold(row.sought) for word in words))  # fmt: skip
                for row in islice(found, _MOST):
                    self.rows.addItem(_item(row.number, f"{row.named}: {row.figure}"))
                if next(found, None) is not None:
                    self.rows.addItem(_end(f"The first {_MOST} rows are listed: type above to find others."))
            if before is None or not self._choose_row(before):
                self.rows.setCurrentRow(self._last())
        self.changed.emit()

    def _last(self) -> int:
        """The last row, where all are listed; else the first."""
        last = self.rows.item(self.rows.count() - 1)
        return self.rows.count() - 1 if last is not None and last.data(_ROW) is not None else 0

    def _choose_row(self, number: int) -> bool:
        places = (at for at in range(self.rows.count()) if self.rows.item(at).data(_ROW) == number)
        place = next(places, -1)
        if place >= 0:
            self.rows.setCurrentRow(place)
        return place >= 0

    def _add(self, number: int) -> None:
        table = self._document.table(str(self.table.currentData()))
        found = (row for row in figure_rows(table, str(self.column.currentData())) if row.number == number)
        for row in found:
            self.rows.insertItem(0, _item(row.number, f"{row.named}: {row.figure}"))


def _box() -> QComboBox:
    box = ChoiceBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(20)
    return box


def _item(number: int, words: str) -> QListWidgetItem:
    item = QListWidgetItem(words)
    item.setData(_ROW, number)
    return item


def _end(words: str) -> QListWidgetItem:
    item = QListWidgetItem(words)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
