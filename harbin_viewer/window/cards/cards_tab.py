"""A tab of cards: decks in grids that flow with the width, and a filter above them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.tabs.kinds.cards import CardsTab
from harbin_viewer.factsheet.wording import by_number
from harbin_viewer.window.cards.card_deck import CardDeck
from harbin_viewer.window.cards.card_filter import SHOW_ALL, CardFilter
from harbin_viewer.window.cards.card_texts import CardTexts
from harbin_viewer.window.tabs.part_pages import column_of
from harbin_viewer.window.tabs.tab_kinds import PageContext
from harbin_viewer.window.tabs.tab_page import TabPage
from harbin_viewer.window.text.links.fact_button import ask_doubts
from harbin_viewer.window.text.links.nothing_found import NothingFound
from harbin_viewer.window.text.prose import Prose
from harbin_viewer.window.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from harbin_viewer.factsheet.checks.findings import Finding

_DECKS = 20
"""Decks of a page: more headings than a reader looks through."""

_BETWEEN = 16
"""Px between two decks."""

_WIDEST = 900
"""Average characters: cards stand in as many columns as there is room for."""


class CardsPage(TabPage):
    """The decks of the tab, one under the other."""

    def __init__(self, tab: CardsTab, around: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = ""
        document = around.document
        self._tab, self._document = tab, document
        self._texts = [CardTexts(deck, document) for deck in tab.decks]
        self.filter = self._filter()
        self.nothing = NothingFound(self.filter.nothing_has_it(), SHOW_ALL)
        self.page_scroll = PageScroll(_WIDEST)
        content = self.page_scroll.content
        content.setSpacing(_BETWEEN)
        if tab.text:
            content.addWidget(Prose(tab.text, document.files))
        content.addWidget(self.filter)
        content.addWidget(self.nothing)
        self._pages = column_of(self._deck, len(tab.decks), "tables of cards", _BETWEEN, _DECKS)
        self._pages.turned.connect(self.page_scroll.lead_to)
        content.addWidget(self._pages)
        content.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.page_scroll)
        self._connect()

    def take_findings(self, findings: tuple[Finding, ...] | None) -> None:
        """Say on each card where its status is not borne out, and count these apart."""
        ask_doubts(self, self._document, findings or ())
        doubted = [texts.tell_apart() for texts in self._texts] if findings else []
        if any(doubted):
            self.filter.tell_apart(self._texts)

    def go_to(self, item: str, row: int | None, field: str = "") -> bool:
        """Bring the card of that row into view and give it the focus."""
        place = next((place for place, deck in enumerate(self._tab.decks) if deck.resource == item), None)
        number = row or 0
        if place is None or not 0 <= number < len(self._texts[place]):
            return False
        if number not in self.filter.wanted(self._texts[place]):
            self.filter.clear()
            self.said.emit("The filter left this card out, and was taken away.", None)
        deck = self._pages.bring(place)
        card = deck.bring(number) if isinstance(deck, CardDeck) else None
        if card is None:
            return False
        self._mark(card)
        return True

    @property
    def decks(self) -> Sequence[CardDeck]:
        """The decks of the page on show."""
        return [deck for deck in self._pages.shown if isinstance(deck, CardDeck)]

    def state(self) -> dict[str, object]:
        """What the filter asks for and how far the page is scrolled."""
        return {"filter": self.filter.choice(), "scroll": self.page_scroll.place()}

    def restore(self, state: dict[str, object]) -> None:
        """Filter and scroll as before."""
        choice = state.get("filter")
        if isinstance(choice, dict):
            self.filter.choose(choice)
        self.page_scroll.return_to(state.get("scroll"))

    def _deck(self, place: int) -> CardDeck:
        texts = self._texts[place]
        deck = CardDeck(self._tab.decks[place], self._document, texts, self.filter.wanted(texts))
        deck.cell_asked.connect(self.cell_asked)
        deck.turned.connect(self.page_scroll.lead_to)
        deck.said.connect(self.said)
        deck.change_asked.connect(self.change_asked)
        return deck

    def _connect(self) -> None:
        self.nothing.hide()
        self.nothing.clear_asked.connect(self.filter.clear)
        self.filter.changed.connect(self._show_wanted)
        self.setFocusProxy(self.filter.field)

    def _filter(self) -> CardFilter:
        groups = Counter(group for texts in self._texts for group in texts.groups if group)
        statuses = Counter(status for texts in self._texts for status in texts.statuses)
        return CardFilter(groups, {one_status: statuses[one_status] for one_status in STATUSES.names_shown})

    def _show_wanted(self) -> None:
        wanted = [self.filter.wanted(texts) for texts in self._texts]
        shown = sum(map(len, wanted))
        for place, deck in self._pages.made.items():
            if isinstance(deck, CardDeck):
                deck.show_only(wanted[place])
        self._pages.show_only([place for place, numbers in enumerate(wanted) if numbers])
        self.filter.count(self._texts)
        self.nothing.tell(self.filter.nothing_has_it())
        self.nothing.setVisible(shown == 0)
        count = sum(map(len, self._texts))
        told = (
            f"{shown:,} of {count:,} cards {by_number(shown, 'is', 'are')} shown."
            if shown < count
            else "All cards are shown."
        )
        if told != self._told:  # most letters that are typed change nothing more
            self._told = told
            self.said.emit(told, None)
