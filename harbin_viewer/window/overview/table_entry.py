"""A table in words; clicked, it leads to the tab that shows it."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from harbin_viewer.factsheet.overview.overview_words import TableWords
from harbin_viewer.factsheet.wording import shortened
from harbin_viewer.window.text.links.fact_button import FactButton
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.palette import theme_of

_LONGEST = 280


class TableEntry(FactButton):
    """Title, extent and description; why it cannot be read, where it cannot. `titled`: whether the title is shown."""

    def __init__(self, words: TableWords, *, titled: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=12)
        self._titled = titled
        self.words = words
        self.tell(words)

    def tell(self, words: TableWords) -> None:
        """Show these words from now on."""
        self.words = words
        parts = filter(None, [words.title, words.extent, words.description, words.problem])
        self.setAccessibleName(". ".join(parts))
        self.setAccessibleDescription(self._leads)
        self.setEnabled(words.state != "broken")
        self._heights.clear()
        self.updateGeometry()
        self.update()

    @property
    def _leads(self) -> str:
        return "" if self.words.state == "broken" else "See the table"

    def write(self, column: TextColumn) -> None:
        """Title, extent, description or problem, and where a click leads."""
        words = self.words
        if self._titled:
            column.text(words.title, 1.08, "ink", QFont.Weight.DemiBold)
        if words.extent:
            size = 1.0 if self._titled else 1.08
            weight = QFont.Weight.Normal if self._titled else QFont.Weight.DemiBold
            column.text(words.extent, size, "ink", weight)
        if words.problem:
            column.text("It cannot be read.", 1.0, "ink")
            column.text(words.problem, 0.92, "muted")
        elif words.description:
            column.text(shortened(" ".join(words.description.split()), _LONGEST), 0.92, "muted")
        if self._leads:
            column.text(self._leads, 0.92, "accent")

    def background(self) -> str:
        """A quiet frame."""
        return theme_of(self.palette()).page
