"""A part of the choices under its heading."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.window.text.quiet_label import QuietLabel


class Labelled(QWidget):
    """`content` under a quiet heading, both gone together where there is nothing to choose."""

    def __init__(self, heading: str, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(QuietLabel(heading))
        layout.addWidget(content)
