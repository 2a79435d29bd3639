"""The sources on the page, the first few of many; each with its address to open and its citation to copy."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.factsheet.model.package.source import Source
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.overview.source_facts import tables_of
from harbin_viewer.window.evidence.source_entry import SourceEntry
from harbin_viewer.window.tabs.part_pages import column_of
from harbin_viewer.window.text.headings.section_title import SectionTitle
from harbin_viewer.window.text.links.text_link import TextLink

_MOST = 6

_AT_ONCE = 40
"""Sources that are made together, when the reader asks for all."""


class SourceList(QWidget):
    """Shows all when the reader asks for them."""

    said = Signal(str, object)
    """What was done, as a sentence, and None."""

    turned = Signal(object)
    """The reader has turned the page; its first source."""

    def __init__(self, sheet: FactSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet, self._sources = sheet, sheet.every_source
        sources = self._sources
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(10)
        self._layout.addWidget(SectionTitle("Source" if len(sources) == 1 else "Sources"))
        shown = sources if len(sources) <= _MOST + 1 else sources[:_MOST]
        self._add(shown)
        self.more = TextLink(f"Show all {len(sources)} sources")
        self.more.setVisible(len(shown) < len(sources))
        self.more.clicked.connect(self._show_all)
        self._layout.addWidget(self.more)

    def _add(self, sources: Sequence[Source]) -> None:
        for source in sources:
            entry = self._entry(source)
            self._layout.addWidget(entry)
            entry.show()

    def _entry(self, source: Source) -> SourceEntry:
        entry = SourceEntry(source, "", tables=tables_of(self._sheet, source))
        entry.said.connect(self.said)
        return entry

    def _show_all(self) -> None:
        """Show the others too; of very many a page at a time."""
        self.more.hide()
        others = self._sources[_MOST:]
        if len(others) <= _AT_ONCE:
            self._add(others)
            return
        pages = column_of(lambda number: self._entry(others[number]), len(others), "other sources", 10, _AT_ONCE)
        pages.turned.connect(self.turned)
        self._layout.addWidget(pages)
        pages.show()
