"""What can be done in the window whatever tab is shown: opening, finding, exporting, making, and entering evidence."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, reduce
from operator import or_
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from harbin_viewer.charts.exploring.on_show import OnShow
    from harbin_viewer.factsheet.document import Document
    from harbin_viewer.window.authoring.evidence_editing import EvidenceEditing
    from harbin_viewer.window.authoring.making_commands import Making
    from harbin_viewer.window.dialogs.dialog_keys import DialogKeys
    from harbin_viewer.window.dialogs.dialogs import Dialogs
    from harbin_viewer.window.shell.ways.way_back import WayBack
    from harbin_viewer.window.shell.ways.ways_in import WaysIn
    from harbin_viewer.window.state.background_loader import BackgroundLoader
    from harbin_viewer.window.state.remembered import Remembered
    from harbin_viewer.window.tabs.tab_page import TabPage

_OF_A_SHEET = ("dialogs", "ways_in")


class WindowCommands(QObject):
    """Makes those who carry it out when they are first asked for, which is after the first paint.

    `pages` are those that the window has made so far.
    """

    said = Signal(str, object)
    """What was done, as a sentence, and the file or folder it went to (a `Path`, or None)."""

    changed = Signal(str)
    """What was changed in the sheet, as a sentence; the sheet as it is now follows."""

    failed = Signal(object)
    """An exception that ended it."""

    open_asked = Signal(object, object)
    """The reader wants what lies at this `Path`, from its beginning ({})."""

    files_asked = Signal(object)
    """The reader wants these files (a list of `Path`), as if they had been dropped."""

    link_asked = Signal(object, str)
    """The reader wants what lies at this `Path`, and in it the place that this link means."""

    form_chosen = Signal(object, object)
    """The reader wants the text at this `Path` read in this `DelimitedFormat`."""

    to_do_chosen = Signal(object)
    """The maker goes to the place of this `ToDo`."""

    found = Signal(object)
    """The reader goes to the one of these `Hits` that they are at."""

    found_anew = Signal(object)
    """The sheet was read anew: these are the `Hits` now, and the reader stays where they are."""

    chart_put_back = Signal(str)
    """The sheet is shown with the chart of this name, which had been taken out."""

    uses_asked = Signal(str)
    """The reader wants the figures that rest on the source of this name."""

    def __init__(
        self, remembered: Remembered, resources: Path, pages: Callable[[], Iterable[TabPage]], window: QWidget
    ) -> None:
        super().__init__(window)
        self._window = window
        self._remembered = remembered
        self._resources = resources
        self._pages = pages

    def take(self, document: Document, loader: BackgroundLoader) -> None:
        """Be of use to this document from now on; what was made for the one before goes."""
        self._document = document
        self._loader = loader
        before = self.__dict__.get("dialogs")
        sources = before.hand_over_sources() if before is not None else None
        for name in _OF_A_SHEET:
            made: QObject | None = self.__dict__.pop(name, None)
            if made is not None:
                made.deleteLater()
        if sources is not None:
            self.dialogs.go_on_with(sources)

    def state(self) -> dict[str, object]:
        """What the reader was looking for, if they were."""
        dialogs = self.__dict__.get("dialogs")
        return {"hits": dialogs.hits} if dialogs is not None and dialogs.hits.entries else {}

    def state_from(self, place: dict[str, object]) -> dict[str, object]:
        """The state of the window in which it shows the sheet as it is now, where the reader is at this place."""
        return self.way_back.from_place(self._document, place | self.state())

    def go_on(self, state: dict[str, object]) -> None:
        """Look for the same in a sheet that was read anew."""
        if (hits := state.get("hits")) is not None:
            self.dialogs.look_again(hits)

    def commands(self, view: str) -> dict[str, Callable[[], object]]:
        """What can be done now, by the names of the window's commands; `view` is the chart on show, "" for none."""
        return {
            **self.dialogs.commands(),
            **self.ways_in.commands(),
            **self.making.commands(self._document),
            **self.editing.commands(view),
        }

    def _on_show(self) -> OnShow:
        """What is left on show of the charts of all pages."""
        from harbin_viewer.charts.exploring.on_show import NOTHING_LEFT

        return reduce(or_, filter(None, (page.on_show() for page in self._pages())), NOTHING_LEFT)

    @cached_property
    def dialogs(self) -> Dialogs:
        """The dialogs of the document on show."""
        from harbin_viewer.window.dialogs.dialogs import Dialogs

        dialogs = Dialogs(self._document, self._remembered, self._loader, self._resources, self._on_show, self._window)
        _ = self.dialog_keys
        dialogs.said.connect(self.said)
        dialogs.failed.connect(self.failed)
        dialogs.found.connect(self.found)
        dialogs.found_anew.connect(self.found_anew)
        dialogs.uses_asked.connect(self.uses_asked)
        dialogs.source_edit_asked.connect(lambda name: self.editing.reword("source", name))
        dialogs.source_removal_asked.connect(lambda name: self.editing.remove_source(name))
        return dialogs

    @cached_property
    def dialog_keys(self) -> DialogKeys:
        """What hears of F1 in dialogs."""
        from harbin_viewer.window.dialogs.dialog_keys import DialogKeys

        return DialogKeys(lambda dialog: self.dialogs.shortcuts_in(dialog), self._window)

    @cached_property
    def way_back(self) -> WayBack:
        """What leads back to where the reader was before a file was gone for a while."""
        from harbin_viewer.window.shell.ways.way_back import WayBack

        return WayBack(self._window)

    @cached_property
    def ways_in(self) -> WaysIn:
        """The ways to another document."""
        from harbin_viewer.window.shell.ways.ways_in import WaysIn

        ways = WaysIn(self._document, lambda: [path for _title, path in self._remembered.recent], self._window)
        ways.chosen.connect(lambda path: self.open_asked.emit(path, {}))
        ways.files_chosen.connect(self.files_asked)
        ways.link_chosen.connect(self.link_asked)
        ways.form_chosen.connect(self.form_chosen)
        ways.said.connect(self.said)
        ways.failed.connect(self.failed)
        return ways

    @cached_property
    def making(self) -> Making:
        """What makes sheets and packages."""
        from harbin_viewer.window.authoring.making_commands import Making

        making = Making(self._window)
        making.said.connect(self.said)
        making.failed.connect(self.failed)
        making.sheet_made.connect(lambda folder: self.open_asked.emit(folder, {"made": True}))
        return making

    @cached_property
    def editing(self) -> EvidenceEditing:
        """What enters evidence, and takes it back."""
        from harbin_viewer.window.authoring.evidence_editing import EvidenceEditing

        editing = EvidenceEditing(lambda: self._document, self._window)
        editing.written.connect(self.changed)
        editing.chart_put_back.connect(self.chart_put_back)
        editing.failed.connect(self.failed)
        editing.package_asked.connect(lambda column: self.making.save_read(self._document, column))
        editing.place_asked.connect(self.to_do_chosen)
        return editing
