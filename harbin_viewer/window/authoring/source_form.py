"""A small form for a new source: title, publisher, date, address, and what it is to the sheet."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPushButton, QWidget

from harbin_viewer.factsheet.authoring.evidence.borne_out import doubt_of_source, new_source
from harbin_viewer.window.text.refusal import Refusal
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox

KINDS = (
    ("reference", "Not said, or it reports figures of others"), ("body", "Publishes figures of its own"),
    ("document", "Is what the sheet examines"), ("file", "Is what was read, and names no source"),
)  # fmt: skip
"""What a source may be to the sheet, by the names of the model."""

NAMELESS = "A source needs a title or a publisher."


class SourceForm(QWidget):
    """Gives sources as a descriptor has them, one after another, each with a name that is not `taken`."""

    added = Signal(object)
    """A source is there: its entry in a descriptor. The form is empty again."""

    def __init__(self, taken: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken = [*taken]
        self.title, self.publisher, self.day, self.address = (QLineEdit() for _ in range(4))
        self.day.setPlaceholderText("2024-05-17")
        self.address.setPlaceholderText("https://…")
        self.kind = ChoiceBox()
        for name, words in KINDS:
            self.kind.addItem(words, name)
        self.said = Refusal()
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
        self.add_button.clicked.connect(self.add)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written in it."""
        return not any(field.text().strip() for field in (self.title, self.publisher, self.day, self.address))

    def add(self) -> bool:
        """Have the source that is written there, and whether it can be had; else the field that is wrong is led to."""
        if not self.add_button.isEnabled():
            wrong = [field for field in (self.day, self.address, self.title) if field.accessibleDescription()]
            (wrong or [self.title])[0].setFocus()
            return False
        title, publisher, day, address = (
            field.text() for field in (self.title, self.publisher, self.day, self.address)
        )
        kind = str(self.kind.currentData())
        entry: dict[str, Any] = new_source(title, publisher, day, address, self._taken, kind=kind)
        self._taken.append(str(entry["name"]))
        for field in (self.title, self.publisher, self.day, self.address):
            field.clear()
        self.added.emit(entry)
        return True

    def _allow(self) -> None:
        texts = {self.day: ("date", self.day.text().strip()), self.address: ("path", self.address.text().strip())}
        doubts = {field: doubt_of_source({word: text}) for field, (word, text) in texts.items()}
        wrong = next((field for field, doubt in doubts.items() if doubt), None)
        is_named = bool(self.title.text().strip() or self.publisher.text().strip())
        if wrong is not None:
            self.said.say(doubts[wrong], wrong)
        elif not is_named and any(text for _word, text in texts.values()):
            self.said.say(NAMELESS, self.title, self.publisher)
        else:
            self.said.say("")
        self.add_button.setEnabled(wrong is None and is_named)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field adds the source: passed on, it would save and close the dialog that has the form."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.is_empty:
            self.add()
        else:
            super().keyPressEvent(event)
