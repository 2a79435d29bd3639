"""The fields of a table, of very many a page at a time: title, type and unit, description, role."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from harbin_viewer.factsheet.overview.overview_words import FieldWords, TableWords
from harbin_viewer.factsheet.wording import shortened
from harbin_viewer.window.overview.roles.role_choice import RoleChoice
from harbin_viewer.window.tabs.part_pages import column_of
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.rich_label import RichLabel
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.layouts.part_by_width import PartByWidth

_LONGEST = 600
"""Characters of a field's description that are shown."""

_MARGIN = 14

_AT_ONCE = 60
"""Fields that are made together."""


class FieldList(PartByWidth):
    """`given` are the reader's corrections, field to kind of role."""

    corrected = Signal(object, str)
    """The reader gave these fields (their names) this kind of role; "" takes the correction back."""

    unit_asked = Signal(object)
    """The reader wants to say the unit of a field, a `FieldWords`."""

    turned = Signal(object)
    """The reader has turned the page; its first field."""

    def __init__(self, table: TableWords, given: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table, self._given = table, given
        self._pages = column_of(self._make, len(table.fields), "fields", 8, _AT_ONCE)
        self._pages.turned.connect(self.turned)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 0, _MARGIN, 8)
        layout.addWidget(self._pages)

    def tell(self, table: TableWords, given: Mapping[str, str]) -> None:
        """Show these words; the fields are the same as before."""
        self._table, self._given = table, given
        for number, row in self._pages.made.items():
            assert isinstance(row, _FieldRow)
            row.tell(table.fields[number], given.get(table.fields[number].name, ""))

    def bring(self, name: str) -> None:
        """Show the page of the field of this name."""
        number = next((number for number, field in enumerate(self._table.fields) if name in field.names), None)
        if number is not None:
            self._pages.bring(number)

    def lead_to(self, name: str) -> None:
        """Have the focus where the unit of the field of this name is said, or else its role."""
        rows = ((self._table.fields[number], row) for number, row in self._pages.made.items())
        row = next((row for field, row in rows if name in field.names), None)
        if isinstance(row, _FieldRow) and row.choice is not None:
            (row.choice if row.unit.isHidden() else row.unit).setFocus()

    def _make(self, number: int) -> QWidget:
        field = self._table.fields[number]
        row = _FieldRow(field, self._given.get(field.name, ""))
        if row.choice is not None:
            row.choice.corrected.connect(partial(self.corrected.emit, field.names))
            row.unit.clicked.connect(lambda: self.unit_asked.emit(self._table.fields[number]))
        return row


class _FieldRow(PartByWidth):
    def __init__(self, field: FieldWords, given: str) -> None:
        super().__init__()
        self._field = field
        self._words = RichLabel(self._write, _spoken(field))
        self.choice = RoleChoice(field, given) if field.role else None
        self.unit = TextLink("Unit…")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._words, 1)
        if self.choice is not None:
            layout.addWidget(self.unit, 0, Qt.AlignmentFlag.AlignTop)
            layout.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignTop)
        self._name_unit()

    def tell(self, field: FieldWords, given: str) -> None:
        self._field = field
        self._words.setAccessibleName(_spoken(field))
        self._words.updateGeometry()
        self._words.update()
        if self.choice is not None:
            self.choice.tell(field, given)
        self._name_unit()

    def _name_unit(self) -> None:
        """Offer to say the unit of figures alone."""
        self.unit.setAccessibleName(f"Unit of {self._field.title}…")
        self.unit.setVisible(self._field.role == "measure")

    def _write(self, column: TextColumn) -> None:
        field = self._field
        column.text(field.title, 1.0, "ink", QFont.Weight.DemiBold)
        column.text(_facts(field), 0.92)
        if field.description:
            column.text(shortened(" ".join(field.description.split()), _LONGEST), 0.92, "muted")
        if field.reason:
            column.text(field.reason, 0.86, "muted")


def _facts(field: FieldWords) -> str:
    named = f"in the file “{field.name}”" if field.name != field.title and not field.columns else ""
    several = f"{len(field.columns)} columns" if field.columns else ""
    return " · ".join(filter(None, [several, field.type, field.unit_words, named]))


def _spoken(field: FieldWords) -> str:
    return ". ".join(filter(None, [field.title, _facts(field), field.role_words, field.description]))
