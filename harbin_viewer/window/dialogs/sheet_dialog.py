"""What a sheet says of itself: its description, who made it, and on what terms it may be used."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from harbin_viewer.factsheet.document import Document
from harbin_viewer.window.dialogs.about_dialog import about_sheet
from harbin_viewer.window.dialogs.reading_dialog import ReadingDialog
from harbin_viewer.window.text.headings.section_title import SectionTitle
from harbin_viewer.window.text.passage import passage
from harbin_viewer.window.text.prose import Prose


class SheetDialog(ReadingDialog):
    """For sheets that have no summary to tell it."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        parts = [
            SectionTitle(document.sheet.title),
            Prose(document.sheet.description, document.files),
            passage(about_sheet(document.sheet), 0.92, "muted"),
        ]
        super().__init__("About this sheet", parts, 560, parent)
