"""An address as a link that breaks where it must: clicked, or entered by keyboard, it is opened in the browser."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from harbin_viewer.window.text.links.fact_button import FactButton
from harbin_viewer.window.text.text_column import TextColumn

_MARGIN = 2


class AddressLink(FactButton):
    """`of` is what the address is of, for a screen reader."""

    said = Signal(str, object)
    """What was done, as a sentence, and None."""

    def __init__(self, address: str, of: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=_MARGIN)
        self._address = address
        self.setAccessibleName(f"{of}: open {address}")
        self.clicked.connect(self._open)

    def write(self, column: TextColumn) -> None:
        """The address, on one edge with the text above it."""
        column.x -= _MARGIN
        column.text(self._address, 0.92, "accent")

    def _open(self) -> None:
        if not QDesktopServices.openUrl(QUrl(self._address)):
            self.said.emit(f"No program here opens {self._address}.", None)
