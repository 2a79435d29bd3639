"""The tables of a package on the page; of very many those of a page at a time, each made when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.overview.overview_words import TableWords
from harbin_viewer.factsheet.tabs.declaration import tabs_of
from harbin_viewer.factsheet.tabs.kinds.table import TableTab
from harbin_viewer.window.overview.table_part import TablePart
from harbin_viewer.window.tabs.part_pages import PartPages


class TableParts(QWidget):
    """`words` gives those of a table by its name, as they are known when it is made."""

    asked = Signal(str)
    """The reader wants to see the table of this name."""

    corrected = Signal(str, object)
    """The reader corrected roles: all corrections of the table of this name, field to kind of role."""

    turned = Signal(object)
    """The reader has turned the page of the tables or of the fields of one; its first part."""

    def __init__(
        self, names: Sequence[str], words: Callable[[str], TableWords], *, titled: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._names = names
        self._words = words
        self._titled = titled
        self._numbers = {name: number for number, name in enumerate(names)}
        self._given: dict[str, Mapping[str, str]] = {}
        self._unfolded: set[str] = set()
        column = QVBoxLayout()
        column.setSpacing(10)
        self._pages = PartPages(column, self._make, "tables")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self._pages.turned.connect(self.turned)
        self._pages.show_only(range(len(names)))

    @property
    def unfolded(self) -> list[str]:
        """The tables whose fields are on show, or would be where their page is."""
        return [name for name in self._names if name in self._unfolded]

    def bring(self, name: str) -> TablePart | None:
        """The part of the table of that name, on the page that is shown from now on; None where there is none."""
        number = self._numbers.get(name)
        part = None if number is None else self._pages.bring(number)
        assert part is None or isinstance(part, TablePart)
        return part

    def tell(self, words: TableWords, given: Mapping[str, str]) -> None:
        """Show these words, and corrections, of a table from now on."""
        self._given[words.name] = given
        part = self._made(words.name)
        if part is not None:
            part.tell(words, given)

    def unfold(self, names: Iterable[str]) -> None:
        """Show the fields of these tables."""
        for name in names:
            self._unfolded.add(name)
            part = self._made(name)
            if part is not None:
                part.unfold()

    def _made(self, name: str) -> TablePart | None:
        number = self._numbers.get(name)
        part = None if number is None else self._pages.made.get(number)
        assert part is None or isinstance(part, TablePart)
        return part

    def _make(self, number: int) -> TablePart:
        name = self._names[number]
        words = self._words(name)
        part = TablePart(words, titled=self._titled)
        part.asked.connect(partial(self.asked.emit, name))
        part.corrected.connect(partial(self.corrected.emit, name))
        part.turned.connect(partial(self._note_turned, name))
        part.page_turned.connect(self.turned)
        part.tell(words, self._given.get(name, {}))
        if name in self._unfolded:
            part.unfold()
        return part

    def _note_turned(self, name: str, is_unfolded: bool) -> None:  # noqa: FBT001 a signal's payload
        if is_unfolded:
            self._unfolded.add(name)
        else:
            self._unfolded.discard(name)


def are_titled(sheet: FactSheet, tables: Sequence[str]) -> bool:
    """Whether tables have their titles: the only one not, where the window has it."""
    return len(tables) > 1 or any(sheet.resource(name).label != sheet.title for name in tables)


def tab_of(sheet: FactSheet, table: str) -> str:
    """The tab that shows a table as it is, "" where none does."""
    of_tables = (tab for tab in tabs_of(sheet) if isinstance(tab, TableTab))
    return next((tab.name for tab in of_tables if sheet.resource(table) in tab.shown_resources(sheet)), "")
