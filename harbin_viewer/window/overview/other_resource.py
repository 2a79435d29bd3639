"""A resource that is no table: what it is, and where it lies."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFont
from PySide6.QtWidgets import QWidget

from harbin_viewer.factsheet.overview.safe_markdown import is_safe
from harbin_viewer.factsheet.overview.words import TableWords
from harbin_viewer.window.text.rich_label import RichLabel
from harbin_viewer.window.text.text_column import TextColumn


class OtherResource(RichLabel):
    """Its address is shown, and opened by a click where it is one of the web."""

    said = Signal(str, object)
    """What was done, as a sentence, and None."""

    def __init__(self, words: TableWords, parent: QWidget | None = None) -> None:
        self._resource = words
        spoken = ". ".join(filter(None, [words.title, words.extent, words.description, words.address]))
        super().__init__(self._put, spoken, parent)
        self.link_asked.connect(self._open)

    def _put(self, column: TextColumn) -> None:
        words = self._resource
        column.text(words.title, 1.0, "ink", QFont.Weight.DemiBold)
        column.text(words.extent, 0.92, "muted")
        if words.description:
            column.text(words.description, 0.92)
        if is_safe(words.address):
            column.link(words.address, 0.92)
        elif words.address:
            column.text(words.address, 0.92, "muted")

    def _open(self, address: str) -> None:
        if not QDesktopServices.openUrl(QUrl(address)):
            self.said.emit(f"No program here opens {address}.", None)
