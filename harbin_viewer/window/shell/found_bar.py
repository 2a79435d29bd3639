"""A bar below the page: what was looked for, which of the hits is on show, and the way to the next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from harbin_viewer.factsheet.finding.hits import Hits
from harbin_viewer.window.text.announcement import announce_once_back
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.quiet_label import QuietLabel
from harbin_viewer.window.widgets.layouts.wrap_row import WrapRow


class FoundBar(QFrame):
    """Stays while the reader goes from hit to hit, until it is closed."""

    step_asked = Signal(int)
    """The reader wants the next hit (1), or the one before (-1)."""

    list_asked = Signal()
    """The reader wants all hits in a list."""

    left = Signal()
    """The bar is closed while it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QuietLabel("", "ink")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 2, 16, 2)
        layout.addWidget(self._label, 1)
        links = WrapRow()  # the bar is never what makes a window wider
        layout.addLayout(links)
        for link in (
            self._link("‹ Previous", "Go to the hit before (Shift+F3)", lambda: self.step_asked.emit(-1)),
            self._link("Next ›", "Go to the next hit (F3)", lambda: self.step_asked.emit(1)),
            self._link("All hits…", "List them again (Ctrl+F)", self.list_asked.emit),
            self._link("Close ✕", "Close this bar (Escape)", self.close),
        ):
            links.addWidget(link)
        self.setAutoFillBackground(True)
        self.setAccessibleName("From hit to hit")

    @property
    def told(self) -> str:
        """What the bar says."""
        return self._label.text()

    def tell(self, hits: Hits, before: str = "") -> None:
        """Say which of the hits is on show; what was said `before` is no news to a screen reader."""
        place = f"{hits.at + 1} of {len(hits.entries)}"
        self._label.setText(f"“{hits.words.strip()}”: {place} – {hits.entry.heading}")
        if self.told != before:
            announce_once_back(self._label, self.told)  # the focus goes to the hit, which is told first
        self.show()

    @staticmethod
    def _link(text: str, tip: str, action: Callable[[], object]) -> TextLink:
        link = TextLink(text)
        link.setToolTip(tip)
        link.clicked.connect(lambda: action())
        return link

    # Qt

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        focus = self.window().focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.left.emit()
