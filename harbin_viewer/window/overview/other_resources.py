"""The resources of a package that are no tables, of very many a page at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.factsheet.overview.overview_words import TableWords
from harbin_viewer.window.overview.other_resource import OtherResource
from harbin_viewer.window.tabs.part_pages import PartPages


class OtherResources(PartPages):
    """`words` are those of each."""

    said = Signal(str, object)
    """What was done, as a sentence, and None."""

    def __init__(self, words: Sequence[TableWords], parent: QWidget | None = None) -> None:
        rows = QVBoxLayout()
        rows.setSpacing(10)
        super().__init__(rows, self._entry, "files", parent)
        self._words = words
        self.show_only(range(len(words)))

    def _entry(self, number: int) -> OtherResource:
        entry = OtherResource(self._words[number])
        entry.said.connect(self.said)
        return entry
