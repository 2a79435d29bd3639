"""A deck: the rows of a table as cards in a grid, under a heading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.tabs.kinds.cards import Deck
from harbin_viewer.window.cards.card import Card
from harbin_viewer.window.cards.card_texts import CardTexts
from harbin_viewer.window.tabs.part_pages import PartPages
from harbin_viewer.window.text.headings.section_title import SectionTitle
from harbin_viewer.window.widgets.layouts.flow_grid import FlowGrid

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.cell import CellAt
    from harbin_viewer.window.widgets.context_menu import Choice


class CardDeck(QWidget):
    """Those cards of one table that are `wanted`, by their numbers, a page of them at a time."""

    cell_asked = Signal(object)
    """The reader wants the source of the text at this `CellAt`."""

    turned = Signal(object)
    """The reader has turned the page; its first card."""

    said = Signal(str, object)
    """What was done, as a sentence, and None."""

    change_asked = Signal(object)
    """The maker wants what this `AskedChange` names changed."""

    def __init__(
        self, deck: Deck, document: Document, texts: CardTexts, wanted: Sequence[int], parent: QWidget | None = None
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.resource = deck.resource
        self._texts = texts
        self._field = deck.text
        self._document = document
        grid = FlowGrid(40)
        grid.setSpacing(12)
        self._pages = PartPages(grid, self._card, "cards")
        self._pages.turned.connect(self.turned)
        self._pages.show_only(wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(SectionTitle(deck.title or document.sheet.resource(deck.resource).label))
        layout.addWidget(self._pages)

    @property
    def cards(self) -> Sequence[Card]:
        """The cards of the page on show."""
        return [card for card in self._pages.shown if isinstance(card, Card)]

    def show_only(self, wanted: Sequence[int]) -> None:
        """Show the cards that are wanted, by their numbers."""
        self._pages.show_only(wanted)

    def bring(self, number: int) -> QWidget | None:
        """The card of a row, on the page that is shown from now on; None where it is not among those wanted."""
        return self._pages.bring(number)

    def _card(self, number: int) -> Card:
        card = Card(self._texts[number])
        card.clicked.connect(lambda: self.cell_asked.emit(self._cell(number)))
        card.more_choices = lambda: self._choices(number)
        card.cell = lambda: self._cell(number)
        return card.ask_doubt(self._document, self._document.findings_so_far)

    def _cell(self, number: int) -> CellAt:
        from harbin_viewer.factsheet.model.cell import CellAt

        return CellAt(self.resource, number, self._field)

    def _choices(self, number: int) -> list[Choice]:
        from harbin_viewer.window.evidence.figure_copy import figure_choices

        return figure_choices(self._document, self._cell(number), self.said.emit, self.change_asked.emit)
