"""What is shown where a filter leaves nothing: a sentence, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.quiet_label import QuietLabel


class NothingFound(QWidget):
    """Says so, and offers to clear the filter."""

    clear_asked = Signal()
    """The reader wants to see everything again."""

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        link = TextLink("Clear the filter")
        link.clicked.connect(self.clear_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 24, 0, 24)
        layout.addWidget(QuietLabel(sentence))
        layout.addWidget(link)
        layout.addStretch(1)
