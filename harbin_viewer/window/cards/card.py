"""A card: what, in which words, how sure, and whose word it is."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from harbin_viewer.charts.status import told
from harbin_viewer.factsheet.model.status import StatusName
from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.text.links.fact_button import FactButton
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.palette import theme_of


class CardText(NamedTuple):
    """The words on a card."""

    heading: str
    text: str
    group: str
    status: StatusName | None
    source: str
    related: str = ""
    """Which documented facts bear on it, in words."""

    def spoken(self, *, doubted: bool = False) -> str:
        """All of it, as it is read out and searched."""
        said = told(self.status, doubted=doubted)[1:] if self.status else ()
        sure = ", ".join(filter(None, [*said, self.source]))
        return (
            ". ".join(part.rstrip(".") for part in (self.group, self.heading, self.text, self.related, sure) if part)
            + "."
        )


class Card(FactButton):
    """One row of a deck; clicked, it leads to its source."""

    def __init__(self, words: CardText, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=14)
        self.words = words
        self.setAccessibleName(self.spoken())
        self.setAccessibleDescription("Press Enter to see who says it, and what others say.")

    def spoken(self) -> str:
        """All of it in words, as it is read out."""
        return orderly(self.words.spoken(doubted=self.is_doubted))

    def write(self, column: TextColumn) -> None:
        """Group, heading, text, what is documented about it, status and source."""
        if self.words.group:
            column.text(self.words.group, 0.86, "muted")
        column.text(self.words.heading, 1.15, "ink", QFont.Weight.DemiBold)
        column.gap(0.2)
        column.text(self.words.text)
        if self.words.related:
            column.gap(0.2)
            column.text(self.words.related, 0.92, "muted")
        column.gap(0.4)
        if self.words.status is not None:
            column.status(self.words.status, self.words.source, doubted=self.is_doubted)
        else:
            column.text(self.words.source, 0.86, "muted")

    def background(self) -> str:
        """A page of its own."""
        return theme_of(self.palette()).page
