"""The sheet's health in a line: how many of its checks hold. It leads to the list of findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

from harbin_viewer.window.text.links.fact_button import FactButton
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.palette import theme_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from harbin_viewer.factsheet.checks.findings import Health

_WAITING = "The figures are being checked …"


class HealthLine(FactButton):
    """Waits for the checks, then tells how they came out."""

    leads = "See what was found"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=12)
        self._words, self._leads, self._details = _WAITING, " ", " "
        self.setAccessibleName(_WAITING)

    def tell(self, health: Health) -> None:
        """Show how the checks came out."""
        self._say(health.headline, "See what was compared, and what was found", health.details)

    def give_up(self) -> None:
        """Show that the checks could not be run."""
        self._say("The figures could not be checked.", "A mistake in the sheet is in the way")

    def write(self, column: TextColumn) -> None:
        """The sentence, and where it leads."""
        column.text(self._words, 1.08, "ink", QFont.Weight.DemiBold)
        if self._details:
            column.text(self._details, 0.92, "muted")
        column.text(self._leads, 0.92, "accent")

    def background(self) -> str:
        """A panel of its own."""
        return theme_of(self.palette()).panel

    def _say(self, sentence: str, leads: str, details: str = "") -> None:
        self._words, self._leads, self._details = sentence, leads, details
        self.setAccessibleName(f"{sentence} {details}".rstrip())
        self._heights.clear()
        self.updateGeometry()
        self.update()
