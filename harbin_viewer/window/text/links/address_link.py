"""An address as a link in the colour of links, broken where it is long: a click or a key opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from harbin_viewer.window.text.links.fact_button import FactButton
from harbin_viewer.window.text.links.leaving import follow
from harbin_viewer.window.text.text_column import TextColumn

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_MARGIN = 2
"""Pixels around the address, in which a frame shows that the keyboard is there."""


class AddressLink(FactButton):
    """Says the address itself, so that who opens it has seen it; `of` is what it is of, for a screen reader."""

    said = Signal(str, object)
    """Why it was not opened, as a sentence, and None."""

    leads = "Open"

    def __init__(self, address: str, of: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=_MARGIN)
        self._address = address
        self.setText(address.replace("&", "&&"))
        self.setAccessibleName(f"{of}: open {address}" if of else f"Open {address}")
        self.clicked.connect(self._open)

    def write(self, column: TextColumn) -> None:
        """The address, on one edge with the text above it."""
        column.x -= _MARGIN
        column.text(self._address, 0.92, "accent")

    def _open(self) -> None:
        if problem := follow(self._address, self):
            self.said.emit(problem, None)
