"""The header: the sheet's title, what it is about, its date and how many sources it has."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.tabs.kinds.summary import SummaryTab
from harbin_viewer.window.text.links.text_link import INSET, TextLink
from harbin_viewer.window.text.quiet_label import QuietLabel
from harbin_viewer.window.text.scaled_font import scale_font
from harbin_viewer.window.widgets.screen_room import has_very_few_lines

_SIZE = 1.7
"""The title's, in sizes of the window's type."""

_FEW_LINES = 36
"""Lines of text in the height of a window, under which the header takes one of them."""


_CLOSER = 7
"""Px by which the date is nearer to what it stands behind than a link would be."""

_ANY_WIDTH = 16_777_215
"""Px, as Qt has it where the width of a widget has no bound."""


class SheetHeader(QWidget):
    """Who the sheet is, above all tabs."""

    sources_asked = Signal()
    """The reader wants the list of sources."""

    about_asked = Signal()
    """The reader wants to know what the sheet is."""

    def __init__(self, sheet: FactSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_short: bool | None = None
        self._leads_alone = False
        layout = self._layout = QVBoxLayout(self)
        layout.setSpacing(2)
        self._title = _title(sheet.title, _SIZE)
        self._short_title = _title(sheet.title, 1.0)
        self._about_it = QuietLabel(sheet.factsheet.about)
        self._version = QuietLabel(_version(sheet))
        layout.addWidget(self._title)
        below = self._facts = QHBoxLayout()
        below.setSpacing(10)
        below.addWidget(self._short_title)
        below.addWidget(self._about_it)
        if self._about_it.text():
            below.addSpacing(-_CLOSER)
        below.addWidget(self._version)
        if not self._about_it.text() and not self._version.text():
            below.addSpacing(-INSET)  # where they stand alone, their words begin where those above do
        if sheet.every_source:
            below.addWidget(self._sources(sheet))
        if sheet.description and not any(isinstance(tab, SummaryTab) for tab in sheet.factsheet.tabs):
            below.addWidget(self._about())
            self._leads_alone = True
        below.addStretch(1)
        layout.addLayout(below)
        self._show(short=False)

    def fit(self, window: QWidget) -> None:
        """Take one line in a window in which few stand under each other, and none where these are very few: the window
        bears the title too, and the sources are in its menus.
        """
        self._show(short=window.height() < self.fontMetrics().lineSpacing() * _FEW_LINES)
        self.setVisible(self._leads_alone or not has_very_few_lines(window))

    def _bound_what_it_is_about(self) -> None:
        """Leave the date in full beside it, where there is room for a little of what the sheet is about."""
        margins, least = self._layout.contentsMargins(), self._about_it.minimumSizeHint().width()
        about = min(self._about_it.sizeHint().width(), self._about_it.maximumWidth())
        rest = self._facts.sizeHint().width() - about
        room = self.width() - margins.left() - margins.right() - rest
        self._about_it.setMaximumWidth(room if room > 2 * least else _ANY_WIDTH)

    def _show(self, *, short: bool) -> None:
        if short != self._is_short:
            self._is_short = short
            self._layout.setContentsMargins(*((12, 4, 12, 2) if short else (24, 16, 24, 8)))
            self._short_title.setVisible(short)
            self._title.setVisible(not short)
            for facts in (self._about_it, self._version):
                facts.setVisible(not short and bool(facts.text()))

    def _about(self) -> TextLink:
        link = TextLink("About this sheet")
        link.setToolTip("What this sheet is, who made it, and on what terms it may be used")
        link.clicked.connect(self.about_asked)
        return link

    def _sources(self, sheet: FactSheet) -> TextLink:
        count = len(sheet.every_source)
        link = TextLink("1 source" if count == 1 else f"{count} sources")
        link.setToolTip("List the sources of this sheet")
        link.clicked.connect(self.sources_asked)
        return link

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bound_what_it_is_about()


class _SheetTitle(QuietLabel):
    """A heading from the first: a screen reader that listens asks for it as soon as it has words."""

    is_heading, heading_level = True, 1


def _title(title: str, size: float) -> QuietLabel:
    label = _SheetTitle(title, ink="ink")
    scale_font(label, size, QFont.Weight.DemiBold)
    label.setAccessibleDescription("Heading, level 1")
    return label


def _day(created: str) -> str:
    """The day as `QLocale.toString` writes “d MMMM yyyy”, whose first call takes as long as twelve modules."""
    try:
        day = date.fromisoformat(created[:10])
    except ValueError:
        return created
    locale = QLocale()
    digits = {ord("0") + digit: chr(ord(locale.zeroDigit()) + digit) for digit in range(10)}
    number, year = (text.translate(digits) for text in (f"{day.day}", f"{day.year:04}"))
    return f"{number} {locale.monthName(day.month)} {year}"


def _version(sheet: FactSheet) -> str:
    """Which state of the sheet it is: that stays where there is no room for all that it is about."""
    day = f"As of {_day(sheet.created)}" if sheet.created else ""
    version = f"version {sheet.version}" if sheet.version else ""
    known = " · ".join(filter(None, (day, version)))
    return f"· {known}" if known and sheet.factsheet.about else known
