"""Above the chart: which rows are shown alone by their bounds, with the way back to all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.quiet_label import QuietLabel

_SIDE = 16
"""Px at each side of the words."""


class BoundsTold(QWidget):
    """Is seen while rows are left out."""

    all_wanted = Signal()
    """Rows are wanted whatever their columns hold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QuietLabel("", "ink")
        self.all_rows = TextLink("Show all rows")
        self.all_rows.clicked.connect(self.all_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_SIDE, 4, _SIDE, 0)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.all_rows)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Say this; "": all rows are shown."""
        self.text.setText(sentence)
        self.setVisible(bool(sentence))
