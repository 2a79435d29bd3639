"""The window: header, a tab for each entry of the sheet, menus, status line, and the panel of sources."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QTabWidget, QVBoxLayout, QWidget

from harbin_viewer.factsheet.sheet import FactSheet
from harbin_viewer.window.commands import COMMANDS
from harbin_viewer.window.lazy_tab import LazyTab
from harbin_viewer.window.menus import Menus
from harbin_viewer.window.open_sheet import OpenSheet
from harbin_viewer.window.preparation import Preparation
from harbin_viewer.window.remembered import Remembered
from harbin_viewer.window.sheet_header import SheetHeader
from harbin_viewer.window.status_line import StatusLine
from harbin_viewer.window.tab_kinds import TAB_KINDS, Surroundings
from harbin_viewer.window.tab_page import TabPage
from harbin_viewer.window.tab_strip import TabStrip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDockWidget

    from harbin_viewer.factsheet.findings import CellAt
    from harbin_viewer.factsheet.search import Entry
    from harbin_viewer.window.paper_dialog import PaperDialog
    from harbin_viewer.window.provenance_panel import ProvenancePanel


class MainWindow(QMainWindow):
    """Shows one sheet. Opening another, or the same one anew, is the application's business: it makes a new window."""

    painted = Signal()
    """The first screen has been painted, once."""

    open_asked = Signal(object, object)
    """The reader wants this sheet (a `Path`), shown in this state (`state()`, or {})."""

    theme_chosen = Signal(str)
    """A `Choice` of theme."""

    troubled = Signal(object)
    """An exception that ended work in a thread."""

    ready = Signal()
    """All that runs after the first paint has ended."""

    def __init__(self, sheet: FactSheet, remembered: Remembered, resources: Path) -> None:
        super().__init__()
        self._sheet = sheet
        self._opened = OpenSheet(sheet)
        self._remembered = remembered
        self._resources = resources
        self._preparation = Preparation(self._opened, self)
        self._visited: list[int] = []
        self._was_painted = False
        self._panel: ProvenancePanel | None = None
        self._menus = Menus([tab.title for tab in sheet.factsheet.tabs], remembered.theme)
        self._status = StatusLine()
        self._tabs = QTabWidget()
        self._build()
        self._connect()
        self._restore()

    # what others may ask

    def state(self) -> dict[str, object]:
        """Where the reader is: the tab, and the place in each tab that was made."""
        pages = {tab.name: tab.page.state() for tab in self._lazy_tabs() if tab.page is not None}
        return {"tab": self._current().name, "pages": pages}

    def take_state(self, state: dict[str, object]) -> None:
        """Go to where the reader was in a window of the same sheet."""
        pages = state.get("pages")
        for tab in self._lazy_tabs():
            wanted = pages.get(tab.name) if isinstance(pages, dict) else None
            if isinstance(wanted, dict):
                tab.restore(wanted)
        self._go_to_tab_named(str(state.get("tab", "")))

    def say(self, sentence: str, file: Path | None = None) -> None:
        """Say in the status line what was done."""
        self._status.say(sentence, file)

    def tab_count(self) -> int:
        """How many tabs the sheet has."""
        return self._tabs.count()

    def show_tab(self, number: int) -> None:
        """Show a tab, counted from 0."""
        if 0 <= number < self._tabs.count():
            self._tabs.setCurrentIndex(number)

    def is_ready(self) -> bool:
        """Whether all that runs after the first paint has ended."""
        return self._preparation.is_ready

    def remember(self) -> None:
        """Keep the window's place and tab for the next start."""
        self._remembered.geometry = self.saveGeometry()
        self._remembered.keep("tab", self._current().name)
        self._remembered.save()

    # building

    def _build(self) -> None:
        self.setWindowTitle(f"{self._sheet.title} – Harbin Viewer")
        self.setMenuBar(self._menus)
        self.setStatusBar(self._status)
        self._header = SheetHeader(self._sheet)
        self._tabs.setTabBar(TabStrip())
        self._tabs.setDocumentMode(True)
        for tab in self._sheet.factsheet.tabs:
            self._add_tab(tab)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self._tabs, 1)
        self.setCentralWidget(centre)

    def _add_tab(self, tab: object) -> None:
        kind = TAB_KINDS[type(tab)]
        name, title = str(getattr(tab, "name", "")), str(getattr(tab, "title", ""))
        waits_for = self._preparation if kind.waits else None
        shows = kind.shows(tab, self._sheet) - {""}
        lazy = LazyTab(name, shows, lambda: kind.make(tab, self._surroundings()), waits_for)
        lazy.made.connect(self._take_page)
        self._tabs.addTab(lazy, title.replace("&", "&&"))

    def _surroundings(self) -> Surroundings:
        return Surroundings(self._opened, self._remembered, self._resources, self._preparation.findings or ())

    def _connect(self) -> None:
        self._menus.chosen.connect(self._carry_out)
        self._menus.tab_chosen.connect(self.show_tab)
        self._menus.theme_chosen.connect(self.theme_chosen)
        self._header.sources_asked.connect(lambda: self._carry_out("sources"))
        self._tabs.currentChanged.connect(self._tab_changed)
        self._preparation.ready.connect(self._hand_out_findings)
        self._preparation.failed.connect(self.troubled)
        self._preparation.ready.connect(self.ready)
        self.painted.connect(self._after_first_paint)

    def _restore(self) -> None:
        self.resize(1200, 800)
        self.restoreGeometry(self._remembered.geometry)
        self._go_to_tab_named(self._remembered.text("tab"))
        self._tabs.currentWidget().setFocus()
        self._visited = [self._tabs.currentIndex()]

    def _after_first_paint(self) -> None:
        from PySide6.QtGui import QIcon

        self.setWindowIcon(QIcon(str(self._resources / "icons" / "harbin-viewer-256.png")))
        self._menus.set_keys()
        self._allow()
        self._preparation.start()

    # pages

    def _lazy_tabs(self) -> list[LazyTab]:
        tabs = (self._tabs.widget(number) for number in range(self._tabs.count()))
        return [tab for tab in tabs if isinstance(tab, LazyTab)]

    def _current(self) -> LazyTab:
        tab = self._tabs.currentWidget()
        assert isinstance(tab, LazyTab)
        return tab

    def _take_page(self, page: TabPage) -> None:
        page.cell_asked.connect(self._show_cell)
        page.findings_asked.connect(self._show_findings)
        page.said.connect(self.say)
        page.failed.connect(self.troubled)
        page.commands_changed.connect(self._allow)
        if self._preparation.is_ready:
            page.take_findings(self._preparation.findings)
        self._allow()

    def _hand_out_findings(self) -> None:
        for tab in self._lazy_tabs():
            if tab.page is not None:
                tab.page.take_findings(self._preparation.findings)
        self._allow()

    def _go_to_tab_named(self, name: str) -> None:
        for number, tab in enumerate(self._lazy_tabs()):
            if tab.name == name:
                self.show_tab(number)

    def _tab_changed(self, number: int) -> None:
        self._visited = [*self._visited[-50:], number]
        self._allow()

    # commands

    def _own_commands(self) -> dict[str, Callable[[], object]]:
        own: dict[str, Callable[[], object]] = {
            "open": self._ask_for_sheet,
            "reload": lambda: self.open_asked.emit(self._sheet.folder, self.state()),
            "export_all": self._export_all,
            "export_sheet": lambda: self._on_paper().ask_for_file(),
            "print_sheet": lambda: self._on_paper().ask_for_printer(),
            "quit": self.close,
            "find": self._find,
            "next_tab": lambda: self._step_tab(1),
            "previous_tab": lambda: self._step_tab(-1),
            "sources": self._show_sources,
            "shortcuts": self._show_shortcuts,
            "about": self._show_about,
        }
        if self._preparation.is_ready:
            own["findings"] = lambda: self._show_findings("")
        if len(self._visited) > 1:
            own["back"] = self._back
        return own

    def _carry_out(self, name: str) -> None:
        page = self._current().page
        command = self._own_commands().get(name) or (page.commands().get(name) if page is not None else None)
        if command is not None:
            command()

    def _allow(self) -> None:
        page = self._current().page
        self._menus.allow({*self._own_commands(), *(page.commands() if page is not None else ())})

    def _step_tab(self, step: int) -> None:
        self.show_tab((self._tabs.currentIndex() + step) % self._tabs.count())

    def _back(self) -> None:
        before = self._visited[-2]
        self._visited = self._visited[:-2]
        self.show_tab(before)
        self._allow()

    def _ask_for_sheet(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        start = str(self._sheet.folder)
        name, _kind = QFileDialog.getOpenFileName(
            self, "Open a fact sheet", start, "Fact sheets (datapackage.json *.json)"
        )
        if name:
            self.open_asked.emit(Path(name), {})

    def _export_all(self) -> None:
        from harbin_viewer.window.export_all_dialog import ExportAllDialog

        dialog = ExportAllDialog(self._opened, self._remembered, self._preparation.findings or (), self)
        dialog.said.connect(self.say)
        dialog.failed.connect(self.troubled)
        dialog.open()

    def _on_paper(self) -> PaperDialog:
        from harbin_viewer.window.paper_dialog import PaperDialog

        dialog = PaperDialog(self._opened, self._remembered, self._preparation.findings, self)
        dialog.said.connect(self.say)
        dialog.failed.connect(self.troubled)
        return dialog

    def _find(self) -> None:
        from harbin_viewer.window.find_dialog import FindDialog

        dialog = FindDialog(self._preparation.index, self)
        dialog.chosen.connect(self._go_to_entry)
        self._preparation.indexed.connect(dialog.take_index)
        dialog.open()

    def _go_to_entry(self, entry: Entry) -> None:
        if entry.kind == "source":
            self._show_sources(entry.source)
        elif entry.kind == "finding":
            self._show_findings(entry.check)
        elif entry.view:
            self._go_to(entry.view, None)
        elif entry.cell is not None:
            self._go_to(entry.cell.resource, entry.cell.row)
        else:
            self._go_to_tab_named(entry.tab)
        if entry.kind == "row" and entry.cell is not None:
            self._show_cell(entry.cell)

    def _show_sources(self, name: str = "") -> None:
        from harbin_viewer.window.sources_dialog import SourcesDialog

        dialog = SourcesDialog(self._sheet, self)
        dialog.said.connect(self.say)
        dialog.show_source(name)
        dialog.open()

    def _show_shortcuts(self) -> None:
        from harbin_viewer.window.shortcuts_dialog import ShortcutsDialog

        ShortcutsDialog(COMMANDS, [tab.title for tab in self._sheet.factsheet.tabs], self).open()

    def _show_about(self) -> None:
        from harbin_viewer.window.about_dialog import AboutDialog

        AboutDialog(self._sheet, self._resources, self).open()

    # panels

    def _show_cell(self, address: CellAt) -> None:
        if self._panel is None:
            from harbin_viewer.window.provenance_panel import ProvenancePanel

            self._panel = ProvenancePanel(self._opened, self)
            self._panel.said.connect(self.say)
            self._panel.cell_asked.connect(self._show_cell)
            self._panel.place_asked.connect(self._go_to)
            self._panel.check_asked.connect(self._show_findings)
            self._add_panel(self._panel)
        self._panel.show_cell(address, self._preparation.findings or ())

    def _show_findings(self, check: str) -> None:
        from harbin_viewer.window.findings_dialog import FindingsDialog

        dialog = FindingsDialog(self._preparation.findings or (), check, self)
        dialog.cell_asked.connect(self._show_cell)
        dialog.show()

    def _add_panel(self, panel: QDockWidget) -> None:
        from PySide6.QtCore import Qt

        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
        self.resizeDocks([panel], [panel.sizeHint().width()], Qt.Orientation.Horizontal)

    def _go_to(self, item: str, row: int | None) -> None:
        for number, tab in enumerate(self._lazy_tabs()):
            if item in tab.shows:
                self.show_tab(number)
                tab.go_to(item, row)
                return

    # Qt

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001
        """Tab stops where there is something to do. (To refuse it beforehand asks for enums of Qt at start-up.)"""
        moved = super().focusNextPrevChild(forward)
        while moved and not getattr(self.focusWidget(), "is_tab_stop", True):
            moved = super().focusNextPrevChild(forward)
        return moved

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._preparation.leave()
        for tab in self._lazy_tabs():
            if tab.page is not None:
                tab.page.leave()
        self.remember()
        super().closeEvent(event)
