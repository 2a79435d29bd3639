"""Wherever a status is shown, it is said where a check finds it not borne out; the mark of “confirmed” is not drawn."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.tabs.kinds.cards import Deck
from harbin_viewer.factsheet.tabs.kinds.summary import SummaryTab
from harbin_viewer.paper.sheet_pdf import pages_of
from harbin_viewer.window.cards.card import Card
from harbin_viewer.window.cards.card_deck import CardDeck
from harbin_viewer.window.cards.card_texts import CardTexts
from harbin_viewer.window.summary.highlight_view import HighlightView
from harbin_viewer.window.summary.timeline_entry import TimelineEntry
from harbin_viewer.window.text import text_column
from harbin_viewer.window.text.links.fact_button import FactButton, ask_doubts
from tests.factsheet.sheets import mines, opened, table
from tests.paper.test_sheet_pages import words

DOUBTED = CellAt("firm-output", 1, "place")
AGAINST = "Confirmed, says the sheet"


@pytest.fixture
def doubted(tmp_path: Path) -> Document:
    """A sheet whose check of statuses fails on what its highlight and a card say is confirmed."""
    draft = mines()
    draft.files["firm.csv"] = table(
        "2020,100,3,,firm,press; office,p. 1,confirmed,", "2021,110,,,firm,,p. 2,confirmed,"
    )
    factsheet = draft.descriptor["factsheet"]
    factsheet["checks"] = [{"type": "statuses", "name": "statuses", "title": "Statuses"}]
    factsheet["tabs"][0]["highlights"][0]["status"] = "confirmed"
    decks = [{"resource": "firm-output", "heading": "year", "text": "place", "group": "source"}]
    factsheet["tabs"].append({"kind": "cards", "name": "cards", "title": "Cards", "decks": decks})
    return opened(draft, tmp_path)


def facts(document: Document) -> list[FactButton]:
    """A fact of each kind on the row in doubt."""
    tab = next(one for one in document.sheet.factsheet.tabs if isinstance(one, SummaryTab))
    deck = Deck(resource="firm-output", heading="year", text="place", group="source")
    made = [
        HighlightView(tab.highlights[0], "Firm"),
        TimelineEntry("2021", "It was so.", "confirmed", "Firm"),
        Card(CardTexts(deck, document)[1]),
    ]
    for fact in made:
        fact.cell = lambda: DOUBTED
    return made


@pytest.mark.parametrize("kind", [HighlightView, TimelineEntry, Card])
def test_a_fact_on_a_page_loses_its_mark_once_a_check_finds_its_status_not_borne_out(
    qtbot: QtBot, doubted: Document, monkeypatch: pytest.MonkeyPatch, kind: type[FactButton]
) -> None:
    marks: list[str] = []
    monkeypatch.setattr(text_column, "paint_status", lambda _painter, status, *_more: marks.append(status))
    fact = next(one for one in facts(doubted) if isinstance(one, kind))
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(fact)
    ask_doubts(page, doubted, ())
    assert AGAINST not in fact.accessibleName()
    fact.grab()
    before = fact.heightForWidth(160)
    ask_doubts(page, doubted, doubted.findings)
    fact.grab()
    assert f"{AGAINST}, a check finds that it is not borne out, " in fact.accessibleName()
    assert marks == ["confirmed", "claimed"]
    assert fact.heightForWidth(160) > before, "it has room for what is said"


def test_a_card_made_after_the_checks_says_it_and_its_neighbour_does_not(qtbot: QtBot, doubted: Document) -> None:
    assert doubted.findings
    deck = Deck(resource="firm-output", heading="year", text="place", group="source")
    made = CardDeck(deck, doubted, CardTexts(deck, doubted), range(2))
    qtbot.addWidget(made)
    assert [AGAINST in card.accessibleName() for card in made.cards] == [False, True]


def test_the_sheet_on_paper_says_it_of_highlight_and_card(doubted: Document) -> None:
    pages = words(pages_of(doubted).pages)
    assert pages.count(AGAINST) == 2
    assert pages.count("a check finds that it is not borne out") == 2
