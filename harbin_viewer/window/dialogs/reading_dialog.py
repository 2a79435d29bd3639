"""A window of its own for a text to be read: a page that scrolls, and a button that closes it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.dialog_size import resize_within_screen
from harbin_viewer.window.widgets.page_scroll import PageScroll

_WIDEST, _WIDTH = 90, 720


class ReadingDialog(QDialog):
    """Shows the parts one under the other, in a window `height` px tall where the screen has room; goes when closed."""

    def __init__(self, title: str, parts: Sequence[QWidget], height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        scroll = PageScroll(_WIDEST)
        scroll.setAccessibleName(title)
        for part in parts:
            scroll.content.addWidget(part)
            if not getattr(part, "is_tab_stop", True):  # there is nothing in it that a key could do
                part.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        scroll.content.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        make_plain(buttons)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 12, 12)
        layout.addWidget(scroll, 1)
        layout.addWidget(buttons)
        resize_within_screen(self, _WIDTH, height)
