"""The guide to a first fact sheet, to be read beside the window while one follows it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from harbin_viewer.factsheet.sources.files.package_files import FolderFiles
from harbin_viewer.window.dialogs.reading_dialog import ReadingDialog
from harbin_viewer.window.text.prose import Prose

_TITLE = "A fact sheet in ten minutes"


class GuideDialog(ReadingDialog):
    """Shows the Markdown in the folder of the guide; stays open beside the window."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        text = (folder / "first-sheet.md").read_text(encoding="utf-8")
        prose = Prose(text, FolderFiles(folder), name=_TITLE)
        super().__init__(_TITLE, [prose], 720, parent)
        self.prose = prose
