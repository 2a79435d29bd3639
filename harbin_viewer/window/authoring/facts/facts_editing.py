"""Opens the forms of large figures, cards and entries, and writes what their maker adds, changes and takes out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QInputDialog, QWidget

from harbin_viewer.factsheet.model.error import SheetError, UnwrittenError, left_undone
from harbin_viewer.factsheet.wording import quoted
from harbin_viewer.window.state.let_go import let_go
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.dialog_size import keep_within_screen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from harbin_viewer.factsheet.authoring.evidence.taking_back import Change
    from harbin_viewer.factsheet.authoring.facts.entries import Entry, EntryKind, EntryTable
    from harbin_viewer.factsheet.document import Document
    from harbin_viewer.factsheet.model.cell import CellAt
    from harbin_viewer.window.authoring.facts.large_figure_dialog import LargeFigureDialog
    from harbin_viewer.window.state.asked_change import AskedChange


class FactsEditing(QObject):
    """Gives each change to be kept by those who can take it back; `document` gives the sheet on show."""

    changed = Signal(object)
    """A `Change` was written."""

    failed = Signal(object)
    """An exception that ended it."""

    def __init__(self, document: Callable[[], Document], window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._window = window

    def take(self, asked: AskedChange) -> None:
        """Add, change, move or take out what is asked for."""
        if asked.what == "figure" and asked.way == "add":
            self.add_figure(asked.cell)
        elif asked.what == "figure":
            self._of_figure(asked)
        elif asked.cell is not None:
            self._of_entry(asked.cell, asked.way)

    def add_figure(self, at: CellAt | None = None) -> None:
        """Ask for a large figure, that of a cell where one is given, and put it into the summary."""
        from harbin_viewer.factsheet.authoring.facts.figure_writing import add_figure
        from harbin_viewer.window.authoring.facts.large_figure_dialog import LargeFigureDialog

        if self._may_arrange():
            dialog = LargeFigureDialog(document := self._document(), at, None, self._window)
            self._fill_in(dialog, lambda: add_figure(self._document(), self._chosen(dialog, document), dialog.words))

    def add_entry(self, kind: EntryKind) -> None:
        """Ask for a card or an entry, and put it into its table; of several tables, into that which is chosen."""
        from harbin_viewer.factsheet.authoring.facts.entries import entry_tables, new_entry, why_no_entry

        document = self._document()
        tables = [table for table in entry_tables(document) if table.kind == kind]
        able = [table for table in tables if not why_no_entry(document, document.resource(table.name))]
        if not tables:
            self._add_first(kind)
        else:
            table = self._asked_table(kind, able or tables)
            if table is not None:
                self._ask_entry(lambda: new_entry(self._document(), table))

    def _add_first(self, kind: EntryKind) -> None:
        """Ask for the first entry of the sheet, whose table is made with it."""
        from harbin_viewer.factsheet.authoring.facts.first_entries import add_first_entry, first_entry

        self._ask_entry(lambda: first_entry(self._document(), kind), add_first_entry)

    def _asked_table(self, kind: EntryKind, tables: Sequence[EntryTable]) -> EntryTable | None:
        """The table that an entry goes into; None where its maker thinks better of it."""
        if len(tables) == 1:
            return tables[0]
        titles = {table.title: table for table in tables}
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(f"Add a {kind}")
        dialog.setLabelText("Among which of these?")
        dialog.setComboBoxItems(list(titles))
        dialog.resize(dialog.sizeHint())  # makes its buttons
        for box in dialog.findChildren(QDialogButtonBox):
            make_plain(box)
        keep_within_screen(dialog)
        return titles[dialog.textValue()] if dialog.exec() == QDialog.DialogCode.Accepted else None

    def _of_figure(self, asked: AskedChange) -> None:
        from harbin_viewer.factsheet.authoring.facts import figure_writing

        document, tab, number = self._document(), asked.name, asked.number
        if asked.way == "change":
            self._change_figure(tab, number)
        elif asked.way == "remove":
            self._write(lambda: figure_writing.remove_figure(document, tab, number))
        else:
            by = -1 if asked.way == "earlier" else 1
            self._write(lambda: figure_writing.move_figure(document, tab, number, by))

    def _change_figure(self, tab: str, number: int) -> None:
        from harbin_viewer.factsheet.authoring.facts.figure_writing import change_figure, figures_of
        from harbin_viewer.factsheet.authoring.facts.large_figure import words_of_figure
        from harbin_viewer.window.authoring.facts.large_figure_dialog import LargeFigureDialog

        if not self._may_arrange():
            return
        document = self._document()
        highlight = next(one for name, place, one in figures_of(document) if (name, place) == (tab, number))
        dialog = LargeFigureDialog(
            document, document.find(highlight.cell), words_of_figure(highlight), self._window
        )  # fmt: skip
        self._fill_in(
            dialog,
            lambda: change_figure(self._document(), tab, number, self._chosen(dialog, document), dialog.words),
        )

    def _of_entry(self, cell: CellAt, way: str) -> None:
        from harbin_viewer.factsheet.authoring.facts.entries import entry_at, entry_table, new_entry
        from harbin_viewer.factsheet.authoring.facts.entry_moving import move_entry, rows_of
        from harbin_viewer.factsheet.authoring.facts.entry_writing import remove_entry

        table = entry_table(self._document(), cell.resource)
        if table is None:
            return
        if way == "remove":
            self._write(lambda: remove_entry(self._document(), entry_at(self._document(), table, cell.row)))
        elif way == "add":
            self._ask_entry(lambda: new_entry(self._document(), table))
        elif way in ("earlier", "later"):
            row = list(rows_of(self._document(), table))[cell.row]
            self._write(lambda: move_entry(self._document(), table, row, -1 if way == "earlier" else 1))
        else:
            self._ask_entry(lambda: entry_at(self._document(), table, cell.row))

    def _ask_entry(self, make: Callable[[], Entry], write: Callable[..., Change] | None = None) -> None:
        """Ask for a row, and write it: by `write`, or as one that is added or changed."""
        from harbin_viewer.factsheet.authoring.facts.entry_writing import add_entry, change_entry
        from harbin_viewer.window.authoring.facts.entry_dialog import EntryDialog

        try:
            entry, document = make(), self._document()
        except SheetError as error:
            self._refuse(error)
            return
        dialog = EntryDialog(self._document, entry, _groups(document, entry.table), self._window)
        writing = write or (add_entry if entry.row < 0 else change_entry)
        self._fill_in(dialog, lambda: writing(self._document(), entry, dialog.row_texts, dialog.added_sources))

    def _chosen(self, dialog: LargeFigureDialog, before: Document) -> CellAt:
        """The figure that is chosen; SheetError where another stands there by now."""
        from harbin_viewer.factsheet.authoring.facts.figure_cells import is_same_figure

        cell = dialog.choice.cell
        assert cell is not None  # or it could not be saved
        if not is_same_figure(before, self._document(), cell):
            problem = "The table was changed while the figure was chosen, and another stands there now."
            raise UnwrittenError(before.path, f"table {quoted(cell.resource)}", problem, "Cancel, and choose it anew.")
        return cell

    def _may_arrange(self) -> bool:
        """Whether the descriptor can be changed; what keeps it from that is told."""
        from harbin_viewer.factsheet.authoring.arranging.splicing import refuse_unarranged

        try:
            refuse_unarranged(self._document())
        except SheetError as error:
            self._refuse(error)
            return False
        return True

    def _fill_in(self, dialog: QDialog, write: Callable[[], Change]) -> None:
        """Show a form and write what is accepted; where that fails, show it again: nothing that was typed is lost."""
        while dialog.exec() == QDialog.DialogCode.Accepted:
            if self._write(write):
                break
        let_go(dialog)

    def _write(self, change: Callable[[], Change]) -> bool:
        try:
            self.changed.emit(change())
        except SheetError as error:
            self._refuse(error)
            return False
        return True

    def _refuse(self, error: SheetError) -> None:
        self.failed.emit(left_undone(error, "This was not changed"))


def _groups(document: Document, table: EntryTable) -> list[str]:
    """The groups that rows of a table are in, in their order."""
    if not document.has_resource(table.name) or table.group not in document.table(table.name).columns:
        return []
    texts = document.table(table.name).values(table.group)
    return list(dict.fromkeys(text for text in texts if isinstance(text, str) and text))
