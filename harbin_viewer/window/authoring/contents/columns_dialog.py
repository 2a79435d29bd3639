"""Lists the columns of a table, to be given a title, a unit and the way in which they are read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget

from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.overview.fields import TYPES
from harbin_viewer.factsheet.wording import quoted
from harbin_viewer.window.authoring.contents.list_over_buttons import lay_list_over_buttons
from harbin_viewer.window.text.refusal import Refusal
from harbin_viewer.window.text.rich_list import RichList
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.context_menu import Choice
from harbin_viewer.window.widgets.dialog_size import resize_within_screen

_SIZE = (560, 480)
_CHOOSE = "Choose a column first."


class ColumnsDialog(QDialog):
    """Stays open while its columns are changed; each change of the sheet gives it new ones."""

    words_asked = Signal(str)
    """The maker wants to change title and unit of the column of this name."""

    reading_asked = Signal(str)
    """The maker wants to say how the column of this name is read."""

    def __init__(self, table: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Columns of {quoted(table)}")
        self._fields: Sequence[Field] = ()
        self._why_not = ""
        self.list = RichList(self._write, lambda row: f"{self._fields[row].label}: {_told(self._fields[row])}")
        self.list.setAccessibleName("Columns of the table")
        self.words_button, self.reading_button = QPushButton("&Title and unit…"), QPushButton("&How it is read…")
        self.said = Refusal()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        make_plain(self.buttons)
        lay_list_over_buttons(self, (self.list, self.said), (self.words_button, self.reading_button), self.buttons)
        self._connect()
        resize_within_screen(self, *_SIZE)

    def show_columns(self, fields: Sequence[Field], why_not: str) -> None:
        """List these; the one that was chosen stays so. `why_not` says why none can be read otherwise, if so."""
        row = max(self.list.current_row(), 0)
        self._fields, self._why_not = fields, why_not
        self.list.show_rows(len(fields))
        self.list.choose(min(row, len(fields) - 1))
        self._allow()

    @property
    def current(self) -> str:
        """The name of the column that is chosen, "" for none."""
        row = self.list.current_row()
        return self._fields[row].name if 0 <= row < len(self._fields) else ""

    def _connect(self) -> None:
        self.buttons.rejected.connect(self.reject)
        self.list.chosen.connect(self._allow)
        self.list.choices = self._choices
        self.list.activated.connect(lambda _index: self.words_button.click())
        self.words_button.clicked.connect(lambda: self.words_asked.emit(self.current))
        self.reading_button.clicked.connect(lambda: self.reading_asked.emit(self.current))

    def _choices(self, _row: int) -> list[Choice]:
        buttons = (self.words_button, self.reading_button)
        return [(button.text().replace("&", ""), button.click) for button in buttons if button.isEnabled()]

    def _allow(self) -> None:
        none = "" if self.current else _CHOOSE
        for button, why_not, tip in (
            (self.words_button, none, "What readers see above it, and the unit of its figures (Enter)"),
            (self.reading_button, none or self._why_not, "As words or codes, figures, years or days"),
        ):
            button.setEnabled(not why_not)
            button.setToolTip(why_not or tip)

    def _write(self, column: TextColumn, row: int, _chosen: bool) -> None:  # noqa: FBT001
        column.text(self._fields[row].label, 1.0, "ink", QFont.Weight.DemiBold)
        column.text(_told(self._fields[row]), 0.92, "muted")


def _told(field: Field) -> str:
    in_file = f"in the file {quoted(field.name)}" if field.name.casefold() != field.label.casefold() else ""
    return " · ".join(filter(None, (TYPES[field.type], field.unit, in_file)))
