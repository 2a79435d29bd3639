"""All commands and their keys as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from harbin_viewer.window.dialogs.plain_buttons import without_pictures
from harbin_viewer.window.shell.commands import Command
from harbin_viewer.window.tables.data_table import DataTable
from harbin_viewer.window.tables.table_model import TableColumn, TableModel

_IN_CHARTS = (
    ("Arrow keys", "In a chart: go from point to point"),
    ("Enter", "On a figure: who says it, and what others say"),
    ("+ and −", "In a chart: zoom"),
    ("Home", "In a chart: show the whole chart again"),
)


class ShortcutsDialog(QDialog):
    """Lists the window's commands, the tabs, and the keys that work inside a chart."""

    def __init__(self, commands: Sequence[Command], tabs: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = [(_native(one.keys), one.tip) for one in commands if one.keys]
        rows += [(_native(f"Ctrl+{number}"), f"Go to {title}") for number, title in enumerate(tabs[:9], start=1)]
        rows += _IN_CHARTS
        table = DataTable()
        table.setAccessibleName("Keyboard shortcuts")
        columns = [TableColumn("Keys", lambda row: rows[row][0]), TableColumn("What they do", lambda row: rows[row][1])]
        table.show_model(TableModel(columns, len(rows), table), "Keys and what they do")
        table.verticalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        without_pictures(buttons)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(table, 1)
        layout.addWidget(buttons)
        self.resize(560, 620)


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
