"""A table of any length for a table view: columns answer for a row when they are asked, never before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.text.links.asked_of_figure import HOW, WHO, asked
from harbin_viewer.window.text.plain_tip import plain_tip
from harbin_viewer.window.widgets.bounded import in_a_line

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.cell import CellAt
    from harbin_viewer.factsheet.model.recipe import Recipe
    from harbin_viewer.factsheet.model.status import StatusName
    from harbin_viewer.window.tables.columns.bounds_row import Typed
    from harbin_viewer.window.tables.columns.column_values import ColumnValues
    from harbin_viewer.window.tables.columns.joined_texts import Numbers

_LEADS = "Double-click, or press Enter: "
"""Says how a cell leads to its source."""

_DISPLAY, _EDIT = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.EditRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_NAME = int(Qt.ItemDataRole.AccessibleTextRole)
_DESCRIPTION = int(Qt.ItemDataRole.AccessibleDescriptionRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

_LONGEST_LOOK = 0.05
"""Seconds for which a cell is looked for that begins with what is typed: all of a long table took some for a letter."""

_EMPTY = "empty"
"""The name of a cell with nothing in it: without one a screen reader says nothing of it."""


def _nothing(_row: int) -> None:
    return None


def no_recipe(_row: int) -> None:
    """How a figure was computed that was not."""


def _no_words(_row: int) -> str:
    return ""


def _counted(row: int) -> int:
    return row + 1


@dataclass(frozen=True)
class TableColumn:
    """A column: its title, its text in a row, and the address of the figure there (None where it is none).

    `name` is the field's; `values` serve to sort and to filter, None where that is not offered. `status` is what a mark
    is drawn for, `mistake` what is wrong with a cell, "" where nothing is. `point` stands before decimals. `figure` is
    a cell's plain value for a file, where that is another than its text, `recipe` how it was computed, if it was;
    `decimals` says how many figures have at most, where the `values` should not be asked. `gap` is shown where there is
    no value. `typed` says how limits of its values are typed, None where none can be.
    """

    title: str
    text: Callable[[int], str]
    address: Callable[[int], CellAt | None] = _nothing
    is_number: bool = False
    name: str = ""
    about: str = ""
    values: ColumnValues | None = None
    status: Callable[[int], StatusName | None] = _nothing
    mistake: Callable[[int], str] = _no_words
    point: str = "."
    figure: Callable[[int], Any] | None = None
    recipe: Callable[[int], Recipe | None] = no_recipe
    decimals: Callable[[], int] | None = None
    gap: str = ""
    typed: Callable[[], Typed] | None = None

    @property
    def most_decimals(self) -> int:
        """How many decimals a figure of the column has at most."""
        if self.decimals is not None:
            return self.decimals()
        return self.values.most_decimals if self.values is not None else 0


class TableModel(QAbstractTableModel):
    """`rows` rows of the columns, read-only; all of them in their order, or as `arrange` says.

    A row is counted from 0 in the table itself; where it stands at the moment is its place. `number_of` gives the one
    that a reader sees: of the rows of a file the number by which all messages name them. A screen reader is told a row
    by the texts of the columns that it is `named_by`, too.
    """

    def __init__(
        self,
        columns: Sequence[TableColumn],
        rows: int,
        parent: QObject | None = None,
        number_of: Callable[[int], int] = _counted,
        named_by: Sequence[TableColumn] = (),
    ) -> None:
        super().__init__(parent)
        self.columns, self.number_of, self._named_by = tuple(columns), number_of, named_by
        self.count = rows
        self._rows: Numbers | None = None
        self.headings: Mapping[int, str] = {}
        """What a screen reader is told of a heading beside its title, by its column."""

    @property
    def arranged(self) -> Numbers | None:
        """The rows on show in their order; None where that is all of them as they are."""
        return self._rows

    def arrange(self, rows: Numbers | None) -> None:
        """Show these rows in this order; None: all as they are."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, place: int) -> int:
        """The row that stands at a place."""
        return place if self._rows is None else int(self._rows[place])

    def place_of(self, row: int) -> int | None:
        """Where a row stands; None where it is not shown."""
        if self._rows is None:
            return row if row < self.count else None
        found = (self._rows == row).nonzero()[0]
        return int(found[0]) if len(found) else None

    def address(self, index: QModelIndex | QPersistentModelIndex) -> CellAt | None:
        """The address of the figure in a cell."""
        return self.columns[index.column()].address(self.row_at(index.row())) if index.isValid() else None

    def recipe(self, index: QModelIndex | QPersistentModelIndex) -> Recipe | None:
        """How the figure in a cell was computed; None where it was not."""
        return self.columns[index.column()].recipe(self.row_at(index.row())) if index.isValid() else None

    @property
    def all_asked(self) -> tuple[str, ...]:
        """All that is asked of figures of the table."""
        return (WHO, HOW) if any(column.recipe is not no_recipe for column in self.columns) else (WHO,)

    def asked(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """What is asked of the figure in a cell: who says it, or how it was computed."""
        return asked(is_computed=self.recipe(index) is not None)

    def hint(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The whole text of a cell, what is wrong with it, and of a figure how it leads to its source."""
        column, row = self.columns[index.column()], self.row_at(index.row())
        leads = column.is_number and column.address(row) is not None
        return "\n".join(
            filter(None, [column.text(row), self._wrong(column, row), f"{_LEADS}{self.asked(index)}" if leads else ""])
        )

    @staticmethod
    def _wrong(column: TableColumn, row: int) -> str:
        mistake = column.mistake(row)
        return f"Mistake: {mistake}" if mistake else ""

    def _row_heading(self, row: int, role: int) -> str | None:
        number = str(self.number_of(row))
        if role == _NAME and self._named_by:
            return orderly(", ".join(filter(None, [*(column.text(row) for column in self._named_by), f"row {number}"])))
        return number if role == _DISPLAY else None

    # Qt

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.count if self._rows is None else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> object:
        if role == _DISPLAY:
            return orderly(self.columns[index.column()].text(self.row_at(index.row())))
        if role == _TOOLTIP:
            return plain_tip(self.hint(index))
        if role == _ALIGNMENT and self.columns[index.column()].is_number:
            return _RIGHT
        if role == _NAME and not self.columns[index.column()].text(self.row_at(index.row())):
            return _EMPTY
        if role == _DESCRIPTION:
            return self._wrong(self.columns[index.column()], self.row_at(index.row()))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if orientation == Qt.Orientation.Vertical:
            return self._row_heading(self.row_at(section), role)
        column = self.columns[section]
        if role in (_DISPLAY, _EDIT):
            return orderly(in_a_line(column.title)) if role == _DISPLAY else orderly(column.title)
        if role == _TOOLTIP:
            return plain_tip("\n".join(filter(None, [column.title, column.about])))
        if role == _DESCRIPTION:
            return self.headings.get(section)
        return _RIGHT if role == _ALIGNMENT and column.is_number else None

    def match(
        self, start: QModelIndex | QPersistentModelIndex, role: int, value: object, hits: int = 1, *_flags: object
    ) -> list[QModelIndex]:
        """The next cells in the column of `start` that begin with what was typed; after the last row, from the top."""
        if role != _DISPLAY or not start.isValid():
            return []
        rows, column, begin = self.rowCount(), self.columns[start.column()], str(value).casefold()
        until = monotonic() + _LONGEST_LOOK
        ahead = ((start.row() + step) % rows for step in range(rows))
        in_time = takewhile(lambda _place: monotonic() < until, ahead)
        found = (place for place in in_time if column.text(self.row_at(place)).casefold().startswith(begin))
        return [self.index(place, start.column()) for place in islice(found, hits if hits > 0 else None)]
