"""A heading within a tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

from harbin_viewer.window.text.quiet_label import QuietLabel
from harbin_viewer.window.text.scaled_font import scale_font

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QWidget

_SIZE = 1.2


class SectionTitle(QuietLabel):
    """A line in larger, heavier type; a screen reader is told that it is a heading, and in words of which level."""

    is_heading = True

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "ink", parent)
        scale_font(self, _SIZE, QFont.Weight.DemiBold)
        self.setAccessibleDescription("Heading, level 2")

    # Qt

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        from harbin_viewer.window.widgets.context_menu import context_menu, copy_text

        context_menu([("Copy", lambda: copy_text(self.text()))], self).popup(event.globalPos())
