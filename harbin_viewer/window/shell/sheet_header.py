"""The header: the sheet's title, what it is about, its date and how many sources it has."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.tabs.kinds.summary import SummaryTab
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.quiet_label import QuietLabel
from harbin_viewer.window.text.scaled_font import scale_font

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

_SIZE = 1.7
"""The title's, in sizes of the window's type."""


class SheetHeader(QWidget):
    """Who the sheet is, above all tabs."""

    sources_asked = Signal()
    """The reader wants the list of sources."""

    about_asked = Signal()
    """The reader wants to know what the sheet is."""

    def __init__(self, sheet: FactSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 8)
        layout.setSpacing(2)
        layout.addWidget(self._title(sheet.title))
        below = QHBoxLayout()
        below.setSpacing(10)
        if facts := _facts(sheet):
            below.addWidget(QuietLabel(facts))
        if sheet.sources:
            below.addWidget(self._sources(sheet))
        if sheet.description and not any(isinstance(tab, SummaryTab) for tab in sheet.factsheet.tabs):
            below.addWidget(self._about())
        below.addStretch(1)
        layout.addLayout(below)

    def _title(self, title: str) -> QLabel:
        label = QuietLabel(title, ink="ink")
        label.is_heading, label.heading_level = True, 1
        scale_font(label, _SIZE, QFont.Weight.DemiBold)
        label.setAccessibleDescription("Heading, level 1")
        return label

    def _about(self) -> TextLink:
        link = TextLink("About this sheet")
        link.setToolTip("What this sheet is, who made it, and on what terms it may be used")
        link.clicked.connect(self.about_asked)
        return link

    def _sources(self, sheet: FactSheet) -> TextLink:
        count = len(sheet.sources)
        link = TextLink("1 source" if count == 1 else f"{count} sources")
        link.setToolTip("List the sources of this sheet")
        link.clicked.connect(self.sources_asked)
        return link


def _day(created: str) -> str:
    try:
        day = date.fromisoformat(created[:10])
    except ValueError:
        return created
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def _facts(sheet: FactSheet) -> str:
    day = f"As of {_day(sheet.created)}" if sheet.created else ""
    version = f"version {sheet.version}" if sheet.version else ""
    return " · ".join(part for part in (sheet.factsheet.about, day, version) if part)
