"""A list that fills its dialog, what is said of it, and the buttons for its rows, which wrap on a narrow screen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from harbin_viewer.window.widgets.layouts.wrap_row import WrapRow


def lay_list_over_buttons(
    dialog: QDialog, parts: Iterable[QWidget], buttons: Iterable[QPushButton], last: QWidget
) -> None:
    """Put the parts of a dialog below each other, the first as high as there is room, then the buttons and the last."""
    row, wrapped = QWidget(), WrapRow()
    for button in buttons:
        button.setAutoDefault(False)
        wrapped.addWidget(button)
    row.setLayout(wrapped)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(16, 16, 16, 16)
    for place, part in enumerate((*parts, row, last)):
        layout.addWidget(part, int(place == 0))
