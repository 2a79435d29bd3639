"""What stands under each other in the window: header, tabs, and the bars above and below the tabs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from harbin_viewer.factsheet.finding.hits import Hits
    from harbin_viewer.factsheet.model.error import SheetError
    from harbin_viewer.window.authoring.mistake_bar import MistakeBar
    from harbin_viewer.window.shell.found_bar import FoundBar


class PageColumn(QWidget):
    """Makes its bars when they are first needed."""

    step_asked = Signal(int)
    """The reader wants the next of what was found (1), or the one before (-1)."""

    list_asked = Signal()
    """The reader wants all that was found in a list."""

    def __init__(self, header: QWidget, tabs: QTabWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs = tabs
        self._mistakes: MistakeBar | None = None
        self._found: FoundBar | None = None
        self._found_told = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(header)
        self._column.addWidget(tabs, 1)

    def show_mistakes(self, mistakes: Sequence[SheetError], lead: str) -> None:
        """Name the first of the mistakes of the sheet, after a sentence on what they are to the reader."""
        if self._mistakes is None and mistakes:
            from harbin_viewer.window.authoring.mistake_bar import MistakeBar

            self._mistakes = MistakeBar()
            self._column.insertWidget(1, self._mistakes)
            self._mistakes.stackUnder(self._tabs)  # a screen reader walks it where it stands
        if self._mistakes is not None:
            self._mistakes.show_mistakes(mistakes, lead)

    def show_found(self, hits: Hits) -> None:
        """Say which of what was found is on show; where nothing is found, the bar is closed."""
        if not hits.entries:
            self.close_found()
            return
        if self._found is None:
            from harbin_viewer.window.shell.found_bar import FoundBar

            self._found = FoundBar()
            self._found.step_asked.connect(self.step_asked)
            self._found.list_asked.connect(self.list_asked)
            self._found.left.connect(self._go_to_page)
            self._column.addWidget(self._found)
        self._found.tell(hits, self._found_told)
        self._found_told = ""

    def renew_found(self, hits: Hits) -> None:
        """Say where one is among what is found now, unless the reader has closed the bar."""
        if self._told:
            self.show_found(hits)

    def state(self) -> dict[str, object]:
        """What is told of what was found; "" where it is not on show."""
        return {"found_told": self._told}

    def restore(self, state: dict[str, object]) -> None:
        """Say what is found anew where it was on show before."""
        self._found_told = str(state.get("found_told", ""))

    @property
    def _told(self) -> str:
        if self._found is None:
            return self._found_told
        return self._found.told if self._found.isVisibleTo(self) else ""

    def _go_to_page(self) -> None:
        """Have the focus where it was on the page: Qt would give it to the first part of the window."""
        page = self._tabs.currentWidget()
        if page is not None:
            (page.focusWidget() or page).setFocus()

    def close_found(self) -> bool:
        """Close the bar of what was found; whether it was open."""
        return self._found is not None and self._found.isVisible() and self._found.close()
