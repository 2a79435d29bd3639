"""A quiet “Cite” that offers the formats of a citation."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from harbin_viewer.factsheet.citation import FORMATS
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.widgets.context_menu import begun, edged


class CiteLink(TextLink):
    """Opens a menu by click, Enter or Space."""

    chosen = Signal(str)
    """The reader wants the citation in this `Format`."""

    def __init__(self, source: str, parent: QWidget | None = None) -> None:
        super().__init__("Cite ▾", parent)
        self.setToolTip("Copy the citation in one of several formats")
        self.setAccessibleName(f"Cite: {source}")
        self.setAccessibleDescription("Opens a menu of formats.")
        self.formats = begun(edged(QMenu(self)))
        for form, words in FORMATS.items():
            self.formats.addAction(f"Copy as {words}", partial(self.chosen.emit, form))
        self.clicked.connect(self._open)

    def _open(self) -> None:
        self.formats.setActiveAction(self.formats.actions()[0])
        self.formats.popup(self.mapToGlobal(QPoint(0, self.height())))
