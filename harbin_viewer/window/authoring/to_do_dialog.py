"""What is still to do on the sheet: each entry leads to its place, and a difference can be declared with a reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from harbin_viewer.factsheet.authoring.to_do import ToDo
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.window.widgets.plain_buttons import without_pictures

_LINES = 24


class ToDoDialog(QDialog):
    """Lists the entries; `may_declare`: the descriptor may be written."""

    chosen = Signal(object)
    """The maker goes to the place of this `ToDo`."""

    declared = Signal(object, str)
    """The maker lets the difference of this `Finding` stand, for this reason."""

    def __init__(self, entries: Sequence[ToDo], parent: QWidget | None = None, *, may_declare: bool = True) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        count = "1 thing is" if len(entries) == 1 else f"{len(entries)} things are"
        self.setWindowTitle(f"{count} still to do" if entries else "Nothing is left to do")
        self._entries = tuple(entries)
        self._may_declare = may_declare
        self.list = QListWidget()
        self.list.setWordWrap(True)
        for entry in entries:
            QListWidgetItem(entry.sentence, self.list)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText("Why this difference is let stand")
        self.declare_button = QPushButton("&Declare as known")
        self.go_button = QPushButton("&Go to it")
        self._build()
        self._allow()

    def _build(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        without_pictures(buttons)
        buttons.rejected.connect(self.reject)
        below = QHBoxLayout()
        for widget in (self.reason, self.declare_button, self.go_button):
            below.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.addWidget(self.list, 1)
        layout.addLayout(below)
        layout.addWidget(buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 96, self.fontMetrics().lineSpacing() * _LINES)
        self.list.currentRowChanged.connect(self._allow)
        self.list.itemActivated.connect(self._go)
        self.reason.textChanged.connect(self._allow)
        self.go_button.clicked.connect(self._go)
        self.declare_button.clicked.connect(self._declare)

    @property
    def _current(self) -> ToDo | None:
        row = self.list.currentRow()
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def _allow(self) -> None:
        entry = self._current
        is_difference = entry is not None and entry.finding is not None and self._may_declare
        self.reason.setEnabled(is_difference)
        self.declare_button.setEnabled(is_difference and bool(self.reason.text().strip()))
        self.go_button.setEnabled(entry is not None)

    def _go(self) -> None:
        if self._current is not None:
            self.chosen.emit(self._current)
            self.accept()

    def _declare(self) -> None:
        entry = self._current
        if entry is not None and isinstance(entry.finding, Finding):
            self.declared.emit(entry.finding, self.reason.text().strip())
            self.accept()
