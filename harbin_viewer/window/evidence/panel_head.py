"""The head of the panel: what it tells, and how it is closed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from harbin_viewer.window.text.headings.section_title import SectionTitle
from harbin_viewer.window.text.links.text_link import TextLink

LEFT = 16
"""Where all that is in the panel begins, in px from its edge."""


class PanelHead(QWidget):
    """A title, and a word that closes the panel: a small cross is hard to see and to hit."""

    close_asked = Signal()
    """The reader wants the panel gone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = SectionTitle("")
        self._close = TextLink("Close ✕")
        self._close.setAccessibleName("Close the panel")
        self._close.setToolTip("Close the panel (Escape)")
        self._close.clicked.connect(self.close_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(LEFT, 10, 8, 4)
        layout.addWidget(self._title, 1)
        layout.addWidget(self._close)

    def show_title(self, title: str) -> None:
        """Head the panel with this."""
        self._title.setText(title)
