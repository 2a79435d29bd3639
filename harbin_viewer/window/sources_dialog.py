"""The sources of the sheet as a list, each with its address, and their citations to copy."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QFont, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMenu, QPushButton, QVBoxLayout, QWidget

from harbin_viewer.factsheet.citation import FORMATS, Format, address, cite, cite_all, date_in_words
from harbin_viewer.factsheet.sheet import FactSheet, Source
from harbin_viewer.window.column import Column
from harbin_viewer.window.plain_buttons import without_pictures
from harbin_viewer.window.section_title import SectionTitle
from harbin_viewer.window.written_list import WrittenList

_KINDS = {
    "document": "The document this sheet examines",
    "body": "Publishes its own figures",
    "reference": "Independent reference",
}


class SourcesDialog(QDialog):
    """An address can be opened and copied; opening is left to the reader's browser."""

    said = Signal(str, object)
    """What was done, as a sentence, and None."""

    def __init__(self, sheet: FactSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sources = sheet.sources
        self.cite_one: list[QAction] = []
        self.setWindowTitle("Sources")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = WrittenList(self._write, lambda row: _spoken(self._sources[row]))
        self.list.setAccessibleName("Sources")
        self.list.show_rows(len(self._sources))
        self.open_button = QPushButton("&Open address")
        self.copy_button = QPushButton("&Copy address")
        self.cite_button = QPushButton("Copy ci&tation")
        self.cite_button.setMenu(self._citations())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in (self.open_button, self.copy_button, self.cite_button):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
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

    def _citations(self) -> QMenu:
        """The formats, for the chosen source and for all of them."""
        menu = QMenu(self)
        for form, words in FORMATS.items():
            self.cite_one.append(menu.addAction(f"This source as {words}", partial(self._cite, form)))
        menu.addSeparator()
        for form, words in FORMATS.items():
            menu.addAction(f"All {len(self._sources)} sources as {words}", partial(self._cite_all, form))
        return menu

    def _connect(self, buttons: QDialogButtonBox) -> None:
        without_pictures(buttons)
        buttons.rejected.connect(self.reject)
        self.list.chosen.connect(self._allow)
        self.open_button.clicked.connect(self._open)
        self.copy_button.clicked.connect(self._copy)

    def _chosen(self) -> Source | None:
        row = self.list.current_row()
        return self._sources[row] if row >= 0 else None

    def _allow(self) -> None:
        source = self._chosen()
        tip = "Choose a source first." if source is None else "" if address(source) else "This source has no address."
        for button in (self.open_button, self.copy_button):
            button.setEnabled(not tip)
            button.setToolTip(tip)
        for action in self.cite_one:
            action.setEnabled(source is not None)

    def _open(self) -> None:
        source = self._chosen()
        if source is not None and not QDesktopServices.openUrl(QUrl(source.path)):
            self.said.emit(f"No program here opens {source.path}.", None)

    def _copy(self) -> None:
        source = self._chosen()
        if source is not None:
            QGuiApplication.clipboard().setText(source.path)
            self.said.emit(f"The address of “{source.label}” was copied.", None)

    def _cite(self, form: Format) -> None:
        source = self._chosen()
        if source is not None:
            QGuiApplication.clipboard().setText(cite(source, form))
            self.said.emit(f"The citation of “{source.label}” was copied as {FORMATS[form]}.", None)

    def _cite_all(self, form: Format) -> None:
        QGuiApplication.clipboard().setText(cite_all(self._sources, form))
        self.said.emit(f"The citations of {len(self._sources)} sources were copied as {FORMATS[form]}.", None)

    def _write(self, column: Column, row: int, _chosen: bool) -> None:  # noqa: FBT001
        source = self._sources[row]
        column.text(source.title, 1.0, "ink", QFont.Weight.DemiBold)
        column.text(_about(source), 0.92, "muted")
        if source.note:
            column.text(source.note, 0.92)
        if source.path:
            column.text(source.path, 0.92, "accent")


def _about(source: Source) -> str:
    parts = (source.publisher, source.author, date_in_words(source.date), _KINDS[source.kind])
    return " · ".join(part for part in parts if part)


def _spoken(source: Source) -> str:
    return " ".join(filter(None, [f"{source.title}. {_about(source)}.", source.note, source.path]))
