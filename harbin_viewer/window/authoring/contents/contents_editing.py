"""Opens the list of what a sheet has, and writes what its maker arranges there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Literal, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from harbin_viewer.factsheet.authoring.arranging.contents import LISTS, ContentKind, contents, with_findings
from harbin_viewer.factsheet.authoring.arranging.splicing import why_not_arranged
from harbin_viewer.factsheet.authoring.facts.listed_facts import listed_entries, listed_figures
from harbin_viewer.factsheet.model.error import SheetError, left_undone
from harbin_viewer.window.authoring.contents.contents_dialog import ContentsDialog, Group
from harbin_viewer.window.state.let_go import let_go

if TYPE_CHECKING:
    from harbin_viewer.factsheet.authoring.evidence.taking_back import Change
    from harbin_viewer.factsheet.authoring.facts.listed_facts import FactKind
    from harbin_viewer.factsheet.document import Document
    from harbin_viewer.window.authoring.contents.columns_dialog import ColumnsDialog
    from harbin_viewer.window.authoring.contents.contents_dialog import ListedKind


_HEADS: Mapping[ContentKind, str] = {"tab": "Tabs", "view": "Charts", "resource": "Tables", "check": "Checks"}
_FACTS = ("figure", "entry")


class ContentsEditing(QObject):
    """Gives each change to be kept by those who can take it back; `document` gives the sheet on show."""

    changed = Signal(object)
    """A `Change` was written."""

    change_asked = Signal(object)
    """The maker wants what this `AskedChange` names changed: a large figure, a card, an entry or a column."""

    words_asked = Signal(str, str)
    """The maker wants to change the words of an entry (its kind, its name)."""

    failed = Signal(object)
    """An exception that ended it."""

    undo_asked = Signal()
    """The maker takes the last change back."""

    redo_asked = Signal()
    """The maker makes it again."""

    def __init__(self, document: Callable[[], Document], window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._dialog = ContentsDialog(window)
        self._dialog.move_asked.connect(self._move)
        self._dialog.edit_asked.connect(self._edit)
        self._dialog.removal_asked.connect(self._remove)
        self._dialog.check_asked.connect(self._add_check)
        self._dialog.columns_asked.connect(self._list_columns)
        self._columns: tuple[ColumnsDialog, str] | None = None
        for keys, asked in (("Ctrl+Z", self.undo_asked), ("Ctrl+Shift+Z", self.redo_asked)):
            QShortcut(QKeySequence(keys), self._dialog).activated.connect(asked)

    def open(self) -> None:
        """List what the sheet has."""
        self._dialog.said.say("")
        self._show()
        self._dialog.open()
        self._dialog.list.setFocus()

    def renew(self) -> None:
        """The sheet was changed: list what it has now, where the list is open."""
        if self._dialog.isVisible():
            self._show()
        if self._columns is not None:
            self._show_columns(*self._columns)

    def say(self, sentence: str) -> None:
        """Write in the list, where it is open, what was done: the window tells it once the sheet is shown with it."""
        if self._columns is not None:
            self._columns[0].said.write(sentence)
        elif self._dialog.isVisible():
            self._dialog.said.write(sentence)

    def _show(self) -> None:
        document = self._document()
        groups = [Group(_HEADS[kind], kind, contents(document, kind)) for kind in LISTS]
        checks = with_findings(contents(document, "check"), document.findings_so_far)
        groups[-1] = groups[-1]._replace(entries=checks)
        groups.insert(1, Group(*listed_figures(document)))
        groups += [Group(*entries) for entries in listed_entries(document)]
        self._dialog.show_contents(groups, why_not_arranged(document))

    def _write(self, change: Callable[[], Change]) -> bool:
        """Write a change, and whether it was; what kept it from that is told."""
        try:
            self.changed.emit(change())
        except SheetError as error:
            self._dialog.said.say("")  # what was done before would seem to be the answer
            self.failed.emit(left_undone(error, "This was not changed"))
            return False
        return True

    def _label(self, kind: ContentKind, name: str) -> str:
        return next((entry.label for entry in contents(self._document(), kind) if entry.name == name), name)

    def _move(self, kind: str, name: str, by: int) -> None:
        from harbin_viewer.factsheet.authoring.arranging.ordering import move
        from harbin_viewer.factsheet.authoring.facts.listed_facts import move_fact

        if kind in _FACTS:
            of_fact, label = cast("FactKind", kind), self._dialog.label
            made = self._write(lambda: move_fact(self._document(), of_fact, name, label, by))
        else:
            of_kind = cast("ContentKind", kind)
            made = self._write(lambda: move(self._document(), of_kind, name, self._label(of_kind, name), by))
        if made:
            self._dialog.move_row(cast("ListedKind", kind), name, by)

    def _ask_for_fact(self, kind: str, name: str, way: Literal["change", "remove"]) -> None:
        from harbin_viewer.factsheet.authoring.facts.listed_facts import cell_of, place_of
        from harbin_viewer.window.state.asked_change import AskedChange

        if kind == "figure":
            tab, number = place_of(name)
            self.change_asked.emit(AskedChange("figure", name=tab, number=number, way=way))
        else:
            self.change_asked.emit(AskedChange("entry", cell_of(self._document(), name), way=way))

    def _edit(self, kind: str, name: str) -> None:
        if kind == "check":
            self._change_check(name)
        elif kind in _FACTS:
            self._ask_for_fact(kind, name, "change")
        else:
            self.words_asked.emit(kind, name)

    def _remove(self, kind: str, name: str) -> None:
        from harbin_viewer.factsheet.authoring.arranging import removing

        if kind == "resource":
            self._remove_table(name)
            return
        if kind in _FACTS:
            self._ask_for_fact(kind, name, "remove")
            return
        of_kind = {"tab": removing.remove_tab, "view": removing.remove_chart, "check": removing.remove_check}
        self._write(lambda: of_kind[kind](self._document(), name))

    def _remove_table(self, name: str) -> None:
        """Take a table out, once its maker has read what goes with it."""
        from harbin_viewer.factsheet.authoring.arranging.removed_table import (
            remove_table,
            told_before,
            why_not_removed,
        )
        from harbin_viewer.window.export.replacing import may_be_given_up

        document, label = self._document(), self._label("resource", name)
        if not why_not_removed(document, name):
            told = f"The table “{label}” would be taken out of the sheet. {told_before(document, name)}"
            if not may_be_given_up(self._dialog, told, "Should it be taken out?", "&Take it out", "&Keep it"):
                return
        self._write(lambda: remove_table(self._document(), name))

    def _list_columns(self, table: str) -> None:
        from harbin_viewer.factsheet.model.cell import CellAt
        from harbin_viewer.window.authoring.contents.columns_dialog import ColumnsDialog
        from harbin_viewer.window.state.asked_change import AskedChange

        dialog = ColumnsDialog(self._label("resource", table), self._dialog)
        dialog.words_asked.connect(lambda name: self.words_asked.emit("field", f"{table}/{name}"))
        dialog.reading_asked.connect(
            lambda name: self.change_asked.emit(AskedChange("reading", CellAt(table, 0, name)))
        )  # fmt: skip
        for keys, asked in (("Ctrl+Z", self.undo_asked), ("Ctrl+Shift+Z", self.redo_asked)):
            QShortcut(QKeySequence(keys), dialog).activated.connect(asked)
        self._columns = dialog, table
        self._show_columns(dialog, table)
        dialog.exec()
        self._columns = None
        let_go(dialog)

    def _show_columns(self, dialog: ColumnsDialog, table: str) -> None:
        from harbin_viewer.factsheet.authoring.column_types.column_cells import why_not_read_otherwise

        document = self._document()
        if not document.has_resource(table):
            dialog.reject()
            return
        schema = document.resource(table).schema
        dialog.show_columns(schema.fields if schema is not None else (), why_not_read_otherwise(document, table))

    def _add_check(self) -> None:
        from harbin_viewer.factsheet.authoring.arranging.check_writing import add_check

        self._ask_for_check(None, lambda entry: add_check(self._document(), entry))

    def _change_check(self, name: str) -> None:
        from harbin_viewer.factsheet.authoring.arranging.check_writing import change_check, entry_of

        entry = entry_of(self._document(), name)
        self._ask_for_check(entry, lambda wanted: change_check(self._document(), name, wanted))

    def _ask_for_check(
        self, before: dict[str, object] | None, write: Callable[[dict[str, object]], Change]
    ) -> None:  # fmt: skip
        """Show the form of a check and write what is accepted; where that fails, show it again."""
        from harbin_viewer.window.authoring.contents.check_dialog import CheckDialog

        dialog = CheckDialog(self._document, before, self._dialog)
        dialog.failed.connect(self.failed)
        while dialog.exec() == QDialog.DialogCode.Accepted:
            wanted = dialog.wanted
            if wanted == before or self._write(lambda wanted=wanted: write(wanted)):  # type: ignore[misc]
                break
        let_go(dialog)
