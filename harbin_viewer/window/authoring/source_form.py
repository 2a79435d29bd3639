"""A small form for a new source: title, publisher, date, address."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPushButton, QWidget

from harbin_viewer.factsheet.authoring.evidence.borne_out import new_source


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
        self.add_button = QPushButton("Add this &source")
        self.add_button.setEnabled(False)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        rows = (("Title", self.title), ("Publisher", self.publisher), ("Date", self.day), ("Address", self.address))
        for label, field in rows:
            form.addRow(label, field)
            field.textChanged.connect(self._allow)
        form.addRow("", self.add_button)
        self.add_button.clicked.connect(self._add)

    def _allow(self) -> None:
        self.add_button.setEnabled(bool(self.title.text().strip() or self.publisher.text().strip()))

    def _add(self) -> None:
        title, publisher, day, address = (
            field.text() for field in (self.title, self.publisher, self.day, self.address)
        )
        self.entry = new_source(title, publisher, day, address, self._taken)
        self.added.emit()
