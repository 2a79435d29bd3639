"""The tables that can be explored: each is read when it is first asked for, until one has something to see."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from harbin_viewer.charts.exploring.on_show import OnShow
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.entities.groups import groups_of
from harbin_viewer.factsheet.exploring.first_look.beginning import first_table
from harbin_viewer.factsheet.exploring.first_look.known_looks import first_look, this_year
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.tables.reading_progress import Progress
from harbin_viewer.window.explore.explorer import Explorer
from harbin_viewer.window.state.freed_memory import give_back
from harbin_viewer.window.tabs.reading_page import ReadingPage
from harbin_viewer.window.widgets.own_turn import in_own_turn

_MOST_TRIED = 8
"""Tables that are read in search of one with something to see."""


def explorer_of(document: Document, name: str, progress: Progress) -> Explorer:
    """Read a table and find what to begin with; it may be called in a thread."""
    cube = document.cube(name, progress)
    progress(1, 1)
    explorer = Explorer(document, cube, first_look(cube), groups_of(cube), this_year())
    explorer.make_ready()
    give_back()
    return explorer


class ExploredTables(QObject):
    """Keeps the explorer of each table that was read; `reading` is the page that reads and says how far it is."""

    asked = Signal(str)
    """The table of this name is wanted, which is now read."""

    opened = Signal(object)
    """The `Explorer` of the table that is wanted."""

    failed = Signal(object)
    """The exception that ended the reading."""

    def __init__(self, document: Document, resources: Sequence[Resource], reading: ReadingPage) -> None:
        super().__init__(reading)
        self._document = document
        self._resources = resources
        self._reading = reading
        self._explorers: dict[str, Explorer] = {}
        self._untried: list[str] = []
        self._read = ""
        reading.done.connect(self._take_soon)
        reading.failed.connect(self._fail)

    def begin(self) -> bool:
        """Open the first table that has something to see; false where there is no table."""
        first = first_table(self._resources)
        if first is None:
            return False
        self._untried = [known.name for known in self._resources if known is not first][:_MOST_TRIED]
        self._open(first.name)
        return True

    def open(self, name: str) -> None:
        """Open the table that somebody chose, also where there is nothing to see in it."""
        self._untried = []
        self._open(name)

    def read_anew(self, name: str) -> None:
        """Read the table of that name anew: now if it is on show, else when it is wanted again."""
        self._explorers.pop(name, None)
        if self._read == name:
            self._read = ""
            self.open(name)

    def on_show(self, off: Mapping[str, Collection[str]]) -> OnShow:
        """The choice of each table that was read and has something to see, and what is `off` in its chart by name."""
        choices = {name: known.history.now for name, known in self._explorers.items() if not known.nothing}
        return OnShow(choices, off_explored={name: off.get(choice.name, ()) for name, choice in choices.items()})

    def has(self, name: object) -> bool:
        """Whether there is a table of that name."""
        return any(known.name == name for known in self._resources)

    def _open(self, name: str) -> None:
        if name == self._read and self._reading.is_at_work:
            return
        self._reading.give_up()
        if name in self._explorers:
            self.opened.emit(self._explorers[name])
            return
        document, self._read = self._document, name
        title = next(known.title or known.name for known in self._resources if known.name == name)
        self.asked.emit(name)
        self._reading.begin(title, lambda progress: explorer_of(document, name, progress))

    def _open_another(self) -> bool:
        """Begin with the next table where there is nothing to see in the one before; whether there is one."""
        if not self._untried:
            return False
        self._open(self._untried.pop(0))
        return True

    def _take_soon(self, explorer: object) -> None:
        """Take what was read in a turn of its own, as its page may have been made in this one."""
        read = self._read
        in_own_turn(self, lambda: self._take(explorer) if self._read == read else None)

    def _take(self, explorer: object) -> None:
        assert isinstance(explorer, Explorer)
        self._explorers[explorer.cube.name] = explorer
        if explorer.why_not and self._open_another():
            return
        self._untried = []
        self.opened.emit(explorer)

    def _fail(self, error: Exception) -> None:
        if not self._open_another():
            self.failed.emit(error)
