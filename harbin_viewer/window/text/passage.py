"""A passage of plain text that can be marked with mouse or keys, and copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from harbin_viewer.window.text.wrapped_text import WrappedText

if TYPE_CHECKING:
    from harbin_viewer.window.text.text_column import Ink


def passage(text: str, size: float = 1.0, ink: Ink = "ink", weight: QFont.Weight = QFont.Weight.Normal) -> WrappedText:
    """The text at `size` times the window's; the Tab key passes it by, a click into it lets keys mark it."""
    label = WrappedText(size, ink, weight)
    flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    label.setTextInteractionFlags(flags)
    label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    label.setText(text)
    return label
