"""What another source says of the same figure; it leads to that figure."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.provenance import OtherWord
from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.text.links.fact_button import FactButton
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.palette import theme_of


class OtherWordButton(FactButton):
    """The other source's figure, and how far the two are apart."""

    leads = "Go to that figure"

    def __init__(self, other: OtherWord, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._other = other
        said = other.statement
        figure = ", ".join(filter(None, [said.text, said.word]))
        self.setAccessibleName(orderly(f"{said.label} has {figure}. {other.words}".rstrip()))
        self.setAccessibleDescription("Press Enter to go to that figure.")

    def write(self, column: TextColumn) -> None:
        """Source, figure, distance, status."""
        said = self._other.statement
        column.text(said.label, 0.92, "muted")
        column.text(said.text, 1.15, "ink", QFont.Weight.DemiBold)
        if self._other.words:
            column.text(self._other.words)
        status = STATUSES.shown(said.status)
        if status is not None:
            column.status(status, doubted=said.is_doubted)

    def background(self) -> str:
        """A quiet frame."""
        return theme_of(self.palette()).page
