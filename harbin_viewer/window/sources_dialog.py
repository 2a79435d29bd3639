"""The sources of the sheet as a list, each with its address."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFont, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from harbin_viewer.factsheet.sheet import FactSheet, Source
from harbin_viewer.window.column import Column
from harbin_viewer.window.section_title import SectionTitle
from harbin_viewer.window.written_list import WrittenList

_KINDS = {
    "document": "The document this sheet examines",
    "body": "Publishes its own figures",
    "reference": "Reports what others publish",
}


class SourcesDialog(QDialog):
    """An address can be opened and copied; opening is left to the reader's browser."""

    said = Signal(str, object)
    """What was done, as a sentence, and None."""

    def __init__(self, sheet: FactSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sources = sheet.sources
        self.setWindowTitle("Sources")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = WrittenList(self._write, lambda row: _spoken(self._sources[row]))
        self.list.setAccessibleName("Sources")
        self.list.show_rows(len(self._sources))
        self.open_button = QPushButton("&Open address")
        self.copy_button = QPushButton("&Copy address")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.open_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(SectionTitle(f"{len(self._sources)} sources of “{sheet.title}”"))
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        self._connect(buttons)
        self.resize(720, 560)
        self._allow()

    def show_source(self, name: str) -> None:
        """Choose the source of that name."""
        for row, source in enumerate(self._sources):
            if source.name == name:
                self.list.choose(row)

    def _connect(self, buttons: QDialogButtonBox) -> None:
        buttons.rejected.connect(self.reject)
        self.list.chosen.connect(self._allow)
        self.open_button.clicked.connect(self._open)
        self.copy_button.clicked.connect(self._copy)

    def _chosen(self) -> Source | None:
        row = self.list.current_row()
        return self._sources[row] if row >= 0 else None

    def _allow(self) -> None:
        source = self._chosen()
        tip = "Choose a source first." if source is None else "" if source.path else "This source has no address."
        for button in (self.open_button, self.copy_button):
            button.setEnabled(not tip)
            button.setToolTip(tip)

    def _open(self) -> None:
        source = self._chosen()
        if source is not None and not QDesktopServices.openUrl(QUrl(source.path)):
            self.said.emit(f"No program here opens {source.path}.", None)

    def _copy(self) -> None:
        source = self._chosen()
        if source is not None:
            QGuiApplication.clipboard().setText(source.path)
            self.said.emit(f"The address of “{source.label}” was copied.", None)

    def _write(self, column: Column, row: int, _chosen: bool) -> None:  # noqa: FBT001
        source = self._sources[row]
        column.text(source.title, 1.0, "ink", QFont.Weight.DemiBold)
        column.text(_about(source), 0.92, "muted")
        if source.path:
            column.text(source.path, 0.92, "accent")


def _about(source: Source) -> str:
    return " · ".join(part for part in (source.publisher, source.author, source.date, _KINDS[source.kind]) if part)


def _spoken(source: Source) -> str:
    return f"{source.title}. {_about(source)}. {source.path}"
