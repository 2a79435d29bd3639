"""A figure that another was computed from; it leads to its own source."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.provenance import Provenance
from harbin_viewer.factsheet.quoting import in_a_line, seen
from harbin_viewer.window.text.links.fact_button import FactButton
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.palette import theme_of


class PartButton(FactButton):
    """What it is, its figure, how sure that is, whose word it is and where, and its references."""

    def __init__(self, known: Provenance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self.setAccessibleName(in_a_line(known))
        self.setAccessibleDescription("Press Enter to see who says it.")

    def _whose(self) -> str:
        said = self._known.statement
        return ", ".join(filter(None, [said.label, said.place]))

    def write(self, column: TextColumn) -> None:
        """Subject, figure, status, source with place, references."""
        said = self._known.statement
        column.text(said.subject, 0.92, "muted")
        column.text(said.text, 1.15, "ink", QFont.Weight.DemiBold)
        status = STATUSES.shown(said.status)
        if status is not None:
            column.status(status, "" if said.is_doubted else said.meaning, doubted=said.is_doubted)
        column.text(self._whose(), 0.92)
        if references := seen(self._known):
            column.text(references, 0.92, "muted")

    def background(self) -> str:
        """A quiet frame."""
        return theme_of(self.palette()).page
