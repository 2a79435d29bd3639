"""What is still to do on the sheet: each entry leads to its place and its form, and a difference can be declared."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from harbin_viewer.factsheet.authoring.to_do import ToDo
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.window.text.rich_list import RichList
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.dialog_size import resize_within_screen
from harbin_viewer.window.widgets.layouts.wrap_row import WrapRow

_HINT = "A difference is mended at its place, or declared as known with a reason."
_LINES = 24
_AWAY = 4
"""Pixels between the list and the corner of the window."""

_WIDTH = 96
"""Average characters."""


class ToDoDialog(QDialog):
    """Stays beside the window while its entries are done; each change of the sheet gives it new ones."""

    chosen = Signal(object)
    """The maker goes to the place of this `ToDo`."""

    edit_asked = Signal(object)
    """The maker wants the form in which this `ToDo` is done."""

    declared = Signal(object, str)
    """The maker lets the difference of this `Finding` stand, for this reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[ToDo, ...] = ()
        self._may_write = False
        self.list = RichList(self._write, lambda row: self._entries[row].sentence)
        self.list.setAccessibleName("What is still to do")
        self.hint = QLabel(_HINT)
        self.hint.setWordWrap(True)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText("Why this difference is let stand")
        self.reason.setAccessibleName("Reason")
        self.declare_button = QPushButton("&Declare as known")
        self.edit_button = QPushButton("&Edit…")
        self.go_button = QPushButton("&Go to it")
        self._build()

    def show_entries(self, entries: Sequence[ToDo], *, may_write: bool) -> None:
        """List these entries; the one that was chosen, or that in its place, stays so. `may_write`: into the sheet."""
        chosen, before = self._current.sentence if self._current is not None else "", self.list.current_row()
        same = next((row for row, entry in enumerate(entries) if entry.sentence == chosen), -1)
        self._entries, self._may_write = tuple(entries), may_write
        count = "1 thing is" if len(entries) == 1 else f"{len(entries)} things are"
        self.setWindowTitle(f"{count} still to do" if entries else "Nothing is left to do")
        with QSignalBlocker(self.list):  # without an entry for a moment, its buttons would be greyed and lose the focus
            self.list.show_rows(len(entries))
            self.list.choose(same if same >= 0 else min(max(before, 0), len(entries) - 1))
        if same < 0:  # else the maker may be at it
            self.reason.clear()
        self._allow()

    def show_beside(self, window: QWidget) -> None:
        """Show the list over the lower left of the window, where it covers least of what its entries lead to."""
        if not self.isVisible():
            corner = window.mapToGlobal(window.rect().bottomLeft())
            self.move(corner.x() + _AWAY, max(0, corner.y() - self.height() - 2 * _AWAY))
        self.show()

    def _build(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        make_plain(buttons)
        buttons.rejected.connect(self.reject)
        below = WrapRow()  # in large type its buttons have no room beside each other
        for widget in (self.declare_button, self.edit_button, self.go_button):
            below.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.hint)
        layout.addWidget(self.reason)
        layout.addLayout(below)
        layout.addWidget(buttons)
        resize_within_screen(
            self, self.fontMetrics().averageCharWidth() * _WIDTH, self.fontMetrics().lineSpacing() * _LINES
        )
        self.list.chosen.connect(self._allow)
        self.list.activated.connect(lambda _index: self._go())
        self.reason.textChanged.connect(self._allow)
        self.go_button.clicked.connect(self._go)
        self.edit_button.clicked.connect(self._edit)
        self.declare_button.clicked.connect(self._declare)

    @property
    def _current(self) -> ToDo | None:
        row = self.list.current_row()
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def _allow(self) -> None:
        entry = self._current
        is_difference = entry is not None and entry.finding is not None and self._may_write
        self.hint.setEnabled(is_difference)
        self.reason.setEnabled(is_difference)
        self.declare_button.setEnabled(is_difference and bool(self.reason.text().strip()))
        self.edit_button.setEnabled(entry is not None and self._may_write)
        self.go_button.setEnabled(entry is not None)

    def _write(self, column: TextColumn, row: int, _chosen: bool) -> None:  # noqa: FBT001
        column.text(self._entries[row].sentence)

    def _go(self) -> None:
        if self._current is not None:
            self.chosen.emit(self._current)

    def _edit(self) -> None:
        if self._current is not None:
            self.edit_asked.emit(self._current)

    def _declare(self) -> None:
        entry = self._current
        if entry is not None and isinstance(entry.finding, Finding):
            self.list.setFocus()  # the button goes grey, and the next key would press its neighbour
            self.declared.emit(entry.finding, self.reason.text().strip())
