"""The guide to a first fact sheet, to be read beside the window while one follows it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from harbin_viewer.factsheet.sources.files.package_files import FolderFiles
from harbin_viewer.window.dialogs.reading_dialog import ReadingDialog
from harbin_viewer.window.text.headings.section_title import SectionTitle
from harbin_viewer.window.text.prose import Prose

_TITLE = "A fact sheet in ten minutes"

_EXAMPLES = "resources/guide/examples/"
"""The folder of the examples, as the guide names it, which is also read without the program."""


class GuideDialog(ReadingDialog):
    """Shows the Markdown in the folder of the guide, and where its examples lie here; stays open beside the window."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        text = (folder / "first-sheet.md").read_text(encoding="utf-8")
        lead, *sections = text.replace(_EXAMPLES, f"{folder / 'examples'}").split("\n## ")
        parts: list[QWidget] = [_passage(lead, folder, _TITLE)]
        for section in sections:  # apart, so that a screen reader goes from heading to heading
            title, _line, words = section.partition("\n")
            parts += [SectionTitle(title), _passage(words, folder, title)]
        super().__init__(_TITLE, parts, 720, parent)


def _passage(words: str, folder: Path, name: str) -> Prose:
    """A text of which Tab makes no stop: it has no link, and the page around it scrolls."""
    prose = Prose(words, FolderFiles(folder), name=name)
    prose.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    return prose
