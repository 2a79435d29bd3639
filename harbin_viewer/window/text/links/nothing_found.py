"""What is shown where a filter leaves nothing: a sentence, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.passage import passage


class NothingFound(QWidget):
    """Says so, and offers to clear the filter in the words of the `way_back`."""

    clear_asked = Signal()
    """The reader wants to see everything again."""

    def __init__(self, sentence: str, way_back: str = "Clear the filter", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = passage(sentence, 1.0, "muted")
        link = TextLink(way_back)
        link.clicked.connect(self.clear_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 24, 0, 24)
        layout.addWidget(self._sentence)
        layout.addWidget(link)

    def tell(self, sentence: str) -> None:
        """Say what there is nothing of."""
        self._sentence.setText(sentence)
