"""Lists what a sheet has (tabs, large figures, charts, cards …), to be put in order, reworded, taken out and added."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget

from harbin_viewer.factsheet.authoring.arranging.contents import Content, ContentKind
from harbin_viewer.factsheet.authoring.facts.listed_facts import FactKind
from harbin_viewer.window.authoring.contents.list_over_buttons import lay_list_over_buttons
from harbin_viewer.window.text.refusal import Refusal
from harbin_viewer.window.text.rich_list import RichList
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.context_menu import Choice
from harbin_viewer.window.widgets.dialog_size import resize_within_screen

ListedKind: TypeAlias = ContentKind | FactKind

_KINDS: Mapping[ListedKind, str] = {
    "tab": "Tab", "view": "Chart", "resource": "Table", "check": "Check", "figure": "Large figure", "entry": "Entry",
}  # fmt: skip
_CHOOSE = "Choose an entry first."
_FIRST, _LAST = "It is the first of its kind already.", "It is the last of its kind already."
_COLUMNS, _NO_TABLE = "Titles, units and how each column is read", "Choose a table first."
_SIZE = (680, 600)


class Group(NamedTuple):
    """Entries of one kind that stand together, and what they are called above them."""

    head: str
    kind: ListedKind
    entries: Sequence[Content]


class ContentsDialog(QDialog):
    """Stays open while its entries are arranged; each change of the sheet gives it new ones."""

    own_keys = ("In the list of tabs, charts, tables and checks:",)
    """Which keys work in it, as `dialogs.dialog_keys` asks for them."""

    move_asked = Signal(str, str, int)
    """The maker wants an entry (its kind, its name) so many places further down; up, where that is negative."""

    edit_asked = Signal(str, str)
    """The maker wants to change the words of an entry, or what a check compares."""

    removal_asked = Signal(str, str)
    """The maker wants to take an entry out."""

    columns_asked = Signal(str)
    """The maker wants the columns of the table of this name listed."""

    check_asked = Signal()
    """The maker wants another check."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Tabs, charts, tables and checks")
        self._why_not = ""
        self.rows: list[tuple[ListedKind, Content] | str] = []
        self.list = RichList(self._write, self._spoken)
        self.list.setAccessibleName("What the sheet has")
        self.up_button, self.down_button = QPushButton("Move &up"), QPushButton("Move &down")
        self.edit_button, self.remove_button = QPushButton("&Edit…"), QPushButton("&Remove")
        self.columns_button, self.add_button = QPushButton("&Columns…"), QPushButton("&Add a check…")
        self.said = Refusal()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        make_plain(self.buttons)
        change = (self.edit_button, self.columns_button, self.remove_button)
        rows = (self.up_button, self.down_button, *change, self.add_button)
        lay_list_over_buttons(self, (self.list, self.said), rows, self.buttons)
        self._connect()
        resize_within_screen(self, *_SIZE)

    def show_contents(self, groups: Sequence[Group], why_not: str) -> None:
        """List these; the entry that was chosen stays so. `why_not` says why nothing can be changed, if so."""
        chosen, row = self.current, self.list.current_row()
        self._why_not = why_not
        self.rows = []
        for head, kind, entries in groups:
            self.rows += [f"{head} ({len(entries)})", *((kind, entry) for entry in entries)]
        with QSignalBlocker(self.list):
            self.list.show_rows(len(self.rows), {at for at, one in enumerate(self.rows) if isinstance(one, str)})
        if why_not:
            self.said.say(why_not)
        self._choose(chosen, row)

    @property
    def current(self) -> tuple[ListedKind, str] | None:
        """The kind and the name of the entry that is chosen."""
        row = self.list.current_row()
        found = self.rows[row] if 0 <= row < len(self.rows) else ""
        return None if isinstance(found, str) else (found[0], found[1].name)

    @property
    def label(self) -> str:
        """What the entry that is chosen is called."""
        found = self.rows[self.list.current_row()] if self.current is not None else ""
        return found if isinstance(found, str) else found[1].label

    def choose(self, kind: ListedKind, name: str = "") -> None:
        """Choose the entry of that name, or the first of its kind."""
        self._choose((kind, name), -1)

    def move_row(self, kind: ListedKind, name: str, by: int) -> None:
        """Show the entry where it was put, before the sheet is shown with it; one that is named by its place gets the
        name of that.
        """
        at = next(
            row
            for row, one in enumerate(self.rows)
            if not isinstance(one, str) and (one[0], one[1].name) == (kind, name)
        )
        one, other = self.rows[at], self.rows[at + by]
        assert not isinstance(one, str)  # or it could not be chosen
        assert not isinstance(other, str)  # or the entry could not be moved there
        self.rows[at], self.rows[at + by] = other, one
        if kind in ("figure", "entry"):
            self.rows[at] = kind, other[1]._replace(name=one[1].name)
            self.rows[at + by] = kind, one[1]._replace(name=other[1].name)
        self.list.choose(at + by)
        self.list.scheduleDelayedItemsLayout()
        self.list.viewport().update()
        self._allow()

    def _choose(self, wanted: tuple[ListedKind, str] | None, row: int) -> None:
        """Choose the entry that is wanted, else what stands in the row, or near it."""
        entries = [at for at, one in enumerate(self.rows) if not isinstance(one, str)]
        named = [at for at in entries if wanted is not None and self._is(at, wanted)]
        of_kind = [at for at in entries if row < 0 and wanted is not None and self.rows[at][0] == wanted[0]]
        near = sorted(entries, key=lambda at: (abs(at - row), at))
        chosen = next(iter([*named, *of_kind, *near]), -1)
        if chosen >= 0:
            self.list.choose(chosen)
        self._allow()

    def _is(self, at: int, wanted: tuple[ListedKind, str]) -> bool:
        one = self.rows[at]
        return not isinstance(one, str) and (one[0], one[1].name) == wanted

    def _connect(self) -> None:
        self.buttons.rejected.connect(self.reject)
        self.list.chosen.connect(self._allow)
        self.list.choices = self._choices
        self.list.activated.connect(lambda _index: self.edit_button.click())
        self.up_button.clicked.connect(lambda: self._move(-1))
        self.down_button.clicked.connect(lambda: self._move(1))
        self.edit_button.clicked.connect(lambda: self._ask(self.edit_asked.emit))
        self.remove_button.clicked.connect(lambda: self._ask(self.removal_asked.emit))
        self.columns_button.clicked.connect(lambda: self._ask(lambda _kind, name: self.columns_asked.emit(name)))
        self.add_button.clicked.connect(self.check_asked)
        for keys, button in (
            ("Alt+Up", self.up_button),
            ("Alt+Down", self.down_button),
            ("Delete", self.remove_button),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._press, button))

    def _press(self, button: QPushButton) -> None:
        """Do by keys what a button does; where it is greyed, say why."""
        if button.isEnabled():
            button.click()
        else:
            self.said.say(button.toolTip())

    def _move(self, by: int) -> None:
        self._ask(lambda kind, name: self.move_asked.emit(kind, name, by))
        self._keep_focus()

    def _ask(self, ask: object) -> None:
        if self.current is not None and callable(ask):
            ask(*self.current)

    def _keep_focus(self) -> None:
        """A button that is greyed passes the focus to its neighbour, which the next key would press."""
        if self.focusWidget() not in (self.up_button, self.down_button) or not self.focusWidget().isEnabled():
            self.list.setFocus()

    def _choices(self, _row: int) -> list[Choice]:
        buttons = (self.up_button, self.down_button, self.edit_button, self.columns_button, self.remove_button)
        return [(button.text().replace("&", ""), button.click) for button in buttons if button.isEnabled()]

    def _allow(self) -> None:
        row, may = self.list.current_row(), self.current is not None and not self._why_not
        above = row > 0 and not isinstance(self.rows[row - 1], str)
        below = row + 1 < len(self.rows) and not isinstance(self.rows[row + 1], str)
        for button, why_stays, tip in (
            (self.up_button, "" if above else _FIRST, "Put it before its neighbour (Alt+Up)"),
            (self.down_button, "" if below else _LAST, "Put it behind its neighbour (Alt+Down)"),
            (self.edit_button, "", "Change its words, or what a check compares (Enter)"),
            (self.remove_button, "", "Take it out of the sheet (Delete); Undo (Ctrl+Z) puts it back"),
        ):
            button.setEnabled(may and not why_stays)
            button.setToolTip(self._why_not or (_CHOOSE if self.current is None else why_stays or tip))
        is_table = self.current is not None and self.current[0] == "resource"
        self.columns_button.setEnabled(may and is_table)
        self.columns_button.setToolTip(self._why_not or (_COLUMNS if is_table else _NO_TABLE))
        self.add_button.setEnabled(not self._why_not)
        self.add_button.setToolTip(self._why_not or "Say what is to hold; what it finds is shown before it is added")

    def _write(self, column: TextColumn, row: int, _chosen: bool) -> None:  # noqa: FBT001
        one = self.rows[row]
        if isinstance(one, str):
            column.gap(0.4)
            column.text(one, 0.92, "muted", QFont.Weight.DemiBold)
            return
        column.text(one[1].label, 1.0, "ink", QFont.Weight.DemiBold)
        if one[1].told:
            column.text(one[1].told, 0.92, "muted")

    def _spoken(self, row: int) -> str:
        """An entry with its kind: the keys pass over the heading that tells it."""
        one = self.rows[row]
        return one if isinstance(one, str) else f"{_KINDS[one[0]]}: {one[1].label}. {one[1].told}".strip()
