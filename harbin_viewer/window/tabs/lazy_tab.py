"""A tab that makes its page when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.window.state.background_loader import BackgroundLoader
from harbin_viewer.window.tabs.rows_ahead import RowsAhead
from harbin_viewer.window.tabs.tab_page import TabPage
from harbin_viewer.window.widgets.own_turn import in_own_turn

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from harbin_viewer.factsheet.model.cell import CellAt
    from harbin_viewer.factsheet.tabs.entry import Entry
    from harbin_viewer.window.tabs.waiting import Waiting


class LazyTab(QWidget):
    """Calls `make` when shown first; says meanwhile what is waited for, and instead why a page cannot be made.

    `shows` are the names of the resources and views on its page, `ahead` reads those that it writes down; `closeness`
    is how close to its reader it shows them (`Tab.closeness`). A page that `writes_below` is shown before it is read.
    """

    made = Signal(object)
    """The page (a `TabPage`) is there."""

    def __init__(
        self,
        name: str,
        shows: set[str],
        make: Callable[[], TabPage],
        waits_for: BackgroundLoader | None = None,
        ahead: RowsAhead | None = None,
        closeness: int = 0,
        *,
        writes_below: bool = False,
    ) -> None:
        super().__init__()
        self.closeness = closeness
        self.name = name
        self.shows = shows
        self.page: TabPage | None = None
        self._make = make
        self._waits_for = waits_for
        self._ahead = ahead
        self._writes_below = writes_below
        self._waiting: Waiting | None = None
        self._is_broken = self._is_whole = False
        self._state: dict[str, object] | None = None
        self._goal: Callable[[TabPage], object] | None = None
        self._figure: Callable[[], CellAt | None] | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        if waits_for is not None:
            waits_for.ready.connect(self._show_page)
        if ahead is not None:
            ahead.setParent(self)
            ahead.done.connect(self._take_rows if writes_below else self._show_page)

    def state(self) -> dict[str, object] | None:
        """Where the reader is in its page, or is to be once it is made; None where neither is known."""
        return self._state if self.page is None else self.page.state()

    def restore(self, state: dict[str, object]) -> None:
        """Bring the page to this state, now or when it is made."""
        self._state = state
        self._complete()
        if self.page is not None:
            self.page.restore(state)

    def lead_to_page(self) -> None:
        """Have the page take the focus that comes to the tab, once it is made."""
        if self.page is not None:
            self.setFocusProxy(self.page)

    def go_to(self, item: str, row: int | None, field: str = "") -> None:
        """Lead to the item (one of `shows`), now or when the page is made."""
        self._lead(lambda page: page.go_to(item, row, field))

    def return_to(self, find: Callable[[], CellAt | None]) -> None:
        """Be at the figure again that the reader was at, now or when the page is made."""
        self._figure = find
        self._return()

    def show_found(self, entry: Entry, words: str) -> None:
        """Show what was found on the page by these words, now or when it is made."""
        self._lead(lambda page: page.show_found(entry, words))

    def _lead(self, goal: Callable[[TabPage], object]) -> None:
        self._goal = goal
        self._complete()
        if self.page is not None:
            goal(self.page)

    def _show_page(self) -> None:
        if self.page is not None or self._is_broken or not self.isVisible() or self.size().isEmpty():
            return
        if self._waits_for is not None and not self._waits_for.is_ready:
            self._show_waiting()
            return
        if not self._writes_below and self._is_to_be_read():
            self._show_waiting()
            return
        self._drop_waiting()
        try:
            self.page = self._make()
        except SheetError as error:
            self._show_trouble(error)
            return
        self.page.resize(self.size())
        self._layout.addWidget(self.page)
        self.page.show()
        self._name_page(self.page)
        self.lead_to_page()
        self.page.rest_wanted.connect(self._complete_in_turns)
        self.made.emit(self.page)
        if self._state is not None or self._goal is not None or self.page.sees_rest():
            self._complete()
        self._arrive()

    def _complete_in_turns(self) -> None:
        """Read short tables in this turn, and make what has their rows in the next: together it would be a stall."""
        if self.page is None or self._is_whole:
            return
        if self._ahead is not None and not self.page.knows_rows and not self._ahead.is_needed():
            self._ahead.read_short()
        in_own_turn(self, self._complete)

    def _complete(self) -> None:
        """Make what is not seen at first: after the first paint, or where the reader is led to it before."""
        if self.page is None or self._is_whole or (not self.page.knows_rows and self._is_to_be_read()):
            return
        self._is_whole = True
        try:
            self.page.complete()
        except SheetError as error:
            self._layout.removeWidget(self.page)
            self.page.hide()
            self.page.deleteLater()
            self.page = None
            self._show_trouble(error)

    def _take_rows(self) -> None:
        """What is written down below was read."""
        self._complete()
        self._arrive()

    def _arrive(self) -> None:
        """Lead to where the reader is to be."""
        if self.page is not None and self._state is not None:
            self.page.restore(self._state)
        if self.page is not None and self._goal is not None:
            self._goal(self.page)
        self._return()

    def _return(self) -> None:
        if self.page is not None and self._figure is not None:
            self.page.return_to(self._figure)
            self._figure = None

    def _is_to_be_read(self) -> bool:
        """Whether long tables are yet to be read, which is begun."""
        if self._ahead is None or not self._ahead.is_needed():
            return False
        self._ahead.begin()
        return True

    def _name_page(self, page: TabPage) -> None:
        """A page that is scrolled has the focus at first: a screen reader says which it is."""
        for part in (page, *page.findChildren(QScrollArea)):
            part.setAccessibleName(part.accessibleName() or self.accessibleName())

    def _show_waiting(self) -> None:
        if self._waiting is None:
            self._waiting = self._put("The tables are being read …", self._waits_for)

    def _show_trouble(self, error: SheetError) -> None:
        """A table of the page cannot be read: the tab says why, as all other tabs can still be seen."""
        self._is_broken = True
        self._put("").tell(f"“{self.accessibleName() or self.name}” cannot be shown. {error}", moving=False)

    def _put(self, sentence: str, loader: BackgroundLoader | None = None) -> Waiting:
        """Put a sentence in the page's place; where it waits for what a loader does, checks of that can be stopped."""
        from harbin_viewer.window.tabs.waiting import Waiting
        from harbin_viewer.window.tabs.waiting_for_checks import WaitingForChecks

        waiting = WaitingForChecks(sentence, loader.checking) if loader is not None else Waiting(sentence)
        self._layout.addWidget(waiting)
        waiting.show()
        return waiting

    def _drop_waiting(self) -> None:
        if self._waiting is not None:
            self._layout.removeWidget(self._waiting)
            self._waiting.hide()
            self._waiting.deleteLater()
            self._waiting = None

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A window that opens shows its first tab before it gives it a size; the page is made for that size."""
        super().resizeEvent(event)
        self._show_page()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_page()
