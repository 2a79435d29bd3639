"""An address that a reader asked for: shown in full, to be opened or copied."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.window.text.links.leaving import follow
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.rich_label import RichLabel
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.layouts.wrap_row import WrapRow


class AddressLine(QWidget):
    """Hidden until there is an address to show."""

    said = Signal(str, object)
    """What was done, as a sentence, and None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.address = ""
        self._words = RichLabel(self._write, "")
        self.open_link = TextLink("Open in the browser")
        self.open_link.begin_at_edge()
        self.open_link.clicked.connect(self._open)
        copy = TextLink("Copy address")
        copy.clicked.connect(self._copy)
        row = WrapRow()
        row.addWidget(self.open_link)
        row.addWidget(copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._words)
        layout.addLayout(row)
        self.hide()

    def show_address(self, address: str) -> None:
        """Show where a link leads, and offer to go there."""
        self.address = address
        self._words.setAccessibleName(f"The link leads to {address}")
        self._words.updateGeometry()
        self._words.update()
        self.show()
        self.open_link.setFocus()

    def _write(self, column: TextColumn) -> None:
        column.text(f"The link leads to {self.address}", 0.92, "muted")

    def _open(self) -> None:
        if problem := follow(self.address, self):
            self.said.emit(problem, None)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.address)
        self.said.emit("The address was copied.", None)
