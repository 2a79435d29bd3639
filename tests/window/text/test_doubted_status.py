"""Wherever a status is shown, it is said where a check finds it not borne out; the mark of “confirmed” is not drawn."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.formats.data.chart_data import rows
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.model.words import reliability
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.status import NOT_BORNE_OUT, STATUSES
from harbin_viewer.factsheet.provenance import OtherWord, provenance
from harbin_viewer.factsheet.tabs.kinds.cards import Deck
from harbin_viewer.factsheet.tabs.kinds.summary import SummaryTab
from harbin_viewer.paper.sheet_pdf import pages_of
from harbin_viewer.window.cards.card import Card
from harbin_viewer.window.cards.card_deck import CardDeck
from harbin_viewer.window.cards.card_filter import CardFilter
from harbin_viewer.window.cards.card_texts import CardTexts
from harbin_viewer.window.evidence.other_source import OtherWordButton
from harbin_viewer.window.evidence.part_button import PartButton
from harbin_viewer.window.evidence.related_button import RelatedButton
from harbin_viewer.window.summary.highlight_view import HighlightView
from harbin_viewer.window.summary.timeline_entry import TimelineEntry
from harbin_viewer.window.tables.table_columns import table_columns
from harbin_viewer.window.text import text_column
from harbin_viewer.window.text.links.fact_button import FactButton, ask_doubts
from harbin_viewer.window.widgets.buttons.chip import Chip
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
    assert marks == ["confirmed", NOT_BORNE_OUT]
    assert fact.heightForWidth(160) > before, "it has room for what is said"


def test_a_fact_of_a_table_that_cannot_be_read_stays_as_it_is(qtbot: QtBot, doubted: Document) -> None:
    assert doubted.findings
    (doubted.folder / "firm.csv").write_text('year,output\n"2020,100\n')
    broken = Document(doubted.sheet, doubted.folder)
    page = QWidget()
    qtbot.addWidget(page)
    highlight = next(tab for tab in broken.sheet.factsheet.tabs if isinstance(tab, SummaryTab)).highlights[0]
    fact = HighlightView(highlight, "Firm")
    fact.cell = lambda: broken.find(highlight.cell)
    QVBoxLayout(page).addWidget(fact)
    ask_doubts(page, broken, doubted.findings)
    assert AGAINST not in fact.accessibleName()


def test_a_card_made_after_the_checks_says_it_and_its_neighbour_does_not(qtbot: QtBot, doubted: Document) -> None:
    assert doubted.findings
    deck = Deck(resource="firm-output", heading="year", text="place", group="source")
    made = CardDeck(deck, doubted, CardTexts(deck, doubted), range(2))
    qtbot.addWidget(made)
    assert [AGAINST in card.accessibleName() for card in made.cards] == [False, True]


def test_the_sheet_on_paper_says_it_of_highlight_and_card(doubted: Document) -> None:
    pages = words(pages_of(doubted).pages)
    assert pages.count(AGAINST) == 2
    assert pages.count("a check finds that it is not borne out") == 3, "with what the marks mean"
    assert pages.count("confirmed, not borne out") == 1, "in its table"


def test_a_chart_draws_and_tells_it_as_not_sure_before_the_checks_have_run(doubted: Document) -> None:
    chart = make_chart(doubted, doubted.sheet.views[0])
    firm = chart.series[0]
    assert firm.status.tolist() == ["confirmed", NOT_BORNE_OUT]
    assert firm.unsure.tolist() == [False, True]
    assert "confirmed by the word of the sheet, which a check finds not borne out (2021)" in chart.note
    assert "confirmed, not borne out" in " ".join(entry.words for entry in reliability.key(chart.panels))
    assert [datum.status for datum in rows(doubted, chart)][:2] == ["confirmed", NOT_BORNE_OUT]
    assert not doubted.findings_so_far


def test_a_cell_of_a_status_has_its_mark_and_says_it(doubted: Document) -> None:
    columns = table_columns(doubted.table("firm-output"), doubted.label, doubted.sheet)
    status = next(column for column in columns if column.name == "status")
    assert [(status.status(row), status.text(row)) for row in (0, 1)] == [
        ("confirmed", "Confirmed"),
        (NOT_BORNE_OUT, "Confirmed, not borne out"),
    ]


@pytest.mark.parametrize("kind", [PartButton, RelatedButton, OtherWordButton])
def test_a_small_entry_of_the_evidence_says_it(
    qtbot: QtBot, doubted: Document, monkeypatch: pytest.MonkeyPatch, kind: type[FactButton]
) -> None:
    marks: list[str] = []
    monkeypatch.setattr(text_column, "paint_status", lambda _painter, status, *_more: marks.append(status))
    known = provenance(doubted, DOUBTED)
    other = OtherWord(known.statement, "", ())
    made = {PartButton: known, RelatedButton: known.statement, OtherWordButton: other}
    fact: FactButton = kind(made[kind])  # type: ignore[arg-type]
    qtbot.addWidget(fact)
    fact.grab()
    assert marks == [NOT_BORNE_OUT]
    assert "not borne out" in fact.accessibleName()


def test_chips_count_cards_apart_whose_status_is_not_borne_out(qtbot: QtBot, doubted: Document) -> None:
    deck = Deck(resource="firm-output", heading="year", text="place", group="source")
    texts = CardTexts(deck, doubted)
    page = CardFilter({}, Counter({name: texts.statuses.count(name) for name in STATUSES.names_shown}))
    qtbot.addWidget(page)
    assert texts.tell_apart()
    page.tell_apart([texts])
    chips = {chip.text(): chip.told_count for chip in page.findChildren(Chip) if not chip.isHidden()}
    assert chips == {"Confirmed": "1", "Confirmed, not borne out": "1"}
