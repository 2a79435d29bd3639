"""What a sheet says of itself: its description, who made it, and on what terms it may be used."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from harbin_viewer.factsheet.document import Document
from harbin_viewer.window.dialogs.about_dialog import about_sheet
from harbin_viewer.window.text.passage import passage
from harbin_viewer.window.text.prose import Prose
from harbin_viewer.window.text.section_title import SectionTitle
from harbin_viewer.window.widgets.dialog_size import resize_within_screen
from harbin_viewer.window.widgets.page_scroll import PageScroll
from harbin_viewer.window.widgets.plain_buttons import without_pictures

_WIDEST = 90


class SheetDialog(QDialog):
    """For sheets that have no summary to tell it."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("About this sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        scroll = PageScroll(_WIDEST)
        scroll.content.addWidget(SectionTitle(document.sheet.title))
        scroll.content.addWidget(Prose(document.sheet.description, document.files))
        scroll.content.addWidget(passage(about_sheet(document.sheet), 0.92, "muted"))
        scroll.content.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        without_pictures(buttons)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 12, 12)
        layout.addWidget(scroll, 1)
        layout.addWidget(buttons)
        resize_within_screen(self, 720, 560)
