"""A note on the source: what does not hold in it, and the check that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.text.links.fact_button import FactButton
from harbin_viewer.window.text.text_column import TextColumn

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class NoteEntry(FactButton):
    """The note with its number; `leads` says where a click leads, in words."""

    leads = "See the check or the source"

    def __init__(self, number: int, text: str, leads: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=6)
        self._number, self._text, self._leads = number, text, leads
        self.setAccessibleName(orderly(f"Note {number}: {text}"))
        self.setAccessibleDescription(leads)

    def write(self, column: TextColumn) -> None:
        """Number, text, and where it leads."""
        column.beside(f"{self._number}", column.em * 1.5)
        column.text(self._text)
        column.text(self._leads, 0.86, "accent")
