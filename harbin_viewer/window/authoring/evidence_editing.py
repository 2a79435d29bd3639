"""Opens the form for the evidence of a figure, writes what was entered, and takes it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from harbin_viewer.factsheet.model.error import SheetError

if TYPE_CHECKING:
    from harbin_viewer.factsheet.authoring.evidence.changing import Change
    from harbin_viewer.factsheet.checks.findings import Finding
    from harbin_viewer.factsheet.document import Document
    from harbin_viewer.factsheet.model.cell import CellAt


class EvidenceEditing(QObject):
    """Keeps the changes of this window, the last of which can be taken back. `document` gives the sheet on show."""

    written = Signal(str)
    """A file was changed; what was done, as a sentence."""

    place_asked = Signal(object)
    """The maker goes to the place of this `ToDo`."""

    failed = Signal(object)
    """The SheetError that kept it from being written."""

    def __init__(self, document: Callable[[], Document], window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._window = window
        self._made: list[Change] = []

    def commands(self) -> dict[str, Callable[[], object]]:
        """What a maker can do now, by the names of the window's commands; "undo" where there is a change."""
        listed: dict[str, Callable[[], object]] = {"to_do": self.to_do}
        return listed | ({"undo": self.undo} if self._made else {})

    def edit(self, cell: CellAt) -> None:
        """Ask for the evidence of a figure, and write it."""
        from harbin_viewer.factsheet.authoring.evidence.changing import change
        from harbin_viewer.factsheet.authoring.evidence.evidence import evidence_at
        from harbin_viewer.factsheet.provenance import provenance
        from harbin_viewer.window.authoring.evidence_dialog import EvidenceDialog

        document = self._document()
        try:
            evidence = evidence_at(document, cell)
            said = provenance(document, cell).statement
            dialog = EvidenceDialog(evidence, f"{said.subject}: {said.text}", document.sheet.sources, self._window)
            if dialog.exec() == QDialog.DialogCode.Accepted:
                self._made.append(change(document, evidence, dialog.wanted, dialog.added_source))
                self.written.emit(f"{self._made[-1].sentence} Ctrl+Z takes it back.")
        except SheetError as error:
            self.failed.emit(error)

    def to_do(self) -> None:
        """List what is still to do; lead to it, or declare a difference as known."""
        import os

        from harbin_viewer.factsheet.authoring.to_do import to_do
        from harbin_viewer.window.authoring.to_do_dialog import ToDoDialog

        document = self._document()
        try:
            entries = to_do(document)
        except SheetError as error:
            self.failed.emit(error)
            return
        descriptor = document.folder / "datapackage.json"
        dialog = ToDoDialog(entries, self._window, may_declare=os.access(descriptor, os.W_OK))
        dialog.chosen.connect(self.place_asked)
        dialog.declared.connect(self._declare)
        dialog.open()

    def _declare(self, finding: Finding, reason: str) -> None:
        from harbin_viewer.factsheet.authoring.evidence.known import declare

        try:
            self._made.append(declare(self._document(), finding, reason))
        except SheetError as error:
            self.failed.emit(error)
            return
        self.written.emit(self._made[-1].sentence)

    def undo(self) -> None:
        """Take the last change back."""
        from harbin_viewer.factsheet.authoring.evidence.changing import undo

        if self._made:
            made = self._made.pop()
            try:
                undo(made)
            except SheetError as error:
                self.failed.emit(error)
                return
            self.written.emit("The last change was taken back.")
