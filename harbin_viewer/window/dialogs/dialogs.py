"""The dialogs of the window. Each is imported when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.finding.hits import Hits
from harbin_viewer.factsheet.tabs.kinds.explore import ExploreTab
from harbin_viewer.window.state.background_loader import BackgroundLoader
from harbin_viewer.window.state.remembered import Remembered

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from harbin_viewer.charts.exploring.on_show import OnShow
    from harbin_viewer.factsheet.finding.search import Index
    from harbin_viewer.factsheet.model.view import View
    from harbin_viewer.window.dialogs.long_tables import LongTables
    from harbin_viewer.window.dialogs.sources_dialog import SourcesDialog
    from harbin_viewer.window.export.paper_dialog import PaperDialog


class Dialogs(QObject):
    """Opens them over the window `parent`, and passes on what comes of them.

    `on_show` tells what is left on show of the charts.
    """

    said = Signal(str, object)
    """What was done, as a sentence, and the file or folder it went to (a `Path`, or None)."""

    failed = Signal(object)
    """An exception that ended work in a thread."""

    uses_asked = Signal(str)
    """The reader wants the figures that rest on the source of this name."""

    source_removal_asked = Signal(str)
    """The maker wants to take the source of this name out of the sheet."""

    source_edit_asked = Signal(str)
    """The maker wants to change what the source of this name says of itself."""

    found = Signal(object)
    """The reader goes to the one of these `Hits` that they are at."""

    found_anew = Signal(object)
    """The sheet was read anew: these are the `Hits` now, and the reader stays where they are."""

    def __init__(
        self, document: Document, remembered: Remembered, loader: BackgroundLoader, resources: Path,
        on_show: Callable[[], OnShow], parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._window = parent
        self._document = document
        self._remembered = remembered
        self._loader = loader
        self._resources = resources
        self._on_show = on_show
        self.hits = Hits()
        self._long_tables: LongTables | None = None
        self.open_sources: SourcesDialog | None = None
        """The list of sources, while it is open."""

    def commands(self) -> dict[str, Callable[[], object]]:
        """What can be done, by the names of the window's commands."""
        found: dict[str, Callable[[], object]] = {
            "export_sheet": self.export_sheet,
            "print_sheet": self.print_sheet,
            "find": self.find,
            "sources": self.sources,
            "shortcuts": self.shortcuts,
            "guide": self.guide,
            "about": self.about,
        }
        if self.hits.entries:
            found |= {"find_next": lambda: self.step(1), "find_previous": lambda: self.step(-1)}
        return found | ({"export_all": self.export_all} if self._may_have_charts() else {})

    def export_all(self) -> None:
        """Ask how and where to write all charts; those of a sheet that declares none are found in a thread before."""
        if self._document.sheet.views:
            self._export_all(self._document.sheet.views)
            return
        from harbin_viewer.charts.exploring.chosen_views import charts_of
        from harbin_viewer.window.widgets.job import Job

        self.said.emit("A chart is being found for each table.", None)
        explored = self._on_show().explored
        finding = Job(lambda _job: charts_of(self._document, explored), self)
        finding.succeeded.connect(self._export_found)
        finding.failed.connect(self._tell_not_found)
        finding.start()

    def _export_found(self, charts: tuple[View, ...]) -> None:
        self.said.emit("", None)  # that they are being found
        self._export_all(charts)

    def _tell_not_found(self, error: Exception) -> None:
        self.said.emit("", None)
        self.failed.emit(error)

    def _export_all(self, charts: tuple[View, ...]) -> None:
        from harbin_viewer.window.export.export_all_dialog import ExportAllDialog

        findings = self._loader.findings or ()
        dialog = ExportAllDialog(self._document, charts, self._remembered, findings, self._window, self._on_show())
        dialog.said.connect(self.said)
        dialog.failed.connect(self.failed)
        dialog.open()

    def _may_have_charts(self) -> bool:
        sheet = self._document.sheet
        return bool(sheet.views) or any(isinstance(tab, ExploreTab) for tab in sheet.factsheet.tabs)

    def export_sheet(self) -> None:
        """Ask for the file that the whole sheet is to be written to."""
        self._on_paper().ask_for_file()

    def print_sheet(self) -> None:
        """Ask for the printer of the whole sheet."""
        self._on_paper().ask_for_printer()

    def find(self) -> None:
        """Find in everything."""
        from harbin_viewer.window.dialogs.find_dialog import FindDialog

        if self._long_tables is None and self._loader.index is not None and self._loader.index.left_out:
            from harbin_viewer.window.dialogs.long_tables import LongTables

            self._long_tables = LongTables(self._document)
        self._loader.hurry()
        dialog = FindDialog(self._loader.index, self.hits, self._long_tables, self._window)
        dialog.left.connect(self._keep_looked_for)  # no lambda: the sheet may be read anew meanwhile, and this be gone
        dialog.chosen.connect(self.found)
        self._loader.indexed.connect(dialog.take_index)
        dialog.open()

    def step(self, by: int) -> None:
        """Go so many hits further, without the list."""
        self._keep(self.hits.step(by))
        self.found.emit(self.hits)

    def look_again(self, hits: object) -> None:
        """Go on from hit to hit, through those of now as soon as they are known."""
        if not isinstance(hits, Hits):
            return
        self.hits = hits
        self.found_anew.emit(hits)
        if self._loader.index is not None:
            self._find_anew(self._loader.index)
        else:
            self._loader.indexed.connect(self._find_anew)

    def _find_anew(self, index: Index) -> None:
        found = self.hits.found_anew(index) if self.hits.entries else self.hits
        if found != self.hits:
            self.hits = found
            self.found_anew.emit(found)

    def _keep(self, hits: Hits) -> None:
        self.hits = hits

    def _keep_looked_for(self, hits: Hits) -> None:
        """Keep what was looked for last; where it is not found, there is no way from hit to hit any more."""
        self._keep(hits)
        if not hits.entries:
            self.found_anew.emit(hits)

    def sources(self, name: str = "") -> None:
        """List the sources; begin at the one of that name."""
        from harbin_viewer.factsheet.authoring.evidence.changed_entries import why_no_words
        from harbin_viewer.window.dialogs.sources_dialog import SourcesDialog

        dialog = SourcesDialog(self._document.sheet, self._window, why_not_edit=why_no_words(self._document))
        self._take_sources(dialog)
        dialog.show_source(name)
        self._lead_on_from(dialog)
        dialog.open()

    def go_on_with(self, dialog: SourcesDialog) -> None:
        """List the sources of this sheet in the dialog that is open: it was read anew meanwhile."""
        from harbin_viewer.factsheet.authoring.evidence.changed_entries import why_no_words

        dialog.show_sheet(self._document.sheet, why_not_edit=why_no_words(self._document))
        self._take_sources(dialog)

    def hand_over_sources(self) -> SourcesDialog | None:
        """The list of sources, where it is open, which asks nothing of these dialogs any more."""
        dialog = self.open_sources
        for asked, answer in self._answers(dialog) if dialog is not None else ():
            asked.disconnect(answer)
        return dialog

    def _take_sources(self, dialog: SourcesDialog) -> None:
        self.open_sources = dialog
        for asked, answer in self._answers(dialog):
            asked.connect(answer)

    def _answers(self, dialog: SourcesDialog) -> tuple[tuple[Any, Any], ...]:
        """What the list of sources asks for, each with what is to be done then."""
        return (
            (dialog.finished, self._let_sources_go), (dialog.said, self.said), (dialog.uses_asked, self.uses_asked),
            (dialog.edit_asked, self.source_edit_asked), (dialog.removal_asked, self.source_removal_asked),
        )  # fmt: skip

    def _let_sources_go(self) -> None:
        self.open_sources = None

    def _lead_on_from(self, dialog: QDialog) -> None:
        """Let F3 go on from a dialog that a hit led into: the window under it does not hear of its keys."""
        from PySide6.QtGui import QKeySequence, QShortcut

        from harbin_viewer.window.state.commands import COMMANDS

        def go(by: int) -> None:
            dialog.reject()
            if isValid(self):  # the sheet may have been read anew meanwhile
                self.step(by)

        ways = {"find_next": 1, "find_previous": -1} if self.hits.entries else {}
        for command in COMMANDS:
            if command.name in ways:
                pressed = QShortcut(QKeySequence(command.keys), dialog)
                pressed.activated.connect(partial(go, ways[command.name]))

    def shortcuts(self) -> None:
        """List all commands and their keys."""
        from harbin_viewer.window.dialogs.shortcuts_dialog import ShortcutsDialog
        from harbin_viewer.window.state.commands import COMMANDS

        titles = [tab.title for tab in self._document.sheet.factsheet.tabs]
        ShortcutsDialog(COMMANDS, titles, self._window).open()

    def shortcuts_in(self, dialog: QDialog) -> None:
        """List them over a dialog."""
        from harbin_viewer.window.dialogs.dialog_keys import underlined
        from harbin_viewer.window.dialogs.shortcuts_dialog import ShortcutsDialog
        from harbin_viewer.window.state.commands import COMMANDS

        titles = [tab.title for tab in self._document.sheet.factsheet.tabs]
        ShortcutsDialog(COMMANDS, titles, dialog, of=dialog, underlined=underlined(dialog)).open()

    def guide(self) -> None:
        """Show how a first sheet is made, beside the window."""
        from harbin_viewer.window.dialogs.guide_dialog import GuideDialog

        GuideDialog(self._resources / "guide", self._window).show()

    def about(self) -> None:
        """Tell what program this is."""
        from harbin_viewer.window.dialogs.about_dialog import AboutDialog

        AboutDialog(self._document.sheet, self._resources, self._window).open()

    def about_sheet(self) -> None:
        """Tell what the sheet is."""
        from harbin_viewer.window.dialogs.sheet_dialog import SheetDialog

        dialog = SheetDialog(self._document, self._window)
        self._lead_on_from(dialog)
        dialog.open()

    def _on_paper(self) -> PaperDialog:
        from harbin_viewer.window.export.paper_dialog import PaperDialog

        dialog = PaperDialog(self._document, self._remembered, self._on_show(), self._window)
        dialog.said.connect(self.said)
        dialog.failed.connect(self.failed)
        return dialog
