"""Opens the forms for what a maker changes (evidence, words, what is still to do), writes it, and takes it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from harbin_viewer.factsheet.model.error import SheetError, left_undone

if TYPE_CHECKING:
    from harbin_viewer.factsheet.authoring.evidence.changed_entries import EntryKind
    from harbin_viewer.factsheet.authoring.evidence.taking_back import Change
    from harbin_viewer.factsheet.authoring.to_do import ToDo
    from harbin_viewer.factsheet.checks.findings import Finding
    from harbin_viewer.factsheet.document import Document
    from harbin_viewer.factsheet.model.cell import CellAt
    from harbin_viewer.window.authoring.column_types.type_editing import TypeEditing
    from harbin_viewer.window.authoring.contents.contents_editing import ContentsEditing
    from harbin_viewer.window.authoring.facts.facts_editing import FactsEditing
    from harbin_viewer.window.authoring.to_do_dialog import ToDoDialog
    from harbin_viewer.window.state.asked_change import AskedChange


class EvidenceEditing(QObject):
    """Keeps the changes of this window, the last of which can be taken back. `document` gives the sheet on show."""

    written = Signal(str)
    """A file was changed; what was done, as a sentence. `renew` gives it once more."""

    place_asked = Signal(object)
    """The maker goes to the place of this `ToDo`."""

    chart_put_back = Signal(str)
    """The sheet is shown with the chart of this name, which had been taken out."""

    package_asked = Signal(object)
    """A data package is to be made of the plain file on show that has this `ColumnRead`."""

    failed = Signal(object)
    """The SheetError that kept it from being written."""

    def __init__(self, document: Callable[[], Document], window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._window = window
        self._made: list[Change] = []
        self._undone: list[Change] = []
        self._said = self._put_back = ""
        self._to_do: ToDoDialog | None = None

    def commands(self, view: str) -> dict[str, Callable[[], object]]:
        """What a maker can do now, by the names of the window's commands; "undo" and "redo" where there is a change.

        `view` is the name of the chart on show, "" for none.
        """
        listed: dict[str, Callable[[], object]] = {
            "to_do": self.to_do, "edit_sheet": lambda: self.reword("sheet"), "contents": lambda: self.contents.open(),
            "add_figure": lambda: self.facts.add_figure(), "add_card": lambda: self.facts.add_entry("card"),
            "add_timeline": lambda: self.facts.add_entry("timeline entry"),
        }  # fmt: skip
        if view:
            listed |= {"edit_chart": lambda: self.reword("view", view), "remove_chart": lambda: self.remove(view)}
        redo: dict[str, Callable[[], object]] = {"redo": self.redo} if self._undone else {}
        return listed | ({"undo": self.undo} if self._made else {}) | redo

    @cached_property
    def facts(self) -> FactsEditing:
        """What adds, changes and takes out large figures, cards and entries."""
        from harbin_viewer.window.authoring.facts.facts_editing import FactsEditing

        editing = FactsEditing(self._document, self._window)
        editing.changed.connect(self._keep)
        editing.failed.connect(self.failed)
        return editing

    @cached_property
    def types(self) -> TypeEditing:
        """What corrects how columns are read."""
        from harbin_viewer.window.authoring.column_types.type_editing import TypeEditing

        editing = TypeEditing(self._document, self._window)
        editing.changed.connect(self._keep)
        editing.package_asked.connect(self.package_asked)
        editing.failed.connect(self.failed)
        return editing

    @cached_property
    def contents(self) -> ContentsEditing:
        """What arranges tabs, charts, tables and checks."""
        from harbin_viewer.window.authoring.contents.contents_editing import ContentsEditing

        editing = ContentsEditing(self._document, self._window)
        editing.changed.connect(self._keep)
        editing.words_asked.connect(self.reword)
        editing.change_asked.connect(self.take)
        editing.failed.connect(self.failed)
        editing.undo_asked.connect(self.undo)
        editing.redo_asked.connect(self.redo)
        self.written.connect(editing.say)
        return editing

    def take(self, asked: AskedChange) -> None:
        """Ask for what a maker wants changed where it is shown, and write it."""
        if asked.what == "evidence" and asked.cell is not None:
            self.edit(asked.cell)
        elif asked.what == "words":
            self.reword(asked.kind, asked.name)
        elif asked.what == "reading" and asked.cell is not None:
            self.types.ask(asked.cell.resource, asked.cell.field)
        else:
            self.facts.take(asked)

    def edit(self, cell: CellAt) -> None:
        """Ask for the evidence of a figure, and write it."""
        from harbin_viewer.factsheet.authoring.evidence.changing import change
        from harbin_viewer.factsheet.authoring.evidence.row_evidence import evidence_at
        from harbin_viewer.factsheet.authoring.evidence.said_otherwise import differences_of
        from harbin_viewer.factsheet.provenance import provenance
        from harbin_viewer.window.authoring.evidence_dialog import EvidenceDialog
        from harbin_viewer.window.authoring.otherwise import otherwise

        document = self._document()
        try:
            evidence = evidence_at(document, cell)
            said = provenance(document, cell).statement
            differences = differences_of(document, cell)
            dialog = EvidenceDialog(evidence, f"{said.subject}: {said.text}", document.sheet.sources, self._window)
            dialog.offer(otherwise(document, differences))
        except SheetError as error:
            self._refuse(error)
            return

        def write() -> None:
            if dialog.reason or dialog.wanted.items() - evidence.texts.items():
                own = document, evidence, dialog.wanted, dialog.added_sources
                made = change(*own, alike=dialog.alike.isChecked())
                self._keep(self._declared(made, differences, dialog.reason))

        self._fill_in(dialog, write)

    def _fill_in(self, dialog: QDialog, write: Callable[[], None]) -> None:
        """Show a form and write what is accepted; where that fails, show it again: nothing that was typed is lost."""
        while dialog.exec() == QDialog.DialogCode.Accepted:
            try:
                write()
                return
            except SheetError as error:
                self._refuse(error)

    def _refuse(self, error: SheetError, undone: str = "This was not changed") -> None:
        self.failed.emit(left_undone(error, undone))

    def _declared(self, made: Change, differences: Sequence[Finding], reason: str) -> Change:
        """The change, and with a reason, that the differences of the figure are known."""
        from harbin_viewer.factsheet.authoring.evidence.known import declare

        for finding in differences if reason else ():
            made = made.followed_by(declare(self._document(), finding, reason))
        return made

    def reword(self, kind: EntryKind, name: str = "") -> None:
        """Ask for the words of the sheet, or of its chart, table or source of that name, and write them."""
        from harbin_viewer.factsheet.authoring.evidence.unit_of_chart import change_words, words_to_change
        from harbin_viewer.window.authoring.words_dialog import WordsDialog

        try:
            entry = words_to_change(self._document(), kind, name)
        except SheetError as error:
            self._refuse(error)
            return
        dialog = WordsDialog(entry, self._window)

        def write() -> None:
            if dialog.wanted.items() - entry.texts.items():
                self._keep(change_words(self._document(), entry, dialog.wanted))

        self._fill_in(dialog, write)

    def remove(self, chart: str) -> None:
        """Take the chart of this name out of the sheet."""
        from harbin_viewer.factsheet.authoring.arranging.removing import remove_chart

        self._change(lambda: remove_chart(self._document(), chart))

    def remove_source(self, source: str) -> None:
        """Take the source of this name out of the sheet, where nothing names it."""
        from harbin_viewer.factsheet.authoring.arranging.removing import remove_source

        self._change(lambda: remove_source(self._document(), source))

    def _change(self, change: Callable[[], Change]) -> None:
        try:
            self._keep(change())
        except SheetError as error:
            self._refuse(error)

    def to_do(self) -> None:
        """List what is still to do, and go to the list, also where it is open: no other key leads there."""
        self._list_to_do()
        self._go_to_list()

    def _go_to_list(self) -> None:
        if self._to_do is not None and self._to_do.isVisible():
            self._to_do.raise_()
            self._to_do.activateWindow()

    def _list_to_do(self) -> None:
        """List it; lead to what is chosen, or declare a difference as known."""
        from harbin_viewer.factsheet.authoring.evidence.known import may_declare
        from harbin_viewer.factsheet.authoring.to_do import to_do
        from harbin_viewer.window.authoring.to_do_dialog import ToDoDialog

        document = self._document()
        try:
            entries = to_do(document)
        except SheetError as error:
            self.failed.emit(error)
            return
        if self._to_do is None:
            self._to_do = ToDoDialog(self._window)
            self._to_do.chosen.connect(self.place_asked)
            self._to_do.edit_asked.connect(self._edit_entry)
            self._to_do.declared.connect(self._declare)
            for keys, deed in (("Ctrl+Z", self.undo), ("Ctrl+Shift+Z", self.redo)):  # those of the window end at it
                QShortcut(QKeySequence(keys), self._to_do).activated.connect(deed)
        self._to_do.show_entries(entries, may_write=may_declare(document))
        self._to_do.show_beside(self._window)

    def renew(self) -> str:
        """The sheet was changed: the list of what is still to do, if it is open, is that of the sheet as it is now.

        Gives what was done to it here, so that it is not said in other words; "" where the change came from elsewhere.
        """
        if self._to_do is not None and self._to_do.isVisible():
            self._list_to_do()
        if "contents" in self.__dict__:
            self.contents.renew()
        if self._put_back:
            self.chart_put_back.emit(self._put_back)
        said, self._said, self._put_back = self._said, "", ""
        return said

    def undo(self) -> None:
        """Take the last change back; it stays the last where that cannot be done at the moment."""
        said = "This was taken back: {} Ctrl+Shift+Z makes it again."
        self._turn(self._made, self._undone, said, "This was not taken back")

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._turn(self._undone, self._made, "This was made again: {}", "This was not made again")

    def _turn(self, changes: list[Change], turned: list[Change], said: str, undone: str) -> None:
        from harbin_viewer.factsheet.authoring.evidence.taking_back import ChangedSinceError, undo

        if not changes:
            return
        last = changes.pop()
        try:
            turned.append(undo(last))
        except SheetError as error:
            changes += [] if isinstance(error, ChangedSinceError) else [last]
            self._refuse(error, undone)
            return
        self._put_back = last.chart
        self.say(said.format(last.sentence))

    def _keep(self, made: Change) -> None:
        self._made.append(made)
        self._undone.clear()
        self.say(f"{made.sentence} Ctrl+Z takes it back.")

    def say(self, sentence: str) -> None:
        """Tell what was done here, now and once the sheet is shown with it."""
        self._said = sentence
        self.written.emit(sentence)

    def _edit_entry(self, entry: ToDo) -> None:
        """Open the form in which something that is still to do is done, and come back to the list."""
        if entry.source:  # its form shows all of it; the list of sources would keep the maker from this one
            self.reword("source", entry.source)
        else:
            self.place_asked.emit(entry)
            self._edit_figure(entry)
        self._go_to_list()

    def _edit_figure(self, entry: ToDo) -> None:
        if entry.kind in ("no unit", "chart without unit") and entry.cell is not None:
            self.reword("field", f"{entry.cell.resource}/{entry.cell.field}")
        elif entry.cell is not None:
            self.edit(entry.cell)

    def _declare(self, finding: Finding, reason: str) -> None:
        from harbin_viewer.factsheet.authoring.evidence.known import declare

        self._change(lambda: declare(self._document(), finding, reason))
