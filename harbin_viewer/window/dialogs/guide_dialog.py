"""The guide to a first fact sheet, to be read beside the window while one follows it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from harbin_viewer.factsheet.sources.files.package_files import FolderFiles
from harbin_viewer.window.text.prose import Prose
from harbin_viewer.window.widgets.dialog_size import resize_within_screen
from harbin_viewer.window.widgets.page_scroll import PageScroll
from harbin_viewer.window.widgets.plain_buttons import without_pictures

_WIDEST = 90


class GuideDialog(QDialog):
    """Shows the Markdown in the folder of the guide; stays open beside the window."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("A fact sheet in ten minutes")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        text = (folder / "first-sheet.md").read_text(encoding="utf-8")
        self.prose = Prose(text, FolderFiles(folder))
        scroll = PageScroll(_WIDEST)
        scroll.content.addWidget(self.prose)
        scroll.content.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        without_pictures(buttons)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 12, 12)
        layout.addWidget(scroll, 1)
        layout.addWidget(buttons)
        resize_within_screen(self, 720, 720)
