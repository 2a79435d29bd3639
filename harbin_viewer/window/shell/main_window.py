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
from harbin_viewer.window.widgets.job import Job, leave_all
from harbin_viewer.window.widgets.own_turn import in_own_turn

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
        self.remembered = remembered
        self._resources = resources
        self.status = StatusLine()
        self.setStatusBar(self.status)
        self.own = WindowCommands(remembered, resources, lambda: self.tabs.pages(), self)
        self.own.said.connect(self.say)
        self.own.changed.connect(self.status.write)  # and said when the sheet is shown with it: the focus moves then
        self.own.failed.connect(self.troubled)
        self.own.open_asked.connect(self.open_asked)
        self.own.files_asked.connect(self.dropped)
        self.own.link_asked.connect(self.link_asked)
        self.own.form_chosen.connect(self.form_chosen)
        self.own.to_do_chosen.connect(lambda entry: self.way.to_do(entry))
        self.own.found.connect(self._go_to_found)
        self.own.found_anew.connect(lambda hits: self._column.renew_found(hits))
        self.own.chart_put_back.connect(lambda name: self.tabs.go_to(name, None))
        self.own.uses_asked.connect(lambda source: self.side.show_uses(source))
        self.painted.connect(self._after_first_paint)
        self.text_dropped.connect(lambda text: self.own.ways_in.take_text(text))
        self.ready.connect(lambda: self.way.arrive())
        self._take(document)
        put_in_place(self, self.remembered.geometry)
        self.tabs.begin()
        if pyside.CLASSES.wait(0):  # a window after the first: hands are at the keys, and these cost nothing
            self._prepare_hands()

    def state(self) -> dict[str, object]:
        """Where the reader is: the tab, the place in each tab that was made, and the figure in the panel."""
        return self.tabs.state(self.side.focus_on_page()) | self.side.state() | self.way.state() | self._column.state()

    def take_state(self, state: dict[str, object]) -> None:
        """Go to where the reader was in a window of the same sheet."""
        self.tabs.restore(state)
        self.way.keep(state)
        self._column.restore(state)
        self.own.go_on(state)

    def follow(self, link: str) -> None:
        """Go where a link into this sheet leads, once the window is ready."""
        self.way.keep_link(link)

    def renew(self, document: Document) -> None:
        """Show the sheet as it is now in place of what it was: tab, places, selection and panel stay.

        The tables that charts draw were read, and the checks run, so that there is nothing to wait for.
        """
        state = self.own.state_from(self.state() | {"width": self.side.width})
        self.setUpdatesEnabled(False)
        self._leave()
        self.side.leave()
        for part in (self.loader, self.side, self.way):
            part.deleteLater()
        self._take(document)
        self.menus.set_keys()
        self.loader.take_over()
        self.take_state(state)
        self.way.arrive()
        self.side.take_width(int(str(state["width"])))
        self.setUpdatesEnabled(True)
        self.status.say_to_who_is_back(self.own.editing.renew() or "The sheet was changed, and is shown as it is now.")

    def show_mistakes(self, mistakes: Sequence[SheetError], lead: str) -> None:
        """Name the first of the mistakes of the sheet, after a sentence on what they are to the reader."""
        self._column.show_mistakes(mistakes, lead)

    def say(self, sentence: str, file: Path | None = None) -> None:
        """Say in the status line what was done; "" where what was said is no news any more."""
        self.status.say(sentence, file) if sentence else self.status.forget()

    def show_tab(self, number: int) -> None:
        """Show a tab, counted from 0."""
        self.tabs.setCurrentIndex(number)

    def is_ready(self) -> bool:
        """Whether all that runs after the first paint has ended."""
        return self.loader.is_ready

    def remember(self) -> None:
        """Keep the window's place, and where the reader is in this sheet, for the next start."""
        self.remembered.geometry = self.saveGeometry()
        self.remembered.keep_place(self.document.path, self.sheet.title, self.state() | {"figure": None})
        self.remembered.save()

    def _take(self, document: Document) -> None:
        """Make all that shows a sheet."""
        self.document, self.path, self.sheet = document, document.path, document.sheet
        self.loader = BackgroundLoader(document, self)
        self.own.take(document, self.loader)
        self.menus = Menus(self.sheet.factsheet.tabs, self.remembered.theme, lambda: self.remembered.recent)
        self.tabs = TabDeck(self.sheet, self.loader, self._page_context)
        self.side = PanelHost(document, self.tabs, self.loader, self)
        self.way = WayToPlace(document, lambda: self.own.dialogs, self.tabs, self.side, self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setWindowTitle(f"{self.sheet.title} – Harbin Viewer")
        self.setMenuBar(self.menus)
        self._header = SheetHeader(self.sheet)
        self._column = PageColumn(self._header, self.tabs)
        self.setCentralWidget(self._column)
        self.status.raise_()  # a screen reader walks it last

    def _page_context(self) -> PageContext:
        loader = self.loader
        return PageContext(
            self.document, self.remembered, self._resources, loader.findings or (), loader.known, loader.checking
        )

    def _connect(self) -> None:
        self.menus.chosen.connect(self.carry_out)
        self.menus.tab_chosen.connect(self.show_tab)
        self.menus.tab_chosen.connect(lambda _number: self.side.uncover())
        self.menus.theme_chosen.connect(self.theme_chosen)
        self.menus.sheet_chosen.connect(lambda path: self.open_asked.emit(path, {}))
        self.menus.sheet_dropped.connect(self.remembered.forget_opened)
        self.menus.refused.connect(self.status.say)
        self._header.sources_asked.connect(lambda: self.carry_out("sources"))
        self._header.about_asked.connect(lambda: self.own.dialogs.about_sheet())
        self._column.step_asked.connect(lambda by: self.own.dialogs.step(by))
        self._column.list_asked.connect(lambda: self.own.dialogs.find())
        self.tabs.page_made.connect(self._take_page)
        for moved in (self.tabs.moved, self.side.changed):
            moved.connect(self._allow)
            moved.connect(self.status.forget)
        self.tabs.part_found.connect(self.side.lead_to)
        self.side.said.connect(self.say)
        self.side.change_asked.connect(lambda asked: self.own.editing.take(asked))
        self.way.elsewhere.connect(lambda sheet, link: self.own.ways_in.open_link(sheet, link))
        self.way.said.connect(self.say)
        self.way.failed.connect(self.troubled)
        self.loader.checked.connect(self._hand_out_findings)
        self.loader.ready.connect(self._hand_out_findings)
        self.loader.failed.connect(self.side.keep_trouble)
        self.loader.failed.connect(self.troubled)
        self.loader.ready.connect(self._prepare_hands)
        self.loader.ready.connect(self.ready)

    def _after_first_paint(self) -> None:
        """Begin to check, which is waited for; all that wants hands comes a little later."""
        from harbin_viewer.window.shell.told_parts import tell_parts

        tell_parts(self)
        self.loader.start(self.tabs.filling())
        QTimer.singleShot(_SOON, self, self._prepare_hands)

    def _prepare_hands(self) -> None:
        """Set keys and icon, once: the enums of Qt that they ask for take a tenth of a start."""
        from PySide6.QtGui import QIcon

        if not self.windowIcon().isNull():
            return
        self.setAcceptDrops(True)
        self._allow()
        self.setWindowIcon(QIcon(str(self._resources / "icons" / "harbin-viewer-256.png")))
        self.menus.set_keys()

    def _take_page(self, page: TabPage) -> None:
        page.cell_asked.connect(self.side.show_cell)
        page.recipe_asked.connect(self.side.show_recipe)
        page.item_asked.connect(lambda item, tab: self.tabs.go_to(item, None, tab=tab))
        page.findings_asked.connect(self.side.show_findings)
        page.change_asked.connect(self.side.change_asked)
        page.said.connect(self.say)
        page.command_asked.connect(self.carry_out)
        page.failed.connect(self.troubled)
        page.reached.connect(self.side.lead_to)
        page.commands_changed.connect(self._allow)
        if self.loader.is_ready:
            page.take_findings(self.loader.findings)
        self._allow()

    def _go_to_found(self, hits: Hits) -> None:
        self.way.to_entry(hits.entry, hits.words)
        self._column.show_found(hits)
        self._allow()

    def _hand_out_findings(self) -> None:
        for page in self.tabs.pages():
            page.take_findings(self.loader.findings)
        in_own_turn(self, self._allow)  # what was found is seen first

    def carry_out(self, name: str) -> None:
        self.commands().get(name, lambda: None)()

    def _allow(self) -> None:
        """Grey what cannot be done now. (Before the first paint nobody can do it.)"""
        if self.was_painted:
            self.menus.allow(set(self.commands()), self.side.why_not())

    def commands(self) -> dict[str, Callable[[], object]]:
        """What can be done now: in the tab on show, and in the window."""
        return {
            "reload": lambda: self.open_asked.emit(self.document.path, self.state() | self.own.state()),
            "new_window": lambda: self.window_asked.emit(self.document.path),
            **self.own_commands(),
            **self.tabs.commands(),
            **self.own.commands(self.tabs.view_on_show()),
            **self.way.commands(),
            **self.side.commands(),
            **self.tabs.commands_of_page(),
        }

    def _fit(self) -> None:
        self._header.fit(self)
        self.status.fit(self)
        self.side.fit()

    def _leave(self) -> None:
        """End all that still works for the sheet on show: first all together, so that the reader waits but once."""
        self.document.stop()
        leave_all(job for job in self.findChildren(Job) if getattr(job.parent(), "ends_with_its_sheet", True))
        self.loader.leave()
        for page in self.tabs.pages():
            page.leave()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtGui import QKeySequence

        from harbin_viewer.window.widgets.buttons.enter_presses import is_enter, press

        if is_enter(event) and press(self.focusWidget()):
            return
        if not event.matches(QKeySequence.StandardKey.Cancel):
            super().keyPressEvent(event)
        elif self.side.panel is not None:
            self.side.close()
        elif not self._column.close_found():
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.was_closed = True
        self.closing.emit()
        self.remember()  # before all that takes time
        self._leave()
        super().closeEvent(event)
