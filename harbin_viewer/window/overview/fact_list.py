"""What a package says of itself: licence, makers, homepage and dates, one under another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.factsheet.overview.words import Fact
from harbin_viewer.window.text.rich_label import RichLabel
from harbin_viewer.window.text.text_column import TextColumn

_GUTTER = 5.5
"""Width of the labels, in line heights."""


class FactList(QWidget):
    """Each fact beside its label; its address under it, to be clicked."""

    said = Signal(str, object)
    """What was done, as a sentence, and None."""

    def __init__(self, facts: Sequence[Fact], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for fact in facts:
            layout.addWidget(self._line(fact))

    def _line(self, fact: Fact) -> RichLabel:
        def write(column: TextColumn) -> None:
            column.beside(fact.label, column.em * _GUTTER)
            if fact.text != fact.address:
                column.text(fact.text)
            if fact.address:
                column.link(fact.address, 0.92)

        line = RichLabel(write, f"{fact.label}: {fact.text}")
        line.link_asked.connect(self._open)
        return line

    def _open(self, address: str) -> None:
        if not QDesktopServices.openUrl(QUrl(address)):
            self.said.emit(f"No program here opens {address}.", None)
