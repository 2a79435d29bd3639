"""A deck: the rows of a table as cards in a grid, under a heading."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.related import COLUMN, in_words
from harbin_viewer.factsheet.tabs.kinds.cards import Deck
from harbin_viewer.window.cards.card import Card, CardText
from harbin_viewer.window.text.section_title import SectionTitle
from harbin_viewer.window.widgets.flow_grid import FlowGrid


class CardDeck(QWidget):
    """All cards of one table. A deck of which no card is shown hides with its heading."""

    cell_asked = Signal(object)
    """The reader wants the source of the text at this `CellAt`."""

    def __init__(self, deck: Deck, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.resource = deck.resource
        self.cards = [self._card(deck, document, number) for number in range(len(document.rows(deck.resource)))]
        grid = FlowGrid(self.fontMetrics().averageCharWidth() * 40)
        grid.setSpacing(12)
        for card in self.cards:
            grid.addWidget(card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(SectionTitle(deck.title or document.sheet.resource(deck.resource).label))
        layout.addLayout(grid)

    def show_only(self, wanted: Callable[[Card], bool]) -> int:
        """Show the cards that are wanted; how many there are."""
        count = 0
        for card in self.cards:
            shown = wanted(card)
            card.setVisible(shown)
            count += shown
        self.setVisible(count > 0)
        return count

    def _card(self, deck: Deck, document: Document, number: int) -> Card:
        resource, row = document.sheet.resource(deck.resource), document.rows(deck.resource)[number]
        words = CardText(
            heading=str(row.get(deck.heading) or ""),
            text=str(row.get(deck.text) or ""),
            group=str(row.get(deck.group) or ""),
            status=document.status(resource, row, deck.text),
            source=document.label(row.get("source")),
            related=in_words(row.get(COLUMN)),
        )
        card = Card(words)
        card.clicked.connect(lambda: self._ask(number, deck.text))
        return card

    def _ask(self, number: int, field: str) -> None:
        from harbin_viewer.factsheet.model.cell import CellAt

        self.cell_asked.emit(CellAt(self.resource, number, field))
