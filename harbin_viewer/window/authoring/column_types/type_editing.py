"""Opens the dialog in which a maker says how a column is read, and writes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from harbin_viewer.factsheet.authoring.column_types.column_cells import (
    is_declared_by_saving,
    why_not_read_otherwise,
)
from harbin_viewer.factsheet.authoring.column_types.package_of_reading import ColumnRead
from harbin_viewer.factsheet.authoring.column_types.type_writing import read_otherwise
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError, UnwrittenError, left_undone
from harbin_viewer.window.authoring.column_types.type_dialog import TypeDialog
from harbin_viewer.window.state.let_go import let_go


class TypeEditing(QObject):
    """Gives each change to be kept by those who can take it back; `document` gives the sheet on show."""

    changed = Signal(object)
    """A `Change` was written."""

    package_asked = Signal(object)
    """A data package is to be made of the plain file on show that has this `ColumnRead`."""

    failed = Signal(object)
    """An exception that ended it."""

    def __init__(self, document: Callable[[], Document], window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._window = window

    def ask(self, table: str, field: str) -> None:
        """Ask how the column of a table is read, and declare it."""
        document = self._document()
        reason = why_not_read_otherwise(document, table)
        if reason and not is_declared_by_saving(document, table):
            self._refuse(UnwrittenError(document.path, "", reason, "Change it where the sheet was made."))
            return
        dialog = TypeDialog(document, table, field, self._window)
        dialog.failed.connect(self.failed)
        while dialog.exec() == QDialog.DialogCode.Accepted:
            if self._write(table, field, dialog):
                break
        let_go(dialog)

    def _write(self, table: str, field: str, dialog: TypeDialog) -> bool:
        document, reading = self._document(), dialog.reading
        if is_declared_by_saving(document, table):
            self.package_asked.emit(ColumnRead(table, field, reading))
            return True
        try:
            self.changed.emit(read_otherwise(document, table, field, reading))
        except SheetError as error:
            self._refuse(error)
            return False
        return True

    def _refuse(self, error: SheetError) -> None:
        self.failed.emit(left_undone(error, "This was not changed"))
