"""An address as a link in the colour of links, broken where it is long; reached and opened by keys too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from harbin_viewer.window.text.links.fact_button import FactButton
from harbin_viewer.window.text.text_column import TextColumn

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class AddressLink(FactButton):
    """Says the address itself, so that who opens it has seen it."""

    leads = "Open"

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=0)
        self._address = address
        self.setText(address.replace("&", "&&"))
        self.setAccessibleName(f"Open {address}")

    def write(self, column: TextColumn) -> None:
        """The address."""
        column.text(self._address, 0.92, "accent")
