"""Where the panel is: beside the page where there is width for both, else in its place, with a way back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from harbin_viewer.factsheet.document import Document
from harbin_viewer.window.state.background_loader import BackgroundLoader
from harbin_viewer.window.tabs.tab_deck import TabDeck
from harbin_viewer.window.widgets.focus.one_press import OnePress

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QWidget

    from harbin_viewer.factsheet.model.cell import CellAt
    from harbin_viewer.factsheet.model.recipe import Recipe
    from harbin_viewer.window.evidence.side_panel import SidePanel

_BOTH, _LAID_OUT = 122, 200
"""Average characters, below which a window shows page or panel; milliseconds after which it is laid out anew."""


class PanelHost(QObject):
    """Makes the panel when it is first asked for, and keeps it in `window`."""

    said = Signal(str, object)
    """What was done, as a sentence, and None."""

    change_asked = Signal(object)
    """The maker wants what this `AskedChange` names changed."""

    changed = Signal()
    """The panel has come, gone or turned a page."""

    def __init__(self, document: Document, tabs: TabDeck, loader: BackgroundLoader, window: QMainWindow) -> None:
        super().__init__(window)
        self._document = document
        self._tabs = tabs
        self._loader = loader
        self._window = window
        self._trouble: BaseException | None = None
        self._panel: SidePanel | None = None
        self._taken_width, self._was_alone = 0, False
        self._one_press = OnePress(self)
        tabs.currentChanged.connect(lambda _number: self._tell_tab())
        loader.checked.connect(lambda _findings: self._tell_findings())

    @property
    def panel(self) -> SidePanel | None:
        """The panel where it is open; None where it is not."""
        return self._panel if self._panel is not None and not self._panel.isHidden() else None

    @property
    def cell(self) -> CellAt | None:
        """The figure that it answers for; None where it answers for none."""
        return self.panel.cell if self.panel is not None else None

    @property
    def recipe(self) -> tuple[str, str, str] | None:
        """The tab, the chart and the subject of the recipe that it tells; None where it tells none."""
        return self.panel.recipe if self.panel is not None else None

    @property
    def has_focus(self) -> bool:
        """Whether the reader is in the panel."""
        focus = self._window.focusWidget()
        return self.panel is not None and focus is not None and self.panel.isAncestorOf(focus)

    def state(self) -> dict[str, object]:
        """The recipe that it tells, from which tab this was asked, and whether the reader is there (in a menu)."""
        focus, panel = self._window.focusWidget(), self.panel
        in_panel = panel is None or focus is None or not self._tabs.isAncestorOf(focus)
        return {"recipe": self.recipe, "of_tab": panel.tab if panel is not None else "", "in_panel": in_panel}

    def focus_on_page(self) -> QWidget | None:
        """The part of the page in which the reader is, or was before they went into the panel."""
        return self.panel.before if self.has_focus and self.panel is not None else self._window.focusWidget()

    def lead_to(self, part: QWidget) -> None:
        """Give the focus to a part of the page: now, or from the panel; a reader who went elsewhere stays there."""
        focus = self._window.focusWidget()
        if self.has_focus and self.panel is not None:
            self.panel.before = part
        elif focus is None or not focus.isVisible() or self._tabs.isAncestorOf(focus):  # one of a page that was left
            part.setFocus()

    def leave_focus_on_page(self) -> None:
        """Let a reader who was on the page when the panel was closed, with all the window, be there again."""
        if self.panel is not None:
            self.panel.give_focus_back()

    @property
    def is_beside(self) -> bool:
        """Whether the window has room for page and panel."""
        return self._window.width() >= self._window.fontMetrics().averageCharWidth() * _BOTH

    def keep_trouble(self, error: BaseException) -> None:
        """The checks could not be run for this reason."""
        self._trouble = error
        self._tell_findings()

    def show_cell(self, address: CellAt) -> None:
        """Answer for a figure."""
        with self._size_kept():
            self._side().show_cell(address)

    def come_from(self, tab: str) -> None:
        """The figure was asked for from the tab of this title, which may be gone, before the sheet was shown anew."""
        if tab in map(self._tabs.tabText, range(self._tabs.count())):
            self._tell_tab(of_page=tab)

    def show_recipe(self, recipe: Recipe) -> None:
        """Tell how a figure was computed."""
        with self._size_kept():
            self._side().show_recipe(recipe)

    def show_findings(self, check: str, cell: CellAt | None = None) -> None:
        """List what the checks found, or say why they could not be run."""
        with self._size_kept():
            if self._loader.findings is None and self._trouble is not None:
                self._side().show_trouble(self._trouble)
            elif self._loader.findings is None and not self._loader.is_ready:
                self._await_findings(check, cell)
            else:
                self._side().show_findings(check, cell)

    def _await_findings(self, check: str, cell: CellAt | None) -> None:
        """Say that the checks are still being carried out, and list what they found once they are over."""
        from harbin_viewer.window.tabs.waiting_for_checks import WaitingForChecks

        side, waiting = self._side(), WaitingForChecks("The figures are being checked …", self._loader.checking)
        side.show_waiting(waiting)

        def show() -> None:
            if isValid(waiting) and side.end_waiting(waiting):
                self.show_findings(check, cell)

        self._loader.ready.connect(lambda: QTimer.singleShot(0, side, show))  # why there are none is told after it

    def show_uses(self, source: str) -> None:
        """List the figures that stand on the word of a source."""
        with self._size_kept():
            self._side().show_uses(source)

    def commands(self) -> dict[str, Callable[[], object]]:
        """What can be done with the panel now, by the names of the window's commands."""
        found: dict[str, Callable[[], object]] = {}
        if self._loader.is_ready and self._document.sheet.factsheet.checks:
            found["findings"] = lambda: self.show_findings("")
        if self.panel is not None:
            found["back"] = self.panel.go_back if self.panel.can_go_back else self._go_out
        if self.panel is not None and not self.is_beside:
            found |= {"next_tab": partial(self._step, 1), "previous_tab": partial(self._step, -1)}
        return found

    def uncover(self) -> None:
        """Close it where it stands in the place of the page, which the reader wants to see."""
        if (page := self._window.centralWidget()) is not None and page.isHidden():
            self.close()

    def _step(self, by: int) -> None:
        self._tabs.step(by)
        self.uncover()

    def _go_out(self) -> None:
        """Close it; who is on the page beside it goes back among the tabs, where that leads anywhere."""
        is_on_page = self.is_beside and not self.has_focus
        (self._tabs.commands().get("back", self.close) if is_on_page else self.close)()

    def why_not(self) -> dict[str, str]:
        """Why the panel can never do a command for this sheet, by its name."""
        none = {"findings": "This sheet declares no checks of its figures."}
        return {} if self._document.sheet.factsheet.checks else none

    def leave(self) -> None:
        """Take it out of the window."""
        if self._panel is not None:
            self._panel.blockSignals(True)
            self._window.removeDockWidget(self._panel)
            self._panel.deleteLater()
            self._panel = None

    def close(self) -> None:
        """Close it, if it is open."""
        if self.panel is not None:
            self.panel.close()

    @property
    def width(self) -> int:
        """How wide the open panel is, or is about to be, in px; 0 where it is closed."""
        return (self._taken_width or self.panel.width()) if self.panel is not None else 0

    def take_width(self, width: int) -> None:
        """Make the open panel as wide as it was before, once it has its place in the window."""
        layout = self._window.layout()
        if self.panel is not None and width and layout is not None:
            layout.activate()
            self._resize(self.panel, width)
            self._taken_width = width
            QTimer.singleShot(_LAID_OUT, self, self._forget_taken_width)

    def _forget_taken_width(self) -> None:
        """The window was laid out anew: the panel is as wide as it says."""
        self._taken_width = 0

    def fit(self) -> None:
        """Show page or panel, or both, as the window has room."""
        wide = self.is_beside
        if (page := self._window.centralWidget()) is not None:
            page.setVisible(wide or self.panel is None)
        if self._panel is not None:
            self._panel.offer_page(beside=wide)
        if self.panel is not None and self._was_alone and wide:
            self._resize(self.panel)  # Qt keeps the width that it had in the page's place
        self._was_alone = not wide if self.panel is not None else self._was_alone

    def _resize(self, panel: SidePanel, width: int = 0) -> None:
        from PySide6.QtCore import Qt

        self._window.resizeDocks([panel], [width or panel.width_in(self._window)], Qt.Orientation.Horizontal)

    @contextmanager
    def _size_kept(self) -> Iterator[None]:
        """Qt makes a narrow window wide enough for page and panel, before the one takes the place of the other."""
        size, narrow = self._window.size(), not self.is_beside
        yield
        layout = self._window.layout()
        if narrow and self._window.size() != size and layout is not None:
            layout.activate()  # it still keeps room for both
            self._window.resize(size)

    def _side(self) -> SidePanel:
        if self._panel is None:
            self._panel = self._made()
        self._tell_findings()
        self._tell_tab()
        return self._panel

    def _tell_findings(self) -> None:
        """Tell the panel how the checks came out, also where it was opened before they were over."""
        if self._panel is not None:
            from harbin_viewer.window.evidence.verdicts import why_unchecked

            found, checking = self._loader.findings, self._loader.checking
            unchecked = why_unchecked(self._document.sheet, found, checking, self._trouble)
            self._panel.take_findings(found, checking.left, unchecked)

    def _made(self) -> SidePanel:
        from PySide6.QtCore import Qt

        from harbin_viewer.window.evidence.side_panel import SidePanel

        panel = SidePanel(self._document, self._tabs.shown(), self._window)
        panel.said.connect(self.said)
        panel.change_asked.connect(self.change_asked)
        panel.place_asked.connect(self._go_to_place)
        panel.turned.connect(self._settle)
        panel.left.connect(self._take_to_page)
        panel.visibilityChanged.connect(self._follow)
        self._window.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # Qt's own only hides the panel
        self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
        self._resize(panel)
        self._window.statusBar().raise_()
        return panel

    def _follow(self, _seen: bool) -> None:  # noqa: FBT001
        if self._panel is not None and self._panel.isHidden():  # one that comes has the focus before the page goes
            self._settle()
            self._panel.give_focus_back()  # the page in whose place it stood is there again
            if (layout := self._window.layout()) is not None:  # a click that follows would fall where nobody hears it
                layout.invalidate()  # Qt does so after it has told that the panel is hidden
                layout.activate()

    def _take_to_page(self) -> None:
        """Lead a reader who was in the panel to the page on show, where that is seen."""
        page = self._tabs.current()
        if page.isVisible():
            page.setFocus()

    def _settle(self) -> None:
        self._one_press.begin(self._window.windowHandle())
        self.fit()
        self.changed.emit()

    def _go_to_place(self, cell: CellAt) -> None:
        self.uncover()
        self._tabs.go_to(*cell)
        self._tell_tab(of_page=self._tabs.tabText(self._tabs.currentIndex()))

    def _tell_tab(self, of_page: str = "") -> None:
        if self._panel is not None:
            self._panel.tell_tab(self._tabs.tabText(self._tabs.currentIndex()), of_page)
