"""The window: header, a tab for each entry of the sheet, menus, status line, and the panel at the side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from harbin_viewer import pyside
from harbin_viewer.factsheet.document import Document
from harbin_viewer.window.shell.first_place import put_in_place
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.shell.page_column import PageColumn
from harbin_viewer.window.shell.panel_host import PanelHost
from harbin_viewer.window.shell.sheet_header import SheetHeader
from harbin_viewer.window.shell.status_line import StatusLine
from harbin_viewer.window.shell.ways.way_to_place import WayToPlace
from harbin_viewer.window.shell.window_commands import WindowCommands
from harbin_viewer.window.shell.window_frame import WindowFrame
from harbin_viewer.window.state.background_loader import BackgroundLoader
from harbin_viewer.window.state.remembered import Remembered
from harbin_viewer.window.tabs.tab_deck import TabDeck
from harbin_viewer.window.tabs.tab_kinds import PageContext
from harbin_viewer.window.tabs.tab_page import TabPage
from harbin_viewer.window.text.headings.heading_role import tell_headings
from harbin_viewer.window.widgets.job import Job, leave_all

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from harbin_viewer.factsheet.finding.hits import Hits
    from harbin_viewer.factsheet.model.error import SheetError

_SOON = 200
"""Milliseconds from the first paint until keys work: before that no hand has moved."""


class MainWindow(WindowFrame):
    """Shows one sheet, and the same one anew after a change. Opening another is the application's business."""

    open_asked = Signal(object, object)
    """The reader wants this sheet (a `Path`), shown in this state (`state()`, or {})."""

    form_chosen = Signal(object, object)
    """The reader wants the text at this `Path` read in this `DelimitedFormat`."""

    link_asked = Signal(object, str)
    """The reader wants the sheet at this `Path`, and in it the place that this link means."""

    window_asked = Signal(object)
    """The reader wants this sheet (a `Path`) in a window of its own, beside this one."""

    ready = Signal()
    """All that runs after the first paint has ended."""

    closing = Signal()
    """The window is being closed."""

    def __init__(self, document: Document, remembered: Remembered, resources: Path) -> None:
        super().__init__()
        self._remembered = remembered
        self._resources = resources
        self._status = StatusLine()
        self.setStatusBar(self._status)
        self._own = WindowCommands(remembered, resources, self)
        self._own.said.connect(self.say)
        self._own.failed.connect(self.troubled)
        self._own.open_asked.connect(self.open_asked)
        self._own.link_asked.connect(self.link_asked)
        self._own.form_chosen.connect(self.form_chosen)
        self._own.to_do_chosen.connect(lambda entry: self._way.to_do(entry))
        self._own.found.connect(self._go_to_found)
        self._own.uses_asked.connect(lambda source: self._side.show_uses(source))
        self.painted.connect(self._after_first_paint)
        self.text_dropped.connect(lambda text: self._own.ways_in.take_text(text))
        self.ready.connect(lambda: self._way.arrive())
        self._take(document)
        put_in_place(self, self._remembered.geometry)
        self._tabs.begin_with("" if document.is_of_kept_charts else self._remembered.text("tab"))
        if pyside.CLASSES.wait(0):  # a window after the first: hands are at the keys, and these cost nothing
            self._prepare_hands()

    def state(self) -> dict[str, object]:
        """Where the reader is: the tab, the place in each tab that was made, and the figure in the panel."""
        return self._tabs.state() | {"cell": self._side.cell}

    def take_state(self, state: dict[str, object]) -> None:
        """Go to where the reader was in a window of the same sheet."""
        self._tabs.restore(state)
        self._way.keep(state)

    def follow(self, link: str) -> None:
        """Go where a link into this sheet leads, once the window is ready."""
        self._way.keep_link(link)

    def renew(self, document: Document) -> None:
        """Show the sheet as it is now in place of what it was: tab, places, selection and panel stay.

        The tables that charts draw were read, and the checks run, so that there is nothing to wait for.
        """
        state, width = self.state(), self._side.width
        self.setUpdatesEnabled(False)
        self._leave()
        self._side.leave()
        for part in (self._loader, self._side, self._way):
            part.deleteLater()
        self._take(document)
        self._menus.set_keys()
        self._loader.take_over()
        self.take_state(state)
        self._way.arrive()
        self._side.take_width(width)
        self.setUpdatesEnabled(True)
        self._own.editing.renew()
        self.say("The sheet was changed, and is shown as it is now.")

    def show_mistakes(self, mistakes: Sequence[SheetError]) -> None:
        """Name the first of the mistakes that keep what was saved from being shown."""
        self._column.show_mistakes(mistakes)

    def say(self, sentence: str, file: Path | None = None) -> None:
        """Say in the status line what was done; "" where what was said is no news any more."""
        if sentence:
            self._status.say(sentence, file)
        else:
            self._status.forget()

    def tab_count(self) -> int:
        """How many tabs the sheet has."""
        return self._tabs.count()

    def show_tab(self, number: int) -> None:
        """Show a tab, counted from 0."""
        if 0 <= number < self._tabs.count():
            self._tabs.setCurrentIndex(number)

    def is_ready(self) -> bool:
        """Whether all that runs after the first paint has ended."""
        return self._loader.is_ready

    def remember(self) -> None:
        """Keep the window's place, and where the reader is in this sheet, for the next start."""
        self._remembered.geometry = self.saveGeometry()
        self._remembered.keep("tab", self._tabs.current().name)
        self._remembered.keep_place(self._document.path, self._sheet.title, self.state())
        self._remembered.save()

    def _take(self, document: Document) -> None:
        """Make all that shows a sheet."""
        self._document, self.path = document, document.path
        self._sheet = sheet = document.sheet
        self._loader = BackgroundLoader(document, self)
        self._own.take(document, self._loader)
        titles = [tab.title for tab in sheet.factsheet.tabs]
        self._menus = Menus(titles, self._remembered.theme, lambda: self._remembered.recent)
        self._tabs = TabDeck(sheet, self._loader, self._page_context)
        self._side = PanelHost(document, self._tabs, self._loader, self)
        self._way = WayToPlace(document, lambda: self._own.dialogs, self._tabs, self._side, self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setWindowTitle(f"{self._sheet.title} – Harbin Viewer")
        self.setMenuBar(self._menus)
        self._header = SheetHeader(self._sheet)
        self._column = PageColumn(self._header, self._tabs)
        self.setCentralWidget(self._column)

    def _page_context(self) -> PageContext:
        loader = self._loader
        return PageContext(
            self._document, self._remembered, self._resources, loader.findings or (), loader.known_health
        )

    def _connect(self) -> None:
        self._menus.chosen.connect(self._carry_out)
        self._menus.tab_chosen.connect(self.show_tab)
        self._menus.theme_chosen.connect(self.theme_chosen)
        self._menus.sheet_chosen.connect(lambda path: self.open_asked.emit(path, {}))
        self._menus.sheet_dropped.connect(self._remembered.forget_opened)
        self._header.sources_asked.connect(lambda: self._carry_out("sources"))
        self._header.about_asked.connect(lambda: self._own.dialogs.about_sheet())
        self._column.step_asked.connect(lambda by: self._own.dialogs.step(by))
        self._column.list_asked.connect(lambda: self._own.dialogs.find())
        self._tabs.page_made.connect(self._take_page)
        self._tabs.moved.connect(self._allow)
        self._tabs.moved.connect(self._status.forget)
        self._side.changed.connect(self._allow)
        self._side.changed.connect(self._status.forget)
        self._side.said.connect(self.say)
        self._side.evidence_asked.connect(lambda cell: self._own.editing.edit(cell))
        self._way.elsewhere.connect(lambda sheet, link: self._own.ways_in.open_link(sheet, link))
        self._way.said.connect(self.say)
        self._way.failed.connect(self.troubled)
        self._loader.checked.connect(self._hand_out_findings)
        self._loader.ready.connect(self._hand_out_findings)
        self._loader.failed.connect(self._side.keep_trouble)
        self._loader.failed.connect(self.troubled)
        self._loader.ready.connect(self._prepare_hands)
        self._loader.ready.connect(self.ready)

    def _after_first_paint(self) -> None:
        """Begin to check, which is waited for; then get ready to be used."""
        from harbin_viewer.window.charts.access.chart_access import tell_charts

        self.setAcceptDrops(True)
        tell_headings()
        tell_charts()
        self._allow()
        self._loader.start(self._tabs.filling())
        QTimer.singleShot(_SOON, self, self._prepare_hands)

    def _prepare_hands(self) -> None:
        """Set keys and icon, once: the enums of Qt that they ask for take a tenth of a start."""
        from PySide6.QtGui import QIcon

        if not self.windowIcon().isNull():
            return
        self.setWindowIcon(QIcon(str(self._resources / "icons" / "harbin-viewer-256.png")))
        self._menus.set_keys()

    def _take_page(self, page: TabPage) -> None:
        page.cell_asked.connect(self._side.show_cell)
        page.item_asked.connect(lambda item, tab: self._tabs.go_to(item, None, tab=tab))
        page.findings_asked.connect(self._side.show_findings)
        page.said.connect(self.say)
        page.failed.connect(self.troubled)
        page.commands_changed.connect(self._allow)
        if self._loader.is_ready:
            page.take_findings(self._loader.findings)
        self._allow()

    def _go_to_found(self, hits: Hits) -> None:
        self._way.to_entry(hits.entry, hits.words)
        self._column.show_found(hits)
        self._allow()

    def _hand_out_findings(self) -> None:
        for page in self._tabs.pages():
            page.take_findings(self._loader.findings)
        self._allow()

    def _carry_out(self, name: str) -> None:
        self._commands().get(name, lambda: None)()

    def _allow(self) -> None:
        """Grey what cannot be done now. (Before the first paint nobody can do it.)"""
        if self.was_painted:
            self._menus.allow(set(self._commands()), self._side.why_not())

    def _commands(self) -> dict[str, Callable[[], object]]:
        """What can be done now: in the tab on show, and in the window."""
        return {
            "reload": lambda: self.open_asked.emit(self._document.path, self.state()),
            "new_window": lambda: self.window_asked.emit(self._document.path),
            **self.own_commands(),
            **self._tabs.commands(),
            **self._own.commands(self._tabs.view_on_show()),
            **self._way.commands(),
            **self._side.commands(),
            **self._tabs.commands_of_page(),
        }

    def _fit(self) -> None:
        self._header.fit(self)
        self._side.fit()

    def _leave(self) -> None:
        """End all that still works for the sheet on show: first all together, so that the reader waits but once."""
        self._document.stop()
        leave_all(job for job in self.findChildren(Job) if getattr(job.parent(), "ends_with_its_sheet", True))
        self._loader.leave()
        for page in self._tabs.pages():
            page.leave()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtGui import QKeySequence

        from harbin_viewer.window.widgets.buttons.enter_presses import is_enter, press

        if is_enter(event) and press(self.focusWidget()):
            return
        if not event.matches(QKeySequence.StandardKey.Cancel):
            super().keyPressEvent(event)
        elif self._side.panel is not None:
            self._side.close()
        elif not self._column.close_found():
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        self.remember()  # before all that takes time
        self._leave()
        super().closeEvent(event)
