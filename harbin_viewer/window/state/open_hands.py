"""Whether a reader holds something open that would go with the page under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def holds_something_open() -> bool:
    """Whether a menu or a list that dropped down is open, or a dialog of a part of a page."""
    dialog = QApplication.activeModalWidget()
    return QApplication.activePopupWidget() is not None or (dialog is not None and _goes_with_a_part(dialog))


def _goes_with_a_part(dialog: QWidget) -> bool:
    """Whether it, or the one that it was opened from, belongs to a part of a window and not to the window."""
    above = dialog.parentWidget()
    return above is not None and (not above.isWindow() or _goes_with_a_part(above))
