"""Dialog buttons and message boxes without the style's pictures: words are enough in a window of words."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox


def without_pictures(box: QDialogButtonBox | QMessageBox) -> None:
    """Take the icons off all buttons that the box has by now, and the large one out of a message."""
    if isinstance(box, QMessageBox):
        box.setIcon(QMessageBox.Icon.NoIcon)
        if not box.buttons():
            box.addButton(QMessageBox.StandardButton.Ok)
    for button in box.buttons():
        button.setIcon(QIcon())
