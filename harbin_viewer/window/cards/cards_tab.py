"""A tab of cards: decks in grids that flow with the width, and a filter above them."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.tabs.kinds.cards import CardsTab
from harbin_viewer.window.cards.card_deck import CardDeck
from harbin_viewer.window.cards.card_filter import SHOW_ALL, CardFilter
from harbin_viewer.window.tabs.tab_kinds import PageContext
from harbin_viewer.window.tabs.tab_page import TabPage
from harbin_viewer.window.text.links.nothing_found import NothingFound
from harbin_viewer.window.text.prose import Prose
from harbin_viewer.window.widgets.page_scroll import PageScroll

_WIDEST = 900
"""Average characters: cards stand in as many columns as there is room for."""


class CardsPage(TabPage):
    """The decks of the tab, one under the other."""

    def __init__(self, tab: CardsTab, around: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = ""
        document = around.document
        self.decks = [CardDeck(deck, document) for deck in tab.decks]
        self.filter = self._filter()
        self.nothing = NothingFound(self.filter.nothing_has_it(), SHOW_ALL)
        self.page_scroll = PageScroll(_WIDEST)
        content = self.page_scroll.content
        content.setSpacing(16)
        if tab.text:
            content.addWidget(Prose(tab.text, document.files))
        content.addWidget(self.filter)
        content.addWidget(self.nothing)
        for deck in self.decks:
            deck.cell_asked.connect(self.cell_asked)
            deck.turned.connect(self.page_scroll.lead_to)
            deck.said.connect(self.said)
            content.addWidget(deck)
        content.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.page_scroll)
        self._connect()

    def go_to(self, item: str, row: int | None, field: str = "") -> bool:
        """Bring the card of that row into view and give it the focus."""
        deck = next((one_deck for one_deck in self.decks if one_deck.resource == item), None)
        number = row or 0
        if deck is None or not 0 <= number < len(deck.texts):
            return False
        if number not in self.filter.wanted(deck.texts):
            self.filter.clear()
            self.said.emit("The filter left this card out, and was taken away.", None)
        card = deck.bring(number)
        if card is None:
            return False
        self._mark(card)
        return True

    def state(self) -> dict[str, object]:
        """What the filter asks for and how far the page is scrolled."""
        return {"filter": self.filter.choice(), "scroll": self.page_scroll.place()}

    def restore(self, state: dict[str, object]) -> None:
        """Filter and scroll as before."""
        choice = state.get("filter")
        if isinstance(choice, dict):
            self.filter.choose(choice)
        self.page_scroll.return_to(state.get("scroll"))

    def _connect(self) -> None:
        self.nothing.hide()
        self.nothing.clear_asked.connect(self.filter.clear)
        self.filter.changed.connect(self._show_wanted)
        self.setFocusProxy(self.filter.field)

    def _filter(self) -> CardFilter:
        groups = Counter(group for deck in self.decks for group in deck.texts.groups if group)
        statuses = Counter(status for deck in self.decks for status in deck.texts.statuses)
        return CardFilter(
            groups, {one_status: statuses[one_status] for one_status in STATUSES if one_status in statuses}
        )

    def _show_wanted(self) -> None:
        shown = sum(deck.show_only(self.filter.wanted) for deck in self.decks)
        self.filter.count([deck.texts for deck in self.decks])
        self.nothing.tell(self.filter.nothing_has_it())
        self.nothing.setVisible(shown == 0)
        count = sum(len(deck.texts) for deck in self.decks)
        told = f"{shown:,} of {count:,} cards are shown." if shown < count else "All cards are shown."
        if told != self._told:  # most letters that are typed change nothing more
            self._told = told
            self.said.emit(told, None)
