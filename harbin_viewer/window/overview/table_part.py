"""A table on the page: its words, and under them its fields, which unfold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from harbin_viewer.factsheet.overview.overview_words import FieldWords, TableWords
from harbin_viewer.factsheet.wording import counted
from harbin_viewer.window.overview.table_entry import TableEntry
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.widgets.layouts.part_by_width import PartByWidth

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from harbin_viewer.window.overview.field_list import FieldList


class TablePart(PartByWidth):
    """`given` are corrections that the reader made of roles, field to kind, and of units (see `sources.as_shown`)."""

    asked = Signal()
    """The reader wants to see the table."""

    corrected = Signal(object)
    """The reader corrected roles: all corrections of this table, field to kind of role."""

    turned = Signal(bool)
    """The fields are on show from now on (True), or folded."""

    page_turned = Signal(object)
    """The reader has turned the page of the fields; its first field (a QWidget)."""

    def __init__(self, words: TableWords, *, titled: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._given: dict[str, str] = {}
        self._list: FieldList | None = None
        self.entry = TableEntry(words, titled=titled)
        self.entry.clicked.connect(self.asked)
        self.fold = TextLink("")
        self.fold.begin_at_edge()
        self.fold.clicked.connect(self._turn)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._layout.addWidget(self.entry)
        self._layout.addWidget(self.fold)
        self._name_fold()

    @property
    def is_unfolded(self) -> bool:
        """Whether the fields are on show."""
        return self._list is not None

    def tell(self, words: TableWords, given: Mapping[str, str]) -> None:
        """Show these words, and corrections, from now on."""
        if (words, given) == (self._words, self._given):
            return
        alike = [field.name for field in words.fields] == [field.name for field in self._words.fields]
        had_roles = any(field.role for field in self._words.fields)
        self._words, self._given = words, dict(given)
        self.entry.tell(words)
        self._name_fold()
        if self._list is None:
            return
        if alike and had_roles:
            self._list.tell(words, self._given)
        else:
            self._drop()
            self.unfold()

    def unfold(self) -> None:
        """Show the fields."""
        from harbin_viewer.window.overview.field_list import FieldList

        if self._list is None and self._words.fields:
            self._list = FieldList(self._words, self._given)
            self._list.corrected.connect(self._correct)
            self._list.unit_asked.connect(self.ask_unit)
            self._list.turned.connect(self.page_turned)
            self._list.resize(self.size())  # as it is shown it is laid out, for the width that it has then
            self._layout.addWidget(self._list)
            self._list.show()
            self.turned.emit(True)
        self._name_fold()

    def bring(self, field: str) -> None:
        """Show the fields, and of very many those with the one of this name."""
        self.unfold()
        if self._list is not None:
            self._list.bring(field)

    def ask_unit(self, field: FieldWords) -> None:
        """Ask for the unit of the figures of a field."""
        from harbin_viewer.window.overview.roles.unit_dialog import UnitDialog

        dialog = UnitDialog(field, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._say_unit(field, dialog.unit))
        dialog.open()

    def lead_to(self, field: str) -> None:
        """Have the focus where the unit or the role of this field is said; "" for none of them."""
        self.entry.setFocus()
        if field:
            self.bring(field)
        if field and self._list is not None:
            self._list.lead_to(field)

    def _drop(self) -> None:
        if self._list is not None:
            self._layout.removeWidget(self._list)
            self._list.hide()
            self._list.deleteLater()
            self._list = None
        self._name_fold()

    def _turn(self) -> None:
        if self._list is None:
            self.unfold()
        else:
            self._drop()
            self.turned.emit(False)

    def _name_fold(self) -> None:
        count = counted(len(self._words.fields), "field")
        self.fold.setVisible(bool(self._words.fields))
        self.fold.setText(f"Hide the {count}" if self._list is not None else f"Show the {count}")
        self.fold.setAccessibleName(f"{self.fold.text()} of {self._words.title}")
        self.fold.updateGeometry()

    def _correct(self, fields: tuple[str, ...], kind: str) -> None:
        given = {name: role for name, role in self._given.items() if name not in fields}
        self.corrected.emit(given | (dict.fromkeys(fields, kind) if kind else {}))

    def _say_unit(self, field: FieldWords, unit: str) -> None:
        from harbin_viewer.factsheet.sources.as_shown import unit_key

        keys = [unit_key(name) for name in field.names]
        given = {key: said for key, said in self._given.items() if key not in keys}
        given |= dict.fromkeys(keys, unit) if unit else {}
        if given != self._given:
            self.corrected.emit(given)
