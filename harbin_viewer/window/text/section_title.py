"""A heading within a tab."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from harbin_viewer.window.text.quiet_label import QuietLabel
from harbin_viewer.window.text.text_column import sized


class SectionTitle(QuietLabel):
    """A line in larger, heavier type."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "ink", parent)
        self.setFont(sized(self.font(), 1.2, QFont.Weight.DemiBold))
