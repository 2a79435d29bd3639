"""All commands and their keys as a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from harbin_viewer.factsheet.wording import number
from harbin_viewer.window.state.commands import Command
from harbin_viewer.window.tables.data_table import DataTable
from harbin_viewer.window.tables.table_model import TableColumn, TableModel
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.dialog_size import resize_within_screen

_IN_ANY_DIALOG = (
    ("Tab and Shift+Tab", "In a dialog: go from part to part"),
    ("Enter", "In a dialog: press the button that has the focus, else the one that stands out"),
    ("Ctrl+Enter", "In a form of a maker: save it, also from a text of several lines"),
    ("Escape", "In a dialog: leave it"),
)
"""Keys that work in each dialog, beside those of the commands below."""

_INSIDE = (
    ("Enter", "On a figure: who says it, and what others say"),
    ("Enter", "On a title in the list of charts or tables: go into it"),
    ("Escape", "Close the panel, the row of series, or what is open"),
    ("Escape", "In a chart: point at nothing"),
    ("Escape", "In a field that filters or searches: empty it"),
    ("Alt", "Go to the menus; then the arrow keys, or the letter that is underlined"),
    ("Menu key or Shift+F10", "Open what can be done with the figure, card or cell"),
    ("Arrow keys", "In a chart: go from point to point"),
    ("+ and −", "In a chart: zoom"),
    ("Home", "In a chart: show the whole chart again"),
    ("Home and End", "On a page: go to its top, or to its end"),
    ("Left and Right", "On a form in Explore (lines, ranking …): show the one before it, or behind"),
    ("Space", "In Explore: hold the line that is pointed at, or let it go"),
    ("Left and Right", "On an end of the period in Explore: a time earlier or later"),
    ("Escape", "In the field of the measure in Explore: bring back the measure that is shown"),
    ("Enter", "In the search of Explore: add or take away the first that was found"),
    ("Down", "In the search of Explore: go to the names that were found"),
    ("Up and Down", "In Find: go from result to result, while the words are typed"),
    ("Space", "In a list of values: show the rows that have it, or not any more"),
    ("Down", "In the field of a column: go to its values"),
    ("Alt+Down", "In a table: what the column holds; sort, filter, hide it"),
    ("Ctrl+C", "In a table: copy the cells that are selected"),
    ("Alt+Up and Alt+Down", "In the list of tabs, charts, tables and checks: put it before its neighbour, or behind"),
    ("Delete", "In the list of tabs, charts, tables and checks: take it out of the sheet"),
)
"""Keys that work where the focus is."""


class ShortcutsDialog(QDialog):
    """Lists the window's commands, the tabs, and the keys that work inside charts and tables.

    Over a dialog (`of`) those that work there stand first, with its letters that are `underlined`.
    """

    lists_keys = True
    """F1 in it has nothing more to list."""

    def __init__(
        self, commands: Sequence[Command], tabs: Sequence[str], parent: QWidget | None = None, *,
        of: QDialog | None = None, underlined: Iterable[tuple[str, str]] = (),
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = _all_keys(commands, tabs)
        here = [*underlined, *_heard_in(of, commands, rows)] if of is not None else []
        rows = [*here, *(row for row in rows if row not in here)]
        said = QLabel(f"The first {number(len(here))} work in this dialog, all others in the window.")
        said.setWordWrap(True)
        said.setVisible(bool(here))
        table = DataTable()
        table.setAccessibleName("Keyboard shortcuts")
        columns = [TableColumn("Keys", lambda row: rows[row][0]), TableColumn("What they do", lambda row: rows[row][1])]
        table.show_model(TableModel(columns, len(rows), table), "Keys and what they do")
        table.verticalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        make_plain(buttons)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(said)
        layout.addWidget(table, 1)
        layout.addWidget(buttons)
        resize_within_screen(self, 640, 680)


def _all_keys(commands: Sequence[Command], tabs: Sequence[str]) -> list[tuple[str, str]]:
    of_commands = [(_native(command.keys), command.tip) for command in commands if command.keys]
    of_tabs = [(_native(f"Ctrl+{place}"), f"Go to {title}") for place, title in enumerate(tabs[:9], start=1)]
    return [*of_commands, *of_tabs, *_IN_ANY_DIALOG, *_INSIDE]


def _heard_in(dialog: QDialog, commands: Sequence[Command], rows: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Which of all keys work in a dialog: those of commands that it hears, and its own."""
    heard = {shortcut.key() for shortcut in dialog.findChildren(QShortcut)}
    tips = [command.tip for command in commands if command.keys and QKeySequence(command.keys) in heard]
    begun = (*tips, *getattr(dialog, "own_keys", ()))
    return [row for row in rows if row in _IN_ANY_DIALOG or row[1].startswith(begun)]


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
