"""A small form for a new source: title, publisher, date, address, and what it is to the sheet."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QPushButton, QWidget

from harbin_viewer.factsheet.authoring.evidence.borne_out import doubt_of_source, new_source
from harbin_viewer.window.widgets.kept_room import keep_room

KINDS = (
    ("reference", "Reports figures of others"), ("body", "Publishes figures of its own"),
    ("document", "Is what the sheet examines"),
)  # fmt: skip
"""What a source may be to the sheet, by the names of the model."""


class SourceForm(QWidget):
    """Gives the source as a descriptor has it, with a name that is not `taken`."""

    added = Signal()
    """The source is there: see `entry`."""

    def __init__(self, taken: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry: dict[str, Any] | None = None
        self._taken = taken
        self.title, self.publisher, self.day, self.address = (QLineEdit() for _ in range(4))
        self.day.setPlaceholderText("2024-05-17")
        self.address.setPlaceholderText("https://…")
        self.kind = QComboBox()
        for name, words in KINDS:
            self.kind.addItem(words, name)
        self.said = QLabel()
        keep_room(self.said)
        self.add_button = QPushButton("&Add this source")
        self.add_button.setEnabled(False)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        rows = (("Title", self.title), ("Publisher", self.publisher), ("Date", self.day), ("Address", self.address))
        for label, field in rows:
            form.addRow(label, field)
            field.textChanged.connect(self._allow)
        form.addRow("What it is", self.kind)
        form.addRow("", self.said)
        form.addRow("", self.add_button)
        self.said.hide()
        self.add_button.clicked.connect(self._add)

    def _allow(self) -> None:
        wrong = doubt_of_source({"date": self.day.text().strip(), "path": self.address.text().strip()})
        self.said.setText(wrong)
        self.said.setVisible(bool(wrong))
        self.add_button.setEnabled(not wrong and bool(self.title.text().strip() or self.publisher.text().strip()))

    def _add(self) -> None:
        title, publisher, day, address = (
            field.text() for field in (self.title, self.publisher, self.day, self.address)
        )
        kind = str(self.kind.currentData())
        self.entry = new_source(title, publisher, day, address, self._taken, kind=kind)
        self.added.emit()
