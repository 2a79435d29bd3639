"""A resource that is no table: what it is, and where it lies."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.factsheet.overview.overview_words import TableWords
from harbin_viewer.factsheet.words.allowed_addresses import may_leave
from harbin_viewer.window.text.links.address_link import AddressLink
from harbin_viewer.window.text.rich_label import RichLabel
from harbin_viewer.window.text.text_column import TextColumn


class OtherResource(QWidget):
    """Its address is shown, and can be opened where it is one of the web."""

    said = Signal(str, object)
    """What was done, as a sentence, and None."""

    def __init__(self, words: TableWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        spoken = ". ".join(filter(None, [words.title, words.extent, words.description, words.address]))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(RichLabel(self._write, spoken))
        if may_leave(words.address):
            link = AddressLink(words.address, words.title)
            link.said.connect(self.said)
            layout.addWidget(link)

    def _write(self, column: TextColumn) -> None:
        words = self._words
        column.text(words.title, 1.0, "ink", QFont.Weight.DemiBold)
        column.text(words.extent, 0.92, "muted")
        if words.description:
            column.text(words.description, 0.92)
        if words.address and not may_leave(words.address):
            column.text(words.address, 0.92, "muted")
