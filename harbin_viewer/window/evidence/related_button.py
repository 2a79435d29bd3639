"""A fact that bears on a claim, or a claim that a fact bears on; it leads to that row."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.provenance import Statement
from harbin_viewer.factsheet.wording import as_sentence
from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.text.links.fact_button import FactButton
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.palette import theme_of


class RelatedButton(FactButton):
    """What it is about, what it says, how sure it is, and on whose word."""

    leads = "Go to it"

    def __init__(self, said: Statement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = said
        of_whom = ", ".join(filter(None, [said.word.capitalize(), said.label]))
        self.setAccessibleName(orderly(f"{said.subject}: {as_sentence(said.text)} {of_whom}."))
        self.setAccessibleDescription("Press Enter to go to it.")

    def write(self, column: TextColumn) -> None:
        """Subject, text, status and source."""
        column.text(self._said.subject, 1.0, "ink", QFont.Weight.DemiBold)
        column.text(self._said.text)
        status = STATUSES.shown(self._said.status)
        if status is not None:
            column.status(status, self._said.label, doubted=self._said.is_doubted)
        else:
            column.text(self._said.label, 0.92, "muted")

    def background(self) -> str:
        """A quiet frame."""
        return theme_of(self.palette()).page
